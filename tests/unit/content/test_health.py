"""The health of the content: counted over the small sound content of tests/content."""

from __future__ import annotations

import datetime

import pytest

from tests.content.test_mistakes import SOUND
from wizard.content.health import Health, health
from wizard.content.loading import gather

SHELF = gather(SOUND)


def on(day: str) -> Health:
    """Return the health on a day."""
    return health(SHELF, datetime.date.fromisoformat(day))


def test_statements_are_counted_by_certainty() -> None:
    """Each kind has its own count; a kind that is not written counts nothing."""
    found = on("2026-11-24").certainties

    assert found["step"] == {"official": 2, "to-confirm": 2}
    assert found["programme"] == {"secondary": 1}
    assert found["gate"] == {"secondary": 1}
    assert found["call"] == {"secondary": 1}
    assert found["contact"] == {"secondary": 1}
    assert found["season"] == {"advice": 1}
    assert found["duty"] == {"official": 2}


@pytest.mark.parametrize(
    ("day", "ages", "old"),
    [
        ("2026-11-24", {6: 3}, []),
        ("2027-06-01", {12: 3}, []),
        ("2027-11-01", {12: 2, 18: 1}, ["page-of-2026"]),
        ("2027-11-24", {18: 3}, ["page-of-2026", "law-112-12", "old-call"]),
        ("2028-06-01", {None: 3}, ["page-of-2026", "law-112-12", "old-call"]),
    ],
)
def test_sources_grow_old(day: str, ages: dict[int | None, int], old: list[str]) -> None:
    """Laws and history from when they were read, practice from publication; the oldest first."""
    found = on(day)
    assert found.ages == ages
    assert [source.id for source in found.old_sources] == old


@pytest.mark.parametrize(
    ("day", "states"),
    [
        ("2026-11-24", [("equipment", "uncertain")]),
        ("2027-11-01", [("equipment", "uncertain")]),
        ("2027-11-02", [("equipment", "uncertain"), (None, "open")]),
    ],
)
def test_states_to_look_at_again(day: str, states: list[tuple[str | None, str]]) -> None:
    """Uncertain ones always, open ones after a year, each with its programme and the line of it."""
    assert [(name, line, one.state) for name, line, one in on(day).doubtful] == [
        ("aid", *state) for state in states
    ]


def test_offices_conflicts_and_texts() -> None:
    """One office in one of 75 provinces, nobody phoned, one conflict, no text signed for."""
    found = on("2026-11-24")

    assert (found.offices, found.provinces, found.unphoned) == ({"odco": 1, "registry": 0}, 75, 1)
    assert [conflict.id for conflict in found.conflicts] == ["two-limits"]
    assert found.unread.keys() == {"ar", "fr", "en"}
    assert all(texts == unread > 0 for texts, unread in found.unread.values())
