"""What to do today for the founders of an organisation. Pure: cases in, items out.

Reminder texts and the calendar file are made elsewhere from these plain values. Items name a case
by its number only.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Iterator
from typing import Final, Literal

from wizard.content.loading import Library
from wizard.content.procedure import Procedure
from wizard.guidance.days import add_span, full_days_before, safe_date, year_end
from wizard.storage.case import CaseSummary

Kind = Literal[
    "appointment",
    "missed-appointment",
    "task",
    "overdue-task",
    "name-certificate",
    "assembly-notice",
    "assembly",
    "silent",
]

SILENT_DAYS: Final = 60
CERTIFICATE_DAYS: Final = 14
"""So long before a name certificate runs out it comes on the list."""
ASSEMBLY_DAYS: Final = 30
NOTICE_DUTY: Final = "coop-yearly-notice"
ASSEMBLY_DUTY: Final = "coop-yearly-assembly"
CERTIFICATE_EVENT: Final = "name-certificate"
REGISTERED_EVENT: Final = "registered"
ASSEMBLY_EVENT: Final = "assembly"
YEAR_END_EVENT: Final = "year-end"
_YEAR: Final = datetime.timedelta(days=366)


@dataclasses.dataclass(frozen=True)
class AgendaItem:
    """One thing to do for one case on a day."""

    day: datetime.date
    kind: Kind
    case: CaseSummary
    what: str = ""
    """The words of a task, else nothing. An advisor's words: not for a calendar that leaves here."""
    position: int = 0
    """Which task, counted from 0."""

    @property
    def id(self) -> str:
        """A name that stays the same, for the calendar: the number of the case, kind and position."""
        return f"{self.case.number}-{self.kind}-{self.position}"


def todays_list(
    cases: Iterable[CaseSummary], library: Library, today: datetime.date
) -> tuple[AgendaItem, ...]:
    """Return what is due or late today, or about to be, by day."""
    found = (item for case in cases for item in _items(case, library, today))
    return _sorted(item for item in found if item.day - _ahead(item.kind) <= today)


def calendar_feed(
    cases: Iterable[CaseSummary], library: Library, today: datetime.date
) -> tuple[AgendaItem, ...]:
    """Return what stands ahead, from today on, for the calendar of a team."""
    found = (item for case in cases for item in _items(case, library, today))
    return _sorted(item for item in found if item.day >= today and item.kind != "silent")


def has_overdue_task(case: CaseSummary, today: datetime.date) -> bool:
    """Return whether a task should have been done by now."""
    return any(task.done is None and task.due < today for task in case.facts.tasks)


def _sorted(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    return tuple(sorted(items, key=lambda item: (item.day, item.id)))


def _ahead(kind: Kind) -> datetime.timedelta:
    """Return how long before its day an item is shown."""
    days = {
        "name-certificate": CERTIFICATE_DAYS,
        "assembly-notice": ASSEMBLY_DAYS,
        "assembly": ASSEMBLY_DAYS,
    }
    return datetime.timedelta(days=days.get(kind, 0))


def _items(case: CaseSummary, library: Library, today: datetime.date) -> Iterator[AgendaItem]:
    facts = case.facts
    if facts.appointment is not None and facts.appointment >= today:
        yield AgendaItem(facts.appointment, "appointment", case)
    elif facts.appointment is not None and facts.last_contact < facts.appointment:
        yield AgendaItem(facts.appointment, "missed-appointment", case)
    elif facts.last_contact + datetime.timedelta(days=SILENT_DAYS) <= today:
        silent_since = facts.last_contact + datetime.timedelta(days=SILENT_DAYS)
        yield AgendaItem(silent_since, "silent", case)
    for position, task in enumerate(facts.tasks):
        if task.done is None:
            kind: Kind = "overdue-task" if task.due < today else "task"
            yield AgendaItem(task.due, kind, case, task.what, position)
    yield from _certificate(case, library)
    yield from _assembly(case, library, today)


def _certificate(case: CaseSummary, library: Library) -> Iterator[AgendaItem]:
    """Return the last safe day to register with the name certificate in hand."""
    given = case.facts.events.get(CERTIFICATE_EVENT)
    if given is None or REGISTERED_EVENT in case.facts.events:
        return
    limits = [
        add_span(given, step.deadline)
        for procedure in _procedures(case, library)
        for step in procedure.steps
        if step.event == REGISTERED_EVENT
        and step.deadline is not None
        and step.deadline.from_ == CERTIFICATE_EVENT
    ]
    if limits:
        yield AgendaItem(safe_date(min(limits)), "name-certificate", case)


def _assembly(case: CaseSummary, library: Library, today: datetime.date) -> Iterator[AgendaItem]:
    """Return the notice and the yearly assembly after the last close, until it was held."""
    events = case.facts.events
    registered = events.get(REGISTERED_EVENT)
    duties = {
        duty.id: duty
        for duty in library.follow_up.duties
        if case.facts.form in duty.forms and duty.limit is not None
    }
    assembly, notice = duties.get(ASSEMBLY_DUTY), duties.get(NOTICE_DUTY)
    if registered is None or assembly is None or assembly.limit is None:
        return
    close = _last_close(events.get(YEAR_END_EVENT), today)
    if registered > close or events.get(ASSEMBLY_EVENT, registered) > close:
        return
    day = safe_date(add_span(close, assembly.limit))
    yield AgendaItem(day, "assembly", case)
    if notice is not None and notice.limit is not None:
        sent = safe_date(full_days_before(day, notice.limit.days or 0))
        yield AgendaItem(sent, "assembly-notice", case)


def _last_close(real: datetime.date | None, today: datetime.date) -> datetime.date:
    """Return the last day of the last accounting year: the real one if known, else 31 December."""
    if real is not None and real < today <= real + _YEAR:
        return real
    return year_end(datetime.date(today.year - 1, 1, 1))


def _procedures(case: CaseSummary, library: Library) -> Iterable[Procedure]:
    """Return the procedure of the form of a case, all of them where it is not known."""
    return [
        procedure
        for form, procedure in library.procedures.items()
        if case.facts.form in {None, form}
    ]
