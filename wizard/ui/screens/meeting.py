"""What a founder brought to a meeting, on one page for the advisor beside them; nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.content.loading import library
from wizard.documents.outcome import change_words, outcome_words
from wizard.guidance.advise import advise
from wizard.guidance.contradictions import find_contradictions
from wizard.guidance.worth_asking import worth_asking
from wizard.ui import group_turns, sheet_report, walk
from wizard.ui.components.bag import bag_table
from wizard.ui.components.hero import hero
from wizard.ui.components.sheet_money import lights_html
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.copies import make_list
from wizard.ui.markup import fold, meanings, note, points
from wizard.ui.screens.check import answer_words
from wizard.ui.session import current, forget
from wizard.ui.words import local, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wizard.content.question import Question
    from wizard.guidance.advice import Advice
    from wizard.guidance.checklist_model import Checklist, NeededRequirement

AGENDA: Final = (
    ("welcome", 0, 3),
    ("listen", 3, 10),
    ("wizard", 10, 20),
    ("result", 20, 27),
    ("field", 27, 37),
    ("tasks", 37, 42),
    ("close", 42, 45),
)
"""What to do in 45 minutes, from which minute to which."""
_PRIVATE: Final = frozenset({"resist", "dis"})
"""Answers on family and health are not laid open; the founder speaks of them, or does not."""


def show() -> None:
    """Show the agenda and what was brought; before anything is opened, the way to open it."""
    session = current()
    st.title(say("meeting.title"))
    if "founders" not in session.answers:
        st.html(f'<p class="d-lead">{said("meeting.lead")}</p>{_agenda()}')
        with ways():
            way_on(say("meeting.open"), open_for_meeting)
            way_back(session.go, "start")
        return
    key = "meeting.kept-nowhere" if session.borrowed else "meeting.kept-here"
    st.html(f'<p class="d-lead">{said(key)}</p>')
    main, side = st.container(key="split").columns([5, 3], gap="large")
    with main:
        _brought()
    with side:
        st.html(_agenda())
    with ways():
        way_on(say("meeting.to-list"), walk.walk_on, session)
        if not session.at_desk:  # there each file is opened beside its case
            st.button(say("meeting.another"), key="other-file", on_click=open_for_meeting)
        way_back(session.go, "open" if session.borrowed else "start")


def open_for_meeting() -> None:
    """Open somebody's file or link without keeping any of it on this device."""
    session = forget()
    session.borrowed = session.for_meeting = True
    session.go("open")


def _brought() -> None:
    """Show everything in the order in which one prepares a meeting."""
    session = current()
    advice = advise(library(), session.situation())
    checklist = make_list(session, advice)
    if advice.next_question is None:
        st.html(hero(outcome_words(library(), advice, session.lang)))
    else:
        st.html(points("ask d-box", "ask", [said("meeting.incomplete")]))
    parts = (
        _worth_asking(advice, checklist),
        _contradictions(),
        _changes(advice) if advice.next_question is None else "",
        _papers(checklist),
        _unknown(advice),
    )
    st.html(f'<div class="d-text">{"".join(parts)}</div>{_answers()}')
    if session.sheet:
        report = sheet_report.work_out(session, sheet_report.read(session).sheet)
        st.html(lights_html(report))
    if session.voices and group_turns.everybody_answered(session):
        st.button(say("group.see"), key="to-together", on_click=session.go, args=("together",))


def _worth_asking(advice: Advice, checklist: Checklist) -> str:
    """Return the three questions, each with how much hangs on it."""
    found = worth_asking(library(), current().situation(), advice, checklist)
    items = []
    for one in found:
        reasons = []
        if one.outcomes > 1:
            reasons.append(said("meeting.outcomes", n=one.outcomes))
        if one.steps:
            reasons.append(said("meeting.steps", n=one.steps))
        told = f"<small>{' '.join(reasons)}</small>" if reasons else ""
        items.append(f"<b>{_ask(one.question)}</b>{told}")
    return _part("meeting.worth", points("ask", "ask", items), items)


def _contradictions() -> str:
    """Return what does not fit together, or that nothing was found."""
    session = current()
    listed_founders = len(session.founders)
    found = find_contradictions(library(), session.situation(), listed_founders)
    items = [said(f"meeting.against.{one.id}", **one.values) for one in found]
    told = points("warn", "warn", items) if items else f"<p>{said('meeting.no-against')}</p>"
    return _part("meeting.does-not-fit", told, told)


def _changes(advice: Advice) -> str:
    """Return what would change the result."""
    lang = current().lang
    items = [safe(change_words(library(), change, lang)) for change in advice.changes]
    title = library().outcomes.connectors["would_change"][lang].rstrip(" :\u00a0")
    return (
        f"<section><h2>{safe(title)}</h2>{points('turn', 'turn', items)}</section>" if items else ""
    )


def _papers(checklist: Checklist) -> str:
    """Return the papers of the next trip that needs any, without those that a step done has brought."""
    done = {step.step.id for step in checklist.steps if step.done}
    bags: Iterable[Sequence[NeededRequirement]] = (
        [one for one in trip.bag if one.from_step not in done]
        for trip in checklist.trips
        if not trip.done
    )
    missing = next((bag for bag in bags if bag), ())
    return _part("meeting.papers", bag_table(missing, checklist), missing)


def _unknown(advice: Advice) -> str:
    """Return what is not known, each with how to find out."""
    items = [
        _ask(one.question) + (f"<small>{safe(local(one.how))}</small>" if one.how else "")
        for one in advice.unknown
    ]
    return _part("meeting.unknown", points("ask", "ask", items), items)


def _answers() -> str:
    """Return the answers by part, folded; what is private is not among them."""
    session = current()
    known = [
        question
        for name, question in library().questions.items()
        if name in session.answers and name not in _PRIVATE
    ]
    inside = "".join(
        f"<h3>{safe(local(part.title))}</h3>{meanings(_lines(known, part.id))}"
        for part in walk.parts(known)
    )
    if _PRIVATE & session.answers.keys():
        inside += note(said("meeting.private"))
    return fold(said("meeting.answers", n=len(known)), inside, "table")


def _lines(questions: Iterable[Question], part: str) -> list[tuple[str, str]]:
    answers = current().answers
    return [
        (safe(local(question.ask)), safe(answer_words(question, answers[question.id])))
        for question in questions
        if question.group == part
    ]


def _agenda() -> str:
    """Return what to do in 45 minutes, with the minutes."""
    lines = "".join(
        f'<li><span class="d-date">{said("meeting.minutes", first=first, last=last)}</span>'
        f"<div>{said(f'meeting.do.{name}')}</div></li>"
        for name, first, last in AGENDA
    )
    group = note(said("meeting.with-group"))
    title = said("meeting.agenda")
    return f'<div class="d-text"><h2>{title}</h2><ol class="d-plan">{lines}</ol>{group}</div>'


def _ask(name: str) -> str:
    return safe(local(library().questions[name].ask))


def _part(title: str, inside: str, items: object) -> str:
    return f"<section><h2>{said(title)}</h2>{inside}</section>" if items else ""
