"""What would change the result: only what people can change in reality."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wizard.content.outcomes import HeadlineId
from wizard.content.question import FormId, Question
from wizard.guidance.advice import Change
from wizard.guidance.fit import Fit, read_fit
from wizard.guidance.headline import ORDER, headline_of, told_outcome
from wizard.rules.answers import option_ids
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import NO_CHOICE, Situation, Value

CHANGEABLE = (
    "founders",
    "need",
    "decide",
    "surplus",
    "money",
    "liability",
    "market",
    "volume",
    "equipment",
    "turn",
    "clients",
    "hire",
    "speed",
    "risk",
    "acc",
)
"""Never age, nationality, job, trust, family, disability, gender mix, place, sector or skill."""

MOST = 3


def find_changes(
    questions: Mapping[str, Question],
    situation: Situation,
    fit: Fit,
    headline: HeadlineId,
) -> tuple[Change, ...]:
    """Return at most three changes: first what opens a better outcome, then at most one warning."""
    now = _Outcome(headline, fit.ranked())
    found = [
        (now.loss(change), (change.headline == "close-call", distance), change)
        for name in CHANGEABLE
        for distance, change in _changes_of(questions[name], questions, situation, now)
    ]
    opening = _one_a_question(sorted(found, key=lambda item: item[:2]), opens=True)
    warning = _one_a_question(sorted(found, key=lambda item: (-item[0], item[1])), opens=False)
    return (*opening[: MOST - 1 if warning else MOST], *warning[:1])


class _Outcome(NamedTuple):
    """A headline with the forms in order."""

    headline: HeadlineId
    forms: tuple[FormId, ...]

    def says(self) -> tuple[HeadlineId, frozenset[FormId]]:
        """Return what the founder is told."""
        return told_outcome(self.headline, self.forms)

    def loss(self, change: Change) -> int:
        """Return how many headlines worse a change is; negative if it is better."""
        return _rank(self.headline) - _rank(change.headline)

    def reaches(self, other: _Outcome) -> bool:
        """Return whether a better outcome is a way on: a form, or past what stops everything.

        "Talk to customers first" in place of "see an advisor first" opens nothing.
        """
        return bool(other.says()[1]) or _rank(self.headline) < _rank("advisor-first")


def _rank(headline: HeadlineId) -> int:
    """Return the place of a headline; two close forms are as good an outcome as one."""
    return min(ORDER.index(headline), ORDER.index("close-call"))


def _changes_of(
    question: Question,
    questions: Mapping[str, Question],
    situation: Situation,
    now: _Outcome,
) -> Iterator[tuple[int, Change]]:
    """Return the changes one question can bring, with how far each is from today's answer."""
    given = situation.value(question.id)
    if given is None or Evaluation(situation).visible(question.id).verdict is not True:
        return
    chosen = frozenset(option_ids(given))
    places = [at for at, option in enumerate(question.options) if option.id in chosen] or [0]
    for at, option in enumerate(question.options):
        if option.id in chosen or option.id in NO_CHOICE:
            continue
        value: Value = frozenset({option.id}) if question.kind == "choices" else option.id
        fit = read_fit(questions, situation.with_answer(question.id, value))
        outcome = _Outcome(headline_of(fit), fit.ranked())
        if outcome.says() == now.says() or outcome.headline == "housing-route":
            continue  # homes are another project, not a change of this one
        opens = _opens(question.id, now, outcome, further=at > places[0])
        if opens is None:
            continue
        distance = min(abs(at - place) for place in places) * 2 - (at > places[-1])
        yield (
            distance,
            Change(question.id, option.id, outcome.headline, outcome.forms, opens),
        )


def _opens(question: str, now: _Outcome, then: _Outcome, *, further: bool) -> bool | None:
    """Return True for a way on, False for a warning, None for what is not worth saying.

    ``further`` means an option later in the list: more founders, fewer talks with customers.
    """
    better = _rank(then.headline) - _rank(now.headline)
    if better > 0:
        return True if now.reaches(then) else None
    if question == "founders":
        return None if better < 0 and further else better == 0 and further
    if question == "market" and further and better == 0:
        return None
    return better == 0


def _one_a_question(
    found: list[tuple[int, tuple[bool, int], Change]], *, opens: bool
) -> tuple[Change, ...]:
    """Return the first change of each question that opens (or that warns)."""
    first: dict[str, Change] = {}
    for _, _, change in found:
        if change.opens is opens:
            first.setdefault(change.question, change)
    return tuple(first.values())
