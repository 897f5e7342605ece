"""The first screen: what this is, what it keeps, and three doors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.ui import walk
from wizard.ui.markup import fold
from wizard.ui.session import current, forget
from wizard.ui.words import block, said, say

if TYPE_CHECKING:
    from collections.abc import Callable


def show() -> None:
    """Show what this is, and the doors."""
    session = current()
    st.title(say("start.title"))
    facts = "".join(f"<li>{said(key)}</li>" for key in _facts())
    st.html(f'<p class="d-lead">{said("start.lead")}</p><ul class="d-facts">{facts}</ul>')
    with st.container(key="doors", gap="small"):
        if session.has_content() and not session.borrowed:
            _door("continue", ":material/arrow_circle_right:", walk.walk_on, session)
        _door("choose", ":material/explore:", help_choose)
        _door("group", ":material/groups:", session.go, "group")
        _door("known", ":material/checklist:", session.go, "form")
        _door("open", ":material/folder_open:", session.go, "open")
    st.session_state["borrowed"] = session.borrowed
    st.checkbox(say("start.borrowed"), key="borrowed", on_change=_borrow)
    st.html(fold(said("start.kept-title"), block(say("start.kept"))))


def help_choose() -> None:
    """Go to the first question still open, or to the answers if there is none."""
    session = current()
    session.changing = False
    session.go(walk.next_open(session, "q") or "check")


def _facts() -> tuple[str, ...]:
    keeps = "start.keeps-nothing" if current().borrowed else "start.keeps"
    return ("start.free", "start.time", "start.no-authority", keeps)


def _door(name: str, symbol: str, go: Callable[..., None], *args: object) -> None:
    st.button(
        f"{say(f'door.{name}')}\n\n{say(f'door.{name}-more')}",
        key=f"door-{name}",
        icon=symbol,
        width="stretch",
        on_click=go,
        args=args,
    )


def _borrow() -> None:
    """Keep nothing on this device from now on, or keep again."""
    session = current()
    session.borrowed = bool(st.session_state.get("borrowed"))
    if session.borrowed:
        if session.device.text:
            forget()
    else:
        session.device.answered = False
        session.device.order = "read"
        session.device.asked += 1
