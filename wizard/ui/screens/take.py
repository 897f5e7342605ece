"""Take the list away: to print, to send, to go on from another device; and erase everything."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.documents.checklist_documents import MEDIA
from wizard.ui import copies
from wizard.ui.address import home
from wizard.ui.components.around import around
from wizard.ui.components.erase import erase_button
from wizard.ui.components.paper_doors import way_to_papers
from wizard.ui.components.share import share_button
from wizard.ui.components.ways import way_back, ways
from wizard.ui.markup import note
from wizard.ui.session import current
from wizard.ui.walk import back_to
from wizard.ui.words import said, say

if TYPE_CHECKING:
    from wizard.documents.checklist_documents import Kind


_PRIVATE: Final = "print-private"


def show() -> None:
    """Show what can be taken, each with one sentence on what is in it."""
    session = current()
    st.title(say("take.title"))
    st.header(say("take.papers"))
    _file("pdf", say("take.pdf"), ":material/picture_as_pdf:")
    st.html(note(said("take.pdf-note")))
    if copies.has_private(session):
        _print_private()
    _file("ics", say("take.calendar"), ":material/event:")
    way_to_papers("around.papers", "to-papers")
    st.html(note(said("papers.note")))
    st.header(say("take.light"))
    with st.container(key="send", horizontal=True, gap="small"):
        share_button()
        page = copies.light_page(session, home())
        if page is not None:
            st.link_button(say("take.page"), page, key="light-page", icon=":material/open_in_new:")
    st.html(note(said("take.page-note")))
    st.header(say("take.keep"))
    st.download_button(
        say("take.file"),
        functools.partial(copies.dossier, session),
        copies.DOSSIER_FILE,
        "application/json",
        key="file-dossier",
        icon=":material/download:",
        on_click="ignore",
    )
    st.html(note(said("take.file-note")))
    around(has_papers=True)
    erase_button()
    with ways():
        way_back(session.go, back_to(session))


def _print_private() -> None:
    """Let the founder put what only they see on their own paper; it is off until they tick it."""
    st.session_state[_PRIVATE] = current().print_private
    st.checkbox(say("print-private"), key=_PRIVATE, on_change=_choose_private)
    st.html(note(said("print-private-note")))


def _choose_private() -> None:
    current().print_private = bool(st.session_state.get(_PRIVATE))


def _file(kind: Kind, label: str, symbol: str) -> None:
    """Show a button; the file is made only when it is tapped."""
    session = current()
    st.download_button(
        label,
        functools.partial(copies.document, session, kind, home()),
        copies.name_of(session, kind),
        MEDIA[kind],
        key=f"file-{kind}",
        icon=symbol,
        on_click="ignore",
    )
