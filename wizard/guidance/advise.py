"""Make the advice on the choice of form from a founder's answers."""

from __future__ import annotations

import datetime

from wizard.content.loading import Library
from wizard.content.outcomes import HeadlineId, Plan
from wizard.content.question import FORMS, FormId
from wizard.guidance.advice import Advice, Band, Reason, Unknown
from wizard.guidance.fit import FITS, POSSIBLE, Chosen, Fit, read_fit
from wizard.guidance.headline import NAMED_FORMS, headline_of, still_needed
from wizard.guidance.limits import FEWEST_FOUNDERS
from wizard.guidance.what_if import find_changes
from wizard.rules.answers import FOUNDER_RANGES
from wizard.rules.evaluation import Evaluation
from wizard.rules.next_question import next_question, to_ask
from wizard.rules.situation import DONT_KNOW, Situation

STRENGTHS = 3
"""As many strengths are said at most."""
WARNINGS = 2
"""As many warnings are said at least, if what is not ready yet can make them up."""
NOT_READY = 30
"""Where what is not ready yet begins among the warnings: what is serious stands before it."""
READINESS = ("market", "acc", "trust")
"""Questions on what can still be prepared: short of the best answer, a word on the next step."""
CAREFUL = frozenset(
    [
        "trial_first",
        "paper_members",
        "grant_only",
        "no_contribution",
        "no_market",
        "working_capital",
        "needs_site",
        "training_first",
        "one_client",
        "needs_bookkeeping",
        "onssa_if_packed",
        "onssa",
        "fishing",
        "tourism",
        "ask_sector",
        "no_forecast",
        "regulated",
        "already_ae",
        "already_rc",
    ]
)
"""Flags of answers that deserve attention whatever the form."""


def advise(library: Library, situation: Situation) -> Advice:
    """Return the headline, the forms in order and every reason behind them."""
    fit = read_fit(library.questions, situation)
    headline = headline_of(fit)
    focus = _focus(fit, headline)
    evaluation = Evaluation(situation)
    strengths = _strengths(fit, focus)
    return Advice(
        headline=headline,
        forms=fit.ranked(),
        blocked={form: tuple(map(_reason, items)) for form, items in fit.blocked.items()},
        conditions={
            form: tuple(map(_condition, items))
            for form, items in fit.conditions.items()
            if form not in fit.blocked
        },
        bands={form: _band(fit, form) for form in FORMS},
        strengths=strengths,
        warnings=_warnings(fit, focus, strengths),
        changes=find_changes(library.questions, situation, fit, headline),
        unknown=_unknown(library, evaluation),
        missing_members=missing_members(situation),
        come_back=come_back(situation),
        plan=_plan(library, headline, evaluation),
        next_question=next_question(library.questions, evaluation, still_needed(evaluation)),
    )


def live_forms(library: Library, situation: Situation) -> dict[FormId, tuple[Reason, ...]]:
    """Return, for each form, why it has dropped out so far; nothing if it is still possible."""
    blocked = read_fit(library.questions, situation).blocked
    return {form: tuple(map(_reason, blocked.get(form, ()))) for form in FORMS}


def missing_members(situation: Situation) -> tuple[int, int] | None:
    """Return the fewest and most members a group of fewer than five still lacks."""
    if situation.value("founders") != "n2_4":
        return None
    members = situation.value("members")
    if not isinstance(members, int):
        members = situation.able
    if isinstance(members, int):
        return FEWEST_FOUNDERS - members, FEWEST_FOUNDERS - members
    low, high = FOUNDER_RANGES["n2_4"]
    return FEWEST_FOUNDERS - (high or low), FEWEST_FOUNDERS - low


def _plan(library: Library, headline: HeadlineId, evaluation: Evaluation) -> Plan | None:
    """Return the short plan that replaces the creation steps, with the tasks that apply."""
    plan = next((plan for plan in library.plans.values() if headline in plan.headlines), None)
    if plan is None:
        return None
    tasks = tuple(task for task in plan.tasks if evaluation.find(task.when).verdict)
    return plan.model_copy(update={"tasks": tasks})


def _focus(fit: Fit, headline: HeadlineId) -> FormId | None:
    """Return the form whose strengths and warnings are shown."""
    if headline == "housing-route" or ("group" in fit.flags and headline not in NAMED_FORMS):
        return "cooperative"
    ranked = fit.ranked()
    return ranked[0] if ranked else None


def _band(fit: Fit, form: FormId) -> Band:
    value = fit.fit[form]
    if form in fit.blocked:
        return "blocked"
    if value is None:
        return "unknown"
    if value >= FITS:
        return "fits"
    return "possible" if value >= POSSIBLE else "weak"


def _reason(item: Chosen) -> Reason:
    return Reason(item.question.id, item.option.id, item.option.reason, item.option.basis)


def _condition(item: Chosen) -> Reason:
    return Reason(
        item.question.id,
        item.option.id,
        item.option.reason,
        item.option.basis,
        ask=item.option.ask or item.option.reason,
    )


def _strengths(fit: Fit, focus: FormId | None) -> tuple[Reason, ...]:
    """Return the three answers that weigh most for the form, in words."""
    if focus is None:
        return ()
    helping = [item for item in fit.chosen if item.option.reason and item.option.weights[focus] > 0]
    helping.sort(key=lambda item: -item.option.weights[focus])
    return tuple(map(_reason, helping[:STRENGTHS]))


def _warnings(fit: Fit, focus: FormId | None, strengths: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Return what to watch: conditions, answers against the form, flags; then what is not ready yet.

    All of the first three, and of the last only as many as make two.
    """
    if focus is None:
        return ()
    said = {(reason.question, reason.answer) for reason in strengths}
    ranked: list[tuple[int, Chosen]] = []
    for item in fit.chosen:
        grade = _grade_of_warning(item, focus, fit)
        if grade is not None and (item.question.id, item.option.id) not in said:
            ranked.append((grade, item))
    ranked.sort(key=lambda pair: pair[0])
    serious = [item for grade, item in ranked if grade < NOT_READY]
    mild = [item for grade, item in ranked if grade >= NOT_READY]
    return tuple(map(_reason, [*serious, *mild[: max(0, WARNINGS - len(serious))]]))


def _grade_of_warning(item: Chosen, focus: FormId, fit: Fit) -> int | None:
    """Return how early an answer stands among the warnings; None if it is none."""
    option, weight = item.option, item.option.weights[focus]
    if option.reason is None:
        return None
    if item in fit.conditions.get(focus, ()):
        return 0
    if focus in option.blocks:
        return None
    if weight < 0:
        return 10 + weight
    if set(option.flags) & fit.flags & CAREFUL:
        return 20
    lacking = item.question.best[1][focus] - weight
    return NOT_READY + 9 - lacking if item.question.id in READINESS and lacking > 0 else None


def _unknown(library: Library, evaluation: Evaluation) -> tuple[Unknown, ...]:
    """Return what the founder does not know or has not said, and how to find out."""
    asked = to_ask(library.questions, evaluation, still_needed(evaluation))
    answers = evaluation.situation.answers
    return tuple(
        Unknown(question.id, question.how)
        for question in asked
        if answers.get(question.id) == DONT_KNOW
        or (question.id not in answers and not question.optional)
    )


def come_back(situation: Situation) -> datetime.date | None:
    """Return the first of the month after the one in which a minor turns 18."""
    month = situation.value("turns_18")
    if situation.value("age") != "minor" or not isinstance(month, str) or month == DONT_KNOW:
        return None
    year, number = map(int, month.split("-"))
    return datetime.date(year + number // 12, number % 12 + 1, 1)
