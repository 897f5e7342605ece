"""One field of the project sheet on a screen: the question, an example, few inputs, what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.loading import library
from wizard.content.project import FIELD_IDS
from wizard.guidance.project import example_of
from wizard.ui import raw_sheet
from wizard.ui.components import sheet_inputs, sheet_rows
from wizard.ui.components.sheet_money import checks_html, field_html
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.markup import fold, note
from wizard.ui.session import current
from wizard.ui.sheet_form import Input, Rows, parts_of, screen_of
from wizard.ui.sheet_report import read, sentences, states, work_out
from wizard.ui.words import block, local, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wizard.content.project import FieldId
    from wizard.guidance.project import Sheet
    from wizard.ui.sheet_form import Part
    from wizard.ui.sheet_report import Told


def show(field: FieldId) -> None:
    """Show the field; what stands in its inputs is kept whenever the page runs again."""
    session = current()
    told = read(session)
    _open(field)
    one = library().project_fields[field]
    at = FIELD_IDS.index(field) + 1
    words = said("project.field-of", n=at, k=len(FIELD_IDS))
    st.html(f'<p class="d-part">{words} <b>{safe(local(one.title))}</b></p>')
    st.title(local(one.prompt))
    st.html(f'<p class="d-note d-why">{safe(local(one.why))}</p>' + _example(field, told.sheet))
    wrong = sentences(told, field)
    with st.container(key="sheet", gap="small"):
        _parts(parts_of(field, told.sheet), told, wrong)
    follows = _follows(field, told)
    if follows:
        st.html(follows)
    with st.container(key="dk"):
        st.button(
            say("dont-know"), key="unknown", on_click=_leave_open, args=(field,), width="stretch"
        )
    with ways():
        way_on(say("continue"), _next, field)
        st.button(say("project.see"), key="see", on_click=_see)
        way_back(session.go, "project")


def _parts(parts: Sequence[Part], told: Told, wrong: Mapping[str, str]) -> None:
    """Show the inputs: what belongs to one year side by side, what makes figures more exact folded."""
    rest = list(parts)
    while rest:
        part = rest.pop(0)
        if isinstance(part, Rows):
            sheet_rows.show(part, wrong)
        elif part.more:
            _more([one for one in (part, *rest) if isinstance(one, Input)], told, wrong)
            return
        elif part.year is not None:
            other = rest.pop(0)
            _pair([one for one in (part, other) if isinstance(one, Input)], told, wrong)
        else:
            sheet_inputs.draw(part, told.sheet, wrong)


def _pair(parts: Sequence[Input], told: Told, wrong: Mapping[str, str]) -> None:
    """Show what is asked of one year side by side."""
    with st.container(key=f"pair-{parts[0].year}", horizontal=True, gap="small"):
        for one in parts:
            with st.container(key=f"half-{one.path.replace('.', '-')}", gap="small"):
                sheet_inputs.draw(one, told.sheet, wrong)


def _more(parts: Sequence[Input], told: Told, wrong: Mapping[str, str]) -> None:
    """Show what may stay folded; open where something is told or wrong."""
    raw = current().sheet
    is_told = any(raw_sheet.get(raw, part.path) or part.path in wrong for part in parts)
    words = "project.more-alone" if told.sheet.is_alone else "project.more"
    with st.expander(say(words), expanded=is_told, icon=":material/tune:"):
        for part in parts:
            sheet_inputs.draw(part, told.sheet, wrong)


def _open(field: FieldId) -> None:
    """Begin to write on a field: its list stands at a new line."""
    session = current()
    if session.writing != field:
        session.writing, session.line = field, None


def _example(field: FieldId, sheet: Sheet) -> str:
    example = example_of(library(), sheet)
    sector = library().sectors.get(example.id)
    name = local(sector.title) if sector is not None else say("project.any-sector")
    inside = block(local(example.texts[field])) + note(said("project.made-up"))
    return fold(said("project.example", sector=name), inside, "book")


def _follows(field: FieldId, told: Told) -> str:
    """Return what follows from what is told so far; nothing on an empty field."""
    state = states(current(), told)[field]
    report = work_out(current(), told.sheet)
    follows = field_html(report, field)
    if state not in {"told", "mend"} or (follows and field in {"break-even", "funding"}):
        return follows  # which says the same as the checks
    return checks_html(report, field) + follows


def _next(field: FieldId) -> None:
    """Keep what is written and go to the next field; what cannot be read is shown once first."""
    session = current()
    seen = sentences(read(session), field)
    sheet_inputs.keep(session)
    wrong = sentences(read(session), field)
    if any(place not in seen for place in wrong):
        return
    session.go(after(field))


def after(field: FieldId) -> str:
    """Return the screen that follows a field."""
    at = FIELD_IDS.index(field) + 1
    return screen_of(FIELD_IDS[at]) if at < len(FIELD_IDS) else "project"


def _leave_open(field: FieldId) -> None:
    session = current()
    sheet_inputs.keep(session)
    raw_sheet.leave_open(session.sheet, field)
    session.go(after(field))


def _see() -> None:
    """Let the page run: what is written is kept then, and what follows is shown."""
