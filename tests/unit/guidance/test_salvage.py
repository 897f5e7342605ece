"""A dossier cut in half gives back what was whole before the cut."""

from __future__ import annotations

import pytest

from wizard.content.loading import library
from wizard.guidance.dossier import dump_dossier, read_dossier
from wizard.guidance.salvage import salvage_dossier, salvage_text

RAW = {
    "dalil": 1,
    "lang": "fr",
    "answers": {"founders": "n5_9", "members": 7, "sector": "agri"},
    "ticks": {"find-members": "2026-11-20"},
    "sheet": {
        "sheet": 1,
        "title": 'Miel "doux", [bio]',
        "items": [{"what": "Ruche", "price": 900}],
    },
}


def whole() -> str:
    """Return the text of a sound dossier."""
    return dump_dossier(read_dossier(RAW, library())[0], library())


def test_every_cut() -> None:
    """Wherever the file ends, reading never breaks, and no answer is lost that stood before the cut."""
    text = whole()
    kept = -1
    for end in range(len(text) + 1):
        found = salvage_dossier(text[:end], library())
        number = -1 if found is None else len(found.answers) + len(found.ticks) + len(found.sheet)
        assert number >= kept, text[:end]
        kept = number
    assert kept == 3 + 1 + 3


def test_cut_in_the_sheet() -> None:
    """A cut within the investment list keeps the answers, the ticks and the title."""
    text = whole()
    found = salvage_dossier(text[: text.index("Ruche") + 2], library())
    assert found is not None
    assert found.answers["members"] == 7
    assert found.sheet["title"] == 'Miel "doux", [bio]'


@pytest.mark.parametrize(
    "text",
    ["", "[1, 2", '{"a": 1', '{"title": "Miel", "te', "words", '{"dalil": 99, "answers": {', "}{"],
)
def test_no_dossier(text: str) -> None:
    """What never was a dossier of ours gives nothing."""
    assert salvage_dossier(text, library()) is None


@pytest.mark.parametrize(
    "text",
    [
        '{"answers": {"founders": "n5_9", "sector": "agri"}, "lang": "fr", "tic',
        '{"founders": "n5_9", "sector": "agri", "need": ["se',
    ],
)
def test_answers_alone(text: str) -> None:
    """A cut file of answers is saved without the number of its format."""
    found = salvage_dossier(text, library())
    assert found is not None
    assert dict(found.answers) == {"founders": "n5_9", "sector": "agri"}


def test_any_cut_text() -> None:
    """A sheet has no key of a dossier: its text is closed after the last whole value."""
    text = '{"title": "Miel", "items": [{"what": "Ruche", "price": 900'
    assert salvage_text(text) == '{"title": "Miel", "items": [{"what": "Ruche"}]}'
    assert salvage_text("[1, 2") is None
    assert salvage_text("{") is None
