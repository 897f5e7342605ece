"""The browser's own store: the whole dossier stays on the founder's device, if they want it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import streamlit as st

from wizard.content.loading import library
from wizard.errors import DossierError
from wizard.guidance.dossier import Dossier, dump_dossier, parse_dossier
from wizard.guidance.salvage import salvage_dossier
from wizard.ui.address import differs
from wizard.ui.session import Session, current, forget

_KEY: Final = "device"
_SCRIPT: Final = (Path(__file__).parent / "device.js").read_text("utf-8")


def mount() -> None:
    """Put the store's part into the page and give it its order; it has no face of its own."""
    session = current()
    _renew(session)
    device = session.device
    part = st.components.v2.component("dalil_device", html="<span hidden></span>", js=_SCRIPT)
    part(
        key=_KEY,
        data={
            "name": device.name,
            "asked": device.asked,
            "order": "nothing" if session.borrowed else device.order,
            "text": device.text if device.order == "write" else "",
            "screen": session.view,
        },
        on_report_change=_hear,
    )


def erase() -> None:
    """Empty store, link and memory."""
    session = forget()
    session.device.order, session.device.text = "erase", ""
    session.device.asked += 1
    session.device.answered = True
    session.notice = "erased"


def _renew(session: Session) -> None:
    """Order the store to keep the dossier, if it is no longer the one it holds."""
    device = session.device
    if not device.answered or device.refused or session.borrowed:
        return
    if session.rival is not None or not session.has_content():
        return
    text = dump_dossier(session.dossier(), library())
    if text != device.text:
        device.order, device.text = "write", text
        device.asked += 1


def _hear() -> None:
    """Take in what the store reports."""
    report: Any = getattr(st.session_state.get(_KEY), "report", None)
    session = current()
    if not isinstance(report, dict) or report.get("name") != session.device.name:
        return
    kind, text = report.get("kind"), str(report.get("text") or "")
    if kind == "refused":
        session.device.answered = session.device.refused = True
        session.fetching = False
    elif kind == "erased":
        _erased_elsewhere(session)
    elif kind in {"found", "elsewhere"}:
        first = not session.device.answered
        session.device.answered = True
        session.fetching = False
        meet(session, text, first=first)


def _erased_elsewhere(session: Session) -> None:
    if session.has_content():
        forget().notice = "erased-elsewhere"


def meet(session: Session, text: str, *, first: bool) -> None:
    """Take the dossier the store holds, or ask which to keep if this page has another."""
    dossier = _read(text, session)
    if dossier is None:
        return
    if _same(dossier, session):
        if first:
            session.made_with = dossier.content
        return
    untouched = session.answers == session.arrived
    if first and untouched and not differs(session, dossier):
        session.take(dossier)
        session.device.text = text
    else:
        session.rival, session.rival_from = dossier, "device" if first else "tab"


def _same(dossier: Dossier, session: Session) -> bool:
    mine = session.dossier()
    parts = (
        "answers",
        "form",
        "ticks",
        "events",
        "health",
        "sheet",
        "founders",
        "papers",
        "voices",
    )
    return all(getattr(dossier, part) == getattr(mine, part) for part in parts)


def _read(text: str, session: Session) -> Dossier | None:
    """Return the dossier in the store, or None if it holds nothing we can open, not even in part."""
    if not text:
        return None
    try:
        return parse_dossier(text, library(), session.lang)
    except DossierError:
        return salvage_dossier(text, library(), session.lang)
