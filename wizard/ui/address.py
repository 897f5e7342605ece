"""The address of the page: language, screen and the few answers that may travel in a link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, unquote, urlsplit

import streamlit as st

from wizard.content.loading import library
from wizard.guidance.dossier import Dossier
from wizard.guidance.link import Link, read_link, travelling, write_link
from wizard.ui import settings
from wizard.ui.server.language import choose_language
from wizard.ui.session import current
from wizard.ui.walk import place_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from wizard.content.model import Lang
    from wizard.ui.session import Session

_BORROWED: Final = ("keep", "no")


def arrive(screens: Collection[str]) -> Session:
    """Start the session of a page that has just been opened, from its address."""
    query = dict(st.query_params)
    session = current()
    session.lang = _language(query)
    session.borrowed = query.get(_BORROWED[0]) == _BORROWED[1]
    open_link(session, read_link(library(), query))
    session.arrived = dict(session.answers)
    session.screen = _screen(query, screens)
    session.fetching = session.screen != "start" and not session.borrowed
    session.url = query
    return session


def follow(session: Session, screens: Collection[str]) -> None:
    """Go where the browser's back and forward buttons point."""
    query = dict(st.query_params)
    if query == session.url:
        return
    session.lang = _language(query)
    session.go(_screen(query, screens))
    session.url = query


def write(session: Session) -> None:
    """Let the address say where the founder is: a reload or another server finds it again."""
    bare: dict[str, str] = {"lang": session.lang}
    wanted = bare if session.at_desk else query_of(session)
    if session.screen != "start":
        wanted["s"] = session.screen
    if session.borrowed:
        wanted[_BORROWED[0]] = _BORROWED[1]
    if wanted != dict(st.query_params):
        st.query_params.from_dict(wanted)
    session.url = wanted


def query_of(session: Session) -> dict[str, str]:
    """Return what a link of this session says, as names and plain values."""
    query = write_link(library(), session.lang, session.answers, session.form)
    pairs = (part.partition("=") for part in query.split("&"))
    said = {name: unquote(value) for name, _, value in pairs}
    return said if said.get("q") else {"lang": session.lang}


def open_link(session: Session, link: Link) -> None:
    """Take what a link says; what is broken in it is said plainly and dropped."""
    session.answers.update(link.answers)
    session.form = link.form or session.form
    session.made_with = link.content or session.made_with
    if link.dropped:
        session.notice = "link-broken"
    elif link.is_old(library()):
        session.notice = "link-old"


def pasted_link(text: str) -> Link | None:
    """Return the link in a pasted text, or None if there is none in it."""
    address = next((word for word in text.split() if "=" in word), "")
    query = urlsplit(address).query or address
    link = read_link(library(), dict(parse_qsl(query[:2000])))
    return link if link.answers or link.form or link.dropped else None


def differs(session: Session, dossier: Dossier) -> bool:
    """Return whether the address speaks of another project than a dossier."""
    if session.form is not None and session.form != dossier.form:
        return True
    theirs = travelling(library(), dossier.answers)
    ours = travelling(library(), session.answers)
    return any(theirs.get(name) != value for name, value in ours.items())


def home() -> str | None:
    """Return the address of the app for links from afar: as the operator says, else as it was opened.

    None where neither is known: a link is left out then, never guessed.
    """
    page = urlsplit(st.context.url or "")
    opened = f"{page.scheme}://{page.netloc}{page.path.rstrip('/')}" if page.netloc else None
    return settings.address() or opened


def _language(query: Mapping[str, str]) -> Lang:
    chosen = choose_language(query.get("lang"), st.context.headers.get("Accept-Language"))
    return "fr" if chosen == "fr" else "en" if chosen == "en" else "ar"


def _screen(query: Mapping[str, str], screens: Collection[str]) -> str:
    """Return the screen an address names, one of these or a question; else the start."""
    screen = query.get("s", "list" if query.get("q") else "start")[:12]
    return screen if screen in screens or place_of(screen) is not None else "start"
