"""Erase for good: one tap, one question, for the advisor and for the founder."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import streamlit as st

from wizard.ui.desk import memory
from wizard.ui.words import say

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclasses.dataclass(frozen=True)
class Erasure:
    """Something that can be erased: its button's name and words, the question, and what follows a yes."""

    name: str
    words: str
    question: str
    yes: str
    erase: Callable[[], None]


def draw_erasures(*erasures: Erasure) -> None:
    """Show the button of each; once one was tapped, its question alone."""
    asked = memory.at_desk().sure
    with st.container(key="erase", gap="small"):
        for each in erasures:
            if each.name == asked:
                _question(each)
            elif asked is None:
                st.button(
                    each.words,
                    key=each.name,
                    type="tertiary",
                    icon=":material/delete:",
                    on_click=ask,
                    args=(each.name,),
                )


def _question(erasure: Erasure) -> None:
    st.warning(erasure.question, icon=":material/warning:")
    with st.container(key="erase-nav", horizontal=True, gap="small"):
        st.button(
            erasure.yes,
            key=f"{erasure.name}-yes",
            on_click=memory.attempt,
            args=(erasure.erase,),
        )
        st.button(
            say("erase-no"),
            key=f"{erasure.name}-no",
            type="tertiary",
            on_click=ask,
            args=(None,),
        )


def ask(name: str | None) -> None:
    """Ask whether this is really to be erased; None asks no longer."""
    memory.at_desk().sure = name
