"""The first 24 months after creation: duties with their dates, milestones, the health check."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Sequence
from typing import Final, Literal

from wizard.content.follow_up import Duty, HealthBand, Limit, Milestone
from wizard.content.loading import Library
from wizard.content.model import Certainty, Localised
from wizard.content.procedure import Procedure
from wizard.content.question import FormId
from wizard.guidance.checklist_model import Checklist, ChecklistStep, Citation, LegalDate
from wizard.guidance.citing import cited
from wizard.guidance.days import (
    add_months,
    add_span,
    full_days_before,
    quarter_end,
    safe_date,
    year_end,
)
from wizard.guidance.timeline import Progress
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import Situation

MONTHS: Final = 24
REGISTERED: Final = "registered"

Kind = Literal["step", "duty", "milestone"]


@dataclasses.dataclass(frozen=True)
class FollowUpItem:
    """One thing of the first 24 months, on its day; ``id`` is the name it is ticked under."""

    id: str
    kind: Kind
    day: datetime.date
    """The safe date of a legal limit, else the day we plan it for."""
    title: Localised
    what: Localised
    limit: LegalDate | None
    citations: tuple[Citation, ...]
    certainty: Certainty
    done: bool
    source: Duty | Milestone | ChecklistStep
    """What it was made from, with all that is written of it."""
    month: int
    """The month after the registration it falls in; negative before it."""


@dataclasses.dataclass(frozen=True)
class FollowUp:
    """Everything to do and to ask oneself from before the creation to two years after it."""

    form: FormId
    registered: datetime.date
    registered_is_real: bool
    items: tuple[FollowUpItem, ...]
    """In the order of their days."""


def find_follow_up(
    library: Library, situation: Situation, checklist: Checklist, progress: Progress
) -> FollowUp | None:
    """Return the follow-up of a list; None where there are no steps, and so nothing to follow."""
    by_event = {step.step.event: step for step in checklist.steps}
    registration = by_event.get(REGISTERED)
    if checklist.form is None or registration is None:
        return None
    maker = _Maker(
        library,
        library.procedures[checklist.form],
        Evaluation(situation),
        checklist,
        progress,
        registration.planned,
    )
    items = sorted(maker.items(registration), key=lambda item: item.day)
    return FollowUp(checklist.form, registration.planned, registration.done, tuple(items))


def health_band(library: Library, scores: Sequence[int]) -> HealthBand:
    """Return what the total of six scores (0 to 2 each) means."""
    reached = [band for band in library.follow_up.health_bands if sum(scores) >= band.at_least]
    return max(reached, key=lambda band: band.at_least)


@dataclasses.dataclass(frozen=True)
class _Maker:
    """One follow-up in the making."""

    library: Library
    procedure: Procedure
    evaluation: Evaluation
    checklist: Checklist
    progress: Progress
    registered: datetime.date

    def items(self, registration: ChecklistStep) -> Iterable[FollowUpItem]:
        for step in self.checklist.steps:
            if step.is_planned and self._is_after(step, registration):
                yield self._of_step(step)
        for duty in self.library.follow_up.duties:
            if self._applies(duty):
                yield from self._of_duty(duty)
        for milestone in self.library.follow_up.milestones:
            if self._applies(milestone):
                yield self._of_milestone(milestone)

    def _applies(self, record: Duty | Milestone) -> bool:
        fits = self.procedure.id in record.forms
        return fits and self.evaluation.find(record.when).verdict is not False

    def _is_after(self, step: ChecklistStep, registration: ChecklistStep) -> bool:
        phases = [phase.id for phase in self.procedure.phases]
        return phases.index(step.step.phase) > phases.index(registration.step.phase)

    def _of_step(self, step: ChecklistStep) -> FollowUpItem:
        return FollowUpItem(
            id=step.step.id,
            kind="step",
            day=step.deadline.safe if step.deadline is not None and not step.done else step.planned,
            title=step.step.title,
            what=step.step.what,
            limit=step.deadline,
            citations=step.citations,
            certainty=step.step.certainty,
            done=step.done,
            source=step,
            month=self._month(step.planned),
        )

    def _of_duty(self, duty: Duty) -> Iterable[FollowUpItem]:
        """Return the rounds of a duty within the months; the first may be a step of the list."""
        on_list = {step.step.id for step in self.checklist.steps}
        for number in range(1, 1 + {"once": 1, "year": 3, "quarter": 9}[duty.every]):
            limit = self._limit(duty, duty.limit, number) if duty.limit is not None else None
            day = limit.safe if limit is not None else self._close(duty, number)
            if day > add_months(self.registered, MONTHS):
                return
            if number == 1 and duty.step in on_list:
                continue
            name = duty.id if duty.every == "once" else f"{duty.id}-{number}"
            yield FollowUpItem(
                id=name,
                kind="duty",
                day=day,
                title=duty.title,
                what=duty.what,
                limit=limit,
                citations=cited(self.library, duty.sources),
                certainty=duty.certainty,
                done=name in self.progress.done,
                source=duty,
                month=self._month(day),
            )

    def _limit(self, duty: Duty, limit: Limit, number: int) -> LegalDate:
        base, title = self._base(limit.counted_from, duty, number)
        last = full_days_before(base, limit.days or 0) if limit.before else add_span(base, limit)
        return LegalDate(
            event=limit.counted_from,
            event_title=title,
            event_date=base,
            event_is_real=False,
            limit=last,
            safe=safe_date(last),
            citation=Citation(self.library.sources[limit.source.id], limit.source.article),
            before=limit.before,
            days=limit.days,
            months=None if limit.days is not None else (limit.months or 12 * (limit.years or 0)),
        )

    def _base(self, name: str, duty: Duty, number: int) -> tuple[datetime.date, Localised]:
        """Return the day a limit of one round counts from, and what happens on it."""
        events = {event.id: event for event in self.procedure.events}
        if name in events:
            event = events[name]
            day = self.registered if event.closes is None else self._close(duty, number)
            return day, event.title
        other = next(found for found in self.library.follow_up.duties if found.id == name)
        limit = self._limit(other, other.limit, number) if other.limit is not None else None
        return (limit.safe if limit is not None else self._close(other, number)), other.title

    def _close(self, duty: Duty, number: int) -> datetime.date:
        """Return the last day of the quarter or year of a round; for what comes once, the creation."""
        if duty.every == "year":
            return year_end(datetime.date(self.registered.year + number - 1, 12, 31))
        if duty.every == "quarter":
            return quarter_end(add_months(quarter_end(self.registered), 3 * (number - 1)))
        return self.registered

    def _of_milestone(self, milestone: Milestone) -> FollowUpItem:
        day = add_months(self.registered, milestone.month)
        return FollowUpItem(
            id=milestone.id,
            kind="milestone",
            day=day,
            title=milestone.title,
            what=milestone.what,
            limit=None,
            citations=cited(self.library, milestone.sources),
            certainty=milestone.certainty,
            done=milestone.id in self.progress.done,
            source=milestone,
            month=milestone.month,
        )

    def _month(self, day: datetime.date) -> int:
        """Return how many months after the registration a day falls."""
        months = (day.year - self.registered.year) * 12 + day.month - self.registered.month
        return months - (day.day < self.registered.day)
