"""The local picture: figures of the census for the founder's place, to start talking of the market."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.loading import library
from wizard.content.territory import communes_of, provinces
from wizard.ui.components import answering
from wizard.ui.components.local import market_html
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.markup import note
from wizard.ui.session import current
from wizard.ui.words import said, say

if TYPE_CHECKING:
    from wizard.content.question import Question


def show() -> None:
    """Show the picture of the place; what is not known of the place is asked here."""
    session = current()
    answers = session.situation().answers
    province, commune = answers.get("province"), answers.get("commune")
    back = "list" if session.form else "result" if "founders" in session.answers else "start"
    st.title(say("market.title"))
    if province not in provinces():
        _ask_province(back)
        return
    place = str(province)
    near = str(commune) if commune in communes_of(place) else None
    lead = f'<div class="d-text"><p>{said("market.lead")}</p></div>'
    st.html(lead + market_html(place, near, session.lang))
    if near is None and communes_of(place):
        _ask_commune()
    with ways():
        way_back(session.go, back)


def _ask_province(back: str) -> None:
    question = library().questions["province"]
    st.html(note(said("market.where")) + answering.why(question))
    answering.field(question)
    with ways():
        way_on(say("market.show"), _keep, question)
        way_back(current().go, back)


def _ask_commune() -> None:
    question = library().questions["commune"]
    st.header(say("market.nearer"))
    answering.field(question)
    st.button(say("market.show"), key="market-commune", on_click=_keep, args=(question,))


def _keep(question: Question) -> None:
    if not answering.keep(question):
        current().error = "choose-one"  # there is no "I don't know" here to speak of
