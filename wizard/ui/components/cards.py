"""Answers as big cards: one to choose, or several."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.loading import library
from wizard.rules.answers import allowed_values
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import DONT_KNOW, NO_CHOICE
from wizard.ui.session import current
from wizard.ui.words import local

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wizard.content.question import Question
    from wizard.rules.situation import Value


def groups_of(question: Question) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the groups of a long list, with the options in each; none for a short one."""
    return tuple(
        (heading.id, tuple(option.id for option in question.options if option.under == heading.id))
        for heading in question.headings
    )


def is_long(question: Question) -> bool:
    """Return whether the options need a screen of their own."""
    return bool(question.headings)


def has_quiet_last(question: Question) -> bool:
    """Return whether the last card is the answer that says least."""
    return question.kind == "number" or list(_names(question))[-1] in NO_CHOICE


def key_of(question: Question) -> str:
    """Return the key of a question's widget."""
    return f"w-{question.id}"


def one(question: Question, label: str, given: Value | None) -> None:
    """Show the options as cards, "I don't know" last and quieter."""
    names = _names(question)
    if not is_long(question):
        _radio(key_of(question), label, list(names), names, given)
        return
    titles = {heading.id: local(heading.title) for heading in question.headings}
    groups = groups_of(question)
    placed = {option for _, options in groups for option in options}
    for group, options in groups:
        shown: list[str | int] = [option for option in options if option in names]
        if group == groups[-1][0]:
            shown += [name for name in names if name not in placed]
        key = f"{key_of(question)}-{group}"
        _radio(key, titles[group], shown, names, given, question=question)


def picked_one(question: Question) -> str | None:
    """Return the option chosen on the screen now."""
    keys = [key_of(question), *(f"{key_of(question)}-{group}" for group, _ in groups_of(question))]
    found = (st.session_state.get(key) for key in keys)
    return next((value for value in found if isinstance(value, str)), None)


def numbers(question: Question, label: str, values: Sequence[int], given: Value | None) -> None:
    """Show a short range of numbers as cards."""
    names: dict[str | int, str] = {value: str(value) for value in values}
    names[DONT_KNOW] = local(library().dont_know)
    _radio(key_of(question), label, list(names), names, given)


def several(question: Question, given: Value | None) -> None:
    """Show options of which more than one may be ticked."""
    chosen = given if isinstance(given, frozenset) else frozenset({given} if given else ())
    for option, name in _names(question).items():
        key = f"{key_of(question)}-{option}"
        st.session_state.setdefault(key, option in chosen)
        st.checkbox(name, key=key, width="stretch", on_change=_ticked, args=(question, str(option)))


def picked_several(question: Question) -> frozenset[str] | str | None:
    """Return the options ticked now, or "I don't know"."""
    ticked = frozenset(_ticked_now(question))
    if DONT_KNOW in ticked:
        return DONT_KNOW
    return ticked or None


def _ticked_now(question: Question) -> Iterable[str]:
    names = map(str, _names(question))
    return (name for name in names if st.session_state.get(f"{key_of(question)}-{name}"))


def _ticked(question: Question, option: str) -> None:
    """Say at once when one is too many; "I don't know" stands alone."""
    session = current()
    key = f"{key_of(question)}-"
    if st.session_state.get(key + option):
        for other in _names(question):
            if (other == DONT_KNOW) != (option == DONT_KNOW):
                st.session_state[f"{key}{other}"] = False
    count = len(list(_ticked_now(question)))
    session.error = "too-many" if question.at_most and count > question.at_most else None


def _names(question: Question) -> dict[str | int, str]:
    """Return what is written on each card; the answer that says least comes last."""
    evaluation = Evaluation(current().situation())
    names: dict[str | int, str] = {
        option.id: local(option.label)
        for option in question.options
        if evaluation.find(option.only_if).verdict is not False
    }
    own = next((name for name in NO_CHOICE if name in names), None)
    if own is not None:
        names[own] = names.pop(own)
    elif DONT_KNOW in allowed_values(question):
        names[DONT_KNOW] = local(library().dont_know)
    return names


def _radio(
    key: str,
    label: str,
    options: list[str | int],
    names: dict[str | int, str],
    given: Value | None,
    *,
    question: Question | None = None,
) -> None:
    """Show one group of cards; a question in several groups keeps at most one card chosen."""
    st.session_state.setdefault(key, given if given in options else None)
    plain = {"label_visibility": "collapsed", "on_change": "ignore"}
    grouped = {"on_change": _only, "args": (question, key)}
    st.radio(
        label,
        options,
        index=None,
        key=key,
        width="stretch",
        format_func=names.__getitem__,
        **(plain if question is None else grouped),
    )


def _only(question: Question, key: str) -> None:
    """Clear the other groups of a long list when a card of one is chosen."""
    for group, _ in groups_of(question):
        other = f"{key_of(question)}-{group}"
        if other != key and other in st.session_state:
            st.session_state[other] = None
