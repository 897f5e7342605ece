"""Counts as a CSV file that no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Final

from wizard.storage.counts import Dashboard

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a spreadsheet calculate, or look further, when it stands first."""
OTHERS: Final = "others"
TOTAL: Final = "total"


def as_csv(dashboard: Dashboard, word: Callable[[str, str], str]) -> bytes:
    """Return the counts as CSV; ``word(by, name)`` names a table (name "") and its rows.

    In UTF-8 with its mark, so that Excel shows Arabic. What is not shown on the dashboard is not here.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if dashboard.total is not None:
        writer.writerow(map(safe_cell, (word(TOTAL, ""), "", dashboard.total)))
    for table in dashboard.tables:
        named = [(row.name, row.count) for row in table.rows]
        if table.others is not None:
            named.append((OTHERS, table.others))
        for name, count in named:
            writer.writerow(map(safe_cell, (word(table.by, ""), word(table.by, name), count)))
    return out.getvalue().encode("utf-8-sig")


def safe_cell(value: object) -> str | int:
    """Return a cell that is read as text; a number stays one."""
    if isinstance(value, int):
        return value
    text = str(value).replace("\0", "")
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
