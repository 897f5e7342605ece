"""Which question comes next, and which need not be asked at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wizard.content.question import Question
from wizard.rules.evaluation import Evaluation

WALK_LATE = frozenset({"members", "turns_18"})
"""Late questions asked inside the walk, because a headline speaks of them."""


def next_question(
    questions: Mapping[str, Question],
    evaluation: Evaluation,
    needed: frozenset[str] | None,
) -> str | None:
    """Return the first question, in the file's order, that is visible, unanswered and needed.

    ``needed`` None means every question of the choice; otherwise only these are still asked.
    """
    for question in to_ask(questions, evaluation, needed):
        if question.id not in evaluation.situation.answers:
            return question.id
    return None


def to_ask(
    questions: Mapping[str, Question],
    evaluation: Evaluation,
    needed: frozenset[str] | None,
) -> Iterable[Question]:
    """Return the questions of the walk for this founder, answered ones included, in order."""
    for question in questions.values():
        in_walk = question.stage == "choice" or question.id in WALK_LATE
        if not in_walk or evaluation.visible(question.id).verdict is not True:
            continue
        answered = question.id in evaluation.situation.answers
        if needed is None or question.id in needed or (answered and question.stage == "choice"):
            yield question
