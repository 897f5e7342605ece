"""A workbook whose cells have names: inputs to change, formulas that follow."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from io import BytesIO
from typing import Any, Final

import xlsxwriter

from wizard.content.model import Lang
from wizard.documents.paper_scripts import marked
from wizard.guidance.said import Script

NUMBER: Final = '[>=1000000000000]"—";#,##0.##'
SUM: Final = "#,##0.00"
COUNT: Final = "0"
PART: Final = "0.0%"
MARGIN: Final = 0.5
"""Of a printed page, in inches."""


class Book:
    """Collects sheets; a formula names other cells in braces: ``{price_low}*{quantity_low}``."""

    def __init__(self, lang: Lang, values: Mapping[str, Decimal]) -> None:
        self.lang = lang
        self.values = values
        """What formulas come to, by name: shown until a program works them out itself."""
        self.cells: dict[str, str] = {}
        """The place of each named cell, its sheet included."""
        self._bytes = BytesIO()
        # text that looks like a formula or a link stays text
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book: Any = xlsxwriter.Workbook(self._bytes, options)
        font = {"font_name": "Arial", "font_size": 11, "valign": "top"}
        font |= {"reading_order": 2 if lang == "ar" else 1}
        self.plain = self._book.add_format({**font, "text_wrap": True})
        self.bold = self._book.add_format({**font, "bold": True, "text_wrap": True})
        self.line = self._book.add_format(font)
        """For a text that runs on over empty cells."""
        self.head = self._book.add_format(
            {**font, "bold": True, "text_wrap": True, "align": "right"}
        )
        """For a title over figures, which stand on the right in every language."""
        self.title = self._book.add_format({**font, "bold": True, "font_size": 14})
        self.yellow = self._book.add_format(
            {**font, "bg_color": "#FFF4C2", "border": 1, "num_format": NUMBER}
        )
        self.figure = self._book.add_format({**font, "num_format": SUM})
        self.count = self._book.add_format({**font, "num_format": COUNT})
        self.part = self._book.add_format({**font, "num_format": PART})

    def sheet(self, name: str, widths: tuple[int, ...]) -> Any:
        """Return a new sheet, from right to left in Arabic."""
        sheet = self._book.add_worksheet(name[:31])
        if self.lang == "ar":
            sheet.right_to_left()
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.set_paper(9)
        sheet.set_margins(*(MARGIN,) * 4)
        sheet.fit_to_pages(1, 0)
        return sheet

    def text(self, sheet: Any, row: int, column: int, text: str, look: Any) -> None:
        """Write words that may hold dates or Latin letters, which keep their order in Arabic."""
        script: Script = "ar" if self.lang == "ar" else "fr"
        sheet.write_string(row, column, marked(text, script), look)

    def value(self, sheet: Any, row: int, column: int, name: str, value: Decimal | None) -> None:
        """Write a number to change; nothing stays an empty cell, which counts as zero."""
        self._name(sheet, row, column, name)
        if value is None:
            sheet.write_blank(row, column, None, self.yellow)
        else:
            sheet.write_number(row, column, float(value), self.yellow)

    def formula(
        self, sheet: Any, row: int, column: int, name: str, formula: str, look: Any = None
    ) -> None:
        """Write a formula under a name; office programs work it out when they open the file."""
        self._name(sheet, row, column, name)
        shown = float(self.values.get(name, 0))
        counted = "=" + formula.format_map(self.cells)
        sheet.write_formula(row, column, counted, look or self.figure, shown)

    def place(self, name: str) -> str:
        """Return the place of a named cell."""
        return self.cells[name]

    def made(self) -> bytes:
        """Return the file."""
        self._book.close()
        return self._bytes.getvalue()

    def _name(self, sheet: Any, row: int, column: int, name: str) -> None:
        place = xlsxwriter.utility.xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
        self.cells[name] = f"'{sheet.get_name()}'!{place}"
        self._book.define_name(f"dalil_{name}", f"={self.cells[name]}")
