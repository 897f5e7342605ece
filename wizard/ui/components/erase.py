"""Erase everything: one tap, one question, and nothing is left in store, link and memory."""

from __future__ import annotations

import streamlit as st

from wizard.ui import device
from wizard.ui.session import current
from wizard.ui.words import say


def erase_button() -> None:
    """Show the button, or the question once it was tapped."""
    session = current()
    with st.container(key="erase", gap="small"):
        if not session.erasing:
            st.button(
                say("erase"),
                key="erase-ask",
                type="tertiary",
                icon=":material/delete:",
                on_click=_ask,
            )
            return
        st.warning(say("erase-sure"), icon=":material/warning:")
        with st.container(key="erase-nav", horizontal=True, gap="small"):
            st.button(say("erase-yes"), key="erase-yes", on_click=device.erase)
            st.button(say("erase-no"), key="erase-no", type="tertiary", on_click=_keep)


def _ask() -> None:
    current().erasing = True


def _keep() -> None:
    current().erasing = False
