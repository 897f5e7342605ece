"""Say whether a condition can ever be true, whatever a founder answers."""

from __future__ import annotations

import datetime
import itertools
from typing import TYPE_CHECKING, NamedTuple

from wizard.content.model import Condition

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wizard.content.model import When
    from wizard.content.question import Question


class Range(NamedTuple):
    """The numbers or days a fact may still have; None is open."""

    low: int | None = None
    high: int | None = None

    def meets(self, other: Range) -> Range | None:
        """Return what lies in both ranges, or None if nothing does."""
        lows = [low for low in (self.low, other.low) if low is not None]
        highs = [high for high in (self.high, other.high) if high is not None]
        both = Range(max(lows, default=None), min(highs, default=None))
        empty = both.low is not None and both.high is not None and both.low > both.high
        return None if empty else both


Allowed = frozenset[str] | Range
World = dict[str, Allowed]
"""One way to make a condition true: what each fact may then be."""


def can_hold(when: When | None, questions: Mapping[str, Question]) -> bool:
    """Return whether some answers make a condition true, or all of several."""
    if when is None:
        return True
    condition = Condition(all_=when) if isinstance(when, tuple) else when
    return bool(_worlds(condition, questions, wanted=True))


def _worlds(
    condition: Condition, questions: Mapping[str, Question], *, wanted: bool
) -> list[World]:
    """Return the ways to make a condition true, or false if that is ``wanted``."""
    if condition.not_ is not None:
        return _worlds(condition.not_, questions, wanted=not wanted)
    if condition.fact is not None:
        return _of_fact(condition, questions.get(condition.fact), wanted=wanted)
    parts = condition.all_ if condition.all_ is not None else condition.any_ or ()
    ways = [_worlds(part, questions, wanted=wanted) for part in parts]
    if (condition.all_ is not None) == wanted:
        return [world for chosen in itertools.product(*ways) for world in _together(chosen)]
    return [world for way in ways for world in way]


def _together(worlds: Iterable[World]) -> list[World]:
    """Return the one world in which all these hold, or nothing if they contradict."""
    joined: World = {}
    for world in worlds:
        for fact, allowed in world.items():
            both = _both(joined.get(fact), allowed)
            if both is None:
                return []
            joined[fact] = both
    return [joined]


def _both(one: Allowed | None, other: Allowed) -> Allowed | None:
    if one is None:
        return other
    if isinstance(one, Range) and isinstance(other, Range):
        return one.meets(other)
    if isinstance(one, frozenset) and isinstance(other, frozenset):
        return one & other or None
    return other


def _of_fact(condition: Condition, question: Question | None, *, wanted: bool) -> list[World]:
    """Return the ways one fact makes its condition true or false; a free fact is left out."""
    fact = condition.fact or ""
    if question is None or question.kind in ("choices", "month") or condition.of is not None:
        return [{}]
    named = {condition.is_} if condition.is_ is not None else set(condition.in_ or ())
    if named:
        options = {option.id for option in question.options}
        if question.kind != "choice":
            return [{fact: frozenset(filter(None, named))}] if wanted else [{}]
        left = options & named if wanted else options - named
        return [{fact: frozenset(left)}] if left else []
    asked = _range(condition, wanted=wanted)
    both = asked.meets(Range(question.minimum, question.maximum))
    return [] if both is None else [{fact: both}]


def _range(condition: Condition, *, wanted: bool) -> Range:
    """Return the numbers that make a comparison true or false; days count as numbers."""
    low, high = _number(condition.at_least), _number(condition.at_most)
    if wanted:
        return Range(low, high)
    return Range(None, low - 1) if low is not None else Range((high or 0) + 1, None)


def _number(value: int | datetime.date | None) -> int | None:
    return value.toordinal() if isinstance(value, datetime.date) else value
