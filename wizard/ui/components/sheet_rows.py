"""A list on the project sheet: its lines as text, and the inputs of one line at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from wizard.documents.project.words import figure
from wizard.guidance.project.money import read_number
from wizard.guidance.project.reading import MOST_ROWS
from wizard.ui import raw_sheet
from wizard.ui.components import sheet_inputs
from wizard.ui.session import current
from wizard.ui.sheet_form import Input, Rows
from wizard.ui.words import printed, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Mapping


def show(rows: Rows, problems: Mapping[str, str]) -> None:
    """Show the lines told, each with a way to change it, then the inputs of the line written now."""
    session = current()
    lines = raw_sheet.rows(session.sheet, rows.path)
    for number, line in enumerate(lines):
        if number != session.line:
            _line(rows, number, line, _wrong(rows, number, problems))
    with st.container(key="sheet-line", gap="small"):
        is_open = session.line is not None and session.line < len(lines)
        title = "project.line-open" if is_open else "project.line-new"
        number = (session.line or 0) + 1 if is_open else len(lines) + 1
        st.html(f'<p class="d-part">{said(title, n=str(number))}</p>')
        if len(lines) < MOST_ROWS or is_open:
            sheet_inputs.draw_line(rows, problems)
        with st.container(key="late-nav", horizontal=True, gap="small"):
            label = "project.keep-line" if is_open else "project.add-line"
            st.button(say(label), key="add-line", on_click=_add, args=(rows,))
            if is_open:
                st.button(
                    say("project.remove-line"),
                    key="remove-line",
                    type="tertiary",
                    on_click=_remove,
                    args=(rows,),
                )


def _line(rows: Rows, number: int, line: Mapping[str, Any], wrong: str) -> None:
    with st.container(key=f"line-{number}", horizontal=True, gap="small"):
        st.html(
            f'<div class="d-line"><b>{safe(_first(rows, line))}</b>'
            f"<small>{safe(_rest(rows, line))}</small>{wrong}</div>"
        )
        st.button(
            say("check.change"),
            key=f"change-{number}",
            type="tertiary",
            on_click=_change,
            args=(rows, number),
        )


def _first(rows: Rows, line: Mapping[str, Any]) -> str:
    """Return what stands first on a line: its first words."""
    return _told(rows.parts[0], line) or say("project.no-name")


def _rest(rows: Rows, line: Mapping[str, Any]) -> str:
    """Return the rest of a line: words as they are, numbers with what they count."""
    return printed("join.semicolon").join(
        filter(None, (_told(one, line) for one in rows.parts[1:]))
    )


def _told(part: Input, line: Mapping[str, Any]) -> str:
    """Return a value as people read it; what is no number as it was written."""
    value = line.get(part.path)
    if value in (None, "", [], False):
        return ""
    if part.kind == "month":
        return sheet_inputs.month_words(str(value))
    number = read_number(value)
    if part.kind == "text" or (part.kind != "flag" and number is None):
        return str(value)
    shown = "" if number is None else figure(number, current().lang)
    return say(f"project.told.{part.name}", value=shown)


def _wrong(rows: Rows, number: int, problems: Mapping[str, str]) -> str:
    found = [
        problems[f"{rows.path}.{number + 1}.{part.path}"]
        for part in rows.parts
        if f"{rows.path}.{number + 1}.{part.path}" in problems
    ]
    return "".join(f'<span class="d-late">{safe(text)}</span>' for text in found)


def _add(rows: Rows) -> None:
    """Keep the line, and begin a new one."""
    sheet_inputs.keep(current())
    sheet_inputs.clear_line(rows)


def _change(rows: Rows, number: int) -> None:
    """Keep the line that is open, and open another; an emptied line before it is gone."""
    session = current()
    lines, at = len(raw_sheet.rows(session.sheet, rows.path)), session.line
    sheet_inputs.keep(session)
    gone = len(raw_sheet.rows(session.sheet, rows.path)) < lines
    sheet_inputs.clear_line(rows)
    session.line = number - 1 if gone and at is not None and at < number else number


def _remove(rows: Rows) -> None:
    session = current()
    lines = raw_sheet.rows(session.sheet, rows.path)
    if session.line is not None and session.line < len(lines):
        lines.pop(session.line)
    raw_sheet.set_rows(session.sheet, rows.path, lines)
    sheet_inputs.clear_line(rows)
