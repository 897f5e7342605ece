"""The founder's answers beside a case: opened from a file or a link, and kept only if they agreed."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.content.loading import library
from wizard.errors import DossierError
from wizard.guidance.advise import advise
from wizard.guidance.dossier import MOST_BYTES, Dossier, parse_dossier
from wizard.guidance.salvage import salvage_dossier
from wizard.rules.situation import DONT_KNOW
from wizard.storage import refresh
from wizard.storage.case import known_events
from wizard.ui.address import open_link, pasted_link
from wizard.ui.desk import case_form, memory, server
from wizard.ui.markup import note
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import said, say

if TYPE_CHECKING:
    from wizard.storage import Case, CaseFacts

_FILE, _LINK = "w-brought-file", "w-brought-link"
_MEETING: Final = "meeting"


def show() -> None:
    """Show where the founder's file or link is opened, and what can be done with the answers."""
    held, session = memory.at_desk(), current()
    case = held.case
    if case is None:
        return
    with st.expander(
        say("desk.brought"), expanded=session.has_content(), icon=":material/folder_open:"
    ):
        if session.has_content():
            _opened(case)
            return
        if case.kept is not None:
            st.button(say("desk.see-kept"), key="see-kept", on_click=_see_kept)
        st.file_uploader(say("open.file"), key=_FILE, type=["json"], on_change=_open_file)
        st.text_input(say("open.link"), key=_LINK, on_change="ignore", max_chars=2000)
        st.button(say("open.go"), key="open-brought", on_click=_open_link)


def _opened(case: Case) -> None:
    """Show what can be done with the answers that are open now; nothing with those of somebody else."""
    is_own = current().kept is memory.at_desk().brought
    st.html(note(said("desk.brought-open" if is_own else "desk.brought-other")))
    with st.container(key="brought", horizontal=True, gap="small"):
        st.button(
            say("desk.see-answers"),
            key="see-answers",
            icon=":material/visibility:",
            on_click=current().go,
            args=(_MEETING,),
        )
        if is_own:
            st.button(say("desk.fill-in"), key="fill-in", icon=":material/edit:", on_click=_fill)
        if is_own and case.consent.dossier:
            st.button(
                say("desk.attach"),
                key="attach",
                icon=":material/save:",
                on_click=memory.attempt,
                args=(memory.unless_overtaken, _attach),
            )
        st.button(say("desk.put-away"), key="put-away", type="tertiary", on_click=_put_away)
    if is_own and not case.consent.dossier:
        st.html(note(said("desk.why-no-consent")))


def _open_file() -> None:
    file = st.session_state.get(_FILE)
    if file is None:
        return
    text = file.getvalue()[: MOST_BYTES + 1].decode("utf-8", "replace")
    try:
        dossier = parse_dossier(text, library(), current().lang)
    except DossierError as error:
        saved = salvage_dossier(text, library(), current().lang)
        memory.at_desk().problem = f"open.{error.why}" if saved is None else "notice.cut-off"
        if saved is None:
            return
        dossier = saved
    _take(dossier)


def _open_link() -> None:
    link = pasted_link(str(st.session_state.get(_LINK) or ""))
    if link is None:
        memory.at_desk().problem = "open.no-link"
        return
    open_link(current(), link)
    memory.at_desk().told = "desk.filled-in"
    _fill()


def _put_away() -> None:
    """Forget the answers on this page, to open others: the wrong file, or somebody else's."""
    memory.bring(Dossier("ar", library().version))


def _see_kept() -> None:
    """Open what is kept with the case, as today's content reads it."""
    case = memory.at_desk().case
    if case is not None and case.kept is not None:
        dossier, notes = refresh(case.kept, library())
        memory.bring(dossier)
        memory.at_desk().told = "desk.kept-changed" if notes else None


def _take(dossier: Dossier) -> None:
    memory.bring(dossier)
    memory.at_desk().told = "desk.some-dropped" if dossier.notes else "desk.filled-in"
    _fill()


def _fill() -> None:
    """Write into the case what the answers say: place, form, sector, headline, what has happened."""
    held = memory.at_desk()
    if held.case is None:
        return
    draft = held.draft or held.case.facts
    if case_form.is_open():
        draft = case_form.collect(draft)
    held.draft = _filled(draft)
    case_form.clear()


def _filled(facts: CaseFacts) -> CaseFacts:
    """Return the facts with what is open now; what a case cannot hold has no field to mend it in."""
    session = current()
    answers = session.situation().answers
    values: dict[str, object] = {
        name: answers[name]
        for name in ("province", "commune", "sector")
        if isinstance(answers.get(name), str) and answers[name] != DONT_KNOW
    }
    if "founders" in answers:
        advice = advise(library(), session.situation())
        values["headline"] = advice.headline
        values["form"] = session.form or (advice.forms[0] if advice.forms else None)
    if session.form is not None:
        values["form"] = session.form
    known = known_events(library())
    events = {name: day for name, day in session.events.items() if name in known}
    if events:
        values["events"] = {**facts.events, **events}
    checks = {day: scores for day, scores in session.health.items() if day <= today()}
    if checks:
        values["health"] = {**facts.health, **checks}
    return dataclasses.replace(facts, **values)  # type: ignore[arg-type]  # the names are checked


def _attach() -> None:
    held = memory.at_desk()
    if held.case is None:
        return
    if case_form.is_open():
        held.draft = case_form.collect(held.draft or held.case.facts)
    case, is_less = memory.desk().attach_dossier(
        held.case.number, held.case.version, current().dossier(), server.now()
    )
    memory.keep(case)
    held.told = "desk.attached-less" if is_less else "desk.attached"
