"""The foot of every screen: who runs this server, what this is and is not."""

from __future__ import annotations

import streamlit as st

from wizard.content.loading import library
from wizard.ui import desk_door
from wizard.ui.session import current
from wizard.ui.settings import operator
from wizard.ui.words import local, printed, safe, said, say


def footer() -> None:
    """Show the lines that stand under every screen, and the ways to the start and to more."""
    session = current()
    lines = [_runner(), _readers()]
    if session.screen != "result":
        lines.insert(0, said("fixed"))
    if session.borrowed:
        lines.append(said("kept-nowhere"))
    elif session.device.refused:
        lines.append(said("store-refused"))
    st.html(f'<p class="d-fix">{"<br>".join(lines)}</p>')
    with st.container(horizontal=True, key="foot", gap="small"):
        for screen, words in _ways():
            if session.screen != screen:
                st.button(
                    say(words),
                    key=f"to-{screen}",
                    type="tertiary",
                    on_click=session.go,
                    args=(screen,),
                )


def _ways() -> list[tuple[str, str]]:
    """Return the screens that can be reached from everywhere, and the words on their buttons."""
    ways = [("about", "about.open"), ("start", "to-start")]
    if desk_door.is_on():
        ways.append(("rights", "desk.to-rights"))
        if not current().at_desk:
            ways.append(("advisors", "desk.for-advisors"))
    return ways


def _runner() -> str:
    name = operator()
    return said("run-by", name=name) if name else said("trial")


def _readers() -> str:
    """Return who has read the texts and signed for it; nobody, until a name stands there."""
    names = [
        printed("foot.reviewer", name=one.name, office=local(one.office), date=one.date)
        for one in library().reviewers.values()
    ]
    if not names:
        return safe(printed("foot.unread"))
    return safe(printed("foot.reviewed", names=printed("join.semicolon").join(names)))
