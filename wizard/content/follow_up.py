"""After creation: duties that come back, milestones of the first 24 months, the health check."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from wizard.content.model import Certainty, Count, Flag, Id, Localised, Model, SourceRef, When
from wizard.content.procedure import Span
from wizard.content.question import FormId

Round = Literal["once", "quarter", "year"]


class Limit(Span):
    """The legal time for a duty.

    It counts from the registration, the close of its quarter or year, or another duty of the same
    round; ``before`` counts full days back from that duty.
    """

    counted_from: Id
    before: Flag = False
    source: SourceRef


class Duty(Model):
    """Something the law asks for again and again, or once after a long time.

    ``step`` is the step of the procedure that is its first round: that round is on the checklist.
    """

    id: Id
    forms: tuple[FormId, ...] = Field(min_length=1)
    title: Localised
    what: Localised
    every: Round
    limit: Limit | None = None
    """None where no text gives a day; it is then shown at the close of its period."""
    step: Id | None = None
    when: When | None = None
    consequence: Localised | None = None
    ask: tuple[Localised, ...] = ()
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    certainty: Certainty


class Milestone(Model):
    """A moment to stop and look, in months from the registration (before it: negative)."""

    id: Id
    forms: tuple[FormId, ...] = Field(min_length=1)
    month: int
    title: Localised
    what: Localised
    coach: Localised
    """The question a coach asks."""
    warning: Localised
    """The sign that something goes wrong."""
    health_check: Flag = False
    when: When | None = None
    sources: tuple[SourceRef, ...] = ()
    certainty: Certainty = "advice"


class HealthQuestion(Model):
    """One of six questions, scored 0, 1 or 2; the labels stand in this order."""

    id: Id
    ask: Localised
    labels: tuple[Localised, Localised, Localised]


class HealthBand(Model):
    """What a total of points means, from ``at_least`` points on."""

    id: Literal["red", "orange", "green"]
    at_least: Count
    title: Localised
    text: Localised


class FollowUpFile(Model):
    """procedures/follow-up.yaml."""

    duties: tuple[Duty, ...]
    milestones: tuple[Milestone, ...]
    health_questions: tuple[HealthQuestion, ...]
    health_bands: tuple[HealthBand, ...]
