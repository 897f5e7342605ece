"""About: what this is, what is kept, the signs, the sources, licences and credits."""

from __future__ import annotations

import unicodedata
from typing import Final

import streamlit as st

from wizard.content.loading import library
from wizard.content.model import CERTAINTIES
from wizard.ui.components.sources import sources_html
from wizard.ui.components.ways import way_back, ways
from wizard.ui.markup import fold, listed, mark, meanings, note
from wizard.ui.session import current
from wizard.ui.words import block, day, local, printed, safe, said, say

_ARTICLE: Final = "ال"


def show() -> None:
    """Show everything in one page, the long parts folded."""
    session = current()
    st.title(say("about.title"))
    marks = meanings(
        (f'<span class="d-src">{mark(one)}</span>', said(f"about.mark-{one}"))
        for one in CERTAINTIES
    )
    credits_ = listed(said(f"about.{name}") for name in ("licence", "hcp", "font"))
    parts = [
        block(say("about.what")),
        f"<h2>{said('about.kept')}</h2>{block(say('start.kept'))}",
        f"<h2>{said('about.marks')}</h2>{marks}",
        fold(said("about.words"), _words(), "book"),
        fold(said("about.sources"), sources_html(library().sources.values()), "book"),
        _changes(),
        f"<h2>{said('about.credits')}</h2>{credits_}",
        note(safe(printed("foot.version", version=library().version))),
    ]
    st.html(f'<div class="d-text">{"".join(parts)}</div>')
    st.button(
        say("health.open"), key="to-health", type="tertiary", on_click=session.go, args=("health",)
    )
    st.button(
        say("meeting.door"),
        key="to-meeting",
        type="tertiary",
        on_click=session.go,
        args=("meeting",),
    )
    with ways():
        way_back(session.go, "list" if session.form else "start")


def _words() -> str:
    """Return every official word with its meaning, in the order of the language's letters."""
    words = {local(term.term): block(local(term.meaning)) for term in library().terms.values()}
    return meanings((safe(word), words[word]) for word in sorted(words, key=_letters))


def _letters(word: str) -> str:
    """Return a word without accents, capitals and the Arabic article, to sort it by."""
    apart = unicodedata.normalize("NFD", word.casefold().removeprefix(_ARTICLE))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _changes() -> str:
    lines = [
        f"{safe(local(change.text))}<small>{safe(day(change.date))}</small>"
        for change in library().changes
    ]
    return fold(said("about.changes"), listed(lines), "turn") if lines else ""
