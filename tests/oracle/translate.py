"""Put the oracle's rules into our own conditions: a yes/no question is a choice of yes and no."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from pathlib import Path

from wizard.content.model import Condition
from wizard.content.reading import read
from wizard.rules.situation import Situation, Value

HERE = Path(__file__).parent


class Oracle:
    """The rules by name, each as one condition, and when each fact is asked."""

    def __init__(self) -> None:
        self.raw = read(HERE / "ruleset.yaml", "ruleset.yaml").value
        self._raw_rules = {rule["id"]: rule["when"] for rule in self.raw["rules"]}
        self.rules = {name: self._rule(name) for name in self._raw_rules}
        self.asked_when = {
            question["id"]: self._condition(question["ask_if"])
            for question in self.raw["questions"]
            if "ask_if" in question
        }

    def situation(self, answers: Mapping[str, object]) -> Situation:
        """Return one set of the oracle's answers as a situation."""
        return Situation({name: _value(raw) for name, raw in answers.items()}, self.asked_when)

    @functools.cache  # noqa: B019  # one oracle lives as long as the tests
    def _rule(self, name: str) -> Condition:
        return self._condition(self._raw_rules[name])

    def _condition(self, raw: object) -> Condition:
        if isinstance(raw, str):
            return Condition(fact=raw, is_="yes")
        assert isinstance(raw, Mapping)
        ((operator, operand),) = raw.items()
        if operator == "rule":
            return self._rule(operand)
        if operator == "not":
            return Condition(not_=self._condition(operand))
        if operator in ("all", "any"):
            parts = tuple(self._condition(part) for part in operand)
            return Condition(all_=parts) if operator == "all" else Condition(any_=parts)
        fact, value = operand
        return _comparison(operator, fact, _value(value))


def trace() -> list[dict[str, object]]:
    """Return the 21 steps: answers so far, and what is true, unknown and missing."""
    steps: list[dict[str, object]] = json.loads((HERE / "expected_trace.json").read_text("utf-8"))
    return steps


def _comparison(operator: str, fact: str, value: Value) -> Condition:
    if operator == "eq":
        return Condition(fact=fact, is_=str(value))
    assert isinstance(value, int)
    if operator == "gte":
        return Condition(fact=fact, at_least=value)
    return Condition(fact=fact, at_most=value - 1)


def _value(raw: object) -> Value:
    if raw is True or raw == "true":
        return "yes"
    if raw is False or raw == "false":
        return "no"
    return int(str(raw)) if str(raw).isdecimal() else str(raw)
