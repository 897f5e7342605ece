"""Choices on the project sheet that come from elsewhere: steps of the sector, programmes, earlier lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from wizard.content.loading import library
from wizard.guidance.advise import advise
from wizard.guidance.support import is_private
from wizard.ui import raw_sheet
from wizard.ui.copies import make_list, own_support
from wizard.ui.markup import note
from wizard.ui.session import current
from wizard.ui.words import local, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.content.sector import SectorStep
    from wizard.guidance.project import Sheet

NONE: Final = "none"
"""The choice of no programme."""
_ONE_LINE: Final = 25
"""Letters that the closed list shows on the smallest phone; what is longer stands in full under it."""


def steps_of(sheet: Sheet) -> tuple[SectorStep, ...]:
    """Return the steps of the sheet's sector that its legal form asks for."""
    sector = library().sectors.get(sheet.sector)
    form = sheet.form or ("auto-entrepreneur" if sheet.is_alone else "cooperative")
    steps = sector.steps if sector is not None else ()
    return tuple(step for step in steps if not step.forms or form in step.forms)


def steps(sheet: Sheet) -> None:
    """Show each step of the sector as a box to tick once one knows what it asks."""
    named = {permit.step for permit in sheet.permits}
    st.html(f'<p class="d-label">{said("project.in.permits")}</p>')
    with st.container(key="choice-plain-permits", gap="small"):
        for step in steps_of(sheet):
            key = _step_key(step.id)
            if st.session_state.get(key) != (step.id in named):
                st.session_state[key] = step.id in named
            st.checkbox(local(step.title), key=key, on_change="ignore", width="stretch")


def keep_steps(raw: raw_sheet.Raw, sheet: Sheet) -> bool:
    """Keep which steps are ticked, with their titles; return whether one is newly ticked."""
    named = {permit.step for permit in sheet.permits}
    new = False
    for step in steps_of(sheet):
        ticked = st.session_state.get(_step_key(step.id))
        if ticked is not None and ticked != (step.id in named):
            raw_sheet.add_permit(raw, step.id, local(step.title) if ticked else "")
            new |= bool(ticked)
    return new


def programme(label: str, key: str) -> None:
    """Show the programmes that pay a share and that nothing speaks against for this founder."""
    names = {NONE: say("project.no-programme"), **dict(_programmes())}
    held = st.session_state.get(key)
    if held not in names:  # chosen before, closed to this founder now: it stays until changed
        known = library().programmes.get(str(held).partition("/")[0])
        names[str(held)] = local(known.title) if known is not None else str(held)
    name = st.selectbox(
        label, list(names), key=key, format_func=names.__getitem__, on_change=_nothing
    )
    if len(names[name]) > _ONE_LINE:
        st.html(note(safe(names[name])))


def chosen(raw: raw_sheet.Raw) -> str:
    """Return the choice that a sheet's programme and line stand for."""
    name = str(raw.get("programme") or "")
    return f"{name}/{raw.get('line') or ''}" if name else NONE


def keep_programme(raw: raw_sheet.Raw, value: Any) -> bool:
    """Keep the programme chosen; return whether it is new."""
    if value in ("", chosen(raw)):
        return False
    name, _, line = ("" if value == NONE else str(value)).partition("/")
    for path, told in (("programme", name), ("line", line), ("call", "")):
        raw_sheet.put(raw, path, told)
    return bool(name)


def lines(path: str) -> dict[Any, str]:
    """Return the lines of a list by their number, each with its words."""
    told = enumerate(raw_sheet.rows(current().sheet, path), 1)
    return {
        number: say("project.line", n=str(number), what=str(line.get("what", "")))
        for number, line in told
    }


def _programmes() -> Iterator[tuple[str, str]]:
    """Return each line that may be counted on; of one programme with several, their titles."""
    session = current()
    if "founders" not in session.answers and session.form is None:
        return
    advice = advise(library(), session.situation())
    support = own_support(session, make_list(session, advice), advice)
    for match in support.matches:
        for found in match.lines:
            pays = any(
                call.percent is not None or call.most is not None for call in found.line.calls
            )
            if match.verdict is False or found.verdict is False or not pays:
                continue
            if is_private(match, found):
                continue  # a sheet is shown to others
            title = local(match.programme.title)
            several = len(match.programme.lines) > 1
            names = say("project.line-of", programme=title, line=local(found.line.title))
            yield f"{match.programme.id}/{found.line.id}", names if several else title


def _step_key(step: str) -> str:
    return f"w-s-step-{step}"


def _nothing() -> None:
    """Let the page run: what is chosen is kept then."""
