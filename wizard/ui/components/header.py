"""The top of every screen: the mark and the three languages."""

from __future__ import annotations

from typing import Final

import streamlit as st

from wizard.content.model import LANGS
from wizard.ui.components import fields
from wizard.ui.session import current
from wizard.ui.words import said, say

_NAMES: Final = {"ar": "العربية", "fr": "Français", "en": "English"}
_KEY: Final = "lang"


def header() -> None:
    """Show the mark, which tells the page its language, and the languages as words."""
    session = current()
    with st.container(
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        key="top",
        gap="small",
    ):
        st.html(f'<span class="d-mark" data-app-lang="{session.lang}">{said("name")}</span>')
        st.session_state[_KEY] = session.lang
        st.segmented_control(
            say("language"),
            LANGS,
            key=_KEY,
            required=True,
            label_visibility="collapsed",
            format_func=_NAMES.__getitem__,
            on_change=_speak,
        )


def _speak() -> None:
    """Change the language; the place and what is chosen on this screen stay."""
    session = current()
    chosen = st.session_state.get(_KEY)
    if chosen in LANGS:
        fields.hold()
        session.lang = chosen
