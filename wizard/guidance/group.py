"""How many people a list is for: what papers and fees are counted by."""

from __future__ import annotations

import dataclasses

from wizard.content.procedure import Per
from wizard.content.question import FormId
from wizard.guidance.limits import FEWEST_FOUNDERS, FEWEST_ON_BOARD
from wizard.rules.answers import FOUNDER_RANGES
from wizard.rules.evaluation import Evaluation


@dataclasses.dataclass(frozen=True)
class Group:
    """The people of one project; a number not known yet stands at its legal minimum."""

    founders: int
    founders_known: bool
    officers: int
    officers_known: bool
    capital: int | None
    """Dirhams of subscribed capital; None if shares are not known yet."""

    def count(self, per: Per) -> int:
        """Return how many times something is needed that goes by person or by file."""
        return {"file": 1, "founder": self.founders, "officer": self.officers}[per]

    def is_counted(self, per: Per) -> bool:
        """Return whether that number is known, not a minimum."""
        return {
            "file": True,
            "founder": self.founders_known,
            "officer": self.officers_known,
        }[per]


def read_group(form: FormId, evaluation: Evaluation) -> Group:
    """Return the people of the project; an individual form is one person."""
    if form != "cooperative":
        return Group(
            founders=1,
            founders_known=True,
            officers=1,
            officers_known=True,
            capital=_capital(1, evaluation),
        )
    members = evaluation.counts("members")
    founders = members if isinstance(members, int) else _fewest(evaluation)
    officers = evaluation.counts("officers")
    fewest_officers = FEWEST_ON_BOARD if evaluation.counts("management") == "board" else 1
    return Group(
        founders,
        isinstance(members, int),
        officers if isinstance(officers, int) else fewest_officers,
        isinstance(officers, int),
        _capital(founders, evaluation),
    )


def _fewest(evaluation: Evaluation) -> int:
    low, _ = FOUNDER_RANGES.get(str(evaluation.counts("founders")), (FEWEST_FOUNDERS, None))
    return max(low, FEWEST_FOUNDERS)


def _capital(founders: int, evaluation: Evaluation) -> int | None:
    shares, value = evaluation.counts("shares"), evaluation.counts("share_value")
    if isinstance(shares, int) and isinstance(value, int):
        return founders * shares * value
    return None
