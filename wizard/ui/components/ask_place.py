"""Ask for the province on a screen that has nothing to say without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.loading import library
from wizard.ui.components import answering
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.markup import note
from wizard.ui.session import current
from wizard.ui.words import said, say

if TYPE_CHECKING:
    from wizard.content.question import Question


def ask_province(why: str, go_on: str, back: str) -> None:
    """Ask, under the title of the screen; the first two name texts, the last a screen."""
    question = library().questions["province"]
    st.html(note(said(why)) + answering.why(question))
    answering.field(question)
    with ways():
        way_on(say(go_on), keep_place, question)
        way_back(current().go, back)


def keep_place(question: Question) -> None:
    """Keep a place; there is no "I don't know" here to speak of."""
    if not answering.keep(question):
        current().error = "choose-one"
