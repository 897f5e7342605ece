"""Put the steps of a sector into the procedure of a legal form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wizard.content.procedure import Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wizard.content.procedure import Procedure, Slot, SlotId
    from wizard.content.sector import Sector, SectorStep

SECTOR_AUTHORITY: Final = "sector-authority"
"""The authority of a general step that a known sector replaces by its own."""


def merged(procedure: Procedure, sector: Sector) -> Procedure:
    """Return the procedure with the steps of a sector in their slots, and its authority named.

    What a general step did for others, those it is replaced by do not: whoever waited for it
    waits for what it waited for, and for the sector's own steps where their slot says so.
    """
    slots = {slot.id: slot for slot in procedure.slots}
    own = [step for step in sector.steps if _is_for(step, procedure) and step.slot in slots]
    placed = [_placed(step, slots[step.slot], {other.id for other in own}) for step in own]
    waiting: dict[str, list[str]] = {}
    for step in own:
        for name in slots[step.slot].before:
            waiting.setdefault(name, []).append(step.id)
    gone = {step.id: step for step in procedure.steps if step.id in sector.replaces}
    kept = [
        _rewired(step, waiting.get(step.id, []), gone, sector)
        for step in procedure.steps
        if step.id not in gone
    ]
    return procedure.model_copy(update={"steps": tuple(_in_file_order(kept, placed, slots, own))})


def _is_for(step: SectorStep, procedure: Procedure) -> bool:
    return not step.forms or procedure.id in step.forms


def _placed(step: SectorStep, slot: Slot, siblings: set[str]) -> Step:
    after = (*slot.after, *(name for name in step.after if name in siblings))
    fields = {name: getattr(step, name) for name in type(step).model_fields}
    del fields["slot"], fields["forms"]
    return Step.model_construct(**{**fields, "phase": slot.phase, "after": after})


def _rewired(
    step: Step, waits_too: Iterable[str], gone: Mapping[str, Step], sector: Sector
) -> Step:
    after = tuple(dict.fromkeys([*_through(step.after, gone), *waits_too]))
    authority = sector.authority if step.authority == SECTOR_AUTHORITY else step.authority
    if (after, authority) == (step.after, step.authority):
        return step
    return step.model_copy(update={"after": after, "authority": authority})


def _through(names: Iterable[str], gone: Mapping[str, Step]) -> Iterable[str]:
    """Return names, each replaced step by those it waited for itself."""
    for name in names:
        if name in gone:
            yield from _through(gone[name].after, gone)
        else:
            yield name


def _in_file_order(
    kept: list[Step], placed: list[Step], slots: Mapping[SlotId, Slot], own: list[SectorStep]
) -> list[Step]:
    """Return all steps, each of the sector before the first that waits for it, else after its phase."""
    steps = list(kept)
    for step, origin in zip(placed, own, strict=True):
        waiting = [at for at, other in enumerate(steps) if step.id in other.after]
        same = [at + 1 for at, other in enumerate(steps) if other.phase == slots[origin.slot].phase]
        steps.insert(min(waiting, default=max(same, default=len(steps))), step)
    return steps
