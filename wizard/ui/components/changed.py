"""What changed for this founder since their link or dossier was made, or that nothing did."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.loading import library
from wizard.guidance.changed import changes_since
from wizard.ui.markup import icon, listed
from wizard.ui.session import current
from wizard.ui.words import day, local, safe, said, say

if TYPE_CHECKING:
    from wizard.guidance.checklist_model import Checklist
    from wizard.guidance.support import Support


def show_changed(checklist: Checklist, support: Support | None = None) -> None:
    """Show the changes that touch this list or its programmes, until the founder has understood."""
    session = current()
    version = session.made_with
    if version is None or version == library().version:
        return
    st.html(_told(version, checklist, support))
    st.button(
        say("changed.understood"), key="understood", icon=":material/check:", on_click=_understood
    )


def _understood() -> None:
    """Count the texts of today as known: the device keeps it, and the notice does not come back."""
    current().made_with = library().version


def _told(version: str, checklist: Checklist, support: Support | None) -> str:
    changes = changes_since(library(), version, checklist, support)
    key = "changed.some" if changes else "changed.none"
    lines = [f"{safe(local(one.text))}<small>{safe(day(one.date))}</small>" for one in changes]
    told = listed(lines) if lines else ""
    return (
        f'<section class="d-changed"><p>{icon("turn")}<b>{said(key, version=version)}</b></p>{told}'
        "</section>"
    )
