"""A new case begins with the founder's consent, in their own language (law 09-08, articles 4 and 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.content.model import LANGS
from wizard.storage import CaseFacts, Consent
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.desk import memory, server
from wizard.ui.desk.bar import told
from wizard.ui.markup import alarm, note
from wizard.ui.server.language import DIRECTIONS
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import block, said, say, texts

if TYPE_CHECKING:
    from wizard.content.model import Lang

WORDS: Final = "2026-11-25"
"""The version of the words that are read out: to be changed with every change of ``desk.words``."""
_LANG, _NOTE, _DOSSIER = "w-consent-lang", "w-consent-note", "w-consent-dossier"


def show() -> None:
    """Show the words to read out, and what the founder agrees to."""
    st.title(say("desk.new"))
    told()
    settings = server.settings()
    if not settings.is_declared:
        st.html(alarm(said("desk.why-not-declared")))
        way_back(current().go, "desk")
        return
    st.html(note(said("desk.read-out")))
    st.session_state.setdefault(_LANG, current().lang)
    names = {lang: say(f"desk.lang-{lang}") for lang in LANGS}
    with st.container(key="consent-lang"):
        chosen = st.segmented_control(
            say("desk.founder-lang"),
            LANGS,
            key=_LANG,
            required=True,
            format_func=names.__getitem__,
        )
    lang: Lang = chosen or "ar"
    st.html(_words(lang))
    voice = texts()(lang)
    st.checkbox(voice("desk.yes-note"), key=_NOTE, on_change="ignore")
    st.checkbox(voice("desk.yes-dossier"), key=_DOSSIER, on_change="ignore")
    st.html(note(said("desk.no-is-fine", version=WORDS)))
    with ways():
        way_on(say("desk.open-case"), memory.attempt, _open)
        way_back(current().go, "desk")


def _words(lang: Lang) -> str:
    """Return the words in the founder's language, with who answers for the case."""
    settings = server.settings()
    words = texts()(lang)(
        "desk.words",
        body=settings.body or "",
        declaration=settings.declaration or "",
        contact=settings.contact or settings.body or "",
    )
    return f'<div class="d-consent" lang="{lang}" dir="{DIRECTIONS[lang]}">{block(words)}</div>'


def _open() -> None:
    """Open the case, once the founder has agreed."""
    held = memory.at_desk()
    if not st.session_state.get(_NOTE):
        held.problem = "desk.no-consent"
        return
    lang: Lang = st.session_state.get(_LANG) or "ar"
    now = server.now()
    agreed = Consent(WORDS, lang, now, bool(st.session_state.get(_DOSSIER)))
    opened = memory.desk().open_case(agreed, CaseFacts(lang, today()), now)
    memory.lay(opened.case)
    held.code = opened.code
