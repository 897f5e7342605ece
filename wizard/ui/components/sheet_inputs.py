"""The inputs of a field of the project sheet: drawn from its plain data, and kept in it as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from wizard.content.formats import month, month_name
from wizard.guidance.project.money import read_number
from wizard.rules.answers import read_day
from wizard.ui import raw_sheet
from wizard.ui.components import sheet_choices
from wizard.ui.components.inputs import beside, fill
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.sheet_form import Input, Rows, label_of, parts_of
from wizard.ui.sheet_report import read
from wizard.ui.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.guidance.project import Sheet
    from wizard.ui.session import Session

LONG, SHORT = 2000, 200
"""The most letters of a text and of a line."""
_MONTHS: Final = range(1, 13)
_MONTHS_AHEAD: Final = 36
_KINDS: Final = ("services", "goods")


def keep(session: Session) -> None:
    """Keep what stands in the inputs of the field on the screen, whatever it is."""
    if session.writing is None:
        return
    sheet = read(session).sheet
    touched = False
    for part in parts_of(session.writing, sheet):
        if isinstance(part, Rows):
            touched |= _keep_line(session, part)
        elif part.kind == "steps":
            touched |= sheet_choices.keep_steps(session.sheet, sheet)
        else:
            touched |= _keep_value(session.sheet, part)
    if touched:
        raw_sheet.settle(session.sheet, session.writing)


def draw(part: Input, sheet: Sheet, problems: Mapping[str, str]) -> None:
    """Show one input with its value, and beside it what is wrong with the value."""
    if part.kind == "steps":
        sheet_choices.steps(sheet)
        return
    value = raw_sheet.get(current().sheet, part.path)
    if part.path == "members" and value is None and sheet.members is not None:
        value = str(sheet.members)  # as the answers say
    _show(part, key_of(part.path, part.kind), value)
    beside(filter(None, [problems.get(part.path)]))


def draw_line(rows: Rows, problems: Mapping[str, str]) -> None:
    """Show the inputs of the line that is written now."""
    session = current()
    lines = raw_sheet.rows(session.sheet, rows.path)
    line = session.line if session.line is not None and session.line < len(lines) else None
    held = lines[line] if line is not None else {}
    for part in rows.parts:
        _show(part, key_of(f"{rows.path}-{part.path}", part.kind), held.get(part.path))
        if line is not None:
            beside(filter(None, [problems.get(f"{rows.path}.{line + 1}.{part.path}")]))


def clear_line(rows: Rows) -> None:
    """Empty the inputs of the line, for a new one."""
    current().line = None
    for part in rows.parts:
        st.session_state.pop(key_of(f"{rows.path}-{part.path}", part.kind), None)


def key_of(path: str, kind: str) -> str:
    """Return the key of a widget; numbers have their own, so that a phone shows its digits."""
    return f"w-{'n' if kind == 'number' else 's'}-{path.replace('.', '-')}"


def month_words(written: str) -> str:
    """Return a month ("2027-03") in words; what is none as it was written."""
    day = read_day(f"{written}-01")
    return written if day is None else month(day, current().lang)


def _keep_value(raw: raw_sheet.Raw, part: Input) -> bool:
    """Keep one value; return whether there is one and it is new."""
    key = key_of(part.path, part.kind)
    if key not in st.session_state:
        return False
    value = _plain(part, st.session_state[key])
    if part.kind == "programme":
        return sheet_choices.keep_programme(raw, value)
    if value == (raw_sheet.get(raw, part.path) or _plain(part, None)):
        return False
    raw_sheet.put(raw, part.path, value)
    return value not in (None, "", [])


def _keep_line(session: Session, rows: Rows) -> bool:
    """Keep the line that is written now; an emptied one is taken out."""
    told: dict[str, Any] = {}
    for part in rows.parts:
        key = key_of(f"{rows.path}-{part.path}", part.kind)
        if key in st.session_state:
            told[part.path] = _plain(part, st.session_state[key])
    if not told:
        return False
    lines = raw_sheet.rows(session.sheet, rows.path)
    is_new = session.line is None or session.line >= len(lines)
    line = {} if is_new else lines[session.line or 0]
    before = dict(line)
    for name, value in told.items():
        raw_sheet.set_part(line, name, value)
    if not line:
        if not is_new:
            lines.pop(session.line or 0)
        session.line = None
    elif is_new:
        lines.append(line)
        session.line = len(lines) - 1
    raw_sheet.set_rows(session.sheet, rows.path, lines)
    return bool(line) and line != before


def _plain(part: Input, value: Any) -> Any:
    """Return a widget's value as the plain data of a sheet has it."""
    if part.kind == "flag":
        return (1 if part.path == "agreed" else True) if value else None
    if part.kind == "month-names":
        return sorted(value or [])
    if value is None:
        return ""
    return value if isinstance(value, int) else str(value) if str(value).strip() else ""


