"""Ask one question: its title, why we ask, its field, and what happens with the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.loading import library
from wizard.errors import AnswerError
from wizard.rules.answers import read_answer
from wizard.rules.situation import DONT_KNOW
from wizard.ui.components import cards, fields
from wizard.ui.markup import explained, fold, spoken_in
from wizard.ui.session import current
from wizard.ui.words import block, local, said, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.content.question import Question
    from wizard.rules.situation import Value


def why(question: Question) -> str:
    """Return why we ask and how to find out, folded, and the official words in it, as HTML."""
    texts = [local(question.ask), local(question.why)]
    texts += [local(option.label) for option in question.options]
    words = spoken_in(" ".join(texts), library().terms.values())
    inside = block(local(question.why))
    if question.how is not None:
        inside += f"<h3>{said('how-to-know')}</h3>{block(local(question.how))}"
    return fold(said("why"), inside) + explained(words)


def field(question: Question, answers: Mapping[str, Value] | None = None) -> None:
    """Show the error of the last try, and the field; ``answers`` are the session's or those given."""
    session = current()
    if session.error:
        limit = question.at_most or 0
        text = say(session.error, n=limit) if session.error == "too-many" else say(session.error)
        st.error(text, icon=":material/error:")
    quiet = question.kind in {"choice", "choices", "number"} and cards.has_quiet_last(question)
    with st.container(key=f"choice-{'quiet' if quiet else 'plain'}-{question.id}", gap="small"):
        given = session.answers if answers is None else answers
        fields.draw(question, local(question.ask), given.get(question.id))


def keep(question: Question) -> bool:
    """Keep what is chosen on the screen; False, with an error to show, if it is no answer."""
    value = read(question)
    if value is None:
        return False
    answer(question, value)
    return True


def read(question: Question) -> Value | None:
    """Return what is chosen on the screen; None, with an error to show, if it is no answer."""
    session = current()
    value = fields.picked(question)
    if value is None:
        session.error = _what_to_do(question)
        return None
    if isinstance(value, frozenset) and len(value) > (question.at_most or 1):
        session.error = "too-many"
        return None
    try:
        return read_answer(question, value)
    except AnswerError:
        session.error = "does-not-fit"
        return None


def answer(question: Question, value: Value) -> None:
    """Keep an answer; one that no longer fits the new one is asked again."""
    session = current()
    session.error = None
    session.answers[question.id] = value
    session.later.discard(question.id)
    if question.id == "founders":
        _ask_members_again()
    if question.id == "province" and not str(session.answers.get("commune")).startswith(str(value)):
        session.answers.pop("commune", None)


def leave_open(question: Question) -> None:
    """Keep "I don't know"."""
    answer(question, DONT_KNOW)


def _ask_members_again() -> None:
    """Drop a number of members that lies outside the new range."""
    session = current()
    members = session.answers.get("members")
    if isinstance(members, int) and members not in fields.values_of(library().questions["members"]):
        del session.answers["members"]


def _what_to_do(question: Question) -> str:
    """Return the sentence for somebody who went on without an answer."""
    if question.kind in {"choice", "choices"}:
        has_unknown = cards.has_quiet_last(question)
        return "choose-or-unknown" if has_unknown else "choose-one"
    return "fill-or-unknown"
