"""What changed for this founder since their link or dossier was made, or that nothing did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.loading import library
from wizard.guidance.changed import changes_since
from wizard.ui.markup import icon, listed
from wizard.ui.session import current
from wizard.ui.words import day, local, safe, said

if TYPE_CHECKING:
    from wizard.guidance.checklist_model import Checklist
    from wizard.guidance.support import Support


def changed_html(checklist: Checklist, support: Support | None = None) -> str:
    """Return the changes that touch this list or its programmes; empty if it was made today."""
    version = current().made_with
    if version is None or version == library().version:
        return ""
    changes = changes_since(library(), version, checklist, support)
    key = "changed.some" if changes else "changed.none"
    lines = [f"{safe(local(one.text))}<small>{safe(day(one.date))}</small>" for one in changes]
    told = listed(lines) if lines else ""
    return (
        f'<section class="d-changed"><p>{icon("turn")}<b>{said(key, version=version)}</b></p>{told}'
        "</section>"
    )
