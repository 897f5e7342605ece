"""The fixed shapes of what leaves Dalil as data: advice, checklist, dossier.

A change of one needs a note in procedures/changes.yaml, see ``interfaces``.
"""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from wizard.content.model import Certainty, Lang
from wizard.content.outcomes import HeadlineId
from wizard.content.question import Basis, FormId
from wizard.guidance.advice import Band
from wizard.guidance.checklist_model import FollowUpKind


class Shape(BaseModel):
    """A published record: no key more, none less."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ReasonShape(Shape):
    """An answer that speaks for, against or in the way of a form."""

    question: str
    answer: str
    text: str | None
    basis: Basis | None


class ConditionShape(ReasonShape):
    """An answer that makes a form possible only if something is checked."""

    ask: str | None


class ChangeShape(Shape):
    """A change of fact that would change the outcome."""

    question: str
    answer: str
    headline: HeadlineId
    forms: list[FormId]


class UnknownShape(Shape):
    """What is not known yet, and how to find out."""

    question: str
    how: str | None


class TaskShape(Shape):
    """One thing to do in a short plan, and the day by which."""

    id: str
    title: str
    what: str
    day: int
    by: datetime.date


class PlanShape(Shape):
    """A short plan; ``days`` null means until a date the person knows."""

    days: int | None
    title: str
    tasks: list[TaskShape]


class AdviceShape(Shape):
    """What ``advise --json`` prints."""

    headline: HeadlineId
    sentence: str
    explain: str
    forms: list[FormId]
    blocked: dict[FormId, list[ReasonShape]]
    conditions: dict[FormId, list[ConditionShape]]
    bands: dict[FormId, Band]
    strengths: list[ReasonShape]
    warnings: list[ReasonShape]
    changes: list[ChangeShape] = Field(max_length=3)
    unknown: list[UnknownShape]
    plan: PlanShape | None
    next: str
    next_question: str | None


class RequirementShape(Shape):
    """A paper with how many of it; ``certified`` copies are counted apart from plain ones."""

    id: str
    title: str
    originals: int
    copies: int
    certified: int
    advice: bool
    counted: bool
    from_step: str | None
    note: str | None


class BackShape(Shape):
    """A paper to take home, and until when it is valid."""

    id: str
    title: str
    valid_until: datetime.date | None


class SourceShape(Shape):
    """A source with the article and the day it was read."""

    id: str
    title: str
    article: str | None
    published: datetime.date | None
    read: datetime.date
    through: Literal["official-page", "official-text-copy", "secondary-copy"]
    url: str | None


class FeeShape(Shape):
    """Dirhams due; ``high`` null means "at least"."""

    low: int
    high: int | None
    note: Literal["not published"] | None = None


class TotalFeeShape(Shape):
    """Dirhams of the whole road, in figures and in a sentence."""

    low: int
    high: int | None
    not_published: int
    text: str


class AssumptionShape(Shape):
    """How long we plan for a step: ours, nobody measured it."""

    text: str
    working_days: int


class StepShape(Shape):
    """One step of one founder's list; ``applies`` null means not known yet."""

    id: str
    title: str
    group: str
    what: str
    after: list[str]
    authority: str
    place: list[str]
    counter: str | None
    trip: int | None
    applies: Literal[True] | None
    occasional: bool
    missing: list[str]
    done: bool
    locked_by: list[str]
    earliest: datetime.date
    day: datetime.date
    planned: datetime.date
    legal_latest: datetime.date | None
    safe_latest: datetime.date | None
    deadline_from: str | None
    deadline_from_date: datetime.date | None
    requirements: list[RequirementShape]
    back: list[BackShape]
    consequence: str | None
    recourse: str | None
    guard: str | None
    tip: str | None
    ask: list[str]
    fee: FeeShape | Literal["not published"]
    sources: list[SourceShape] = Field(min_length=1)
    certainty: Certainty
    assumption: AssumptionShape


class TripShape(Shape):
    """Steps done at one office on one day."""

    number: int
    authority: str
    place: list[str]
    steps: list[str]
    day: datetime.date
    safe_latest: datetime.date | None
    bag: list[RequirementShape]
    back: list[str]
    ask: list[str]
    done: bool
    locked_by: list[str]


class OpenFactShape(Shape):
    """A late question still open, and the steps that wait for it."""

    question: str
    ask: str
    how: str | None
    steps: list[str]


class CautionShape(Shape):
    """Something a sector asks to know before beginning."""

    text: str
    certainty: Certainty
    sources: list[SourceShape] = Field(min_length=1)


class FollowUpShape(Shape):
    """One thing of the first 24 months; ``applies`` null means not known yet.

    ``day`` is the safe day of a legal limit, else planned. ``coach`` and ``warning`` are the
    question and the warning sign of a milestone.
    """

    id: str
    kind: FollowUpKind
    day: datetime.date
    title: str
    limit: datetime.date | None
    safe: datetime.date | None
    applies: Literal[True] | None
    done: bool
    sources: list[SourceShape]
    coach: str | None
    warning: str | None


class ChecklistShape(Shape):
    """What ``checklist --as json`` prints; ``form`` null where a short plan stands instead."""

    form: FormId | None
    warning: Literal["overrides-headline", "blocked-form"] | None
    today: datetime.date
    start: datetime.date
    members: int | None
    steps: list[StepShape]
    bag: list[RequirementShape]
    trips: list[TripShape]
    total_fee: TotalFeeShape
    unknown: list[OpenFactShape]
    plan: PlanShape | None
    sector: str | None
    cautions: list[CautionShape]
    follow_up: list[FollowUpShape]
    content: str


class DossierShape(Shape):
    """The dossier's file: the same in the device's store, in the download and with an advisor."""

    dalil: Literal[1]
    content: str
    lang: Lang
    form: FormId | None
    answers: dict[str, str | int | list[str]]
    late: dict[str, str | int | list[str]]
    events: dict[str, datetime.date]
    ticks: dict[str, datetime.date]
    sheet: dict[str, object]
    founders: list[object]
    papers: dict[str, object]
    health: dict[datetime.date, list[int]]
    voices: list[object]
    made: str
