"""Check that sectors fit into every procedure, and that follow-up duties fit their form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.check_conditions import questions_of
from wizard.content.check_steps import cycle
from wizard.content.files import FOLDERS
from wizard.content.follow_up import Duty
from wizard.content.merging import merged
from wizard.content.messages import unknown
from wizard.content.possibility import can_hold
from wizard.content.procedure import Procedure, Slot
from wizard.content.question import FORMS
from wizard.content.sector import Sector, SectorStep
from wizard.content.walking import Found, every, inside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.content.loading import Shelf
    from wizard.content.model import Condition
    from wizard.errors import Issue


def misnamed_files(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every record whose file does not carry its id."""
    for folder, kind in FOLDERS.items():
        for found in every(shelf, kind, f"{folder}/"):
            wanted = f"{folder}/{getattr(found.record, 'id', '')}.yaml"
            if not found.loc and not found.page.file.endswith(wanted):
                yield found.issue(f"this record belongs into {wanted}", "id")


def broken_in_sectors(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every name a sector or slot uses that does not exist, or exists twice."""
    procedures = list(every(shelf, Procedure))
    general = {step.id for found in procedures for step in found.record.steps}
    whole = len(procedures) == len(FORMS)  # else what is missing may stand in a broken file
    taken: dict[str, str] = {}
    for sector in every(shelf, Sector):
        own = {step.id for step in sector.record.steps}
        for number, name in enumerate(sector.record.replaces):
            if whole and name not in general:
                yield sector.issue(unknown("step", name, general), "replaces", number)
        for step in inside(sector, SectorStep):
            if step.record.id in general | taken.keys():
                where = taken.get(step.record.id, "a procedure")
                yield step.issue(f"the id '{step.record.id}' is already a step of {where}", "id")
            for number, name in enumerate(step.record.after):
                if name not in own:
                    yield step.issue(unknown("step of this sector", name, own), "after", number)
        taken.update(dict.fromkeys(own, sector.record.id))
    for found in procedures:
        yield from _broken_slots(found)


def _broken_slots(procedure: Found[Procedure]) -> Iterator[Issue]:
    steps = {step.id for step in procedure.record.steps}
    phases = {phase.id for phase in procedure.record.phases}
    for slot in inside(procedure, Slot):
        if slot.record.phase not in phases:
            yield slot.issue(unknown("phase", slot.record.phase, phases), "phase")
        for key in ("after", "before"):
            for number, name in enumerate(getattr(slot.record, key)):
                if name not in steps:
                    yield slot.issue(unknown("step", name, steps), key, number)


def sectors_in_circles(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every sector whose steps and those of a procedure wait for each other."""
    sound = [found for found in every(shelf, Procedure) if cycle(_waits(found.record)) is None]
    for sector in every(shelf, Sector):
        for procedure in sound:
            circle = cycle(_waits(merged(procedure.record, sector.record)))
            if circle is not None and any(step.id in circle for step in sector.record.steps):
                text = f"in {procedure.record.id} these wait for each other: {' -> '.join(circle)}"
                yield sector.issue(text, "steps")


def _waits(procedure: Procedure) -> dict[str, set[str]]:
    """Return for each step those it waits for."""
    known = {step.id for step in procedure.steps}
    return {step.id: set(step.after) & known for step in procedure.steps}


def impossible_sectors(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every sector, and every step of one, that no answers bring about."""
    questions = questions_of(shelf)
    if questions is None:
        return
    for sector in every(shelf, Sector):
        if not can_hold(sector.record.when, questions):
            yield sector.issue(f"'{sector.record.id}' fits no project", "when")
            continue
        for step in inside(sector, SectorStep):
            both = (*_parts(sector.record), *_parts(step.record))
            if not can_hold(both, questions):
                text = f"'{step.record.id}' can never apply: its condition contradicts the sector"
                yield step.issue(text, "when")


def _parts(record: Sector | SectorStep) -> tuple[Condition, ...]:
    """Return the conditions of a record, as a list that means: all of these."""
    when = record.when
    return () if when is None else when if isinstance(when, tuple) else (when,)


def broken_duties(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every duty counted from, or first done at, what its form does not have."""
    procedures = {found.record.id: found.record for found in every(shelf, Procedure)}
    duties = list(every(shelf, Duty))
    for duty in duties:
        siblings = {other.record.id for other in duties} - {duty.record.id}
        for form in duty.record.forms:
            if form not in procedures:
                continue
            events = {event.id for event in procedures[form].events} | siblings
            steps = {step.id for step in procedures[form].steps}
            limit, step = duty.record.limit, duty.record.step
            if limit is not None and limit.counted_from not in events:
                text = unknown(f"event or duty of {form}", limit.counted_from, events)
                yield duty.issue(text, "limit", "counted_from")
            if step is not None and step not in steps:
                yield duty.issue(unknown(f"step of {form}", step, steps), "step")
