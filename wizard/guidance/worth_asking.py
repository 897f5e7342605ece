"""The questions worth asking next: those whose answer changes most of what the founder is told."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Final

from wizard.content.loading import Library
from wizard.content.outcomes import HeadlineId
from wizard.content.question import FormId, Question
from wizard.guidance.advice import Advice
from wizard.guidance.checklist_model import Checklist
from wizard.guidance.fit import read_fit
from wizard.guidance.headline import headline_of, told_outcome
from wizard.rules.situation import NO_CHOICE, Situation, Value

MOST: Final = 3


@dataclasses.dataclass(frozen=True, slots=True)
class WorthAsking:
    """One question, and how much hangs on it."""

    question: str
    outcomes: int
    """How many different results its answers lead to; 1 means that it changes none."""
    steps: int
    """How many steps of the list wait for it."""


def worth_asking(
    library: Library, situation: Situation, advice: Advice, checklist: Checklist
) -> tuple[WorthAsking, ...]:
    """Return at most three open questions, first those that change the result, then the list."""
    found = {
        item.question: WorthAsking(item.question, _outcomes(library, situation, item.question), 0)
        for item in advice.unknown
    }
    for late in checklist.unknown:
        before = found.get(late.question)
        outcomes = before.outcomes if before is not None else 1
        found[late.question] = WorthAsking(late.question, outcomes, len(late.steps))
    ranked = sorted(found.values(), key=lambda one: (-one.outcomes, -one.steps))
    return tuple(ranked[:MOST])


def _outcomes(library: Library, situation: Situation, name: str) -> int:
    """Return how many different results the answers to a question lead to."""
    question = library.questions[name]
    said = {_result(library, situation.with_answer(name, value)) for value in _values(question)}
    return max(1, len(said))


def _values(question: Question) -> Iterable[Value]:
    for option in question.options:
        if option.id not in NO_CHOICE:
            yield frozenset({option.id}) if question.kind == "choices" else option.id


def _result(library: Library, situation: Situation) -> tuple[HeadlineId, frozenset[FormId]]:
    """Return what the founder would be told."""
    fit = read_fit(library.questions, situation)
    return told_outcome(headline_of(fit), fit.ranked())
