"""What the inputs of all long forms share: their values, and what is wrong beside each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from wizard.ui.markup import alarm
from wizard.ui.words import safe

if TYPE_CHECKING:
    from collections.abc import Iterable


def fill(key: str, value: Any) -> None:
    """Give a widget its value, but only where it has another: setting it again would draw it anew."""
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value


def beside(sentences: Iterable[str]) -> None:
    """Say beside an input what is wrong with it; a screen reader says it at once."""
    for text in sentences:
        st.html(alarm(safe(text), at_once=True))
