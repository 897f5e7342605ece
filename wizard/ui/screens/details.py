"""What only the papers need: an overview of all details, then a few of them a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.content.loading import library
from wizard.guidance.paper_blanks import details_of
from wizard.ui import founding
from wizard.ui.components import detail_inputs
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.markup import fold, note
from wizard.ui.session import current
from wizard.ui.words import local, said, say

if TYPE_CHECKING:
    from wizard.content.paper import Detail
    from wizard.ui.founding import Told

A_SCREEN: Final = 3
"""Details on one screen."""
_EVERYBODY: Final = 25
"""The first screen of the details that are for every form."""
MOST_SCREENS: Final = 40


def show() -> None:
    """Show every detail as a line that leads to its screen."""
    told = founding.read(current())
    found = sorted(details_of(told.case), key=_screen_number)
    st.title(say("details.title"))
    st.html(note(said("details.lead")))
    with st.container(key="check", gap="small"):
        for detail in found:
            _row(detail, told)
    with ways():
        first = next((one for one in found if not detail_inputs.is_told(one)), None)
        if first is not None:
            way_on(say("details.go"), current().go, _screen(first))
        st.button(say("people.to-papers"), key="to-papers", on_click=current().go, args=("papers",))
        way_back(current().go, "papers")


def show_some(number: int) -> None:
    """Show the details of one screen; what is chosen may open or close others."""
    session = current()
    told = founding.read(session)
    found = details_of(told.case)
    screens = sorted({_screen_number(one) for one in found})
    here = [one for one in found if _screen_number(one) == number]
    st.title(say("details.title"))
    if here:
        at = screens.index(number) + 1
        words = said("details.part", i=str(at), k=str(len(screens)))
        st.html(f'<p class="d-part">{words}</p>')
    both = fold(said("details.both-title"), f"<p>{said('details.both')}</p>")
    st.html(note(said("details.blank")) + both)
    with st.container(key="fill", gap="small"):
        for detail in here:
            detail_inputs.draw(detail, told.of_detail(detail.id))
    later = next((one for one in screens if one > number), None)
    with ways():
        if later is not None:
            way_on(say("continue"), session.go, screen_of(later))
        else:
            way_on(say("people.to-papers"), session.go, "papers")
        st.button(say("details.all"), key="to-details", on_click=session.go, args=("details",))
        earlier = [one for one in screens if one < number]
        way_back(session.go, screen_of(earlier[-1]) if earlier else "details")


def screen_of(number: int) -> str:
    """Return the name of a screen of details: its number, so that it tells nothing."""
    return f"d{number + 1}"


def _row(detail: Detail, told: Told) -> None:
    """Show one line: the question, how far it is, and the word "change"."""
    words = (local(detail.ask), _state(detail, told), say("check.change"))
    st.button(
        "\n\n".join(words),
        key=f"row-d-{detail.id}",
        width="stretch",
        on_click=current().go,
        args=(_screen(detail),),
    )


def _state(detail: Detail, told: Told) -> str:
    """Return how far a detail is; what people typed is no label of a button."""
    if any(problem.stops for problem in told.of_detail(detail.id)):
        return say("details.mend")
    held = current().papers.get(detail.id)
    chosen = next((one for one in detail.choices if one.id == (held or detail.default)), None)
    if chosen is not None:
        return (
            local(chosen.label) if held else say("details.usual-short", choice=local(chosen.label))
        )
    return say("details.told" if detail_inputs.is_told(detail) else "details.open")


def _screen(detail: Detail) -> str:
    return screen_of(_screen_number(detail))


def _screen_number(detail: Detail) -> int:
    """Return on which screen a detail stands: the same whatever is chosen; everybody's come last."""
    same = [one.id for one in library().details.values() if one.forms == detail.forms]
    return same.index(detail.id) // A_SCREEN + (0 if detail.forms else _EVERYBODY)
