"""Counts of cases, from which nobody can read what concerns fewer than five of them.

Only counts, never a ranking of people. Every table adds up to the same total, so a cell that is left
out could be found by subtraction; therefore small cells go together, with the smallest of the others
if need be, until their sum tells of none of them.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from wizard.content.loading import Library
from wizard.content.question import FORMS
from wizard.guidance.follow_up import health_band
from wizard.storage.agenda import has_overdue_task
from wizard.storage.case import HEADLINES, STAGES, CaseSummary

FEWEST: Final = 5
_TWO: Final = 2
UNKNOWN: Final = "unknown"
_COLOURS: Final = ("green", "orange", "red", UNKNOWN)
_WEEK: Final = datetime.timedelta(days=7)
_CONTACT: Final = {30: "under-30", 60: "under-60", 90: "under-90"}
"""Days since the last contact, by the name of the band."""


@dataclasses.dataclass(frozen=True)
class Row:
    """One cell that may be shown."""

    name: str
    """The id of what is counted: a stage, a headline, a code of a province... or ``unknown``."""
    count: int


@dataclasses.dataclass(frozen=True)
class CountTable:
    """All cases, counted by one thing."""

    by: str
    rows: tuple[Row, ...]
    others: int | None = None
    """The cases of all cells too small to be shown, together; None if there is none to show."""


@dataclasses.dataclass(frozen=True)
class Dashboard:
    """All counts of an organisation."""

    total: int | None
    """None if there are fewer than five."""
    tables: tuple[CountTable, ...]


def count_cases(cases: Iterable[CaseSummary], library: Library, today: datetime.date) -> Dashboard:
    """Return the counts by stage, headline, form, sector, province, and what needs care."""
    listed = tuple(cases)
    by: dict[str, tuple[Callable[[CaseSummary], str | None], Sequence[str]]] = {
        "stage": (lambda case: case.facts.stage, STAGES),
        "headline": (lambda case: case.facts.headline, HEADLINES),
        "form": (lambda case: case.facts.form, FORMS),
        "sector": (lambda case: case.facts.sector, ()),
        "province": (lambda case: case.facts.province, ()),
        "overdue": (lambda case: "yes" if has_overdue_task(case, today) else "no", ("yes", "no")),
        "this-week": (lambda case: _meets_soon(case, today), ("yes", "no")),
        "health": (lambda case: _colour(case, library), _COLOURS),
        "contact": (lambda case: _contact(case, today), (*_CONTACT.values(), "longer")),
    }
    tables = (
        without_small_cells(name, Counter(value(case) or UNKNOWN for case in listed), order)
        for name, (value, order) in by.items()
    )
    return Dashboard(len(listed) if len(listed) >= FEWEST else None, tuple(tables))


def without_small_cells(
    by: str, counts: Mapping[str, int], order: Sequence[str] = ()
) -> CountTable:
    """Return a table without cells under five; nor can one be found from the others and the total.

    Rows stand in the given order, those it does not name after them, the largest first.
    """
    shown = sorted((count, name) for name, count in counts.items() if count >= FEWEST)
    hidden = [count for count in counts.values() if 0 < count < FEWEST]
    while hidden and shown and not _keeps_secret(hidden):
        # All that are as small go too: choosing one by its name would tell something.
        smallest, _ = shown[0]
        hidden += [count for count, _ in shown if count == smallest]
        shown = [(count, name) for count, name in shown if count > smallest]
    places = {name: place for place, name in enumerate(order)}
    rows = sorted(
        (Row(name, count) for count, name in shown),
        key=lambda row: (places.get(row.name, len(places)), -row.count, row.name),
    )
    return CountTable(by, tuple(rows), sum(hidden) if sum(hidden) >= FEWEST else None)


def _keeps_secret(hidden: Sequence[int]) -> bool:
    """Return whether the sum of some cells leaves each of them open.

    Cells that all are small, and whose sum is the least or the most they can have, would not.
    """
    if len(hidden) < _TWO or sum(hidden) < FEWEST:
        return False
    are_small = max(hidden) < FEWEST
    return not are_small or len(hidden) < sum(hidden) < (FEWEST - 1) * len(hidden)


def _meets_soon(case: CaseSummary, today: datetime.date) -> str:
    day = case.facts.appointment
    return "yes" if day is not None and today <= day < today + _WEEK else "no"


def _colour(case: CaseSummary, library: Library) -> str | None:
    """Return the colour of the last health check."""
    checks = case.facts.health
    return health_band(library, checks[max(checks)]).id if checks else None


def _contact(case: CaseSummary, today: datetime.date) -> str:
    days = (today - case.facts.last_contact).days
    return next((name for limit, name in _CONTACT.items() if days < limit), "longer")
