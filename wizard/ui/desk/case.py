"""One case on the desk: consent first, then what is agreed on, the founder's answers, code and history."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import streamlit as st

from wizard.clock import day_in_morocco
from wizard.content.loading import library
from wizard.errors import CaseConflictError, NotAllowedError
from wizard.storage import find_mistakes, notes_on
from wizard.storage.roles import MAY
from wizard.ui.components.ways import way_on, ways
from wizard.ui.desk import (
    case_form,
    code_card,
    conflict,
    consent,
    founder_answers,
    memory,
    reminders,
    server,
)
from wizard.ui.desk.bar import sign_in_first, told
from wizard.ui.desk.case_words import MUCH, field_name, history_html, value_html
from wizard.ui.desk.erasing import Erasure, draw_erasures
from wizard.ui.markup import facts, fold, note, points
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import printed, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Iterator


def show() -> None:
    """Show the case that lies on the desk; without one, a new case begins with the consent."""
    if not sign_in_first():
        return
    held = memory.at_desk()
    if held.advisor is not None and held.advisor.role not in MAY["open-case"]:
        raise NotAllowedError("open-case")
    if held.case is None:
        consent.show()
    elif held.code is not None:
        code_card.show(held.case.number, held.code)
    elif held.conflict is not None:
        conflict.show()
    else:
        _case()


def _case() -> None:
    held, case = memory.at_desk(), memory.at_desk().case
    if case is None:
        return
    st.title(f"{say('desk.case')} {case.number}")
    told()
    st.html(_agreed())
    stale = [safe(field_name(one.name)) for one in notes_on(case.facts, library())]
    if stale:
        names = printed("join.comma").join(stale)
        st.html(points("ask", "ask", [f"{said('desk.stale')} {names}"]))
    founder_answers.show()
    case_form.draw(held.draft or case.facts)
    with st.expander(say("desk.check"), icon=":material/fact_check:"):
        st.html(note(said("desk.check-note")))
        if case.facts.health:
            st.html(f"<p>{value_html(case.facts, 'health')}</p>")
        case_form.draw_check()
    with ways():
        way_on(say("desk.save"), save)
        st.button(
            say("desk.to-desk"),
            key="to-desk",
            type="tertiary",
            on_click=current().go,
            args=("desk",),
        )
    reminders.show(held.draft or case.facts)
    _more()


def save() -> None:
    """Save what is typed; if somebody was quicker, both are shown and nothing is lost."""
    memory.attempt(_save)


def _save() -> None:
    held = memory.at_desk()
    if held.case is None:
        return
    draft = held.draft = case_form.collect(held.draft or held.case.facts)
    mistakes = find_mistakes(draft, library(), today(), held.case.facts)
    if mistakes:
        held.mistakes = mistakes
        return
    desk, number = memory.desk(), held.case.number
    try:
        memory.keep(desk.save_case(number, held.case.version, draft, server.now()))
    except CaseConflictError:
        held.conflict = memory.Conflict(draft, desk.read_case(number, server.now()))
        return
    held.draft, held.told = None, "desk.saved"
    case_form.clear()


def _agreed() -> str:
    """Return what the founder agreed to: when, in which language, to which words."""
    case = memory.at_desk().case
    if case is None:
        return ""
    agreed = case.consent
    scope = "desk.agreed-all" if agreed.dossier else "desk.agreed-note"
    lines = [
        (said("desk.agreed"), said(scope)),
        (said("desk.agreed-on"), said("desk.on-date", date=day_in_morocco(agreed.given))),
        (said("desk.agreed-in"), said(f"desk.lang-{agreed.lang}")),
        (said("desk.agreed-text"), f'<bdi dir="ltr">{safe(agreed.text)}</bdi>'),
    ]
    return fold(said("desk.agreed-fold"), facts(lines), "ok")


def _more() -> None:
    """Show what is needed now and then: a new code, the history, erasing."""
    held = memory.at_desk()
    st.header(say("desk.rest"))
    with st.container(key="desk-rest", horizontal=True, gap="small"):
        st.button(
            say("desk.renew"),
            key="renew-code",
            icon=":material/key:",
            on_click=memory.attempt,
            args=(memory.unless_overtaken, _renew),
        )
        st.button(
            say("desk.history"),
            key="history",
            icon=":material/history:",
            on_click=memory.attempt,
            args=(_history,),
        )
    st.html(note(said("desk.renew-note")))
    if held.history is not None:
        changes, readings = held.history
        few = f'<ol class="d-history">{history_html(changes[-MUCH:])}</ol>'
        rest = history_html(changes[:-MUCH]) + history_html(readings[-5 * MUCH :])
        more = fold(said("desk.readings"), f'<ol class="d-history">{rest}</ol>', "book")
        st.html(f'<div class="d-text"><h2>{said("desk.history")}</h2>{few}{more}</div>')
    draw_erasures(*_erasures())


def _erasures() -> Iterator[Erasure]:
    """Yield what the founder may have erased here: the answers if they may be kept, the whole case."""
    case = memory.at_desk().case
    if case is not None and case.consent.dossier:
        words, question = say("desk.withdraw"), say("desk.withdraw-sure")
        yield Erasure("withdraw", words, question, say("desk.withdraw-yes"), _withdraw_now)
    words, question = say("desk.erase"), say("desk.erase-sure")
    yield Erasure("erase-case", words, question, say("desk.erase-yes"), _erase_now)


def _withdraw_now() -> None:
    memory.unless_overtaken(_withdraw)


def _erase_now() -> None:
    memory.unless_overtaken(_erase)


def _renew() -> None:
    held = memory.at_desk()
    if held.case is not None:
        opened = memory.desk().renew_code(held.case.number, held.case.version, server.now())
        memory.keep(opened.case)
        held.code = opened.code


def _withdraw() -> None:
    """Record that the founder no longer agrees to have the answers kept; the short case stays."""
    held = memory.at_desk()
    if held.case is not None:
        case, agreed = held.case, dataclasses.replace(held.case.consent, dossier=False)
        desk = memory.desk()
        memory.keep(desk.change_consent(case.number, case.version, agreed, server.now()))
        held.sure, held.told = None, "desk.withdrawn"


def _history() -> None:
    held = memory.at_desk()
    if held.case is not None:
        held.history = memory.desk().read_history(held.case.number, server.now())


def _erase() -> None:
    held = memory.at_desk()
    if held.case is not None:
        memory.desk().erase_case(held.case.number, held.case.version, server.now())
        memory.lay(None)
        memory.at_desk().told = "desk.erased"
        current().go("desk")
