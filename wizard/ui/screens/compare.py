"""The four forms side by side, and what working together costs."""

from __future__ import annotations

import streamlit as st

from wizard.content.loading import library
from wizard.guidance.advise import advise
from wizard.ui.components.comparison import advantages, comparison
from wizard.ui.components.ways import way_back, ways
from wizard.ui.markup import fold
from wizard.ui.session import current
from wizard.ui.words import said, say


def show() -> None:
    """Show the comparison for the answers given so far."""
    session = current()
    advice = advise(library(), session.situation())
    st.title(say("compare"))
    st.html(comparison(advice) + fold(said("advantages"), advantages(), "group"))
    with ways():
        way_back(session.go, "result" if "founders" in session.answers else "start")
