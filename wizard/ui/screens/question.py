"""One question on a screen, with the forms still possible beside it."""

from __future__ import annotations

import streamlit as st

from wizard.ui import walk
from wizard.ui.components import answering, fields
from wizard.ui.components.strip import strip
from wizard.ui.components.thread import thread
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.session import current
from wizard.ui.words import local, safe, said, say


def show(place: walk.Place) -> None:
    """Show the question; on a wide screen the strip stands beside it, on a phone under it."""
    session = current()
    question = place.question
    main, side = st.container(key="split").columns([5, 3], gap="large")
    with main:
        _progress(place)
        st.title(local(question.ask))
        st.html(answering.why(question))
        answering.field(question)
        if not fields.has_own_unknown(question):
            _unknown(place)
        with ways():
            way_on(say("continue"), _next, place)
            way_back(_back, place)
    if place.way == "q" or session.form == "cooperative":
        with side:
            strip()


def _progress(place: walk.Place) -> None:
    """Say in words which part of how many this is; the stitched line shows the same."""
    session = current()
    questions = walk.asked(session, place.way)
    if session.changing:
        st.html(f'<p class="d-part">{said("changing")}</p>')
        return
    if place.way == "k":
        if place.question not in questions:
            return
        names = [question.id for question in questions]
        at = names.index(place.question.id)
        st.html(thread(at, len(names), said("question-of", i=at + 1, k=len(names))))
        return
    parts = walk.parts(questions)
    if len(parts) == 1:
        return
    at = next((at for at, part in enumerate(parts) if part.id == place.question.group), 0)
    words = said("part-of", i=at + 1, k=len(parts))
    st.html(thread(at, len(parts), f"{words} <b>{safe(local(parts[at].title))}</b>"))


def _unknown(place: walk.Place) -> None:
    with st.container(key="dk"):
        st.button(say("dont-know"), key="unknown", on_click=_skip, args=(place,), width="stretch")


def _next(place: walk.Place) -> None:
    session = current()
    if answering.keep(place.question):
        session.go(walk.after(session, place))


def _skip(place: walk.Place) -> None:
    session = current()
    answering.leave_open(place.question)
    session.go(walk.after(session, place))


def _back(place: walk.Place) -> None:
    """Go back; what is chosen here is kept if it is an answer."""
    session = current()
    if fields.picked(place.question) is not None:
        answering.keep(place.question)
    session.go(walk.before(session, place))
