"""How well each legal form fits the answers, and which forms they block or make conditional."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from fractions import Fraction

from wizard.content.question import FORMS, FormId, Option, Question
from wizard.rules.answers import option_ids
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import Situation

FITS, POSSIBLE, CLOSE = Fraction(45, 100), Fraction(15, 100), Fraction(10, 100)
"""Band limits of the fit, and the distance under which two forms are close.

Exact, like the fit itself: 1/2 and 2/5 differ by 0.10, not by less.
"""

INDIVIDUAL: tuple[FormId, ...] = ("auto-entrepreneur", "sole-trader", "sarl-au")


@dataclasses.dataclass(frozen=True)
class Chosen:
    """One option a founder chose, with its question."""

    question: Question
    option: Option


@dataclasses.dataclass(frozen=True)
class Fit:
    """The choice of form read from the answers, before any headline."""

    chosen: tuple[Chosen, ...]
    flags: frozenset[str]
    fit: Mapping[FormId, Fraction | None]
    """Sum of weights over the best reachable sum; None if nothing speaks for or against."""
    blocked: Mapping[FormId, tuple[Chosen, ...]]
    conditions: Mapping[FormId, tuple[Chosen, ...]]

    def ranked(self) -> tuple[FormId, ...]:
        """Return every form that is not blocked, best first."""
        free = [form for form in FORMS if form not in self.blocked]
        return tuple(sorted(free, key=lambda form: -(self.fit[form] or 0)))


def read_fit(questions: Mapping[str, Question], situation: Situation) -> Fit:
    """Return the fit of each form, over the visible answered questions of the choice."""
    evaluation = Evaluation(situation)
    total = dict.fromkeys(FORMS, 0)
    best = dict.fromkeys(FORMS, 0)
    chosen: list[Chosen] = []
    for question in questions.values():
        value = evaluation.counts(question.id) if question.stage == "choice" else None
        if value is None:
            continue
        options = [question.by_id[name] for name in option_ids(value)]
        chosen += [Chosen(question, option) for option in options]
        reachable = question.best[len(options)]
        for form in FORMS:
            best[form] += reachable[form]
            total[form] += sum(option.weights.by_form[form] for option in options)
    flags = _flags(chosen)
    return Fit(
        tuple(chosen),
        flags,
        {form: Fraction(total[form], best[form]) if best[form] else None for form in FORMS},
        _blocked(chosen, flags),
        _conditions(chosen),
    )


def is_housing(chosen: tuple[Chosen, ...]) -> bool:
    """Return whether the project is housing, which has its own route."""
    return any(
        (item.question.id, item.option.id) in (("need", "house"), ("sector", "home"))
        for item in chosen
    )


def _flags(chosen: list[Chosen]) -> frozenset[str]:
    """Return the flags of the chosen options; a grant counts only where it stands alone."""
    flags = {flag for item in chosen for flag in item.option.flags}
    needs = {item.option.id for item in chosen if item.question.id == "need"}
    alone = needs <= {"grant", "none"}
    if "grant_only" in flags and not alone and "no_market" not in flags:
        flags.discard("grant_only")
    return frozenset(flags)


def _blocked(chosen: list[Chosen], flags: frozenset[str]) -> dict[FormId, tuple[Chosen, ...]]:
    blocked = _by_form(chosen, "blocks")
    if {"service", "ae_service_cap"} <= flags:
        cap = [item for item in chosen if "ae_service_cap" in item.option.flags]
        blocked["auto-entrepreneur"] = (*blocked.get("auto-entrepreneur", ()), *cap)
    if is_housing(tuple(chosen)):
        housing = tuple(item for item in chosen if is_housing((item,)))
        blocked = dict.fromkeys(INDIVIDUAL, housing)
        minor = tuple(item for item in chosen if "minor" in item.option.flags)
        if minor:
            blocked["cooperative"] = minor
    return blocked


def _conditions(chosen: list[Chosen]) -> dict[FormId, tuple[Chosen, ...]]:
    """Return what each form depends on; in housing, whether a public servant may join as a user."""
    conditions = _by_form(chosen, "conditions")
    if is_housing(tuple(chosen)):
        servant = tuple(item for item in chosen if "civil_servant" in item.option.flags)
        if servant:
            conditions["cooperative"] = (*conditions.get("cooperative", ()), *servant)
    return conditions


def _by_form(chosen: list[Chosen], field: str) -> dict[FormId, tuple[Chosen, ...]]:
    found: dict[FormId, tuple[Chosen, ...]] = {}
    for form, item in _named(chosen, field):
        found[form] = (*found.get(form, ()), item)
    return found


def _named(chosen: list[Chosen], field: str) -> Iterator[tuple[FormId, Chosen]]:
    for item in chosen:
        for form in getattr(item.option, field):
            yield form, item
