"""Every numbered fact about cooperatives is used by a step, or left out with a reason."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from wizard.content.loading import library
from wizard.content.reading import read

FACTS = Path(__file__).parent / "facts-cooperative.yaml"
NUMBERED = {
    f"{section}.{number}"
    for section, numbers in {
        2: range(1, 11),
        3: range(1, 9),
        4: range(1, 11),
        5: range(1, 17),
        13: (19, 22, 41, 43, 72, 97),
    }.items()
    for number in numbers
}


@pytest.fixture(scope="module")
def facts() -> tuple[dict[str, Any], ...]:
    """Return the entries: fact, says, and used or left_out."""
    page = read(FACTS)
    assert not page.issues
    value: Any = page.value
    return tuple(value["facts"] if isinstance(value, dict) else value)


def test_every_fact_stands_once(facts: tuple[dict[str, Any], ...]) -> None:
    """No numbered fact is forgotten, none is listed twice."""
    listed = Counter(entry["fact"] for entry in facts)
    assert sorted(NUMBERED - listed.keys()) == []
    assert [fact for fact, times in listed.items() if times > 1] == []


def test_every_fact_is_used_or_left_out(facts: tuple[dict[str, Any], ...]) -> None:
    """A fact says what it says, and either names steps or a reason."""
    for entry in facts:
        assert entry["says"], entry["fact"]
        assert bool(entry.get("used")) != bool(entry.get("left_out")), entry["fact"]


def test_named_steps_exist(facts: tuple[dict[str, Any], ...]) -> None:
    """A fact is used by steps of the cooperative's procedure."""
    steps = {step.id for step in library().procedures["cooperative"].steps}
    named = {name for entry in facts for name in entry.get("used") or ()}
    assert sorted(named - steps) == []
