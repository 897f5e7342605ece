"""The health check of a cooperative: six questions to two members, and what the answers mean."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.content.follow_up import Milestone
from wizard.content.loading import library
from wizard.guidance.follow_up import health_band
from wizard.ui.components.jumps import part_id
from wizard.ui.markup import icon, listed, meanings, note
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import block, day, local, printed, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wizard.guidance.checklist_model import FollowUp

_SIGNS: Final = {"green": "ok", "orange": "turn", "red": "warn"}
_BEST: Final = 2
_DAY: Final = "h-day"


def health_check(found: FollowUp) -> None:
    """Show when to ask, the last result, the six questions once wanted, and earlier results.

    Nothing where no milestone calls for it: the questions are about members.
    """
    due = _due(found)
    if due is None:
        return
    st.header(printed("after.health"), anchor=part_id("health"))
    st.html(note(safe(due)) + note(said("after.two-members")))
    if current().checking:
        _ask()
        return
    results = sorted(current().health, reverse=True)
    if results:
        st.html(_result(results[0]) + _earlier(results[1:]))
    again = "after.check-again" if results else "after.check"
    st.button(say(again), key="check-health", icon=":material/fact_check:", on_click=_open)


def is_health_checked(found: FollowUp) -> bool:
    """Return whether the questions are asked at all."""
    return _due(found) is not None


def _due(found: FollowUp) -> str | None:
    """Return when the questions are asked next; None if no milestone calls for them."""
    days = [
        item.day
        for item in found.items
        if isinstance(item.source, Milestone) and item.source.health_check
    ]
    if not days:
        return None
    months = datetime.timedelta(days=31)
    missed = [one for one in days if one <= today() and not _asked_since(one - months)]
    if missed:
        return say("after.check-now", date=missed[-1])
    coming = [one for one in days if one > today()]
    return say("after.check-next", date=coming[0]) if coming else say("after.check-over")


def _asked_since(date: datetime.date) -> bool:
    return any(one >= date for one in current().health)


def _open() -> None:
    session = current()
    session.checking, session.error = True, None
    for number in range(len(library().follow_up.health_questions)):
        st.session_state.pop(f"h-{number}", None)
    st.session_state[_DAY] = today()


def _ask() -> None:
    """Show the six questions as cards."""
    session = current()
    for number, question in enumerate(library().follow_up.health_questions):
        labels = [local(label) for label in question.labels]
        st.html(f'<h3 class="d-ask">{safe(local(question.ask))}</h3>')
        with st.container(key=f"choice-h-{number}"):
            st.radio(
                local(question.ask),
                range(len(labels)),
                index=None,
                key=f"h-{number}",
                format_func=labels.__getitem__,
                label_visibility="collapsed",
                width="stretch",
                on_change="ignore",
            )
    st.date_input(
        say("after.answered-on"),
        key=_DAY,
        format="DD/MM/YYYY",
        min_value=today() - datetime.timedelta(days=2 * 366),
        max_value=today(),
        on_change="ignore",
    )
    st.html(note(said("after.one-a-day")))
    if session.error:
        st.error(say(session.error), icon=":material/error:")
    with st.container(key="health-nav", horizontal=True, gap="small"):
        st.button(say("after.see"), key="health-save", type="primary", on_click=_save)
        st.button(say("back"), key="health-close", type="tertiary", on_click=_close)


def _save() -> None:
    """Keep the six answers under their day; a missing one is asked for."""
    session = current()
    asked = range(len(library().follow_up.health_questions))
    scores = [st.session_state.get(f"h-{number}") for number in asked]
    given = [score for score in scores if isinstance(score, int)]
    date = st.session_state.get(_DAY)
    if len(given) != len(asked) or not isinstance(date, datetime.date):
        session.error = "after.all-six"
        return
    session.health[date] = tuple(given)
    _close()


def _close() -> None:
    current().checking, current().error = False, None


def _result(date: datetime.date) -> str:
    """Return a result in a colour, a sign and a word, what to do, and the weakest answers."""
    scores = current().health[date]
    band = health_band(library(), scores)
    word = f"<b>{safe(local(band.title))}</b> {said('after.result-of', date=date)}"
    weak = meanings(_weak(scores))
    weakest = f"<h4>{said('after.weakest')}</h4>{weak}" if weak else ""
    return (
        f'<div class="d-health d-{band.id}" role="status"><p>{icon(_SIGNS[band.id])}<span>{word}</span></p>'
        f"{block(local(band.text))}{weakest}</div>"
    )


def _weak(scores: Sequence[int]) -> list[tuple[str, str]]:
    """Return the questions with the fewest points and their answers, two at most."""
    questions = library().follow_up.health_questions
    order = sorted(range(len(scores)), key=lambda at: scores[at])[:_BEST]
    return [
        (safe(local(questions[at].ask)), safe(local(questions[at].labels[scores[at]])))
        for at in order
        if scores[at] < _BEST
    ]


def _earlier(days: Sequence[datetime.date]) -> str:
    """Return the results before the last one, a line each."""
    if not days:
        return ""
    words = ((day(one), health_band(library(), current().health[one])) for one in days)
    colon = safe(printed("join.colon"))
    lines = listed(f"{safe(when)}{colon} {safe(local(band.title))}" for when, band in words)
    return f"<h4>{said('after.earlier')}</h4>{lines}"
