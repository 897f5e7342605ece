"""What is kept of founders at this desk, by whom, for how long, and their rights (law 09-08)."""

from __future__ import annotations

import streamlit as st

from wizard.storage import KEPT_MONTHS
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.desk import server
from wizard.ui.session import current
from wizard.ui.words import block, safe, said, say


def show() -> None:
    """Show it all on one page, in plain words."""
    settings, session = server.settings(), current()
    st.title(say("desk.rights"))
    parts = [
        ("what", block(say("desk.rights-what-text"))),
        ("never", block(say("desk.rights-never-text"))),
        ("who", _who()),
        ("long", block(say("desk.rights-long-text", months=str(KEPT_MONTHS)))),
        ("yours", block(say("desk.rights-yours-text"))),
    ]
    told = "".join(f"<h2>{said(f'desk.rights-{name}')}</h2>{inside}" for name, inside in parts)
    if settings.contact:
        told += f"<p><b>{said('desk.contact')}</b> {safe(server.apart(settings.contact))}</p>"
    st.html(f'<div class="d-text">{told}</div>')
    with ways():
        way_on(say("desk.to-mine"), session.go, "mine")
        way_back(session.go, "start")


def _who() -> str:
    settings = server.settings()
    if not settings.is_declared:
        return block(say("desk.why-not-declared"))
    return block(
        say(
            "desk.rights-who-text",
            body=settings.body or "",
            declaration=settings.declaration or "",
        )
    )
