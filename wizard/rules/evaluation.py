"""Decide conditions from a founder's answers, with three values.

A fact whose question is not visible counts as "is not": an answer left over from before a
change of mind never matters. A fact not answered, or answered "I don't know", is not known.
"""

from __future__ import annotations

from collections.abc import Iterable

from wizard.content.model import Condition, When
from wizard.rules.situation import DONT_KNOW, NO, YES, Finding, Situation, Value


class Evaluation:
    """Findings for one situation; a condition that stands in several places is decided once."""

    def __init__(self, situation: Situation) -> None:
        """Start with nothing decided."""
        self.situation = situation
        self._found: dict[int, Finding] = {}
        self._kept: list[Condition] = []  # an id stays unique only while its object lives
        self._visible: dict[str, Finding] = {}

    def find(self, condition: When | None) -> Finding:
        """Return the verdict on a condition and what is missing for it.

        None means always, several conditions mean all of them.
        """
        if condition is None:
            return YES
        if isinstance(condition, tuple):
            return _combine(map(self.find, condition), decisive=False)
        found = self._found.get(id(condition))
        if found is None:
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

    def _decide(self, condition: Condition) -> Finding:
        if condition.fact is not None:
            return self._compare(condition, condition.fact)
        if condition.all_ is not None:
            return _combine(map(self.find, condition.all_), decisive=False)
        if condition.any_ is not None:
            return _combine(map(self.find, condition.any_), decisive=True)
        verdict, missing = self.find(condition.not_)
        return Finding(None, missing) if verdict is None else (NO if verdict else YES)

    def _compare(self, condition: Condition, fact: str) -> Finding:
        visible = self.visible(fact)
        if visible.verdict is not True:
            return NO if visible.verdict is False else visible
        value = self.situation.answers.get(fact)
        if value is None or value == DONT_KNOW:
            return Finding(None, frozenset((fact,)))
        return YES if _holds(condition, value) else NO


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


def _combine(findings: Iterable[Finding], *, decisive: bool) -> Finding:
    """Return "any" (decisive yes) or "all" (decisive no) of several findings."""
    missing: list[frozenset[str]] = []
    for finding in findings:
        if finding.verdict is decisive:
            return YES if decisive else NO
        if finding.verdict is None:
            missing.append(finding.missing)
    if missing:
        return Finding(None, missing[0] if len(missing) == 1 else frozenset().union(*missing))
    return NO if decisive else YES


def why(condition: When, evaluation: Evaluation) -> tuple[Condition, ...]:
    """Return the comparisons that made a condition yes or no, or that leave it open."""
    if isinstance(condition, tuple):
        parts, any_one = condition, False
    elif condition.fact is not None:
        return (condition,)
    elif condition.not_ is not None:
        return why(condition.not_, evaluation)
    else:
        parts, any_one = condition.all_ or condition.any_ or (), condition.any_ is not None
    verdict = evaluation.find(condition).verdict
    decisive = [part for part in parts if evaluation.find(part).verdict is verdict]
    stops_early = verdict is not None and verdict is any_one
    kept = decisive[:1] if stops_early else decisive
    return tuple(leaf for part in kept for leaf in why(part, evaluation))
