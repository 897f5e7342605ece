"""The ways to the papers: from a step that one is brought to, from the list, from a letter's place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import streamlit as st

from wizard.ui.session import current
from wizard.ui.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind = Literal["primary", "secondary"]


def way_to_papers(words: str, key: str, only: Sequence[str] = (), kind: Kind = "secondary") -> None:
    """Show the way to the drafts; ``only`` are the ids of those somebody comes for."""
    st.button(
        say(words),
        key=key,
        type=kind,
        icon=":material/edit_document:",
        on_click=open_papers,
        args=(tuple(only),),
    )


def step_requirements(step: str, papers: Sequence[str]) -> None:
    """Show the way from a step, or a trip, to the drafts of the papers that are brought to it."""
    if papers:
        st.button(
            say("papers.of-step", n=len(papers)),
            key=f"papers-{step}",
            type="tertiary",
            icon=":material/edit_document:",
            on_click=open_papers,
            args=(tuple(papers),),
        )


def open_papers(only: tuple[str, ...]) -> None:
    """Go to the drafts of these papers, or of all."""
    session = current()
    session.go("papers")
    session.only_papers = only
