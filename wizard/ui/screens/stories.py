"""True stories near the founder's project, and the advantages of working together with their price."""

from __future__ import annotations

import streamlit as st

from wizard.content.loading import library
from wizard.guidance.advise import advise
from wizard.guidance.stories import pick_stories
from wizard.rules.evaluation import Evaluation
from wizard.ui.components.around import around
from wizard.ui.components.comparison import advantages
from wizard.ui.components.story import story_card
from wizard.ui.components.ways import way_back, ways
from wizard.ui.markup import fold, note
from wizard.ui.session import current
from wizard.ui.walk import back_to
from wizard.ui.words import said, say


def show() -> None:
    """Show the nearest stories, what went wrong in them included."""
    session = current()
    situation = session.situation()
    forms = (session.form,) if session.form else advise(library(), situation).forms[:1]
    picked = pick_stories(library(), Evaluation(situation), forms)
    st.title(say("stories.title"))
    cards = "".join(map(story_card, picked))
    st.html(f'{note(said("stories.lead"))}<div class="d-help">{cards}</div>')
    st.html(fold(said("advantages"), advantages(), "group"))
    with ways():
        way_back(session.go, back_to(session))
    around()
