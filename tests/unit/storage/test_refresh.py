"""An old case meets newer content: all that changed is named, nothing crashes."""

from __future__ import annotations

import dataclasses
import datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.storage.makers import TODAY, facts
from wizard.content.loading import Library, library
from wizard.guidance.dossier import Dossier, write_dossier
from wizard.storage import Note, find_mistakes, notes_on, refresh


def _kept(books: Library, **changes: Any) -> dict[str, object]:
    dossier = Dossier(
        "fr",
        "2025-01",
        {"founders": "n5_9", "members": 7},
        "cooperative",
        {"name-certificate": TODAY},
        {"find-members": TODAY},
    )
    return {**write_dossier(dossier, books), **changes}


def test_nothing_changed(books: Library) -> None:
    """The same content gives the dossier back, without a note."""
    dossier, notes = refresh(_kept(books), books)
    assert (dict(dossier.answers), dossier.form, notes) == (
        {"founders": "n5_9", "members": 7},
        "cooperative",
        (),
    )


def test_everything_changed(books: Library) -> None:
    """A question that is gone, an answer, a step, a form, a part: each has its note."""
    kept = _kept(
        books,
        answers={"founders": "n5_9", "old-question": "yes", "need": ["sell", "old-option"]},
        events={"name-certificate": "2026-11-25", "old-event": "2026-11-01", "registered": "soon"},
        ticks={
            "find-members": "2026-11-25",
            "old-step": "2026-11-02",
            "coop-board-meetings-3": "2026-11-03",
        },
        form="old-form",
        drawing={"a": 1},
    )
    dossier, notes = refresh(kept, books)
    assert dict(dossier.answers) == {"founders": "n5_9", "members": 7}
    assert notes == (
        Note("answers", "old-question", "dropped"),
        Note("answers", "need", "ask-again"),
        Note("events", "old-event", "unknown"),
        Note("events", "registered", "ask-again"),
        Note("ticks", "old-step", "unknown"),
        Note("dossier", "form", "dropped"),
        Note("dossier", "drawing", "dropped"),
    )


def test_a_question_that_newer_content_no_longer_has(books: Library) -> None:
    """Taking a question out of the content says so for every case that has it."""
    questions = {name: one for name, one in books.questions.items() if name != "members"}
    newer = dataclasses.replace(books, questions=questions)
    dossier, notes = refresh(_kept(books), newer)
    assert dict(dossier.answers) == {"founders": "n5_9"}
    assert notes == (Note("answers", "members", "dropped"),)


def test_a_dossier_from_a_newer_dalil(books: Library) -> None:
    """What cannot be read at all is one note, not a crash."""
    dossier, notes = refresh(_kept(books, dalil=99), books)
    assert (dict(dossier.answers), notes) == ({}, (Note("dossier", "dalil", "dropped"),))


_ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
_PARTS = (
    "answers",
    "late",
    "events",
    "ticks",
    "form",
    "dalil",
    "sheet",
    "founders",
    "lang",
    "health",
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(_PARTS), _ANYTHING))
def test_nothing_crashes_and_nothing_goes_silently(kept: dict[str, object]) -> None:
    """Whatever stands in the database, every answer is kept or has its note."""
    kept = {"answers": {}, **kept}
    dossier, notes = refresh(kept, library())
    named = {note.name for note in notes}
    for part in ("answers", "late"):
        raw = kept.get(part)
        for name, value in raw.items() if isinstance(raw, dict) else ():
            assert value is None or name in dossier.answers or {name, "dalil"} & named


def test_facts_that_nobody_knows_any_more(books: Library) -> None:
    """A sector, place, headline or event of old content has its note, and the case can still be saved."""
    old = facts(sector="old", province="99.999", headline="old", events={"old": TODAY})
    assert notes_on(old, books) == (
        Note("facts", "headline", "ask-again"),
        Note("facts", "sector", "ask-again"),
        Note("facts", "province", "ask-again"),
        Note("events", "old", "unknown"),
    )
    events = {"old": TODAY, "registered": TODAY - datetime.timedelta(days=1)}
    new = dataclasses.replace(old, note="seen", events=events)
    assert find_mistakes(new, books, TODAY, old) == ()
