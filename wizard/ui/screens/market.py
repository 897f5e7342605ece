"""The local picture: figures of the census for the founder's place, to start talking of the market."""

from __future__ import annotations

import streamlit as st

from wizard.content.loading import library
from wizard.content.territory import communes_of, provinces
from wizard.ui.components import answering
from wizard.ui.components.around import around
from wizard.ui.components.ask_place import ask_province, keep_place
from wizard.ui.components.local import market_html
from wizard.ui.components.ways import way_back, ways
from wizard.ui.session import current
from wizard.ui.walk import back_to
from wizard.ui.words import said, say


def show() -> None:
    """Show the picture of the place; what is not known of the place is asked here."""
    session = current()
    answers = session.situation().answers
    province, commune = answers.get("province"), answers.get("commune")
    back = back_to(session)
    st.title(say("market.title"))
    if province not in provinces():
        ask_province("market.where", "market.show", back)
        return
    place = str(province)
    near = str(commune) if commune in communes_of(place) else None
    lead = f'<div class="d-text"><p>{said("market.lead")}</p></div>'
    st.html(lead + market_html(place, near, session.lang))
    if near is None and communes_of(place):
        _ask_commune()
    with ways():
        way_back(session.go, back)
    around()


def _ask_commune() -> None:
    question = library().questions["commune"]
    st.header(say("market.nearer"))
    answering.field(question)
    st.button(say("market.show"), key="market-commune", on_click=keep_place, args=(question,))
