"""Group mode: how many founders there are, how each answers alone, and files from other phones."""

from __future__ import annotations

from typing import Final

import streamlit as st

from wizard.ui import group_turns
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.copies import DOSSIER_FILE
from wizard.ui.markup import note
from wizard.ui.session import current
from wizard.ui.words import said, say

_COUNT: Final = "w-group-count"
_FILE: Final = "w-group-file"
_FACTS: Final = ("pass", "unseen", "few", "kept")


def show() -> None:
    """Show how it works, how far the group is, and the way to the next turn."""
    session = current()
    st.title(say("group.title"))
    facts = "".join(f"<li>{said(f'group.{name}')}</li>" for name in _FACTS)
    st.html(f'<p class="d-lead">{said("group.lead")}</p><ul class="d-list">{facts}</ul>')
    _how_many()
    with ways():
        if group_turns.everybody_answered(session):
            way_on(say("group.see"), session.go, "together")
        else:
            begun = bool(session.voices)
            way_on(say("group.next" if begun else "group.start"), _hand_over)
        way_back(session.go, "start")
    _other_phones()
    if session.voices:
        st.button(
            say("group.anew"),
            key="group-anew",
            type="tertiary",
            on_click=group_turns.start_anew,
            args=(session,),
        )


def _how_many() -> None:
    session = current()
    done = len(group_turns.finished(session))
    members = session.answers.get("members")
    start = members if isinstance(members, int) else group_turns.USUAL
    low, high = max(done, 2), max(done, start, group_turns.MOST_FOUNDERS)
    st.session_state.setdefault(_COUNT, min(max(start, low), high))
    st.number_input(
        say("group.how-many"), min_value=low, max_value=high, step=1, key=_COUNT, on_change=_count
    )
    if done:
        k = group_turns.expected(session)
        st.html(f'<p class="d-part" role="status">{said("group.heard", n=done, k=k)}</p>')


def _count() -> None:
    """Keep the number typed."""
    number = st.session_state.get(_COUNT)
    if isinstance(number, int):
        group_turns.count(current(), number)


def _hand_over() -> None:
    session = current()
    _count()
    session.own_phone = False
    session.go("turn")


def _other_phones() -> None:
    """Show how it goes on several phones: answer here for another, add a file, save a file."""
    session = current()
    st.header(say("group.phones"))
    st.html(note(said("group.phones-note")))
    if session.notice is None and session.error:
        st.error(say(session.error), icon=":material/error:")
    st.file_uploader(say("group.add"), key=_FILE, type=["json"], on_change=_add)
    with st.container(key="group-phones", horizontal=True, gap="small"):
        st.button(say("group.own"), key="group-own", on_click=_alone)
        if group_turns.finished(session):
            save_button()


def save_button() -> None:
    """Show the button that saves the answers given alone as a file."""
    session = current()
    st.download_button(
        say("group.save"),
        data=lambda: group_turns.as_file(session),
        file_name=DOSSIER_FILE,
        mime="application/json",
        key="group-save",
        icon=":material/download:",
        on_click="ignore",
    )


def _add() -> None:
    """Add another founder's file, and say what came of it."""
    session = current()
    file = st.session_state.get(_FILE)
    if file is None:
        return
    told = group_turns.add_file(session, file.getvalue())
    session.error = session.notice = None
    if told == "group.added":
        st.session_state.pop(_COUNT, None)
        session.notice = "group-added"
    else:
        session.error = told


def _alone() -> None:
    """Begin a turn on one's own phone, for a group that gathers elsewhere."""
    session = current()
    session.own_phone = True
    session.go("turn")
