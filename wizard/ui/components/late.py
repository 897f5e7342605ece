"""Late questions, asked one at a time on the list itself: each answer completes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.loading import library
from wizard.rules.situation import DONT_KNOW
from wizard.ui import walk
from wizard.ui.components import answering, cards, fields
from wizard.ui.markup import fold, meanings
from wizard.ui.session import current
from wizard.ui.words import local, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.content.question import Question
    from wizard.guidance.checklist_model import Checklist


def late_questions(checklist: Checklist) -> None:
    """Ask the first question that the list leaves open."""
    ask_one_of([item.question for item in checklist.unknown], "late.left")


def ask_one_of(names: Iterable[str], title: str) -> None:
    """Ask the first of some questions; list what stays unknown, with how to find out.

    ``title`` is the text that says how many are left.
    """
    session = current()
    open_ = [library().questions[name] for name in names]
    unasked = [one for one in open_ if session.answers.get(one.id) != DONT_KNOW]
    waiting = [one for one in unasked if one.id not in session.later]
    if waiting:
        _ask(waiting[0], say(title, n=len(waiting)))
    known_open = [one for one in open_ if one not in waiting]
    if known_open:
        st.html(_still_unknown(known_open))
        if any(one.id in session.later for one in known_open):
            st.button(
                say("late.again"), key="late-again", type="tertiary", on_click=session.later.clear
            )


def _ask(question: Question, title: str) -> None:
    with st.container(key="late", gap="small"):
        st.html(
            f'<p class="d-part">{safe(title)}</p>'
            f"<h2>{safe(local(question.ask))}</h2>{answering.why(question)}"
        )
        if not cards.is_long(question):
            answering.field(question)
        with st.container(key="late-nav", horizontal=True, gap="small"):
            _ways(question)


def _ways(question: Question) -> None:
    """Show what can be done with a late question; a long list is answered on its own screen."""
    if cards.is_long(question):
        st.button(say("late.answer"), key="late-open", on_click=_open, args=(question,))
    else:
        st.button(say("save"), key="late-save", on_click=_save, args=(question,))
    others = {"late-later": ("late.later", _put_off)}
    if not fields.has_own_unknown(question):
        others = {"late-unknown": ("dont-know", answering.leave_open), **others}
    for key, (words, go) in others.items():
        st.button(say(words), key=key, type="tertiary", on_click=go, args=(question,))


def _open(question: Question) -> None:
    """Go to the question's own screen; its answer leads back to this one."""
    session = current()
    session.asked_from = session.screen
    session.go(walk.Place("k", question).key)


def _save(question: Question) -> None:
    answering.keep(question)


def _put_off(question: Question) -> None:
    session = current()
    session.error = None
    session.later.add(question.id)


def _still_unknown(questions: list[Question]) -> str:
    told = ((safe(local(one.ask)), safe(local(one.how)) if one.how else "") for one in questions)
    return fold(said("late.unknown", n=len(questions)), meanings(told), "ask")
