"""Two sets of answers claim this page: the founder says which to keep, nothing is lost silently."""

from __future__ import annotations

import streamlit as st

from wizard.content.loading import library
from wizard.content.territory import provinces
from wizard.guidance.dossier import Dossier
from wizard.ui.markup import facts
from wizard.ui.session import current
from wizard.ui.words import local, printed, safe, said, say


def show() -> None:
    """Show both, with what tells them apart, and a button for each."""
    session = current()
    rival, origin = session.rival, session.rival_from
    if rival is None:
        return
    st.title(say("which.title"))
    st.html(f'<p class="d-lead">{said(f"which.{origin}")}</p>')
    with st.container(key="which", gap="small"):
        _card("mine", say(f"which.mine-{origin}"), session.dossier())
        _card("other", say(f"which.other-{origin}"), rival)


def _card(name: str, title: str, dossier: Dossier) -> None:
    with st.container(key=f"act-{name}"):
        st.html(f"<h2>{safe(title)}</h2>{facts(_told(dossier))}")
        label = say("which.keep", what=f"{title[0].lower()}{title[1:]}")
        st.button(label, key=f"keep-{name}", on_click=_keep, args=(name,))


def _told(dossier: Dossier) -> list[tuple[str, str]]:
    """Return the few lines by which people recognise their project."""
    founders = library().questions["founders"].option(str(dossier.answers.get("founders")))
    province = provinces().get(str(dossier.answers.get("province")))
    form = said(f"form.{dossier.form}") if dossier.form else ""
    return [
        (said("which.form"), form),
        (said("which.people"), safe(local(founders.label)) if founders else ""),
        (said("province"), safe(local(province.name)) if province else ""),
        (said("which.answers"), said("n-answers", n=len(dossier.answers))),
        (said("which.done"), said("n-steps", n=len(dossier.ticks)) if dossier.ticks else ""),
    ]


def _keep(name: str) -> None:
    session = current()
    if name == "other" and session.rival is not None:
        session.take(session.rival)
        session.device.text = ""
        if session.screen == "open":
            session.go("list" if session.form or session.ticks else "check")
    session.rival = None


def waiting() -> None:
    """Say that the answers are being fetched from the device; offer to go on without."""
    st.html(f'<p class="d-hold" role="status">{safe(printed("name"))}<br>{said("fetching")}</p>')
    st.button(say("go-on"), key="go-on", type="tertiary", on_click=_go_on)


def _go_on() -> None:
    current().fetching = False
