"""The list in units: trips, and what is done among founders, in the parts of the procedure."""

from __future__ import annotations

import dataclasses
import datetime
from typing import TYPE_CHECKING

from wizard.content.loading import library

if TYPE_CHECKING:
    from collections.abc import Collection

    from wizard.content.procedure import Phase
    from wizard.guidance.checklist_model import Checklist, ChecklistStep, Trip


@dataclasses.dataclass(frozen=True)
class Unit:
    """Steps that are done together."""

    name: str
    phase: str
    trip: Trip | None
    """None for what is done without going to an office."""
    steps: tuple[ChecklistStep, ...]

    @property
    def is_done(self) -> bool:
        """Return whether every step is done."""
        return all(step.done for step in self.steps)

    def waits_for(self) -> tuple[str, ...]:
        """Return the steps elsewhere that must be done before anything here can start."""
        here = {step.step.id for step in self.steps}
        todo = [step for step in self.steps if not step.done]
        outside = [[name for name in step.locked_by if name not in here] for step in todo]
        inside = [any(name in here for name in step.locked_by) for step in todo]
        free = any(not names and not waits for names, waits in zip(outside, inside, strict=True))
        return () if free else tuple(dict.fromkeys(name for names in outside for name in names))

    def is_fresh(self, names: Collection[str]) -> bool:
        """Return whether one of its steps is among these."""
        return any(step.step.id in names for step in self.steps)


def by_phase(checklist: Checklist) -> list[tuple[Phase, list[Unit]]]:
    """Return the parts of the procedure that have steps here, each with its units in order."""
    if checklist.form is None:
        return []
    units = _units(checklist)
    phases = library().procedures[checklist.form].phases
    grouped = [(phase, [unit for unit in units if unit.phase == phase.id]) for phase in phases]
    return [(phase, found) for phase, found in grouped if found]


def _units(checklist: Checklist) -> list[Unit]:
    trips = {trip.number: trip for trip in checklist.trips}
    found: dict[str, list[ChecklistStep]] = {}
    for step in checklist.steps:
        name = f"home-{step.step.phase}" if step.trip is None else f"{step.trip}"
        found.setdefault(name, []).append(step)
    units = [
        Unit(name, steps[0].step.phase, trips.get(steps[0].trip or 0), tuple(steps))
        for name, steps in found.items()
    ]
    return sorted(units, key=_first_day)


def _first_day(unit: Unit) -> tuple[datetime.date, int]:
    """Return the day a unit begins; trips of one day stand in the order of their numbers."""
    return min(step.day for step in unit.steps), unit.trip.number if unit.trip else 0
