"""The names of screens in the address: short, and nothing else is one."""

from __future__ import annotations

import pytest

from wizard.content.loading import library
from wizard.ui.walk import Place, place_of


@pytest.mark.parametrize("way", ["q", "k"])
def test_every_question_has_a_screen_on_both_ways(way: str) -> None:
    """The name of a question's screen leads back to it."""
    for question in library().questions.values():
        place = place_of(Place(way, question).key)
        assert place == Place(way, question)


@pytest.mark.parametrize(
    "screen", ["", "q", "q0", "q-1", "q01", "q٣", "q1000", "x1", "start", "q" + "9" * 5000]
)
def test_no_other_name_is_a_question(screen: str) -> None:
    """A number that is too long, written otherwise or of no question is none, and raises nothing."""
    assert place_of(screen) is None
