"""Where what a group has told does not fit together, each with what it rests on."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from wizard.content.formats import Value as Written
from wizard.content.loading import Library
from wizard.guidance.limits import (
    BOARD_ABOVE,
    BOARD_SIZES,
    FEWEST_FOUNDERS,
    LEAST_CAPITAL,
    MOST_MANAGERS,
    QUARTER,
)
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import DONT_KNOW, Situation


@dataclasses.dataclass(frozen=True, slots=True)
class Contradiction:
    """Two or more answers that cannot all be right, or of which one is a surprise."""

    id: str
    facts: tuple[str, ...]
    """The questions to ask again."""
    values: Mapping[str, Written] = dataclasses.field(default_factory=dict)
    """The numbers that the sentence says."""


def find_contradictions(
    library: Library, situation: Situation, listed_founders: int = 0
) -> tuple[Contradiction, ...]:
    """Return every contradiction; ``listed_founders`` is the length of the founders' list, 0 for none."""
    told = _Told(library, situation)
    return (
        *_organs(told),
        *_people(told, listed_founders),
        *_capital(told),
        *_wishes(told),
    )


class _Told:
    """Answers that count, by kind: a number that is not known is None."""

    def __init__(self, library: Library, situation: Situation) -> None:
        self._evaluation = Evaluation(situation)
        self._library = library

    def number(self, fact: str) -> int | None:
        value = self._evaluation.counts(fact)
        return value if isinstance(value, int) else None

    def says(self, fact: str, *options: str) -> bool:
        value = self._evaluation.counts(fact)
        chosen = value if isinstance(value, frozenset) else {value}
        return any(option in chosen for option in options)

    def is_unknown(self, fact: str) -> bool:
        asked = self._evaluation.visible(fact).verdict is True
        return asked and self._evaluation.situation.value(fact) in (None, DONT_KNOW)

    def is_group(self) -> bool:
        return self.says("founders", "n2_4", "n5_9", "n10")


def _organs(told: _Told) -> Iterator[Contradiction]:
    officers, members = told.number("officers"), told.number("members")
    both = ("management", "officers")
    if officers is not None and told.says("management", "managers") and officers > MOST_MANAGERS:
        yield Contradiction("managers", both, {"n": officers})
    if officers is not None and told.says("management", "board") and officers not in BOARD_SIZES:
        yield Contradiction("board-size", both, {"n": officers})
    if members is not None and members > BOARD_ABOVE and told.says("management", "managers"):
        yield Contradiction("board-needed", ("members", "management"), {"n": members})
    on_board = told.says("management", "board")  # managers need not be members (art. 65)
    if officers is not None and members is not None and on_board and officers > members:
        facts = ("members", "officers")
        yield Contradiction("officers-members", facts, {"n": officers, "k": members})


def _people(told: _Told, listed: int) -> Iterator[Contradiction]:
    women, members = told.number("women"), told.number("members")
    if women is not None and members is not None and women > members:
        yield Contradiction("women", ("members", "women"), {"n": women, "k": members})
    if listed and members is not None and listed > members:
        yield Contradiction("listed", ("members",), {"n": listed, "k": members})


def _capital(told: _Told) -> Iterator[Contradiction]:
    shares, value = told.number("shares"), told.number("share_value")
    if shares is None or value is None or not told.is_group():
        return
    members = told.number("members")
    if members is not None and members >= FEWEST_FOUNDERS:
        capital = members * shares * value
        if capital < LEAST_CAPITAL:
            yield Contradiction("capital", ("members", "shares", "share_value"), {"n": capital})
    first = -(-shares * value // QUARTER)
    if told.says("money", "zero") and first >= 100:  # noqa: PLR2004  # the answer says: under 100
        yield Contradiction("first-quarter", ("money", "shares", "share_value"), {"n": first})


def _wishes(told: _Told) -> Iterator[Contradiction]:
    if told.says("market", "orders") and told.is_unknown("turn"):
        yield Contradiction("orders-turn", ("market", "turn"))
    if told.says("market", "no") and told.says("turn", "t2m", "t2mp"):
        yield Contradiction("sales-market", ("market", "turn"))
    if told.says("need", "none") and told.says("need", "sell", "buy", "tools", "jobs", "house"):
        yield Contradiction("need", ("need",))
    if told.says("decide", "vote") and told.says("surplus", "owner"):
        yield Contradiction("vote-owner", ("decide", "surplus"))
    if told.says("founders", "n5_9", "n10") and told.says("volume", "alone"):
        yield Contradiction("one-enough", ("founders", "volume"))
    workers = told.number("workers")
    if workers and told.says("hire", "no"):
        yield Contradiction("workers", ("hire", "workers"), {"n": workers})
