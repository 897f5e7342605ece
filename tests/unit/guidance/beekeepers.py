"""The list of the beekeepers of Al Hoceima, on a day, with some things already done."""

from __future__ import annotations

import datetime

from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.guidance.checklist import make_checklist
from wizard.guidance.checklist_model import Checklist
from wizard.guidance.timeline import Progress

TODAY = datetime.date(2026, 11, 24)


def d(text: str) -> datetime.date:
    """Return a date written like 2027-01-31."""
    return datetime.date.fromisoformat(text)


def cooperative(
    books: Library,
    situate: Situate,
    events: dict[str, str] | None = None,
    done: dict[str, str] | None = None,
    today: datetime.date = TODAY,
    **answers: object,
) -> Checklist:
    """Return the list of the beekeepers with some things already done."""
    progress = Progress(
        {name: d(day) for name, day in (done or {}).items()},
        {name: d(day) for name, day in (events or {}).items()},
    )
    return make_checklist(books, situate("p01", **answers), today=today, progress=progress)
