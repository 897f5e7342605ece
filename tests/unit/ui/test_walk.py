"""The names of screens in the address: short, and nothing else is one."""

from __future__ import annotations

from typing import Any

import pytest

from tests.app.founder import HONEY_GROUP
from wizard.content.loading import library
from wizard.ui.session import Session
from wizard.ui.walk import Place, after, back_to, place_of


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


@pytest.mark.parametrize("have_answered_alone", [True, False])
def test_what_was_answered_alone_is_not_asked_before_all(have_answered_alone: bool) -> None:
    """The group goes on to what is open; money, which each answered unseen, stays closed."""
    answers: dict[str, Any] = {**HONEY_GROUP, "money": "dk"}
    del answers["decide"]
    session = Session(answers=answers)
    if have_answered_alone:
        session.voices = [{"id": str(at), "answers": {}, "done": True} for at in range(5)]
    shown = []
    screen = place_of(Place("q", library().questions["need"]).key)
    while screen is not None:
        shown.append(screen.question.id)
        screen = place_of(after(session, screen))
        if screen is not None and screen.question.id == "decide":
            session.answers["decide"] = "vote"
    closed = {"trust", "surplus", "money", "nat"}
    assert "liability" in shown
    assert closed & set(shown) == (set() if have_answered_alone else closed)
    assert "decide" in shown


@pytest.mark.parametrize(
    ("known", "screen"),
    [
        ({}, "start"),
        ({"answers": {"province": "01.051"}}, "start"),
        ({"answers": {"founders": "n1"}}, "result"),
        ({"answers": {"founders": "n1"}, "form": "sarl-au"}, "list"),
        ({"form": "cooperative"}, "list"),
    ],
)
def test_what_stands_around_a_list_leads_back_to_what_there_is(
    known: dict[str, Any], screen: str
) -> None:
    """Nobody is sent back to a result that nobody has answered for."""
    assert back_to(Session(**known)) == screen
