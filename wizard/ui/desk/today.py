"""The advisor's day: what is due, a case by its number, a new case, the calendar of the team."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.content.loading import library
from wizard.documents.team_calendar import Entry, team_calendar
from wizard.errors import CaseNotFoundError
from wizard.storage import calendar_feed, todays_list
from wizard.ui.components.ways import way_on, ways
from wizard.ui.desk import memory, server
from wizard.ui.desk.bar import sign_in_first, told
from wizard.ui.desk.case_words import named
from wizard.ui.markup import note
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import day, printed, safe, said, say, texts

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from wizard.content.model import Lang
    from wizard.storage import AgendaItem, CaseSummary

_MOST: Final = 10
"""So many lines of a kind are shown; the rest is counted."""
_ORDER: Final = (
    "appointment",
    "task",
    "overdue-task",
    "name-certificate",
    "assembly-notice",
    "assembly",
    "missed-appointment",
    "silent",
)
"""The kinds as an advisor works through them."""
_NUMBER: Final = "w-find-number"
_LATE: Final = frozenset({"overdue-task", "missed-appointment", "silent"})


def show() -> None:
    """Show the list of the day."""
    if not sign_in_first():
        return
    st.title(say("desk.today"))
    told()
    cases = memory.desk().list_cases(server.now())
    with st.container(key="find", gap="small"):
        st.text_input(
            say("desk.find"), key=_NUMBER, max_chars=20, autocomplete="off", on_change="ignore"
        )
        st.button(say("desk.find-go"), key="find-go", on_click=_find)
    if memory.at_desk().searched is not None:
        st.error(say("error-case-not-found"), icon=":material/error:")
    with ways():
        way_on(say("desk.new"), _new)
    _list(todays_list(cases, library(), today()))
    _recent(cases[:_MOST])
    _calendar(cases)


def _find() -> None:
    number = str(st.session_state.get(_NUMBER) or "")
    st.session_state[_NUMBER] = ""
    open_number(number)


def open_number(number: str) -> None:
    """Open a case of one's own organisation; any other number is the same as an unknown one."""
    memory.attempt(_open, number)


def _open(number: str) -> None:
    try:
        case = memory.desk().read_case(number, server.now())
    except CaseNotFoundError as error:
        memory.at_desk().searched = error.number
        return
    memory.lay(case)
    current().go("case")


def _new() -> None:
    memory.lay(None)
    current().go("case")


def _list(items: Sequence[AgendaItem]) -> None:
    """Show what is due by its kind, each line with its way to the case."""
    if not items:
        st.html(f"<p>{said('desk.nothing')}</p>")
        return
    with st.container(key="agenda", gap="small"):
        for kind in _ORDER:
            found = [item for item in items if item.kind == kind]
            if found:
                _some(kind, found)


def _recent(cases: Sequence[CaseSummary]) -> None:
    """Show the cases seen last, for whoever does not have the number at hand."""
    if not cases:
        return
    with st.container(key="recent", gap="small"):
        st.header(say("desk.recent"))
        for at, case in enumerate(cases):
            facts = case.facts
            told = [
                named(name, getattr(facts, name))
                for name in ("province", "sector")
                if getattr(facts, name)
            ]
            what = f"<small>{safe(printed('join.comma').join(told))}</small>" if told else ""
            _line(f"recent-{at}", case.number, facts.last_contact, what)


def _some(kind: str, items: Sequence[AgendaItem]) -> None:
    st.header(say(f"desk.kind-{kind}"))
    for at, item in enumerate(items[:_MOST]):
        what = f"<small>{safe(item.what)}</small>" if item.what else ""
        _line(f"{kind}-{at}", item.case.number, item.day, what, is_late=kind in _LATE)
    if len(items) > _MOST:
        st.html(note(said("desk.more", n=len(items) - _MOST)))


def _line(key: str, number: str, date: datetime.date, what: str, *, is_late: bool = False) -> None:
    """Show one case with a day and words as HTML, and the way to it."""
    late = " d-overdue" if is_late else ""
    with st.container(key=f"line-{key}", horizontal=True, gap="small"):
        st.html(
            f'<div class="d-line"><b><bdi dir="ltr" class="d-number">{number}</bdi></b>'
            f'<small class="d-when{late}">{safe(day(date))}</small>{what}</div>'
        )
        st.button(
            say("desk.open"),
            key=f"open-{key}",
            type="tertiary",
            on_click=open_number,
            args=(number,),
        )


def _calendar(cases: Sequence[CaseSummary]) -> None:
    st.header(say("desk.calendar"))
    st.download_button(
        say("desk.calendar-take"),
        functools.partial(_feed, cases, current().lang),
        "dalil-team.ics",
        "text/calendar",
        key="team-calendar",
        icon=":material/event:",
        on_click="ignore",
    )
    st.html(note(said("desk.calendar-note")))


def _feed(cases: Sequence[CaseSummary], lang: Lang) -> bytes:
    """Return the calendar: kinds and numbers of cases, no word an advisor wrote.

    It is made when somebody taps, outside the run of the page, which alone knows the language.
    """
    voice = texts()(lang)
    entries = [
        Entry(
            item.id,
            item.day,
            voice("desk.entry", kind=voice(f"desk.kind-{item.kind}"), number=item.case.number),
        )
        for item in calendar_feed(cases, library(), today())
    ]
    return team_calendar(voice("desk.calendar"), entries, server.now())
