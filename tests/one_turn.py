"""What one founder of a group answers in their turn: tests change what they are about."""

from __future__ import annotations

from typing import Any, Final

ONE_TURN: Final[dict[str, Any]] = {
    "age": "y18_35",
    "job": "unemp",
    "nat": "ma",
    "trust": "worked",
    "decide": "vote",
    "surplus": "work",
    "money": "mid",
    "time": "days",
    "fears": ["quarrel"],
}


def finished_turns(*people: dict[str, Any]) -> list[dict[str, Any]]:
    """Return turns as they are kept, each with what this founder answers otherwise."""
    return [
        {"id": f"v{at}", "answers": {**ONE_TURN, **own}, "done": True}
        for at, own in enumerate(people)
    ]
