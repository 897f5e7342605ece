"""The project sheet as documents: words, pictures, PDF, workbook and plain data."""
