"""The first 24 months after creation: duties with their dates, milestones, the health check."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Sequence
from typing import Final

from wizard.content.follow_up import Duty, HealthBand, Limit, Milestone
from wizard.content.loading import Library
from wizard.content.model import Localised
from wizard.content.procedure import Event, Procedure
from wizard.guidance.checklist_model import (
    Checklist,
    ChecklistStep,
    FollowUp,
    FollowUpItem,
    LegalDate,
)
from wizard.guidance.citing import cited
from wizard.guidance.days import (
    add_months,
    quarter_end,
    year_end,
)
from wizard.guidance.legal_dates import legal_date
from wizard.guidance.timeline import Progress
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import Situation

MONTHS: Final = 24
REGISTERED: Final = "registered"
ROUNDS: Final = {"once": 1, "year": 3, "quarter": 9}
"""As often a duty can come back within the months."""


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
    return FollowUp(registration.planned, registration.done, tuple(items))


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
            if (applies := self._applies(duty)) is not None:
                yield from self._of_duty(duty, applies=applies)
        for milestone in self.library.follow_up.milestones:
            if (applies := self._applies(milestone)) is not None:
                yield self._of_milestone(milestone, applies=applies)

    def _applies(self, record: Duty | Milestone) -> bool | None:
        """Return whether it surely applies; None if it surely does not."""
        verdict = self.evaluation.find(record.when).verdict
        if self.procedure.id not in record.forms or verdict is False:
            return None
        return verdict is True

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
            applies=True,
            done=step.done,
            source=step,
        )

    def _of_duty(self, duty: Duty, *, applies: bool) -> Iterable[FollowUpItem]:
        """Return the rounds of a duty within the months; the first may be a step of the list."""
        on_list = {step.step.id for step in self.checklist.steps}
        for number in range(1, 1 + ROUNDS[duty.every]):
            limit = self._limit(duty.limit, number) if duty.limit is not None else None
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
                applies=applies,
                done=name in self.progress.done,
                source=duty,
            )

    def _limit(self, limit: Limit, number: int) -> LegalDate:
        day, title, is_real = self._base(limit.counted_from, number)
        closes_quarter = any(
            event.id == limit.counted_from and event.quarter_end_after is not None
            for event in self.procedure.events
        )
        return legal_date(
            self.library,
            limit,
            limit.counted_from,
            title,
            day,
            is_real=is_real,
            closes_quarter=closes_quarter,
        )

    def _base(self, name: str, number: int) -> tuple[datetime.date, Localised, bool]:
        """Return the day a limit of one round counts from, what happens on it, and if it is real."""
        event = next((found for found in self.procedure.events if found.id == name), None)
        if event is not None:
            is_real = name in self.progress.events and number == 1
            return self._event_day(event, number), event.title, is_real
        other = next(found for found in self.library.follow_up.duties if found.id == name)
        if other.limit is None:
            return self._close(other, number), other.title, False
        return self._limit(other.limit, number).safe, other.title, False

    def _event_day(self, event: Event, number: int) -> datetime.date:
        """Return the day of an event in one round; the first real year-end sets the later ones."""
        if event.closes is None:
            return self.progress.events.get(event.id) or self.registered
        if event.year_end_after is None:
            return self._quarter_end(number)
        first = self.progress.events.get(event.id) or year_end(self.registered)
        return add_months(first, 12 * (number - 1))

    def _close(self, duty: Duty, number: int) -> datetime.date:
        """Return the last day of the quarter or year of a round; for what comes once, the creation."""
        if duty.every == "quarter":
            return self._quarter_end(number)
        closing = [event for event in self.procedure.events if event.year_end_after is not None]
        if duty.every == "year" and closing:
            return self._event_day(closing[0], number)
        return self.registered

    def _quarter_end(self, number: int) -> datetime.date:
        return quarter_end(add_months(quarter_end(self.registered), 3 * (number - 1)))

    def _of_milestone(self, milestone: Milestone, *, applies: bool) -> FollowUpItem:
        return FollowUpItem(
            id=milestone.id,
            kind="milestone",
            day=add_months(self.registered, milestone.month),
            title=milestone.title,
            what=milestone.what,
            limit=None,
            citations=cited(self.library, milestone.sources),
            certainty=milestone.certainty,
            applies=applies,
            done=milestone.id in self.progress.done,
            source=milestone,
        )
