"""The headline in large letters, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.ui.words import safe

if TYPE_CHECKING:
    from wizard.documents.outcome import OutcomeWords


def hero(words: OutcomeWords) -> str:
    """Return the sentence of the outcome, and under it what it means."""
    return f'<div class="d-hero"><h1>{safe(words.sentence)}</h1><p>{safe(words.explain)}</p></div>'