def _show(part: Input, key: str, value: Any) -> None:
    """Show the widget; its value is set only where it is another one than the sheet has."""
    fill(key, _in_widget(part, value))
    label = label_of(part)
    if part.kind == "long":
        st.text_area(label, key=key, height=120, max_chars=LONG, on_change="ignore")
    elif part.kind in {"text", "number"}:
        st.text_input(label, key=key, max_chars=SHORT, autocomplete="off", on_change="ignore")
    elif part.kind == "flag":
        st.checkbox(label, key=key, on_change="ignore")
    elif part.kind == "kind":
        _cards(label, key)
    elif part.kind == "month-names":
        _months(label, key)
    elif part.kind == "programme":
        sheet_choices.programme(label, key)
    else:
        _select(part, label, key, value)


def _cards(label: str, key: str) -> None:
    """Show what an auto-entrepreneur does as two cards."""
    names = {kind: say(f"project.kind-{kind}") for kind in _KINDS}
    with st.container(key="choice-plain-kind"):
        st.radio(
            label,
            _KINDS,
            index=None,
            key=key,
            width="stretch",
            format_func=names.get,
            on_change="ignore",
        )


def _months(label: str, key: str) -> None:
    """Show the months of the year, of which several may be chosen."""
    names = _month_names()
    st.pills(
        label,
        list(names),
        selection_mode="multi",
        key=key,
        format_func=names.__getitem__,
        on_change="ignore",
    )


def _select(part: Input, label: str, key: str, value: Any) -> None:
    """Show a list to choose one from: a month, or a line that stands before."""
    names = _choices(part.kind, value)
    st.selectbox(
        label,
        list(names),
        index=None,
        key=key,
        format_func=names.__getitem__,
        placeholder=say("choose"),
        on_change="ignore",
    )


def _choices(kind: str, value: Any) -> dict[Any, str]:
    """Return what can be chosen, each with its words."""
    if kind == "month-name":
        return _month_names()
    if kind == "month":
        return {written: month_words(written) for written in _months_ahead(value)}
    return sheet_choices.lines("calendar")


def _in_widget(part: Input, value: Any) -> Any:
    """Return a value of the sheet as the widget has it."""
    if part.kind == "flag":
        return bool(value) and str(value).lower() not in {"no", "false"}
    if part.kind == "month-names":
        told = {read_number(one) for one in (value if isinstance(value, list) else [])}
        return [number for number in _MONTHS if number in told]
    if part.kind in {"month-name", "line"}:
        told_number = read_number(value)
        return next((one for one in _choices(part.kind, value) if one == told_number), None)
    if part.kind == "programme":
        return sheet_choices.chosen(current().sheet)
    if part.kind in {"month", "kind"}:
        return value if isinstance(value, str) and value else None
    return "" if value is None else str(value)


def _month_names() -> dict[Any, str]:
    return {number: month_name(number, current().lang) for number in _MONTHS}


def _months_ahead(value: Any) -> list[str]:
    """Return the months to come, and the one written before if it is another."""
    first = today()
    months = [
        f"{first.year + (first.month - 1 + ahead) // 12}-{(first.month - 1 + ahead) % 12 + 1:02d}"
        for ahead in range(_MONTHS_AHEAD)
    ]
    is_other = isinstance(value, str) and value and value not in months
    return [value, *months] if is_other else months
