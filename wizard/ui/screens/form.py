"""For those who know their form, or want to see another one: which of the four."""

from __future__ import annotations

from typing import Final

import streamlit as st

from wizard.content.loading import library
from wizard.content.question import FORMS
from wizard.guidance.advise import live_forms
from wizard.ui import walk
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.markup import fold, note
from wizard.ui.session import current
from wizard.ui.words import block, local, said, say

_KEY: Final = "w-form"


def show() -> None:
    """Show the four forms as cards, and what each of them is."""
    session = current()
    st.title(say("form.title"))
    about = "".join(
        f"<h3>{said(f'form.{form}')}</h3>{block(local(library().procedures[form].summary))}"
        for form in FORMS
    )
    st.html(fold(said("form.what"), about))
    if session.error:
        st.error(say(session.error), icon=":material/error:")
    st.session_state.setdefault(_KEY, session.form)
    names = {form: say(f"form.{form}") for form in FORMS}
    with st.container(key="choice-plain-form"):
        st.radio(
            say("form.title"),
            FORMS,
            index=None,
            key=_KEY,
            label_visibility="collapsed",
            width="stretch",
            format_func=names.__getitem__,
            on_change="ignore",
        )
    _not_possible()
    with ways():
        way_on(say("continue"), _choose)
        way_back(session.go, "list" if session.form else "start")


def _not_possible() -> None:
    """Say before the choice which forms the answers do not allow now."""
    forms = live_forms(library(), current().situation())
    names = [say(f"form.{form}") for form, reasons in forms.items() if reasons]
    if names:
        listed = say("semicolon").join(names)
        st.html(note(said("form.not-now", forms=listed)))


def _choose() -> None:
    session = current()
    chosen = st.session_state.get(_KEY)
    form = next((form for form in FORMS if form == chosen), None)
    if form is None:
        session.error = "choose-one"
        return
    session.form, session.asked_from = form, None
    if form != "cooperative":
        session.answers.setdefault("founders", "n1")
    session.go(walk.next_open(session, "k") or "list")
