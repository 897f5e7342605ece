"""Check that conditions speak of facts we ask, with options and operators that fit them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard.content.blanks import FACTS
from wizard.content.messages import did_you_mean, unknown
from wizard.content.model import Condition
from wizard.content.paper import Detail, Paper
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


@dataclass(frozen=True)
class Fact:
    """What a condition may ask: a question, a detail of papers, or what the founders' list says."""

    id: str
    kind: str
    options: frozenset[str] = frozenset()
    forms: tuple[FormId, ...] = ()


def misused_facts(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every condition that does not fit the question it speaks of."""
    questions = questions_of(shelf)
    if questions is None:
        return
    facts = {name: _asked(question) for name, question in questions.items()}
    in_papers = {**facts, **_facts_of_papers(shelf)}
    for file, model in shelf.models.items():
        form = model.id if isinstance(model, Procedure) else None
        known = in_papers if isinstance(model, Paper) else facts
        for found in every(shelf, Condition, file):
            if found.record.fact is not None:
                yield from _misuse(found, known, form)


def _asked(question: Question) -> Fact:
    options = frozenset(option.id for option in question.options)
    return Fact(question.id, question.kind, options, question.forms)


def _facts_of_papers(shelf: Shelf) -> dict[str, Fact]:
    """Return what only papers may ask: details with choices, and the founders' list."""
    details = [found.record for found in every(shelf, Detail) if found.record.choices]
    told = {
        detail.id: Fact(detail.id, "choice", frozenset(choice.id for choice in detail.choices))
        for detail in details
    }
    listed = {name: Fact(name, "choice", frozenset(options)) for name, options in FACTS.items()}
    return {**told, **listed}


def questions_of(shelf: Shelf) -> Mapping[str, Question] | None:
    """Return all questions by id, or None if their file is not sound."""
    known = ids(shelf, "questions.yaml", "questions")
    if known is None:
        return None
    return {name: question for name, question in known.items() if isinstance(question, Question)}


def _misuse(
    found: Found[Condition], facts: Mapping[str, Fact], form: FormId | None
) -> Iterator[Issue]:
    condition, name = found.record, found.record.fact or ""
    fact = facts.get(name)
    if fact is None:
        yield found.issue(unknown("fact", name, facts), "fact")
        return
    if form is not None and fact.forms and form not in fact.forms:
        yield found.issue(f"the fact '{name}' is never asked for {form}", "fact")
    for operator, value in _operators(condition):
        if not _fits(fact, operator, value):
            yield found.issue(f"'{operator}' does not fit '{name}', {_described(fact)}", operator)
    if condition.of is not None and getattr(facts.get(condition.of), "kind", "") != _COUNTED:
        yield found.issue(f"'{condition.of}' is no number to take a share of", "of")
    yield from _unknown_options(found, fact)


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


def _fits(fact: Fact, operator: str, value: object) -> bool:
    if operator in ("is", "in"):
        return fact.kind in _OF_OPTIONS
    if operator == "more_than_percent":
        return fact.kind == _COUNTED
    size = _OF_SIZE.get(fact.kind)
    return size is not None and isinstance(value, size)


def _described(fact: Fact) -> str:
    """Return what a fact is, and the operators that fit it."""
    if fact.kind in _OF_OPTIONS:
        return f"a {fact.kind.rstrip('s')}: use is, in"
    if fact.kind in _OF_SIZE:
        return f"a {fact.kind}: use at_least, at_most with a {fact.kind}"
    return f"a {fact.kind}, which no condition may use"


def _unknown_options(found: Found[Condition], fact: Fact) -> Iterator[Issue]:
    """Return an issue for every option the question does not offer, or that never decides."""
    if fact.kind not in ("choice", "choices"):
        return
    known = fact.options
    if found.record.is_ is not None:
        yield from _option(found, fact.id, found.record.is_, known, "is")
    for number, name in enumerate(found.record.in_ or ()):
        yield from _option(found, fact.id, name, known, "in", number)


def _option(
    found: Found[Condition], fact: str, name: str, known: frozenset[str], *loc: str | int
) -> Iterator[Issue]:
    if name == "dk":
        yield found.issue("'dk' means not known: no condition can wait for it", *loc)
    elif name not in known:
        yield found.issue(_no_option(fact, name, known), *loc)


def _no_option(fact: str, name: str, known: frozenset[str]) -> str:
    return f"'{fact}' has no option '{name}'{did_you_mean(name, known)}"


def options_without_reason(shelf: Shelf) -> Iterator[Issue]:
    """Return a notice for every option that stands in the way of a form without saying why."""
    for question in every(shelf, Question):
        for number, option in enumerate(question.record.options):
            if (option.blocks or option.conditions) and option.reason is None:
                text = f"'{option.id}' stands in the way of a form and gives no reason"
                yield question.notice(text, "options", number, "id")
