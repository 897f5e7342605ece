"""The ways on from a screen: the row of buttons at its foot, the same on every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.ui.session import current
from wizard.ui.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from streamlit.delta_generator import DeltaGenerator


def ways() -> DeltaGenerator:
    """Return the row that holds the ways on."""
    return st.container(key="nav", horizontal=True, gap="small")


def way_on(words: str, go: Callable[..., None], *args: object) -> None:
    """Show the way that most will take."""
    st.button(
        words,
        key="next",
        type="primary",
        icon=":material/arrow_forward:",
        icon_position="right",
        on_click=go,
        args=args,
    )


def way_to_send(words: str, go: Callable[..., None], *args: object) -> None:
    """Show the way on of a form: a tap, or Enter in one of its fields."""
    with ways():
        st.form_submit_button(
            words,
            key="next",
            type="primary",
            icon=":material/arrow_forward:",
            icon_position="right",
            on_click=go,
            args=args,
        )


def way_back(go: Callable[..., None], *args: object) -> None:
    """Show the way to the screen before."""
    st.button(say("back"), key="prev", type="tertiary", on_click=go, args=args)


def way_to_take() -> None:
    """Show the way to what can be taken away."""
    st.button(
        say("take.open"),
        key="take",
        icon=":material/download:",
        on_click=current().go,
        args=("take",),
    )
