"""Whether a condition can ever be true."""

from __future__ import annotations

import pytest

from tests.content.test_mistakes import SOUND
from wizard.content.loading import load, parse
from wizard.content.model import Condition
from wizard.content.possibility import can_hold
from wizard.content.reading import read_text

QUESTIONS = load(SOUND).questions


@pytest.mark.parametrize(
    ("condition", "possible"),
    [
        ("{fact: founders, is: n1}", True),
        ("{all: [{fact: founders, is: n1}, {fact: founders, is: n5_9}]}", False),
        ("{all: [{fact: founders, is: n1}, {fact: founders, in: [n1, n5_9]}]}", True),
        ("{all: [{fact: need, is: grant}, {fact: need, is: house}]}", True),
        ("{all: [{fact: members, at_least: 5}, {fact: members, at_most: 4}]}", False),
        ("{all: [{fact: members, at_least: 5}, {not: {fact: members, at_least: 5}}]}", False),
        ("{fact: members, at_most: 1}", False),
        ("{all: [{fact: start, at_least: 2027-01-01}, {fact: start, at_most: 2026-12-31}]}", False),
        ("{all: [{fact: start, at_least: 2027-01-01}, {fact: start, at_most: 2027-01-01}]}", True),
        ("{not: {fact: founders, in: [n1, n5_9]}}", False),
        ("{not: {any: [{fact: founders, is: n1}, {fact: founders, is: n5_9}]}}", False),
        ("{any: [{fact: members, at_most: 1}, {fact: founders, is: n1}]}", True),
        ("{any: []}", False),
        ("{all: []}", True),
    ],
)
def test_can_hold(condition: str, possible: bool) -> None:
    """Options exclude each other unless several may be chosen; numbers and days have an order."""
    read, issues = parse(read_text(condition, "f.yaml"), Condition)
    assert issues == []
    assert isinstance(read, Condition)
    assert can_hold(read, QUESTIONS) is possible


def test_nothing_asked_always_holds() -> None:
    """No condition means always."""
    assert can_hold(None, QUESTIONS)
