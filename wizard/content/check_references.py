"""Check that every name written somewhere is declared somewhere, and only once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.messages import unknown
from wizard.content.model import Model, SourceRef
from wizard.content.outcomes import PlanTask
from wizard.content.procedure import (
    Deadline,
    Event,
    Fee,
    Given,
    Procedure,
    Requirement,
    Step,
    StepBody,
)
from wizard.content.question import Question
from wizard.content.sector import Sector
from wizard.content.shared import Office, RequirementName
from wizard.content.support import Conflict, Programme
from wizard.content.walking import Found, every, ids, inside

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from wizard.content.loading import Shelf
    from wizard.errors import Issue

_SHARED: dict[str, tuple[str, str]] = {
    "source": ("shared/sources.yaml", "sources"),
    "amount": ("shared/amounts.yaml", "amounts"),
    "authority": ("shared/authorities.yaml", "authorities"),
    "requirement": ("shared/requirements.yaml", "requirements"),
    "assumption": ("shared/assumptions.yaml", "assumptions"),
    "question group": ("questions.yaml", "groups"),
}
"""Where the names of each sort are declared."""

_NAMES: tuple[tuple[type[Model], str, str], ...] = (
    (SourceRef, "id", "source"),
    (Requirement, "id", "requirement"),
    (Given, "id", "requirement"),
    (Fee, "amount", "amount"),
    (StepBody, "authority", "authority"),
    (StepBody, "plan", "assumption"),
    (Sector, "authority", "authority"),
    (Programme, "authority", "authority"),
    (Conflict, "authority", "authority"),
    (PlanTask, "authority", "authority"),
    (Office, "authority", "authority"),
    (RequirementName, "given_by", "authority"),
    (Question, "group", "question group"),
)
"""Which field of which record holds a name of which sort."""

_MAY_REPEAT = (SourceRef, Requirement, Given)
"""The same source or paper may stand twice in a list, with another article or condition."""


def broken_references(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every name that no file declares."""
    for kind, field, sort in _NAMES:
        known = ids(shelf, *_SHARED[sort])
        if known is None:
            continue
        for found in every(shelf, kind):
            name = getattr(found.record, field)
            if name is not None and name not in known:
                yield found.issue(unknown(sort, name, known), field)


def broken_in_procedures(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every phase, event or step a procedure names but does not declare."""
    for procedure in every(shelf, Procedure):
        steps = {step.id for step in procedure.record.steps}
        phases = {phase.id for phase in procedure.record.phases}
        events = {event.id for event in procedure.record.events}
        for step in inside(procedure, Step):
            yield from _name(step, "phase", "phase", phases)
            yield from _name(step, "event", "event", events)
            yield from _name(step, "not_before", "event", events)
            for number, name in enumerate(step.record.after):
                if name not in steps:
                    yield step.issue(unknown("step", name, steps), "after", number)
        for deadline in inside(procedure, Deadline):
            yield from _name(deadline, "from", "event", events)
            yield from _name(deadline, "before", "event", events)
        for event in inside(procedure, Event):
            yield from _name(event, "year_end_after", "event", events)
            yield from _name(event, "quarter_end_after", "event", events)


def _name(found: Found[Model], key: str, sort: str, known: Collection[str]) -> Iterator[Issue]:
    """Return an issue if a record names something of a sort that is not known."""
    name = getattr(found.record, key if hasattr(found.record, key) else f"{key}_")
    if name is not None and name not in known:
        yield found.issue(unknown(sort, name, known), key)


def events_nobody_brings(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every event that is the result of no step and no year-end."""
    for procedure in every(shelf, Procedure):
        brought = {step.event for step in procedure.record.steps}
        for event in inside(procedure, Event):
            if event.record.closes is None and event.record.id not in brought:
                yield event.issue(f"no step brings the event '{event.record.id}'", "id")


def repeated_ids(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every id that stands twice in one list."""
    first: dict[tuple[object, ...], int] = {}
    for found in every(shelf, Model):
        name = getattr(found.record, "id", None)
        if name is None or isinstance(found.record, _MAY_REPEAT):
            continue
        line = found.page.mark((*found.loc, "id")).line
        place = (found.page.file, found.loc[:-1], name)
        if place in first:
            text = f"the id '{name}' stands twice; it is already on line {first[place]}"
            yield found.issue(text, "id")
        first.setdefault(place, line)
