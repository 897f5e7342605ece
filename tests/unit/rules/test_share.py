"""The share of people in a condition: more than so many per cent of another count."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from wizard.content.loading import library
from wizard.content.model import Condition
from wizard.content.possibility import can_hold
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import Situation, Value, visibility

MOSTLY_WOMEN = Condition(fact="women", of="members", more_than_percent=50)


def finding(**answers: Value) -> tuple[bool | None, set[str]]:
    """Return whether a group is mostly of women, and what is missing to know."""
    situation = Situation(answers, visibility(library().questions))
    found = Evaluation(situation).find(MOSTLY_WOMEN)
    return found.verdict, set(found.missing)


@pytest.mark.parametrize(
    ("women", "members", "verdict"),
    [(3, 7, False), (4, 7, True), (3, 6, False), (0, 5, False), (5, 5, True), (6, 9, True)],
)
def test_half_is_not_more_than_half(women: int, members: int, verdict: bool) -> None:
    """Counted in whole people, without rounding."""
    founders = "n5_9"
    assert finding(founders=founders, women=women, members=members) == (verdict, set())


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        ({"members": 7}, {"women"}),
        ({"women": 3}, {"members"}),
        ({"women": "dk", "members": 7}, {"women"}),
        ({"women": 3, "members": "dk"}, {"members"}),
        ({}, {"women"}),
    ],
)
def test_what_is_not_counted_is_not_known(answers: dict[str, Value], missing: set[str]) -> None:
    """The next question asks for the count that is missing."""
    assert finding(founders="n5_9", **answers) == (None, missing)


def test_one_person_alone_is_no_share() -> None:
    """The question is not for one person: an old answer does not count."""
    assert finding(founders="n1", women=1, members=1) == (False, set())


@pytest.mark.parametrize(
    "written",
    [
        {"fact": "women", "more_than_percent": 50},
        {"fact": "women", "of": "members"},
        {"fact": "women", "of": "members", "more_than_percent": 50, "at_least": 3},
        {"of": "members", "more_than_percent": 50},
        {"fact": "women", "of": "members", "more_than_percent": -1},
    ],
)
def test_a_half_written_share_is_refused(written: dict[str, object]) -> None:
    """Both parts and one operator, or nothing."""
    with pytest.raises(ValidationError):
        Condition.model_validate(written)


def test_a_share_speaks_of_two_facts_and_may_hold() -> None:
    """Both are asked for; no check calls it impossible."""
    assert MOSTLY_WOMEN.facts() == {"women", "members"}
    assert can_hold(MOSTLY_WOMEN, library().questions)
    assert can_hold(Condition(not_=MOSTLY_WOMEN), library().questions)
