"""Two advisors saved the same case: both versions side by side, and the advisor chooses."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.errors import CaseConflictError
from wizard.storage import differing
from wizard.ui.components.ways import way_on, ways
from wizard.ui.desk import case_form, memory, server
from wizard.ui.desk.bar import told
from wizard.ui.desk.case_words import field_name, value_html
from wizard.ui.markup import note
from wizard.ui.words import safe, said, say

if TYPE_CHECKING:
    from wizard.storage import CaseFacts

_MINE, _THEIRS = "mine", "theirs"
_PREFIX: Final = "w-conflict-"


def merged(mine: CaseFacts, theirs: CaseFacts, chosen: dict[str, str]) -> CaseFacts:
    """Return one version: of each field that differs the one chosen."""
    taken = {name: getattr(mine, name) for name, whose in chosen.items() if whose == _MINE}
    return dataclasses.replace(theirs, **taken)


def usual(name: str, mine: CaseFacts, base: CaseFacts) -> str:
    """Return whose version is proposed: that of whoever changed the field; one's own if both did."""
    return _THEIRS if getattr(mine, name) == getattr(base, name) else _MINE


def show() -> None:
    """Show each field that differs, with both versions; nothing is lost before the choice."""
    held = memory.at_desk()
    clash, case = held.conflict, held.case
    if clash is None or case is None:
        return
    st.title(say("desk.conflict"))
    told()
    st.html(note(said("desk.conflict-note")))
    words = {whose: say(f"desk.keep-{whose}") for whose in (_MINE, _THEIRS)}
    for name in differing(clash.mine, clash.theirs.facts):
        st.html(
            f'<section class="d-clash"><h2>{safe(field_name(name))}</h2>'
            f"<dl><dt>{said('desk.mine')}</dt><dd>{value_html(clash.mine, name)}</dd>"
            f"<dt>{said('desk.theirs')}</dt><dd>{value_html(clash.theirs.facts, name)}</dd></dl></section>"
        )
        st.session_state.setdefault(f"{_PREFIX}{name}", usual(name, clash.mine, case.facts))
        st.radio(
            field_name(name),
            list(words),
            key=f"{_PREFIX}{name}",
            horizontal=True,
            label_visibility="collapsed",
            format_func=words.__getitem__,
            on_change="ignore",
        )
    with ways():
        way_on(say("desk.conflict-save"), memory.attempt, _save)


def _save() -> None:
    held = memory.at_desk()
    clash = held.conflict
    if clash is None:
        return
    names = differing(clash.mine, clash.theirs.facts)
    chosen = {name: str(st.session_state.get(f"{_PREFIX}{name}", _MINE)) for name in names}
    facts = merged(clash.mine, clash.theirs.facts, chosen)
    desk, theirs = memory.desk(), clash.theirs
    for name in names:
        st.session_state.pop(f"{_PREFIX}{name}", None)
    try:
        memory.keep(desk.save_case(theirs.number, theirs.version, facts, server.now()))
    except CaseConflictError:
        held.conflict = memory.Conflict(facts, desk.read_case(theirs.number, server.now()))
        held.case = theirs
        return
    held.conflict = held.draft = None
    held.told = "desk.saved"
    case_form.clear()
