"""The way in for advisors: a name and a password, or the organisation's own sign-in."""

from __future__ import annotations

import logging

import streamlit as st
from streamlit.errors import StreamlitAuthError

from wizard.storage import Refusal, sign_in, sign_in_elsewhere
from wizard.ui.components.ways import way_back, way_to_send
from wizard.ui.desk import memory, server
from wizard.ui.desk.bar import told
from wizard.ui.markup import note
from wizard.ui.session import current
from wizard.ui.words import said, say

_log = logging.getLogger(__name__)
_NAME, _PASSWORD = "w-sign-name", "w-sign-password"


def show() -> None:
    """Show the form; who has come back from the organisation's own sign-in is let in."""
    session = current()
    if memory.is_back():
        memory.attempt(_enter_elsewhere)
        if memory.at_desk().advisor is not None:
            st.rerun()
    st.title(say("desk.title"))
    st.html(f'<p class="d-lead">{said("desk.lead")}</p>')
    told()
    if memory.at_desk().unmapped:
        st.error(say("desk.not-mapped"), icon=":material/error:")
    with st.form("sign-in", border=False):
        with st.container(key="sheet", gap="small"):
            st.text_input(say("desk.name"), key=_NAME, autocomplete="username", max_chars=100)
            st.text_input(
                say("desk.password"),
                key=_PASSWORD,
                type="password",
                autocomplete="current-password",
                max_chars=200,
            )
        way_to_send(say("desk.sign-in"), memory.attempt, _enter)
    with st.container(key="other-ways", horizontal=True, gap="small"):
        if server.has_provider():
            st.button(say("desk.elsewhere"), key="elsewhere", on_click=_go_elsewhere)
        way_back(session.go, "start")
    st.html(note(said("desk.no-account")))
    st.button(
        say("desk.to-mine"), key="to-mine", type="tertiary", on_click=session.go, args=("mine",)
    )


def _enter() -> None:
    """Try the name and the password; the password is forgotten at once."""
    name = str(st.session_state.get(_NAME) or "")
    password = str(st.session_state.get(_PASSWORD) or "")
    st.session_state[_PASSWORD] = ""
    found = sign_in(server.database(), name, password, server.visitor(), server.now())
    if isinstance(found, Refusal):
        memory.at_desk().problem = "desk.wait" if found.until is not None else "desk.refused"
        return
    memory.enter(found, elsewhere=False)


def _go_elsewhere() -> None:
    """Go to the organisation's own sign-in; where it is not fully set up, say so."""
    try:
        st.login()
    except StreamlitAuthError:
        _log.error("the sign-in of the organisation is not fully set up")
        memory.at_desk().problem = "desk.elsewhere-failed"


def _enter_elsewhere() -> None:
    # A run may be cut short by the next one: what is not finished is tried again in it.
    database, claims = server.database(), st.user.to_dict()
    found = sign_in_elsewhere(database, claims, server.now())
    memory.at_desk().returned = True
    if isinstance(found, Refusal):
        memory.at_desk().unmapped = True
        return
    memory.enter(found, elsewhere=True)
