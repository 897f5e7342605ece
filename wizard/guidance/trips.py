"""Steps grouped into trips: one office, one day, one bag; and the next three actions."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from wizard.content.loading import Library
from wizard.guidance.bag import add_up
from wizard.guidance.checklist_model import ChecklistStep, NextAction, Trip

ACTIONS = 3


def find_trips(library: Library, steps: Sequence[ChecklistStep]) -> tuple[Trip, ...]:
    """Return the trips in the order of their days."""
    numbers = sorted({step.trip for step in steps if step.trip is not None})
    return tuple(
        _trip(library, number, [step for step in steps if step.trip == number])
        for number in numbers
    )


def _trip(library: Library, number: int, steps: Sequence[ChecklistStep]) -> Trip:
    here = {step.step.id for step in steps}
    safe = [step.deadline.safe for step in steps if step.deadline is not None and not step.done]
    own = {paper.id for step in steps for paper in step.back}
    papers = [
        paper
        for step in steps
        for paper in step.requirements
        if not (paper.id in own and paper.from_step in here)
    ]
    return Trip(
        number=number,
        place=steps[0].place,
        steps=tuple(step.step.id for step in steps),
        day=max(step.day for step in steps),
        safe_latest=min(safe) if safe else None,
        bag=add_up(library, papers),
        back=tuple({paper.id: paper for step in steps for paper in step.back}.values()),
        ask=tuple(question for step in steps for question in step.step.ask),
        done=all(step.done for step in steps),
        locked_by=tuple(
            dict.fromkeys(name for step in steps for name in step.locked_by if name not in here)
        ),
    )


def next_actions(
    steps: Sequence[ChecklistStep], trips: Sequence[Trip], today: datetime.date
) -> tuple[NextAction, ...]:
    """Return the next three things to do: a trip, or a step done among founders."""
    by_number = {trip.number: trip for trip in trips}
    found: dict[tuple[str, int | str], NextAction] = {}
    for step in sorted(steps, key=lambda step: (step.day, step.planned)):
        if step.done or not step.is_planned:
            continue
        key = ("trip", step.trip) if step.trip is not None else ("step", step.step.id)
        trip = by_number.get(step.trip) if step.trip is not None else None
        if key not in found:
            found[key] = _action(step, trip, steps, today)
        if len(found) == ACTIONS:
            break
    return tuple(found.values())


def _action(
    step: ChecklistStep, trip: Trip | None, steps: Sequence[ChecklistStep], today: datetime.date
) -> NextAction:
    names = trip.steps if trip is not None else (step.step.id,)
    todo = [one for one in steps if one.step.id in names and not one.done]
    limits = [one.deadline.safe for one in todo if one.deadline is not None]
    return NextAction(
        steps=tuple(one.step.id for one in todo),
        title=step.step.title,
        place=step.place,
        trip=step.trip,
        bag=trip.bag if trip is not None else step.requirements,
        day=max(one.day for one in todo),
        by=min(limits) if limits else max(one.planned for one in todo),
        by_law=bool(limits),
        is_late=bool(limits) and min(limits) < today,
    )
