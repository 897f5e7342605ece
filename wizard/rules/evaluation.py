"""Decide conditions from a founder's answers, with three values.

A fact whose question is not visible counts as "is not": an answer left over from before a
change of mind never matters. A fact not answered, or answered "I don't know", is not known.
"""

from __future__ import annotations

import functools

from wizard.content.model import Condition, When
from wizard.rules.situation import DONT_KNOW, NO, YES, Finding, Situation, Value


class Evaluation:
    """Findings for one situation; a condition that stands in several places is decided once."""

    def __init__(self, situation: Situation) -> None:
        """Start with nothing decided."""
        self.situation = situation
        self._found: dict[int, Finding] = {}
        self._kept: list[When] = []  # an id stays unique only while its object lives
        self._visible: dict[str, Finding] = {}

    def find(self, condition: When | None) -> Finding:
        """Return the verdict on a condition and what is missing for it.

        None means always, several conditions mean all of them.
        """
        found = self._found.get(id(condition))
        if found is None:
            if condition is None:
                return YES
            found = self._found[id(condition)] = self._decide(condition)
            self._kept.append(condition)
        return found

    def visible(self, fact: str) -> Finding:
        """Return whether the question of a fact is visible to this founder."""
        found = self._visible.get(fact)
        if found is None:
            found = self._visible[fact] = self.find(self.situation.asked_when.get(fact))
        return found

    def counts(self, fact: str) -> Value | None:
        """Return the answer to a fact if its question is visible and the founder knew it."""
        value = self.situation.answers.get(fact)
        if value is None or value == DONT_KNOW or not self.visible(fact).verdict:
            return None
        return value

    def _decide(self, condition: When) -> Finding:
        if isinstance(condition, tuple):
            return self._all(condition)
        if condition.fact is not None:
            return self._compare(condition, condition.fact)
        if condition.all_ is not None:
            return self._all(condition.all_)
        if condition.any_ is not None:
            return self._any(condition.any_)
        finding = self.find(condition.not_)
        if finding.verdict is None:
            return finding
        return NO if finding.verdict else YES

    def _compare(self, condition: Condition, fact: str) -> Finding:
        if fact in self.situation.asked_when:
            visible = self.visible(fact)
            if visible.verdict is not True:
                return visible
        value = self.situation.answers.get(fact)
        if value is None or value == DONT_KNOW:
            return _missing(fact)
        if condition.of is not None:
            return self._share(condition, value, condition.of)
        return YES if _holds(condition, value) else NO

    def _share(self, condition: Condition, part: Value, of: str) -> Finding:
        """Return whether a counted part is more than so many per cent of the whole."""
        whole = self.counts(of)
        if not isinstance(part, int) or not isinstance(whole, int):
            return _missing(of)
        return YES if 100 * part > (condition.more_than_percent or 0) * whole else NO

    def _all(self, parts: tuple[Condition, ...]) -> Finding:
        """Return no as soon as one part is no; not known while one part is not known."""
        missing = YES.missing
        unknown = False
        for part in parts:
            verdict, lacks = self.find(part)
            if verdict is False:
                return NO
            if verdict is None:
                missing, unknown = missing | lacks, True
        return Finding(None, missing) if unknown else YES

    def _any(self, parts: tuple[Condition, ...]) -> Finding:
        """Return yes as soon as one part is yes; not known while one part is not known."""
        missing = YES.missing
        unknown = False
        for part in parts:
            verdict, lacks = self.find(part)
            if verdict:
                return YES
            if verdict is None:
                missing, unknown = missing | lacks, True
        return Finding(None, missing) if unknown else NO


@functools.cache
def _missing(fact: str) -> Finding:
    """Return "not known" for want of one fact."""
    return Finding(None, frozenset((fact,)))


def _holds(condition: Condition, value: Value) -> bool:
    """Return whether a known value fits the one operator of a condition on a fact."""
    if condition.is_ is not None:
        return condition.is_ in value if isinstance(value, frozenset) else value == condition.is_
    if condition.in_ is not None:
        chosen = value if isinstance(value, frozenset) else (value,)
        return any(option in condition.in_ for option in chosen)
    if condition.at_least is not None:
        return bool(value >= condition.at_least)  # type: ignore[operator]  # kinds checked on load
    return bool(value <= condition.at_most)  # type: ignore[operator]  # kinds checked on load


def why(condition: When, evaluation: Evaluation) -> tuple[Condition, ...]:
    """Return the comparisons that made a condition yes or no, or that leave it open."""
    if isinstance(condition, tuple):
        parts, any_one = condition, False
    elif condition.fact is not None:
        return (condition,)
    elif condition.not_ is not None:
        return why(condition.not_, evaluation)
    else:
        parts, any_one = (
            condition.all_ or condition.any_ or (),
            condition.any_ is not None,
        )
    verdict = evaluation.find(condition).verdict
    decisive = [part for part in parts if evaluation.find(part).verdict is verdict]
    stops_early = verdict is not None and verdict is any_one
    kept = decisive[:1] if stops_early else decisive
    return tuple(leaf for part in kept for leaf in why(part, evaluation))
