"""The doors around a list: who helps, where to go, what others lived, the place, the first years."""

from __future__ import annotations

from typing import Final, Literal

import streamlit as st

from wizard.ui.session import current
from wizard.ui.words import said, say

_DOORS: Final = {
    "papers": ":material/edit_document:",
    "help": ":material/volunteer_activism:",
    "where": ":material/location_on:",
    "stories": ":material/auto_stories:",
    "market": ":material/storefront:",
    "after": ":material/event_repeat:",
    "project": ":material/assignment:",
}


def around(*, has_help: bool = False, has_project: bool = False, has_papers: bool = False) -> None:
    """Show the ways to what stands around the list, but not to where we are.

    ``has_help`` says that the screen shows the way to the programmes already, ``has_project`` and
    ``has_papers`` the way to the project sheet and to the papers.
    """
    session = current()
    there = {"help": has_help, "project": has_project, "papers": has_papers}
    known = {session.screen, *(screen for screen, is_there in there.items() if is_there)}
    with st.container(key="around", gap="small"):
        st.html(f'<h2 class="d-around">{said("around.title")}</h2>')
        with st.container(key="around-row", horizontal=True, gap="small"):
            for screen, symbol in _DOORS.items():
                if screen not in known:
                    st.button(
                        say(f"around.{screen}"),
                        key=f"go-{screen}",
                        icon=symbol,
                        on_click=session.go,
                        args=(screen,),
                    )


def way_to_project(kind: Literal["primary", "secondary"] = "secondary") -> None:
    """Show the way to the project sheet."""
    st.button(
        say("around.project"),
        key="to-project",
        type=kind,
        icon=_DOORS["project"],
        on_click=current().go,
        args=("project",),
    )


def way_to_help() -> None:
    """Show the way to the programmes."""
    st.button(
        say("around.help"),
        key="to-help",
        icon=_DOORS["help"],
        on_click=current().go,
        args=("help",),
    )
