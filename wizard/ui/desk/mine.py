"""A founder's own file, without an account: see it, correct it, erase it, with number and code."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import streamlit as st

from wizard.clock import day_in_morocco
from wizard.content.loading import library
from wizard.errors import CaseConflictError
from wizard.storage import (
    FounderFile,
    Refusal,
    Visit,
    correct_file,
    erase_file,
    find_mistakes,
    refresh,
    show_file,
)
from wizard.storage.case import FACTS, CaseFacts, differing
from wizard.ui.components.ways import way_back, way_to_send, ways
from wizard.ui.copies import DOSSIER_FILE
from wizard.ui.desk import case_form, memory, server
from wizard.ui.desk.bar import told
from wizard.ui.desk.case_words import field_name, history_html, value_html
from wizard.ui.desk.erasing import Erasure, draw_erasures
from wizard.ui.markup import fold, meanings, note
from wizard.ui.screens.check import answer_words
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import local, printed, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBER, _CODE = "w-mine-number", "w-mine-code"


def show() -> None:
    """Ask for number and code; then show all that is kept."""
    file = memory.at_desk().file
    st.title(say("desk.mine-title"))
    told()
    if file is None:
        _ask()
    else:
        _show(file)


def _ask() -> None:
    st.html(note(said("desk.mine-lead")))
    with st.form("my-file", border=False):
        with st.container(key="sheet", gap="small"):
            st.text_input(say("desk.number"), key=_NUMBER, max_chars=20, autocomplete="off")
            st.text_input(
                say("desk.code"), key=_CODE, max_chars=30, autocomplete="off", type="password"
            )
        way_to_send(say("desk.mine-show"), memory.attempt, _open)
    way_back(current().go, "start")
    st.html(note(said("desk.mine-lost")))


def _open() -> None:
    """Open the file; number and code are no longer in their fields."""
    number = str(st.session_state.get(_NUMBER) or "")
    code = str(st.session_state.get(_CODE) or "")
    st.session_state[_NUMBER] = st.session_state[_CODE] = ""
    memory.at_desk().keys = (number, code)
    _read()


def _read() -> None:
    held = memory.at_desk()
    found = show_file(server.database(), _visit())
    if isinstance(found, Refusal):
        _refuse(found)
        return
    held.file, held.own = found, None
    case_form.clear()


def _visit() -> Visit:
    number, code = memory.at_desk().keys or ("", "")
    return Visit(number, code, server.visitor(), server.now())


def _refuse(refusal: Refusal) -> None:
    """Say no, the same for every reason."""
    held = memory.at_desk()
    held.file = held.keys = held.own = None
    held.problem = "desk.wait" if refusal.until is not None else "desk.mine-refused"


def _show(file: FounderFile) -> None:
    case, colon = file.case, safe(printed("join.colon"))
    pairs = [
        (said("desk.number"), f'<bdi dir="ltr">{safe(case.number)}</bdi>'),
        (said("desk.who"), safe(file.organisation)),
        *((safe(field_name(name)), value_html(case.facts, name)) for name in FACTS),
        (said("desk.field-dossier"), said("desk.yes" if case.kept is not None else "desk.no")),
        (said("desk.agreed-on"), said("desk.on-date", date=day_in_morocco(case.consent.given))),
    ]
    lines = "".join(f"<p><b>{name}{colon}</b><br>{value}</p>" for name, value in pairs)
    changes = f'<ol class="d-history">{history_html(file.changes)}</ol>'
    readings = f'<ol class="d-history">{history_html(file.readings)}</ol>'
    st.html(
        f'<div class="d-text d-file">{lines}</div>'
        + fold(said("desk.history"), changes, "book")
        + fold(said("desk.readings"), readings, "book")
    )
    if case.kept is not None:
        _show_answers(case.kept)
    with st.expander(say("desk.correct"), icon=":material/edit:"):
        st.html(note(said("desk.correct-note")))
        case_form.draw(memory.at_desk().own or case.facts, own=True)
        st.button(say("desk.save"), key="correct", type="primary", on_click=_correct)
    words, question = say("desk.mine-erase"), say("desk.mine-sure")
    draw_erasures(Erasure("mine-erase", words, question, say("desk.erase-yes"), _erase_now))
    with ways():
        way_back(_leave)


def _show_answers(kept: Mapping[str, object]) -> None:
    """Show the answers kept with the case in words, and give all that is kept of them as a file."""
    answers = refresh(kept, library())[0].answers
    questions = library().questions
    told = (
        (safe(local(questions[name].ask)), safe(answer_words(questions[name], value)))
        for name, value in answers.items()
        if name in questions
    )
    st.html(fold(said("desk.field-dossier"), meanings(told), "table"))
    st.download_button(
        say("take.file"),
        json.dumps(kept, ensure_ascii=False, indent=1),
        DOSSIER_FILE,
        "application/json",
        key="mine-file",
        icon=":material/download:",
        on_click="ignore",
    )
    st.html(note(said("desk.mine-file-note")))


def _correct() -> None:
    memory.attempt(_correct_now)


def _correct_now() -> None:
    held = memory.at_desk()
    if held.file is None:
        return
    case = held.file.case
    wanted = case_form.collect(case.facts)
    mistakes = find_mistakes(wanted, library(), today(), case.facts)
    if mistakes:
        held.mistakes = mistakes
        return
    try:
        found = correct_file(server.database(), _visit(), case.version, wanted, library())
    except CaseConflictError:
        _read()
        _keep_own_words(case.facts, wanted)
        held.problem = "error-case-conflict"
        return
    if isinstance(found, Refusal):
        _refuse(found)
        return
    _read()
    held.told = "desk.saved"


def _keep_own_words(before: CaseFacts, wanted: CaseFacts) -> None:
    """Put into the fields what the founder had changed, over what somebody else has saved since."""
    held = memory.at_desk()
    if held.file is not None:
        own = {name: getattr(wanted, name) for name in differing(before, wanted)}
        held.own = dataclasses.replace(held.file.case.facts, **own)


def _erase_now() -> None:
    held = memory.at_desk()
    found = erase_file(server.database(), _visit())
    held.sure = None
    if isinstance(found, Refusal):
        _refuse(found)
        return
    held.file = held.keys = held.own = None
    held.told = "desk.mine-erased"


def _leave() -> None:
    held = memory.at_desk()
    held.file = held.keys = held.own = None
    held.sure = None
    case_form.clear()
    current().go("start")
