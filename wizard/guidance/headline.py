"""The one-sentence outcome: the first headline that matches, in a fixed order."""

from __future__ import annotations

from typing import Final, get_args

from wizard.content.model import Condition
from wizard.content.outcomes import HeadlineId
from wizard.content.question import FormId
from wizard.guidance.fit import CLOSE, POSSIBLE, Fit, is_housing
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import Situation

ORDER: Final[tuple[HeadlineId, ...]] = get_args(HeadlineId)
"""From what stops everything to what opens a form; a later one is a better outcome."""

NAMED_FORMS: Final[dict[HeadlineId, int]] = {"best-form": 1, "close-call": 2}
"""How many forms a headline names, of those that name any."""

_MINOR = Condition(fact="age", is_="minor")
_HOUSING = Condition(
    any_=(Condition(fact="need", is_="house"), Condition(fact="sector", is_="home"))
)
_PUBLIC = Condition(fact="job", is_="public")
_BARRED = Condition(any_=(_MINOR, _PUBLIC))


def headline_of(fit: Fit) -> HeadlineId:
    """Return the first headline that matches the answers."""
    flags = fit.flags
    group = "group" in flags
    matches: dict[HeadlineId, bool] = {
        "not-now-minor": "minor" in flags,
        "housing-route": is_housing(fit.chosen),
        "not-now-public-servant": "civil_servant" in flags,
        "not-yet-missing-members": "missing_members" in flags,
        "advisor-first": group and bool(flags & {"paper_members", "grant_only"}),
        "not-a-cooperative": group and bool(flags & {"boss", "capital_logic"}),
        "market-first": "no_market" in flags,
    }
    for headline, matched in matches.items():
        if matched:
            return headline
    return _by_fit(fit, fit.ranked())


def _by_fit(fit: Fit, ranked: tuple[FormId, ...]) -> HeadlineId:
    fits = [fit.fit[form] or 0 for form in ranked]
    if not fits or fits[0] < POSSIBLE:
        return "undecided"
    if len(fits) > 1 and fits[0] - fits[1] < CLOSE:
        return "close-call"
    return "best-form"


def told_outcome(
    headline: HeadlineId, ranked: tuple[FormId, ...]
) -> tuple[HeadlineId, frozenset[FormId]]:
    """Return what the founder is told: the headline, and the form or two forms that it names."""
    return headline, frozenset(ranked[: NAMED_FORMS.get(headline, 0)])


def never_steps(situation: Situation) -> bool:
    """Return whether no registration step is ever shown, whatever form is asked for.

    So it is for minors and public servants, in the housing route too.
    """
    return Evaluation(situation).find(_BARRED).verdict is True


def is_public_servant(evaluation: Evaluation) -> bool:
    """Return whether a public job generally bars a private activity (dahir 1-58-008, art. 15)."""
    return evaluation.find(_PUBLIC).verdict is True


def still_needed(evaluation: Evaluation) -> frozenset[str] | None:
    """Return the facts still to ask once one of the first three headlines is certain.

    None while any headline is possible: then every visible question is asked.
    """
    minor = evaluation.find(_MINOR).verdict
    housing = evaluation.find(_HOUSING)
    if minor or (minor is False and housing.verdict):
        return frozenset({"founders", "age", "job", "need", "turns_18"})
    if minor is False and evaluation.find(_PUBLIC).verdict:
        return frozenset({"founders", "age", "job", "need"}) | housing.missing
    return None
