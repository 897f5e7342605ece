"""The field that fits a question: big cards, a number, a day, a month, a place."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.content.formats import month
from wizard.rules.answers import FOUNDER_RANGES
from wizard.ui.components import cards, places
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import say

if TYPE_CHECKING:
    from wizard.content.question import Question
    from wizard.rules.situation import Value

CARDS: Final = 9
"""A number with at most so many possible values is chosen from cards, not typed."""
YEARS_AHEAD: Final = 18


def draw(question: Question, label: str, given: Value | None) -> None:
    """Show the field of a question, with the answer given before."""
    if question.kind == "choice":
        cards.one(question, label, given)
    elif question.kind == "choices":
        cards.several(question, given)
    elif question.kind == "number":
        _number(question, label, given)
    elif question.kind == "date":
        _date(question, label, given)
    elif question.kind == "month":
        _month(question, given)
    elif question.kind == "province":
        places.province(question, given)
    else:
        places.commune(question, label, given)


def picked(question: Question) -> Value | None:
    """Return what is chosen on the screen now, None if nothing is."""
    if question.kind == "choice":
        return cards.picked_one(question)
    if question.kind == "choices":
        return cards.picked_several(question)
    if question.kind == "month":
        return _picked_month(question)
    value = st.session_state.get(cards.key_of(question))
    return value if isinstance(value, (str, int, datetime.date)) and value != "" else None


def hold() -> None:
    """Keep what is chosen but not yet sent, for the same screen in another language."""
    for key in list(st.session_state):
        if str(key).startswith("w-"):
            st.session_state[key] = st.session_state[key]


def has_own_unknown(question: Question) -> bool:
    """Return whether "I don't know" is one of the cards, so that no button is needed for it."""
    if question.kind in {"choice", "choices"}:
        return True
    return question.kind == "number" and len(values_of(question)) <= CARDS


def values_of(question: Question) -> range:
    """Return the numbers that can be answered."""
    low, high = question.minimum or 0, question.maximum or 1_000_000
    if question.id == "members":
        low, top = FOUNDER_RANGES.get(str(current().answers.get("founders")), (low, high))
        high = min(top or high, high)
    return range(low, high + 1)


def _number(question: Question, label: str, given: Value | None) -> None:
    values = values_of(question)
    if len(values) <= CARDS:
        cards.numbers(question, label, values, given)
        return
    key = cards.key_of(question)
    start = given if isinstance(given, int) and given in values else None
    st.session_state.setdefault(key, start)
    st.number_input(
        label,
        min_value=values[0],
        max_value=values[-1],
        step=1,
        key=key,
        label_visibility="collapsed",
        placeholder=say("type-number"),
        on_change="ignore",
    )


def _date(question: Question, label: str, given: Value | None) -> None:
    start = given if isinstance(given, datetime.date) else today()
    st.session_state.setdefault(cards.key_of(question), start)
    st.date_input(
        label,
        key=cards.key_of(question),
        label_visibility="collapsed",
        format="DD/MM/YYYY",
        min_value=min(start, today()),
        max_value=today() + datetime.timedelta(days=3 * 366),
        on_change="ignore",
    )


def _month(question: Question, given: Value | None) -> None:
    """Show month and year as two lists; the names of months are those of Morocco."""
    key, lang = cards.key_of(question), current().lang
    year, at = str(given).split("-") if isinstance(given, str) and "-" in given else ("", "")
    st.session_state.setdefault(f"{key}-month", int(at) if at else None)
    st.session_state.setdefault(f"{key}-year", int(year) if year else None)
    names = [month(datetime.date(2000, at, 1), lang).removesuffix(" 2000") for at in range(1, 13)]
    with st.container(key="pair", horizontal=True, gap="small"):
        st.selectbox(
            say("month"),
            range(1, 13),
            key=f"{key}-month",
            index=None,
            format_func=lambda at: names[at - 1],
            placeholder=say("choose"),
            on_change="ignore",
        )
        st.selectbox(
            say("year"),
            range(today().year, today().year + YEARS_AHEAD + 1),
            key=f"{key}-year",
            index=None,
            format_func=str,
            placeholder=say("choose"),
            on_change="ignore",
        )


def _picked_month(question: Question) -> str | None:
    key = cards.key_of(question)
    at, year = st.session_state.get(f"{key}-month"), st.session_state.get(f"{key}-year")
    return f"{year}-{at:02d}" if isinstance(at, int) and isinstance(year, int) else None
