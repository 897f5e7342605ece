"""Erase a case for good: one tap, one question, for the advisor and for the founder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.ui.desk import memory
from wizard.ui.words import say

if TYPE_CHECKING:
    from collections.abc import Callable


def draw(name: str, words: str, question: str, erase: Callable[[], None]) -> None:
    """Show the button ``name``, or the question once it was tapped; ``erase`` follows a yes."""
    with st.container(key="erase", gap="small"):
        if not memory.at_desk().sure:
            st.button(
                words,
                key=name,
                type="tertiary",
                icon=":material/delete:",
                on_click=ask,
                args=(True,),
            )
            return
        st.warning(question, icon=":material/warning:")
        with st.container(key="erase-nav", horizontal=True, gap="small"):
            st.button(
                say("desk.erase-yes"), key=f"{name}-yes", on_click=memory.attempt, args=(erase,)
            )
            st.button(
                say("erase-no"), key=f"{name}-no", type="tertiary", on_click=ask, args=(False,)
            )


def ask(sure: bool) -> None:  # noqa: FBT001  # the answer to a question
    """Ask whether the case is really to be erased, or no longer."""
    memory.at_desk().sure = sure
