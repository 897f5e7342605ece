"""The page that Streamlit runs at each tap: start or follow the session, then show its screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

import streamlit as st

from wizard.content.project import FIELD_IDS
from wizard.guidance.founders_reading import MOST_PEOPLE
from wizard.ui import address, desk_door, device, group_turns, walk
from wizard.ui.components import sheet_inputs
from wizard.ui.components.footer import footer
from wizard.ui.components.header import header
from wizard.ui.screens import (
    about,
    after,
    check,
    checklist,
    compare,
    details,
    form,
    founder,
    founders,
    group,
    health,
    help,  # noqa: A004  # the name of the screen
    keep_which,
    market,
    meeting,
    papers,
    project,
    project_field,
    project_if,
    question,
    reopen,
    result,
    start,
    stories,
    take,
    together,
    turn,
    where,
)
from wizard.ui.session import current, guarded, is_new
from wizard.ui.sheet_form import screen_of
from wizard.ui.words import say

SCREENS: Final[Mapping[str, Callable[[], None]]] = {
    "start": start.show,
    "form": form.show,
    "open": reopen.show,
    "check": check.show,
    "result": result.show,
    "compare": compare.show,
    "list": checklist.show_page,
    "steps": checklist.show_steps,
    "take": take.show,
    "market": market.show,
    "help": help.show,
    "where": where.show,
    "stories": stories.show,
    "after": after.show,
    "project": project.show,
    "project-if": project_if.show,
    **{screen_of(field): partial(project_field.show, field) for field in FIELD_IDS},
    "papers": papers.show,
    "founders": founders.show,
    **{founders.screen_of(at): partial(founder.show, at) for at in range(MOST_PEOPLE)},
    "details": details.show,
    **{
        details.screen_of(number): partial(details.show_some, number)
        for number in range(details.MOST_SCREENS)
    },
    "group": group.show,
    "turn": turn.show,
    "together": together.show,
    "meeting": meeting.show,
    "health": health.show,
    "about": about.show,
}
"""Every screen by its name in the address; a question has one of its own, see walk.Place."""
_NEED_SOMETHING: Final = {"list", "steps", "take", "help", "after", "papers", "founders", "details"}
"""Screens that say nothing before anything is told."""


def show() -> None:
    """Show the screen the founder is on."""
    session = current()
    place = walk.place_of(session.screen)
    if session.rival is not None:
        keep_which.show()
    elif place is not None:
        question.show(place)
    else:
        {**SCREENS, **desk_door.screens()}[session.screen]()


def settle() -> None:
    """Move on from a screen that cannot be shown with these answers."""
    session = current()
    place = walk.place_of(session.screen)
    if session.writing is not None and session.screen != screen_of(session.writing):
        session.writing = None
    if place is not None and not walk.is_open_to(session, place):
        session.go(walk.next_open(session, place.way) or "check")
    if session.screen in {"result", "check"} and "founders" not in session.answers:
        session.go("start")
    if session.screen == "together" and not group_turns.everybody_answered(session):
        session.go("group")
    if session.screen in _NEED_SOMETHING and not session.has_content():
        session.go("start")


def tell(key: str) -> None:
    """Say what went wrong in plain words, with a way on."""
    st.error(say(key), icon=":material/error:")
    st.button(say("error.again"), key="again")


def run() -> None:
    """Show one whole page."""
    open_to_all = {**SCREENS, **desk_door.screens()}
    session = address.arrive(open_to_all) if is_new() else current()
    guarded(partial(sheet_inputs.keep, session), tell)
    address.follow(session, open_to_all)
    desk_door.begin()
    session = current()
    st.set_page_config(page_title=say("page-title"), layout="centered")
    header()
    desk_door.bar()
    device.mount()
    place = walk.place_of(session.screen)
    if session.fetching and place is not None:
        question.show(place)  # what is chosen on it must not get lost meanwhile
    elif session.fetching:
        keep_which.waiting()
    else:
        settle()
        address.write(session)
        if session.notice:
            st.warning(say(f"notice.{session.notice}"), icon=":material/info:")
        guarded(show, tell)
    footer()


run()
