"""What the founder is told: headlines, short plans, the side-by-side table of forms."""

from __future__ import annotations

from typing import Literal

from wizard.content.model import Certainty, Count, Id, Localised, Model, SourceRef, When
from wizard.content.question import FormId

HeadlineId = Literal[
    "not-now-minor",
    "housing-route",
    "not-now-public-servant",
    "not-yet-missing-members",
    "advisor-first",
    "not-a-cooperative",
    "market-first",
    "undecided",
    "close-call",
    "best-form",
]
"""In a fixed order: from what stops everything to what opens a form."""


class Headline(Model):
    """The one-sentence outcome, what it means and the next step. {form} {form2} {n} {date} are filled."""

    id: HeadlineId
    sentence: Localised
    explain: Localised
    next: Localised


class Plurals(Model):
    """A counted phrase in the plural forms of each language; {n} is the number."""

    ar: dict[str, str]
    fr: dict[str, str]
    en: dict[str, str]


class Advantage(Model):
    """An advantage of cooperative work with its price, both said."""

    title: Localised
    price: Localised


class OutcomeTexts(Model):
    """procedures/outcomes.yaml: headlines, names of forms and bands, connecting sentences."""

    forms: dict[FormId, Localised]
    """With its article, to stand inside a sentence."""
    bands: dict[Literal["fits", "possible", "weak", "blocked", "unknown"], Localised]
    connectors: dict[str, Localised]
    missing_members: Plurals
    headlines: tuple[Headline, ...]
    advantages: tuple[Advantage, ...]

    def headline(self, id_: HeadlineId) -> Headline:
        """Return the texts of one headline."""
        return next(headline for headline in self.headlines if headline.id == id_)


class PlanTask(Model):
    """One thing to do in a short plan, by a day counted from the beginning."""

    id: Id
    title: Localised
    what: Localised
    day: Count
    authority: Id | None = None
    when: When | None = None


class Plan(Model):
    """A short plan that replaces the creation steps; ``days`` None means until a date the person knows."""

    id: Id
    headlines: tuple[HeadlineId, ...]
    title: Localised
    days: Count | None = None
    tasks: tuple[PlanTask, ...]


class Cell(Model):
    """One statement about one form, with what stands behind it."""

    text: Localised
    sources: tuple[SourceRef, ...] = ()
    certainty: Certainty


class Criterion(Model):
    """One row of the table of the four forms."""

    id: Id
    title: Localised
    cells: dict[FormId, Cell]
