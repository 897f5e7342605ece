"""Check that conditions speak of facts we ask, with options and operators that fit them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from wizard.content.messages import did_you_mean, unknown
from wizard.content.model import Condition
from wizard.content.procedure import Procedure
from wizard.content.question import FormId, Question
from wizard.content.walking import Found, every, ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.loading import Shelf
    from wizard.errors import Issue

_OF_OPTIONS = ("choice", "choices", "province", "commune")
_COUNTED = "number"
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


def questions_of(shelf: Shelf) -> Mapping[str, Question] | None:
    """Return all questions by id, or None if their file is not sound."""
    known = ids(shelf, "questions.yaml", "questions")
    if known is None:
        return None
    return {name: question for name, question in known.items() if isinstance(question, Question)}


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
            yield found.issue(
                f"'{operator}' does not fit '{fact}', {_described(question)}", operator
            )
    if condition.of is not None and getattr(questions.get(condition.of), "kind", "") != _COUNTED:
        yield found.issue(f"'{condition.of}' is no number to take a share of", "of")
    yield from _unknown_options(found, question)


def _operators(condition: Condition) -> Iterator[tuple[str, object]]:
    """Return the operator of a condition, as written, with its value."""
    for operator, value in (
        ("is", condition.is_),
        ("in", condition.in_),
        ("at_least", condition.at_least),
        ("at_most", condition.at_most),
        ("more_than_percent", condition.more_than_percent),
    ):
        if value is not None:
            yield operator, value


def _fits(question: Question, operator: str, value: object) -> bool:
    if operator in ("is", "in"):
        return question.kind in _OF_OPTIONS
    if operator == "more_than_percent":
        return question.kind == _COUNTED
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
        yield found.issue(_no_option(fact, name, known), *loc)


def _no_option(fact: str, name: str, known: set[str]) -> str:
    return f"'{fact}' has no option '{name}'{did_you_mean(name, known)}"


def options_without_reason(shelf: Shelf) -> Iterator[Issue]:
    """Return a notice for every option that stands in the way of a form without saying why."""
    for question in every(shelf, Question):
        for number, option in enumerate(question.record.options):
            if (option.blocks or option.conditions) and option.reason is None:
                text = f"'{option.id}' stands in the way of a form and gives no reason"
                yield question.notice(text, "options", number, "id")
