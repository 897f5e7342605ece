"""For those who have begun: a link, or the file they kept."""

from __future__ import annotations

from typing import Final

import streamlit as st

from wizard.content.loading import library
from wizard.errors import DossierError
from wizard.guidance.dossier import MOST_BYTES, parse_dossier
from wizard.guidance.salvage import salvage_dossier
from wizard.ui import walk
from wizard.ui.address import open_link, pasted_link
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.markup import note
from wizard.ui.session import current
from wizard.ui.words import said, say

_LINK: Final = "w-link"
_FILE: Final = "w-file"


def show() -> None:
    """Show a place for the link and one for the file."""
    session = current()
    st.title(say("open.title"))
    if session.error:
        st.error(say(session.error), icon=":material/error:")
    st.file_uploader(say("open.file"), key=_FILE, type=["json"], on_change=_open_file)
    st.html(note(said("open.file-note")))
    st.text_input(say("open.link"), key=_LINK, on_change="ignore", max_chars=2000)
    with ways():
        way_on(say("open.go"), _open_link)
        way_back(session.go, "meeting" if session.for_meeting else "start")
    if not session.for_meeting:
        st.button(
            say("meeting.door"),
            key="to-meeting",
            type="tertiary",
            on_click=session.go,
            args=("meeting",),
        )


def _open_file() -> None:
    """Take the dossier of a file; what does not fit any more is named, nothing else is lost."""
    session = current()
    file = st.session_state.get(_FILE)
    if file is None:
        return
    text = file.getvalue()[: MOST_BYTES + 1].decode("utf-8", "replace")
    notice = None
    try:
        dossier = parse_dossier(text, library(), session.lang)
    except DossierError as error:
        saved = salvage_dossier(text, library(), session.lang)
        if saved is None:
            session.error = f"open.{error.why}"
            return
        dossier, notice = saved, "cut-off"
    if session.has_content() and dossier != session.dossier():
        session.rival, session.rival_from = dossier, "file"
        session.notice = notice
        return
    session.take(dossier)
    if session.for_meeting:
        session.go("meeting")
    else:
        walk.walk_on(session)
    session.notice = notice or ("some-dropped" if dossier.notes else None)


def _open_link() -> None:
    session = current()
    link = pasted_link(str(st.session_state.get(_LINK) or ""))
    if link is None:
        session.error = "open.no-link"
        return
    opened = session.dossier()
    open_link(session, link)
    if opened.answers and dict(opened.answers) != session.answers:
        session.rival, session.rival_from = opened, "before"
    notice = session.notice
    session.go("meeting" if session.for_meeting else "list")
    session.notice = notice
