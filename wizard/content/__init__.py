"""What is written: questions, procedures, sources. No decisions."""
