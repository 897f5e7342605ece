"""What changed for one founder since their link or dossier was made."""

from __future__ import annotations

from collections.abc import Iterable

from wizard.content.loading import Library
from wizard.content.shared import Change
from wizard.guidance.checklist_model import Checklist
from wizard.guidance.support import Support


def changes_since(
    library: Library, version: str, checklist: Checklist, support: Support | None = None
) -> tuple[Change, ...]:
    """Return the changes after a version of the content that touch this list or its programmes.

    Versions are compared as they are written: "2026-11" comes before "2026-11.2" and "2027-01".
    """
    concerned = frozenset(_ids(checklist, support))
    return tuple(
        change
        for change in library.changes
        if change.version > version and not concerned.isdisjoint(change.ids)
    )


def _ids(checklist: Checklist, support: Support | None) -> Iterable[str]:
    """Return the ids of everything this founder sees: steps, papers, amounts, sector, programmes."""
    for one in checklist.steps:
        yield one.step.id
        yield from (paper.id for paper in one.requirements)
        yield from (paper.id for paper in one.back)
        yield from (fee.amount for fee in one.step.fee_lines)
    if checklist.form is not None:
        yield checklist.form
    if checklist.sector is not None:
        yield checklist.sector.id
    if checklist.plan is not None:
        yield checklist.plan.id
        yield from (task.id for task in checklist.plan.tasks)
    if support is not None:
        for match in support.matches:
            if match.verdict is not False:
                yield match.programme.id
                yield from (found.line.id for found in match.lines if found.verdict is not False)
