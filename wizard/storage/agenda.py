"""What to do today for the founders of an organisation. Pure: cases in, items out.

Reminder texts and the calendar file are made elsewhere from these plain values. Items name a case
by its number only.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal

from wizard.content.loading import Library
from wizard.content.procedure import Span
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
_SILENT: Final = datetime.timedelta(days=SILENT_DAYS)
_AHEAD: Final[Mapping[Kind, datetime.timedelta]] = {
    "name-certificate": datetime.timedelta(days=CERTIFICATE_DAYS),
    "assembly-notice": datetime.timedelta(days=ASSEMBLY_DAYS),
    "assembly": datetime.timedelta(days=ASSEMBLY_DAYS),
}
"""How long before its day an item is shown; the others are shown on it."""


@dataclasses.dataclass(frozen=True, slots=True)
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
    limits, ahead = _limits(library), {kind: today + span for kind, span in _AHEAD.items()}
    found = (item for case in cases for item in _items(case, limits, today))
    return _sorted(item for item in found if item.day <= ahead.get(item.kind, today))


def calendar_feed(
    cases: Iterable[CaseSummary], library: Library, today: datetime.date
) -> tuple[AgendaItem, ...]:
    """Return what stands ahead, from today on, for the calendar of a team."""
    limits = _limits(library)
    found = (item for case in cases for item in _items(case, limits, today))
    return _sorted(item for item in found if item.day >= today and item.kind != "silent")


def has_overdue_task(case: CaseSummary, today: datetime.date) -> bool:
    """Return whether a task should have been done by now."""
    return any(task.done is None and task.due < today for task in case.facts.tasks)


def _sorted(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    return tuple(sorted(items, key=lambda item: (item.day, item.id)))


@dataclasses.dataclass(frozen=True)
class _Limits:
    """The time limits of the content by legal form, looked up once for all cases of a list."""

    certificate: Mapping[str | None, Sequence[Span]]
    """To register with a name certificate; under None those of every form."""
    assembly: Mapping[str, Span]
    notice: Mapping[str, Span]


def _limits(library: Library) -> _Limits:
    certificate: dict[str | None, Sequence[Span]] = {
        form: [
            step.deadline
            for step in procedure.steps
            if step.event == REGISTERED_EVENT
            and step.deadline is not None
            and step.deadline.from_ == CERTIFICATE_EVENT
        ]
        for form, procedure in library.procedures.items()
    }
    every = [span for spans in certificate.values() for span in spans]
    assembly, notice = (_limits_of(duty, library) for duty in (ASSEMBLY_DUTY, NOTICE_DUTY))
    return _Limits({**certificate, None: every}, assembly, notice)


def _limits_of(duty: str, library: Library) -> dict[str, Span]:
    """Return the time limit of a duty, by legal form."""
    found = (each for each in library.follow_up.duties if each.id == duty)
    return {form: each.limit for each in found if each.limit is not None for form in each.forms}


def _items(case: CaseSummary, limits: _Limits, today: datetime.date) -> Iterator[AgendaItem]:
    facts = case.facts
    if facts.appointment is not None and facts.appointment >= today:
        yield AgendaItem(facts.appointment, "appointment", case)
    elif facts.appointment is not None and facts.last_contact < facts.appointment:
        yield AgendaItem(facts.appointment, "missed-appointment", case)
    else:
        silent_since = facts.last_contact + _SILENT
        if silent_since <= today:
            yield AgendaItem(silent_since, "silent", case)
    for position, task in enumerate(facts.tasks):
        if task.done is None:
            kind: Kind = "overdue-task" if task.due < today else "task"
            yield AgendaItem(task.due, kind, case, task.what, position)
    if facts.events:
        # A day that lies ahead is a plan: nothing has happened on it that would end a time limit.
        events = {name: day for name, day in facts.events.items() if day <= today}
        yield from _certificate(case, events, limits)
        yield from _assembly(case, events, limits, today)


def _certificate(
    case: CaseSummary, events: Mapping[str, datetime.date], limits: _Limits
) -> Iterator[AgendaItem]:
    """Return the last safe day to register with the name certificate in hand."""
    given = events.get(CERTIFICATE_EVENT)
    if given is None or REGISTERED_EVENT in events:
        return
    days = [add_span(given, span) for span in limits.certificate.get(case.facts.form, ())]
    if days:
        yield AgendaItem(safe_date(min(days)), "name-certificate", case)


def _assembly(
    case: CaseSummary, events: Mapping[str, datetime.date], limits: _Limits, today: datetime.date
) -> Iterator[AgendaItem]:
    """Return the notice and the yearly assembly after the last close, until it was held."""
    form = case.facts.form or ""
    registered, assembly = events.get(REGISTERED_EVENT), limits.assembly.get(form)
    if registered is None or assembly is None:
        return
    close = _last_close(events.get(YEAR_END_EVENT), today)
    if registered > close or events.get(ASSEMBLY_EVENT, registered) > close:
        return
    day = safe_date(add_span(close, assembly))
    yield AgendaItem(day, "assembly", case)
    notice = limits.notice.get(form)
    if notice is not None:
        sent = safe_date(full_days_before(day, notice.days or 0))
        yield AgendaItem(sent, "assembly-notice", case)


def _last_close(real: datetime.date | None, today: datetime.date) -> datetime.date:
    """Return the last day of the last accounting year: the real one if known, else 31 December."""
    if real is not None and real < today <= real + _YEAR:
        return real
    return year_end(datetime.date(today.year - 1, 1, 1))
