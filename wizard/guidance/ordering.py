"""The order of steps by what each must wait for."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from wizard.content.procedure import Step


def in_order(steps: Sequence[Step]) -> list[Step]:
    """Return steps so that each stands behind those it waits for, else in the file's order."""
    waiting = list(steps)
    here = {step.id for step in steps}
    placed: set[str] = set()
    ordered: list[Step] = []
    while waiting:
        ready = next(step for step in waiting if not (set(step.after) & here) - placed)
        waiting.remove(ready)
        placed.add(ready.id)
        ordered.append(ready)
    return ordered


def applying_after(
    every: Iterable[Step], applying: Iterable[Step], certain: Container[str]
) -> dict[str, list[Step]]:
    """Return the steps each applying step waits for.

    A step that does not apply, or may not (not in ``certain``), hands on those it waits for.
    """
    all_steps = {step.id: step for step in every}
    here = {step.id: step for step in applying}

    def waits(step: Step, seen: frozenset[str]) -> list[Step]:
        found: list[Step] = []
        for name in step.after:
            if name in certain:
                found.append(here[name])
            elif name not in seen:
                found += waits(all_steps[name], seen | {name})
        return found

    return {
        name: list({step.id: step for step in waits(step, frozenset())}.values())
        for name, step in here.items()
    }
