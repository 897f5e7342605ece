"""When each step can be done, on which trip, and by which legal date."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Container, Mapping, Sequence

from wizard.content.loading import Library
from wizard.content.procedure import Deadline, Procedure, Step
from wizard.guidance.checklist_model import LegalDate
from wizard.guidance.days import (
    ONE_DAY,
    add_span,
    add_working_days,
    quarter_end,
    working_day_from,
    year_end,
)
from wizard.guidance.legal_dates import legal_date

WAIT_FOR_TRIP = 5
"""Days a step may wait to share a trip to the same office."""


@dataclasses.dataclass(frozen=True)
class Progress:
    """What has already happened: steps done and events, each with its real date."""

    done: Mapping[str, datetime.date]
    events: Mapping[str, datetime.date]


@dataclasses.dataclass
class Visit:
    """One day at one authority."""

    authority: str
    day: datetime.date
    steps: list[str]


class Timeline:
    """The plan of one procedure from a start day; steps must come in dependency order."""

    def __init__(
        self,
        library: Library,
        procedure: Procedure,
        progress: Progress,
        start: datetime.date,
    ) -> None:
        """Start with nothing planned."""
        self._library = library
        self._progress = progress
        self._start = start
        self._events = {event.id: event for event in procedure.events}
        self._planned_events: dict[str, datetime.date] = {}
        self._notices: dict[str, Step] = {}
        self.earliest: dict[str, datetime.date] = {}
        self.day: dict[str, datetime.date] = {}
        self.planned: dict[str, datetime.date] = {}
        self.visits: list[Visit] = []
        self._visit_of: dict[str, int] = {}

    def plan(
        self,
        steps: Sequence[Step],
        after: Mapping[str, Sequence[Step]],
        certain: Container[str],
    ) -> None:
        """Give every step its day; ``after`` holds the steps of this list each one waits for.

        A step that may not apply (not in ``certain``) gets a day but makes no trip of its own.
        """
        for step in steps:
            earliest = self._earliest(step, after[step.id])
            done = self._done_on(step)
            day = done or earliest
            if step.id in certain and not step.occasional and not self._is_home(step):
                day = self._visit(step, day, after[step.id], fixed=done is not None)
            self.earliest[step.id] = earliest
            self.day[step.id] = day
            days = self._library.assumptions[step.plan].working_days
            self.planned[step.id] = done or add_working_days(day, days)
            if step.event is not None:
                self._planned_events[step.event] = self.planned[step.id]
            if step.deadline is not None and step.deadline.before is not None:
                self._notices[step.deadline.before] = step

    def trip(self, step: str) -> int | None:
        """Return the number of the trip of a step, counted from 1 in the order of their days."""
        visit = self._visit_of.get(step)
        if visit is None:
            return None
        order = sorted(range(len(self.visits)), key=lambda at: (self.visits[at].day, at))
        return order.index(visit) + 1

    def event_day(self, event: str) -> datetime.date | None:
        """Return the real date of an event, else the planned one, else None."""
        real = self._progress.events.get(event)
        if real is not None:
            return real
        base = self._events[event].closes if event in self._events else None
        if base is not None:
            day = self.event_day(base)
            end = year_end if self._events[event].year_end_after else quarter_end
            return None if day is None else end(day)
        return self._planned_events.get(event)

    def deadline(self, step: Step, steps: Mapping[str, Step]) -> LegalDate | None:
        """Return the legal time limit of a step, or None if no text sets one (or not yet)."""
        limit = step.deadline
        if limit is None:
            return None
        if limit.from_ is not None:
            day = self.event_day(limit.from_)
            return None if day is None else self._legal_date(limit, limit.from_, day)
        event = limit.before or ""
        day = self._progress.events.get(event) or self._last_day_for(event, steps)
        return None if day is None else self._legal_date(limit, event, day)

    def _last_day_for(self, event: str, steps: Mapping[str, Step]) -> datetime.date | None:
        """Return the last safe day of the step that makes an event happen."""
        for step in steps.values():
            if step.event == event and step.deadline is not None and step.deadline.from_:
                found = self.deadline(step, steps)
                return None if found is None else found.safe
        return self.event_day(event)

    def _legal_date(self, limit: Deadline, event: str, day: datetime.date) -> LegalDate:
        known, is_real = self._events[event], event in self._progress.events
        closes_quarter = known.quarter_end_after is not None
        return legal_date(
            self._library,
            limit,
            event,
            known.title,
            day,
            is_real=is_real,
            closes_quarter=closes_quarter,
        )

    def _earliest(self, step: Step, after: Sequence[Step]) -> datetime.date:
        days = [self._start]
        for previous in after:
            ready = self.planned[previous.id]
            days.append(ready if previous.answer is None else add_span(ready, previous.answer))
        waited = step.not_before or (step.deadline.from_ if step.deadline else None)
        if waited is not None and (event := self.event_day(waited)) is not None:
            starts = self._events[waited].closes is not None
            days.append(event + ONE_DAY if starts else event)
        notice = self._notices.get(step.event or "")
        if notice is not None and notice.deadline is not None:
            days.append(self.planned[notice.id] + (notice.deadline.days or 0) * ONE_DAY + ONE_DAY)
        return max(days) if self._is_home(step) else working_day_from(max(days))

    def _is_home(self, step: Step) -> bool:
        return self._library.authorities[step.authority].home

    def _done_on(self, step: Step) -> datetime.date | None:
        real = self._progress.events.get(step.event) if step.event else None
        return real or self._progress.done.get(step.id)

    def _visit(
        self, step: Step, day: datetime.date, after: Sequence[Step], *, fixed: bool
    ) -> datetime.date:
        """Put a step on a trip already planned to the same office, or on a new one."""
        for at, visit in enumerate(self.visits):
            same = visit.authority == step.authority
            in_time = day <= visit.day <= day + (0 if fixed else WAIT_FOR_TRIP) * ONE_DAY
            if same and in_time and all(self._is_over(previous, at) for previous in after):
                visit.steps.append(step.id)
                self._visit_of[step.id] = at
                return visit.day
        self.visits.append(Visit(step.authority, day, [step.id]))
        self._visit_of[step.id] = len(self.visits) - 1
        return day

    def _is_over(self, previous: Step, at: int) -> bool:
        """Return whether a step is done when a trip starts, or on that same trip before."""
        ready = self.planned[previous.id]
        if previous.answer is not None:
            ready = add_span(ready, previous.answer)
        day = self.visits[at].day
        return ready < day or (ready == day and self._visit_of.get(previous.id, -1) <= at)
