"""Where to go: the offices of the founder's province, those of their steps first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.loading import library
from wizard.content.territory import communes_of, provinces
from wizard.guidance.advise import advise
from wizard.guidance.needed_offices import NeededOffices, needed_offices
from wizard.ui.components.around import around
from wizard.ui.components.ask_place import ask_province
from wizard.ui.components.erase import erase_button
from wizard.ui.components.jumps import jumps, part_id
from wizard.ui.components.late import ask_one_of
from wizard.ui.components.offices import place_html
from wizard.ui.components.ways import way_back, ways
from wizard.ui.copies import make_list, own_support
from wizard.ui.markup import fold, note
from wizard.ui.session import current
from wizard.ui.walk import back_to
from wizard.ui.words import local, safe, said, say

if TYPE_CHECKING:
    from wizard.guidance.checklist_model import Place


def show() -> None:
    """Show every office by need; what is not known of the place is asked here."""
    session = current()
    province = session.situation().answers.get("province")
    back = back_to(session)
    st.title(say("where-to-go.title"))
    if province not in provinces():
        ask_province("where-to-go.ask", "where-to-go.show", back)
        return
    st.html(note(safe(_place(str(province)))) + note(said("where-to-go.lead")))
    st.html(_groups(_offices()))
    if session.answers.get("commune") is None:
        ask_one_of(["commune"], "where-to-go.commune")
    with ways():
        way_back(session.go, back)
    around()
    if session.has_content():
        erase_button()


def _place(province: str) -> str:
    """Return the names of the province and of the commune, if it is known."""
    commune = communes_of(province).get(str(current().answers.get("commune")))
    areas = [provinces()[province], *([commune] if commune is not None else [])]
    return say("semicolon").join(local(area.name) for area in areas)


def _offices() -> NeededOffices:
    session = current()
    situation = session.situation()
    if "founders" not in session.answers and session.form is None:
        return needed_offices(library(), situation, None, None)
    advice = advise(library(), situation)
    checklist = make_list(session, advice)
    support = own_support(session, checklist, advice)
    return needed_offices(library(), situation, checklist, support)


def _groups(offices: NeededOffices) -> str:
    """Return the places by need; those of the steps stand open, those we do not know are folded."""
    needs = {"steps": offices.steps, "help": offices.help, "others": offices.others}
    titles = {name: said(f"where-to-go.{name}") for name, places in needs.items() if places}
    told = [jumps(titles)]
    for name, title in titles.items():
        inside = "".join(_told(place, is_open=name == "steps") for place in needs[name])
        told.append(f'<div class="d-help"><h2 id="{part_id(name)}">{title}</h2>{inside}</div>')
    unknown = "".join(_told(place, is_open=False) for place in offices.unknown)
    return "".join(told) + fold(said("where-to-go.unknown"), unknown, "ask")


def _told(place: Place, *, is_open: bool) -> str:
    name = safe(local(place.authority.title))
    inside = place_html(place)
    if is_open:
        return f'<section class="d-prog place"><h3>{name}</h3>{inside}</section>'
    return fold(name, inside, "more")
