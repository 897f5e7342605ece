"""About: what this is, what is kept, the signs, the sources, licences and credits."""

from __future__ import annotations

import streamlit as st

from wizard.content.loading import library
from wizard.content.model import CERTAINTIES
from wizard.ui.components.sources import sources_html
from wizard.ui.components.ways import way_back, ways
from wizard.ui.markup import fold, listed, mark, meanings, note
from wizard.ui.session import current
from wizard.ui.words import block, day, local, printed, safe, said, say


def show() -> None:
    """Show everything in one page, the long parts folded."""
    session = current()
    st.title(say("about.title"))
    marks = meanings(
        (f'<span class="d-src">{mark(one)}</span>', said(f"about.mark-{one}"))
        for one in CERTAINTIES
    )
    credits_ = listed(said(f"about.{name}") for name in ("licence", "hcp", "font"))
    parts = [
        block(say("about.what")),
        f"<h2>{said('about.kept')}</h2>{block(say('start.kept'))}",
        f"<h2>{said('about.marks')}</h2>{marks}",
        fold(said("about.sources"), sources_html(library().sources.values()), "book"),
        _changes(),
        f"<h2>{said('about.credits')}</h2>{credits_}",
        note(safe(printed("foot.version", version=library().version))),
    ]
    st.html(f'<div class="d-text">{"".join(parts)}</div>')
    st.button(
        say("health.open"), key="to-health", type="tertiary", on_click=session.go, args=("health",)
    )
    st.button(
        say("meeting.door"),
        key="to-meeting",
        type="tertiary",
        on_click=session.go,
        args=("meeting",),
    )
    with ways():
        way_back(session.go, "list" if session.form else "start")


def _changes() -> str:
    lines = [
        f"{safe(local(change.text))}<small>{safe(day(change.date))}</small>"
        for change in library().changes
    ]
    return fold(said("about.changes"), listed(lines), "turn") if lines else ""
