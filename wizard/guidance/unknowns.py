"""What the list still waits for: late questions, and the steps each one touches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wizard.content.loading import Library
from wizard.content.procedure import Procedure, Step
from wizard.guidance.checklist_model import ChecklistStep, UnknownFact
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import DONT_KNOW

_COUNTED_BY = {"founder": "members", "officer": "officers"}


def find_unknowns(
    library: Library,
    procedure: Procedure,
    evaluation: Evaluation,
    steps: Sequence[ChecklistStep],
    waiting: frozenset[str] = frozenset(),
) -> tuple[UnknownFact, ...]:
    """Return every late question that would complete the list, in the order of the questions.

    ``waiting`` are facts that steps not shown yet wait for.
    """
    touched: dict[str, list[str]] = {fact: [] for fact in waiting}
    for step in steps:
        for fact in {
            *step.missing,
            *_missing(step.step, evaluation),
            *_counts(step.step),
        }:
            touched.setdefault(fact, []).append(step.step.id)
    if any(not step.place.authority.home for step in steps):
        touched.setdefault("province", [])
    found = []
    for question in library.questions.values():
        serves = not question.forms or procedure.id in question.forms
        open_ = evaluation.situation.value(question.id) in (None, DONT_KNOW)
        visible = evaluation.visible(question.id).verdict is not False
        if question.id in touched and serves and open_ and visible:
            names = tuple(touched[question.id])
            found.append(UnknownFact(question.id, question.ask, question.how, names))
    return tuple(found)


def _missing(step: Step, evaluation: Evaluation) -> Iterable[str]:
    """Return the facts missing for the papers and fees of a step."""
    conditions = [requirement.when for requirement in step.requirements]
    conditions += [fee.when for fee in step.fee_lines]
    for condition in conditions:
        yield from evaluation.find(condition).missing


def _counts(step: Step) -> Iterable[str]:
    """Return the facts by which papers and fees of a step are counted."""
    pers: set[str] = {requirement.per for requirement in step.requirements}
    pers |= {fee.per for fee in step.fee_lines}
    if "capital" in pers:
        yield from ("shares", "share_value")
    yield from (_COUNTED_BY[per] for per in pers if per in _COUNTED_BY)
