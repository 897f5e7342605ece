"""Check that the steps of a procedure can be done, in some order, by somebody."""

from __future__ import annotations

import graphlib
from typing import TYPE_CHECKING

from wizard.content.check_conditions import questions_of
from wizard.content.possibility import can_hold
from wizard.content.procedure import Procedure, Step
from wizard.content.walking import Found, every, inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.loading import Shelf
    from wizard.errors import Issue


def waiting_in_circles(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for steps of a procedure that wait for each other."""
    for procedure in every(shelf, Procedure):
        steps = {step.record.id: step for step in inside(procedure, Step)}
        waits = {name: set(step.record.after) & steps.keys() for name, step in steps.items()}
        while (circle := cycle(waits)) is not None:
            first = steps[circle[0]]
            text = f"these steps wait for each other: {' -> '.join(circle)}"
            yield first.issue(text, "after", first.record.after.index(circle[1]))
            waits[circle[0]] -= {circle[1]}


def cycle(waits: Mapping[str, set[str]]) -> list[str] | None:
    """Return steps of which each waits for the next, the first of the alphabet at both ends."""
    try:
        graphlib.TopologicalSorter({name: sorted(waits[name]) for name in sorted(waits)}).prepare()
    except graphlib.CycleError as error:
        circle = error.args[1][:0:-1]
        start = circle.index(min(circle))
        return [*circle[start:], *circle[:start], circle[start]]
    return None


def unreachable_steps(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every step that no answers can bring about."""
    questions = questions_of(shelf)
    if questions is None:
        return
    for procedure in every(shelf, Procedure):
        steps = tuple(inside(procedure, Step))
        never = {step.record.id for step in steps if not can_hold(step.record.when, questions)}
        for step in steps:
            if step.record.id in never:
                text = f"'{step.record.id}' can never apply: its condition contradicts itself"
                yield step.issue(text, "when")
        yield from _behind(steps, never)


def _behind(steps: tuple[Found[Step], ...], never: set[str]) -> Iterator[Issue]:
    """Return an issue for every step that waits only for steps that never apply."""
    for step in steps:
        after = set(step.record.after)
        if after and after <= never and step.record.id not in never:
            never.add(step.record.id)
            text = f"'{step.record.id}' can never apply: it waits only for steps that never do"
            yield step.issue(text, "after")
