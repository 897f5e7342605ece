"""Answers that cannot all be right are named, with the questions to ask again."""

from __future__ import annotations

import pytest

from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.guidance.advise import advise
from wizard.guidance.checklist import make_checklist
from wizard.guidance.contradictions import find_contradictions
from wizard.guidance.worth_asking import worth_asking
from wizard.ui.settings import today


def ids(books: Library, situate: Situate, answers: dict[str, object], listed: int = 0) -> list[str]:
    """Return what contradicts itself in the honey group with some answers changed."""
    found = find_contradictions(books, situate("p01", **answers), listed)
    return [one.id for one in found]


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({}, []),
        ({"management": "managers", "officers": 3}, []),
        ({"management": "managers", "officers": 4}, ["managers"]),
        ({"management": "board", "officers": 3}, []),
        ({"management": "board", "officers": 4}, ["board-size"]),
        ({"members": 7, "management": "board", "officers": 9}, ["officers-members"]),
        ({"members": 7, "management": "managers", "officers": 9}, ["managers"]),
        ({"founders": "n10", "members": 50, "management": "managers"}, []),
        ({"founders": "n10", "members": 51, "management": "managers"}, ["board-needed"]),
        ({"members": 7, "women": 7}, []),
        ({"members": 7, "women": 8}, ["women"]),
        ({"members": 9, "shares": 1, "share_value": 100}, ["capital"]),
        ({"members": 9, "shares": 1, "share_value": 112}, []),
        ({"money": "zero", "shares": 1, "share_value": 396}, []),
        ({"money": "zero", "shares": 1, "share_value": 397}, ["first-quarter"]),
        ({"market": "orders", "turn": "dk"}, ["orders-turn"]),
        ({"market": "orders", "turn": "t200"}, []),
        ({"market": "no", "turn": "t2m"}, ["sales-market"]),
        ({"need": ["none", "sell"]}, ["need"]),
        ({"need": ["none"]}, []),
        ({"decide": "vote", "surplus": "owner"}, ["vote-owner"]),
        ({"volume": "alone"}, ["one-enough"]),
        ({"hire": "no", "workers": 2}, ["workers"]),
        ({"hire": "no", "workers": 0}, []),
    ],
)
def test_contradictions(
    books: Library, situate: Situate, answers: dict[str, object], found: list[str]
) -> None:
    """Each rule at its limit."""
    assert ids(books, situate, {"market": "talked", "turn": "dk", **answers}) == found


@pytest.mark.parametrize(("listed", "found"), [(0, []), (7, []), (8, ["listed"])])
def test_the_list_is_longer_than_the_group(
    books: Library, situate: Situate, listed: int, found: list[str]
) -> None:
    """A list still being filled in is no contradiction; one too many is."""
    assert ids(books, situate, {"members": 7, "market": "talked"}, listed) == found


def test_hidden_answers_contradict_nothing(books: Library, situate: Situate) -> None:
    """What was answered for a group does not count once somebody is alone."""
    answers: dict[str, object] = {
        "founders": "n1",
        "management": "managers",
        "officers": 9,
        "market": "talked",
    }
    assert ids(books, situate, answers) == []


def test_questions_worth_asking(books: Library, situate: Situate) -> None:
    """First what changes the result, then what most steps of the list wait for; three at most."""
    situation = situate("p01", market="dk", decide="dk", turn="dk")
    advice = advise(books, situation)
    checklist = make_checklist(books, situation, today=today(), advice=advice)

    found = worth_asking(books, situation, advice, checklist)

    assert {one.question for one in found[:2]} == {"market", "decide"}
    assert all(one.outcomes > 1 for one in found[:2])
    assert len(found) == 3
