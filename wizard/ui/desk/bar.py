"""The bar over every screen while somebody is signed in: who, the ways to the desk, and out."""

from __future__ import annotations

from typing import Final

import streamlit as st

from wizard.ui.desk import memory
from wizard.ui.desk.case_words import mistakes_html
from wizard.ui.session import current
from wizard.ui.words import safe, said, say

_LOOK_EVERY: Final = "60s"


def show() -> None:
    """Show the bar, and look once a minute whether the session is over."""
    advisor = memory.at_desk().advisor
    if advisor is None:
        return
    session, case = current(), memory.at_desk().case
    with st.container(key="desk-bar", horizontal=True, gap="small", vertical_alignment="center"):
        place = f"<small>{safe(advisor.organisation)}</small>"
        st.html(f'<p class="d-who"><b>{safe(advisor.name)}</b>{place}</p>')
        ways = ["counts"] if advisor.role == "coordinator" else ["desk", "counts"]
        for screen in [*ways, *(["case"] if case is not None else [])]:
            if session.screen != screen:
                st.button(
                    say(f"desk.to-{screen}"),
                    key=f"bar-{screen}",
                    type="tertiary",
                    on_click=session.go,
                    args=(screen,),
                )
        st.button(
            say("desk.sign-out"), key="sign-out", icon=":material/logout:", on_click=memory.end
        )
    _watch()


@st.fragment(run_every=_LOOK_EVERY)
def _watch() -> None:
    """Draw the page anew once nobody has used it for too long, and say so before; looking is no use."""
    if memory.is_over():
        st.rerun()
    if memory.is_nearly_over():
        st.warning(say("desk.soon-over"), icon=":material/schedule:")
        st.button(say("desk.stay"), key="stay", on_click=memory.stay)


def told() -> None:
    """Say once what was done or what went wrong, and what cannot be kept until it is mended.

    The place for it is always there: what folds below would close if it came and went.
    """
    held = memory.at_desk()
    with st.container(key="told", gap="small"):
        if held.told:
            st.success(say(held.told), icon=":material/check_circle:")
        if held.problem:
            st.error(say(held.problem), icon=":material/error:")
        if held.mistakes:
            st.html(mistakes_html(held.mistakes))
    held.told = held.problem = None


def sign_in_first() -> bool:
    """Return whether somebody is signed in; else say so, with the way in."""
    if memory.at_desk().advisor is not None:
        return True
    st.title(say("desk.title"))
    told()
    st.html(f"<p>{said('desk.sign-in-first')}</p>")
    st.button(
        say("desk.sign-in"),
        key="go-sign-in",
        type="primary",
        on_click=current().go,
        args=("advisors",),
    )
    return False
