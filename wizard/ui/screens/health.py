"""The health of the content, for editors and advisors: how sure, how old, untried, in conflict."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.health import health
from wizard.content.loading import PROCEDURES, gather, library
from wizard.documents.health_text import health_sections
from wizard.guidance.coverage import PERSONAS, find_unseen, read_personas
from wizard.ui.components.ways import way_back, ways
from wizard.ui.markup import fold, listed, note
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import safe, said, say

if TYPE_CHECKING:
    import datetime

    from wizard.content.health import Health
    from wizard.documents.health_text import HealthSection, HealthTable
    from wizard.guidance.coverage import Unseen

_FEW = 6
"""As many lines are shown at once; more are folded."""


def show() -> None:
    """Show every part of the report, long lists folded."""
    session = current()
    st.title(say("health.title"))
    report, unseen = _report(today())
    sections = health_sections(library(), report, unseen, session.lang)
    st.html(f'<div class="d-text">{"".join(map(_section, sections))}</div>')
    with ways():
        way_back(session.go, "about")


@functools.lru_cache(maxsize=1)
def _report(day: datetime.date) -> tuple[Health, Unseen]:
    """Return the report of a day; it reads every file again, so once a day is enough."""
    books = library()
    return health(gather(PROCEDURES), day), find_unseen(books, read_personas(PERSONAS, books), day)


def _section(section: HealthSection) -> str:
    parts = [f"<h2>{safe(section.title)}</h2>", note(safe(section.lead))]
    if section.table is not None:
        parts.append(_table(section.table))
    lines = listed(map(safe, section.lines))
    if len(section.lines) > _FEW:
        parts.append(fold(said("health.lines", n=len(section.lines)), lines, "book"))
    elif section.lines:
        parts.append(lines)
    return "".join(parts)


def _table(table: HealthTable) -> str:
    head = "".join(f'<th scope="col">{safe(title)}</th>' for title in table.titles)
    rows = (
        f'<tr><th scope="row">{safe(row[0])}</th>'
        + "".join(f"<td>{safe(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in table.rows
    )
    body = "".join(rows)
    inside = f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
    return f'<div class="d-wide"><table class="d-table">{inside}</table></div>'
