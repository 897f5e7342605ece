"""The advice a founder gets on the choice of form, as plain frozen values."""

from __future__ import annotations

import dataclasses
import datetime
from typing import Literal

from wizard.content.model import Localised
from wizard.content.outcomes import HeadlineId, Plan
from wizard.content.question import Basis, FormId

Band = Literal["fits", "possible", "weak", "blocked", "unknown"]


@dataclasses.dataclass(frozen=True)
class Reason:
    """An answer that speaks for, against or stands in the way of a form, in words."""

    question: str
    answer: str
    text: Localised | None
    basis: Basis | None = None
    ask: Localised | None = None
    """The question to put to the office, for a condition."""


@dataclasses.dataclass(frozen=True)
class Change:
    """A change of fact that would change the outcome ("if a fifth person really joins")."""

    question: str
    answer: str
    headline: HeadlineId
    forms: tuple[FormId, ...]
    opens: bool
    """True if it opens a better outcome, False if it is a warning."""


@dataclasses.dataclass(frozen=True)
class Unknown:
    """Something not known yet, and one sentence on how to find out."""

    question: str
    how: Localised | None


@dataclasses.dataclass(frozen=True)
class Advice:
    """Everything the result page says; texts stay in three languages until the edge."""

    headline: HeadlineId
    forms: tuple[FormId, ...]
    """Every form that is not blocked, best first."""
    blocked: dict[FormId, tuple[Reason, ...]]
    conditions: dict[FormId, tuple[Reason, ...]]
    bands: dict[FormId, Band]
    strengths: tuple[Reason, ...]
    warnings: tuple[Reason, ...]
    changes: tuple[Change, ...]
    unknown: tuple[Unknown, ...]
    missing_members: tuple[int, int] | None
    """Fewest and most members missing for a cooperative; equal when the number is known."""
    come_back: datetime.date | None
    """For a minor who said when: the first day on which they are surely 18."""
    plan: Plan | None
    next_question: str | None
    """The question to ask next; None once the walk is complete."""
