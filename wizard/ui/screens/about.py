"""About: what this is, what is kept, the signs, the sources, licences and credits."""

from __future__ import annotations

from typing import Final

import streamlit as st

from wizard.content.loading import library
from wizard.content.model import Certainty
from wizard.ui.markup import fold, mark
from wizard.ui.screens.checklist import sources_html
from wizard.ui.session import current
from wizard.ui.words import block, day, local, printed, safe, said, say

_MARKS: Final[tuple[Certainty, ...]] = ("official", "secondary", "to-confirm", "advice")


def show() -> None:
    """Show everything in one page, the long parts folded."""
    session = current()
    st.title(say("about.title"))
    marks = "".join(
        f'<dt><span class="d-src">{mark(one)}</span></dt><dd>{said(f"about.mark-{one}")}</dd>'
        for one in _MARKS
    )
    credits_ = "".join(f"<li>{said(f'about.{name}')}</li>" for name in ("licence", "hcp", "font"))
    parts = [
        block(say("about.what")),
        f"<h2>{said('about.kept')}</h2>{block(say('start.kept'))}",
        f'<h2>{said("about.marks")}</h2><dl class="d-words">{marks}</dl>',
        fold(said("about.sources"), sources_html(None), "book"),
        _changes(),
        f'<h2>{said("about.credits")}</h2><ul class="d-list">{credits_}</ul>',
        f'<p class="d-note">{safe(printed("foot.version", version=library().version))}</p>',
    ]
    st.html(f'<div class="d-text">{"".join(parts)}</div>')
    back = "list" if session.form else "start"
    with st.container(key="nav", horizontal=True, gap="small"):
        st.button(say("back"), key="prev", type="tertiary", on_click=session.go, args=(back,))


def _changes() -> str:
    lines = "".join(
        f"<li>{safe(local(change.text))}<small>{safe(day(change.date))}</small></li>"
        for change in library().changes
    )
    return fold(said("about.changes"), f'<ul class="d-list">{lines}</ul>', "turn") if lines else ""
