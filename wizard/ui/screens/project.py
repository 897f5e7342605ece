"""The project sheet: how far it is, what turns each light green, its money at a glance, and taking it away."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.content.loading import library
from wizard.content.project import FIELD_IDS
from wizard.documents.project.making import PROJECT_MEDIA, project_file_name
from wizard.ui import copies
from wizard.ui.components.around import around
from wizard.ui.components.erase import erase_button
from wizard.ui.components.sheet_money import lights_html, money_html
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.markup import fold, listed, note
from wizard.ui.session import current
from wizard.ui.sheet_form import screen_of
from wizard.ui.sheet_report import document, elsewhere, read, states, work_out
from wizard.ui.walk import back_to
from wizard.ui.words import local, printed, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.content.model import Lang
    from wizard.content.project import FieldId
    from wizard.documents.project.making import ProjectKind
    from wizard.guidance.project.report import Report
    from wizard.ui.sheet_report import State, Told

_PAPERS: Final[tuple[tuple[ProjectKind, Lang], ...]] = (("pdf", "ar"), ("pdf", "fr"))


def show() -> None:
    """Show the whole sheet on one screen; each field has its own."""
    session = current()
    told = read(session)
    found = states(session, told)
    report = work_out(session, told.sheet)
    st.title(printed("project.sheet"))
    st.html(note(said("project.lead")) + _strange(told))
    st.html(lights_html(report))
    with ways():
        first = next((name for name in FIELD_IDS if found[name] in {"mend", "open"}), None)
        if first is not None:
            words = "project.begin" if set(found.values()) == {"open"} else "project.go-on"
            way_on(say(words), session.go, screen_of(first))
        if report.money.years:
            _button("project.what-if", "what-if", "project-if")
    st.header(say("project.fields"))
    _fields(found, report)
    st.header(say("project.money"))
    st.html(money_html(report))
    _take(report)
    with st.container(key="sheet-back"):
        way_back(session.go, back_to(session))
    around()
    erase_button()


def _strange(told: Told) -> str:
    """Return what in the sheet cannot be read here and stands in no field; it is kept."""
    lines = list(elsewhere(told))
    return fold(said("project.strange"), listed(map(safe, lines)), "warn") if lines else ""


def _fields(found: Mapping[FieldId, State], report: Report) -> None:
    """Show each field as a line that leads to it: how far it is, its title."""
    with st.container(key="check", gap="small"):
        for name, state in found.items():
            title = local(library().project_fields[name].title)
            short = state == "told" and any(one.met is False for one in report.checks[name])
            action = say("project.open" if state == "open" else "check.change")
            st.button(
                "\n\n".join((say(f"project.state.{'weak' if short else state}"), title, action)),
                key=f"row-{screen_of(name)}",
                width="stretch",
                on_click=current().go,
                args=(screen_of(name),),
            )


def _take(report: Report) -> None:
    """Show what can be taken away; a file is made only when it is tapped."""
    st.header(say("project.take"))
    with st.container(key="sheet-take", horizontal=True, gap="small"):
        for kind, lang in _PAPERS:
            _file(report, kind, lang, say(f"project.pdf-{lang}"), ":material/picture_as_pdf:")
        _file(report, "xlsx", current().lang, say("project.xlsx"), ":material/table_view:")
        st.download_button(
            say("project.file"),
            functools.partial(copies.dossier, current()),
            copies.DOSSIER_FILE,
            "application/json",
            key="file-dossier",
            icon=":material/download:",
            on_click="ignore",
        )
    st.html(note(said("project.take-note")))


def _file(report: Report, kind: ProjectKind, lang: Lang, label: str, symbol: str) -> None:
    st.download_button(
        label,
        functools.partial(document, current(), kind, lang),
        project_file_name(report, lang, kind),
        PROJECT_MEDIA[kind],
        key=f"file-sheet-{kind}-{lang}",
        icon=symbol,
        on_click="ignore",
    )


def _button(words: str, key: str, screen: str) -> None:
    st.button(say(words), key=key, icon=":material/tune:", on_click=current().go, args=(screen,))
