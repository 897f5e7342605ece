"""Check that conditions speak of facts we ask, with options and operators that fit them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from wizard.content.messages import unknown
from wizard.content.model import Condition
from wizard.content.procedure import Procedure
from wizard.content.question import FormId, Question
from wizard.content.walking import Found, every, ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.loading import Shelf
    from wizard.errors import Issue

_OF_OPTIONS = ("choice", "choices", "province", "commune")
_OF_SIZE = {"number": int, "date": datetime.date}


def misused_facts(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every condition that does not fit the question it speaks of."""
    questions = questions_of(shelf)
    if questions is None:
        return
    for file, model in shelf.models.items():
        form = model.id if isinstance(model, Procedure) else None
        for found in every(shelf, Condition, file):
            if found.record.fact is not None:
                yield from _misuse(found, questions, form)
    for question in every(shelf, Question):
        yield from _visibility(question, questions)


def questions_of(shelf: Shelf) -> Mapping[str, Question] | None:
    """Return all questions by id, or None if their file is not sound."""
    known = ids(shelf, "questions.yaml", "questions")
    return known and {name: q for name, q in known.items() if isinstance(q, Question)}


def _misuse(
    found: Found[Condition], questions: Mapping[str, Question], form: FormId | None
) -> Iterator[Issue]:
    condition, fact = found.record, found.record.fact or ""
    question = questions.get(fact)
    if question is None:
        yield found.issue(unknown("fact", fact, questions), "fact")
        return
    if form is not None and question.forms and form not in question.forms:
        yield found.issue(f"the fact '{fact}' is never asked for {form}", "fact")
    for operator, value in _operators(condition):
        if not _fits(question, operator, value):
            yield found.issue(f"'{operator}' does not fit '{fact}', {_described(question)}", operator)
    yield from _unknown_options(found, question)


def _operators(condition: Condition) -> Iterator[tuple[str, object]]:
    """Return the operator of a condition, as written, with its value."""
    for operator, value in (
        ("is", condition.is_),
        ("in", condition.in_),
        ("at_least", condition.at_least),
        ("at_most", condition.at_most),
    ):
        if value is not None:
            yield operator, value


def _fits(question: Question, operator: str, value: object) -> bool:
    if operator in ("is", "in"):
        return question.kind in _OF_OPTIONS
    size = _OF_SIZE.get(question.kind)
    return size is not None and isinstance(value, size)


def _described(question: Question) -> str:
    """Return what a fact is, and the operators that fit it."""
    if question.kind in _OF_OPTIONS:
        return f"a {question.kind.rstrip('s')}: use is, in"
    if question.kind in _OF_SIZE:
        return f"a {question.kind}: use at_least, at_most with a {question.kind}"
    return f"a {question.kind}, which no condition may use"


def _unknown_options(found: Found[Condition], question: Question) -> Iterator[Issue]:
    """Return an issue for every option the question does not offer, or that never decides."""
    if question.kind not in ("choice", "choices"):
        return
    known = {option.id for option in question.options}
    if found.record.is_ is not None:
        yield from _option(found, question.id, found.record.is_, known, "is")
    for number, name in enumerate(found.record.in_ or ()):
        yield from _option(found, question.id, name, known, "in", number)


def _option(
    found: Found[Condition], fact: str, name: str, known: set[str], *loc: str | int
) -> Iterator[Issue]:
    if name == "dk":
        yield found.issue("'dk' means not known: no condition can wait for it", *loc)
    elif name not in known:
        yield found.issue(unknown(f"option of '{fact}'", name, known), *loc)


def _visibility(found: Found[Question], questions: Mapping[str, Question]) -> Iterator[Issue]:
    """Return an issue if a question waits for an option that does not exist."""
    if found.record.only_if is None:
        return
    fact, option = found.record.only_if
    if fact not in questions:
        yield found.issue(unknown("fact", fact, questions), "only_if", 0)
    elif questions[fact].option(option) is None:
        known = {known.id for known in questions[fact].options}
        yield found.issue(unknown(f"option of '{fact}'", option, known), "only_if", 1)


def options_without_reason(shelf: Shelf) -> Iterator[Issue]:
    """Return a notice for every option that stands in the way of a form without saying why."""
    for question in every(shelf, Question):
        for number, option in enumerate(question.record.options):
            if (option.blocks or option.conditions) and option.reason is None:
                text = f"'{option.id}' stands in the way of a form and gives no reason"
                yield question.notice(text, "options", number, "id")
