"""The founder's code, shown once: big, to be written down or printed; only its hash is kept."""

from __future__ import annotations

import html

import streamlit as st

from wizard.ui.components.ways import way_on, ways
from wizard.ui.desk import memory, server
from wizard.ui.markup import note
from wizard.ui.settings import address
from wizard.ui.words import block, safe, said, say


def show(number: str, code: str) -> None:
    """Show the card with number and code, and the way on."""
    st.title(say("desk.card-title"))
    st.html(note(said("desk.card-once")))
    settings = server.settings()
    where = address() or ""
    lines = [safe(server.apart(line)) for line in (settings.body, settings.contact) if line]
    if where:
        lines.append(f'<bdi dir="ltr">{safe(where)}</bdi>')
    st.html(
        f'<div class="d-card"><dl><dt>{said("desk.number")}</dt>'
        f'<dd><bdi dir="ltr">{safe(number)}</bdi></dd><dt>{said("desk.code")}</dt>'
        f'<dd><bdi dir="ltr">{html.escape(code)}</bdi></dd></dl>'
        f"{block(say('desk.card-use'))}<p>{'<br>'.join(lines)}</p></div>"
    )
    with ways():
        way_on(say("desk.card-given"), _given)
        st.button(say("desk.print"), key="print-page", icon=":material/print:")


def _given() -> None:
    """Forget the code: nobody here can show it again."""
    memory.at_desk().code = None
