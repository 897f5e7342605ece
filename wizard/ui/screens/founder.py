"""One person of the founders' list: who they are, what they bring, what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.ui import founding, person_form
from wizard.ui.components import person_inputs
from wizard.ui.components.inputs import beside
from wizard.ui.components.ways import way_on, ways
from wizard.ui.markup import note, points
from wizard.ui.screens.founders import remove, screen_of
from wizard.ui.session import current
from wizard.ui.words import safe, said, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wizard.guidance.founders import Problem


def show(at: int) -> None:
    """Show the inputs of the person at a place of the list, and what is wrong beside each."""
    session = current()
    told = founding.read(session)
    problems = told.of_person(at)
    st.title(say("people.one-alone") if told.alone else say("people.one", n=str(at + 1)))
    st.html(note(said("people.blank")))
    wrong = person_inputs.by_input(problems)
    shown: set[str] = set()
    with st.container(key="fill", gap="small"):
        for part in person_form.parts_of(told.case.form, person_inputs.person_at(at)):
            st.html(person_inputs.part_title(part.title))
            for one in part.inputs:
                person_inputs.draw(at, one, wrong)
                shown.add(one.name)
        for place, sentences in wrong.items():
            if place not in shown:
                beside(sentences)
    left = _left(problems)
    if left:
        st.html(left)
    _ways(at, alone=told.alone)


def _left(problems: Sequence[Problem]) -> str:
    """Return what will be a line to fill by hand."""
    told = [safe(founding.sentence(one)) for one in problems if one.grade == "missing"]
    return note(said("people.by-hand")) + points("ask", "ask", told) if told else ""


def _ways(at: int, *, alone: bool) -> None:
    """Show the way to the next person, to the list, and off it."""
    session = current()
    with ways():
        if alone:
            way_on(say("people.to-papers"), session.go, "papers")
        elif at < len(session.founders):
            more = at + 1 < len(session.founders)
            way_on(say("people.next" if more else "people.add"), session.go, screen_of(at + 1))
        st.button(say("people.to-list"), key="to-people", on_click=session.go, args=("founders",))
        if at < len(session.founders):
            st.button(
                say("people.remove"), key="remove", type="tertiary", on_click=remove, args=(at,)
            )
