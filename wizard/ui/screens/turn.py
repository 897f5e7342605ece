"""One founder's turn: the phone is handed over, then one question a screen; nobody sees what was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.rules.situation import DONT_KNOW
from wizard.ui import group_turns
from wizard.ui.components import answering, fields
from wizard.ui.components.thread import thread
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.markup import note
from wizard.ui.screens.group import save_button
from wizard.ui.session import current
from wizard.ui.words import local, said, say

if TYPE_CHECKING:
    from wizard.content.question import Question
    from wizard.rules.situation import Value


def show() -> None:
    """Show the question of this turn, the handing over, or that all have answered."""
    session = current()
    now = group_turns.question_now(session)
    if session.turn is not None and now is not None:
        _question(*now)
    elif session.own_phone and group_turns.finished(session) and not _is_begun():
        _own_done()
    elif group_turns.everybody_answered(session) and not session.own_phone and not _is_begun():
        _all_done()
    else:
        _hand_over()


def _is_begun() -> bool:
    return group_turns.unfinished(current()) is not None


def _hand_over() -> None:
    """Show whose turn it is; nothing of anybody's answers stands here."""
    session = current()
    at, of = _whose_turn()
    own = session.own_phone
    st.title(say("turn.own-hand") if own else say("turn.hand", i=at, k=of))
    lines = ["turn.alone", "turn.closed"] if own else ["turn.pass", "turn.alone", "turn.closed"]
    st.html("".join(f"<p>{said(line)}</p>" for line in lines))
    with ways():
        way_on(say("turn.resume" if _is_begun() else "turn.begin"), group_turns.begin, session)
        way_back(session.go, "group")


def _question(question: Question, number: int, count: int) -> None:
    """Show one question of the turn."""
    session = current()
    words = said("question-of", i=number, k=count)
    if not session.own_phone:
        at, of = _whose_turn()
        words = f"<b>{said('turn.founder', i=at, k=of)}</b> · {words}"
    st.html(thread(number - 1, count, words))
    st.title(local(question.ask))
    st.html(answering.why(question))
    answering.field(question, group_turns.own_answers(session))
    if not fields.has_own_unknown(question):
        with st.container(key="dk"):
            st.button(
                say("dont-know"), key="unknown", on_click=_skip, args=(question,), width="stretch"
            )
    with ways():
        way_on(say("continue"), _next, question)
        way_back(group_turns.back, session)


def _own_done() -> None:
    """Show the way to the file, for whoever gathers the answers."""
    st.title(say("turn.own-done"))
    st.html(f"<p>{said('turn.own-send')}</p>" + note(said("group.save-note")))
    with ways():
        save_button()
        way_back(current().go, "group")


def _all_done() -> None:
    """Show that everybody has answered; the result is opened when all look at it."""
    session = current()
    st.title(say("turn.all-done"))
    st.html(f"<p>{said('turn.call')}</p>")
    with ways():
        way_on(say("group.see"), session.go, "together")
        way_back(session.go, "group")


def _whose_turn() -> tuple[int, int]:
    """Return the number of the turn, and how many there are."""
    session = current()
    at = len(group_turns.finished(session)) + 1
    return at, max(group_turns.expected(session), at)


def _next(question: Question) -> None:
    value = answering.read(question)
    if value is not None:
        _keep(question, value)


def _skip(question: Question) -> None:
    _keep(question, DONT_KNOW)


def _keep(question: Question, value: Value) -> None:
    session = current()
    session.error = None
    group_turns.answer(session, question, value)
