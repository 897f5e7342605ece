"""Check your answers before the result: grouped by part, each one can be changed."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.loading import library
from wizard.content.territory import communes, provinces
from wizard.rules.answers import option_ids
from wizard.rules.situation import DONT_KNOW
from wizard.ui import walk
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.session import current
from wizard.ui.words import day, local, say

if TYPE_CHECKING:
    from wizard.content.question import Question
    from wizard.rules.situation import Value


def show() -> None:
    """Show every answer as a line that leads to its question."""
    session = current()
    st.title(say("check.title"))
    questions = [one for one in walk.asked(session, "q") if one.id in session.answers]
    with st.container(key="check", gap="small"):
        for part in walk.parts(questions):
            st.header(local(part.title))
            for question in questions:
                if question.group == part.id:
                    _row(question, session.answers[question.id])
    with ways():
        way_on(say("check.go"), _see_result)
        if session.answers.get("founders") != "n1":
            st.button(say("group.title"), key="to-group", on_click=session.go, args=("group",))
        way_back(_back)


def answer_words(question: Question, value: Value) -> str:
    """Return an answer in the language of the session."""
    if value == DONT_KNOW and question.option(DONT_KNOW) is None:
        return local(library().dont_know)
    if question.kind in {"choice", "choices"}:
        options = (question.option(name) for name in option_ids(value))
        return say("semicolon").join(local(option.label) for option in options if option)
    if isinstance(value, datetime.date):
        return day(value)
    area = {**provinces(), **communes()}.get(str(value)) if question.kind != "number" else None
    return local(area.name) if area else str(value)


def _row(question: Question, value: Value) -> None:
    """Show one line: the question, the answer, and the word "change"."""
    words = (local(question.ask), answer_words(question, value), say("check.change"))
    st.button(
        "\n\n".join(words),
        key=f"row-{question.id}",
        width="stretch",
        on_click=_change,
        args=(walk.Place("q", question).key,),
    )


def _change(screen: str) -> None:
    session = current()
    session.go(screen)
    session.changing = True


def _see_result() -> None:
    session = current()
    session.go(walk.next_open(session, "q") or "result")


def _back() -> None:
    session = current()
    questions = walk.asked(session, "q")
    session.go(walk.Place("q", questions[-1]).key if questions else "start")
