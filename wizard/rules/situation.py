"""A founder's answers, seen through the questions that are visible to them."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from typing import NamedTuple

from wizard.content.model import Condition
from wizard.content.question import Question

Value = str | int | datetime.date | frozenset[str]
Verdict = bool | None
"""Yes, no, or None: not known yet."""

DONT_KNOW = "dk"
NO_CHOICE = (DONT_KNOW, "skip")
"""Options that choose nothing: not known, or not said."""
GROUP = Condition(fact="founders", in_=("n2_4", "n5_9", "n10"))
SOLO = Condition(fact="founders", is_="n1")


class Finding(NamedTuple):
    """A verdict and the facts still missing for it (empty once it is yes or no)."""

    verdict: Verdict
    missing: frozenset[str] = frozenset()


YES = Finding(verdict=True)
NO = Finding(verdict=False)


@dataclasses.dataclass(frozen=True)
class Situation:
    """Answers by fact, and for each fact the condition under which it is asked at all."""

    answers: Mapping[str, Value]
    asked_when: Mapping[str, Condition]
    able: int | None = None
    """How many founders can found today, where each answered alone and fewer than two can."""

    def value(self, fact: str) -> Value | None:
        """Return the answer as given, even "I don't know"; None if there is none."""
        return self.answers.get(fact)

    def with_answer(self, fact: str, value: Value) -> Situation:
        """Return the same situation with one answer more, or another one."""
        return dataclasses.replace(self, answers={**self.answers, fact: value})


def asked_when(question: Question) -> Condition | None:
    """Return when a question is visible; None means always."""
    parts: list[Condition] = []
    if question.who != "all":
        parts.append(GROUP if question.who == "group" else SOLO)
    if question.only_if is not None:
        parts.append(question.only_if)
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else Condition(all_=tuple(parts))


def visibility(questions: Mapping[str, Question]) -> dict[str, Condition]:
    """Return the condition of every question that is not always visible."""
    conditions = {name: asked_when(question) for name, question in questions.items()}
    return {name: condition for name, condition in conditions.items() if condition is not None}
