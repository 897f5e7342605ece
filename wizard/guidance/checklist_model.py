"""The personalised checklist, as plain frozen values: steps, dates, trips, bag, cost."""

from __future__ import annotations

import dataclasses
import datetime
from typing import Literal

from wizard.content.follow_up import Duty, Milestone
from wizard.content.model import Certainty, Localised
from wizard.content.outcomes import Plan
from wizard.content.procedure import Step
from wizard.content.question import FormId
from wizard.content.sector import Caution, Sector
from wizard.content.shared import Authority, Office, Source
from wizard.guidance.plan_days import first_day

Objection = Literal["overrides-headline", "blocked-form"]
"""Why a list asked for stands against the answers."""


@dataclasses.dataclass(frozen=True)
class Place:
    """Where a step is done: the office of the founder's province, or its general name."""

    authority: Authority
    offices: tuple[Office, ...]
    """Every known office that may be the one; empty where none is known, two where one must ask."""


@dataclasses.dataclass(frozen=True)
class Citation:
    """A source with the article that a statement rests on."""

    source: Source
    article: str | None


@dataclasses.dataclass(frozen=True)
class NeededRequirement:
    """A paper to bring to one step, counted for this group."""

    id: str
    title: Localised
    originals: int
    copies: int
    certified: int
    note: Localised | None
    how: Localised | None
    advice: bool
    """True if no text fixes the number: it is Dalil's advice."""
    counted: bool
    """False if the number of people is not known yet: the counts are for the legal minimum."""
    from_step: str | None
    """The step that gives this paper, if one does."""
    given_by: Localised | None
    """The office that gives it, where no step of the procedure does."""


@dataclasses.dataclass(frozen=True)
class ReturnedRequirement:
    """A paper you take home, and until when it is valid (None: no limit known)."""

    id: str
    title: Localised
    note: Localised | None
    valid_until: datetime.date | None


@dataclasses.dataclass(frozen=True)
class DueFee:
    """What one step costs, in dirhams. low None = not published; high None = "at least"."""

    title: Localised | None
    low: int | None
    high: int | None
    certainty: Certainty
    note: Localised | None
    citations: tuple[Citation, ...]
    until: datetime.date | None = None
    """Last day the figure is known to hold, when it is fixed by a yearly law."""


@dataclasses.dataclass(frozen=True)
class LegalDate:
    """A legal time limit of this founder: the event it runs from, the limit, the safe date."""

    event: str
    event_title: Localised
    event_date: datetime.date
    event_is_real: bool
    limit: datetime.date
    safe: datetime.date
    """The last working day not after the limit, counted the strict way."""
    citation: Citation
    before: bool = False
    """True if the limit stands before the event (a notice), not after it."""
    days: int | None = None
    months: int | None = None


@dataclasses.dataclass(frozen=True)
class ChecklistStep:
    """One step of this founder's list."""

    step: Step
    place: Place
    trip: int | None
    """The number of the trip it is done on; None for what is done among founders."""
    earliest: datetime.date
    day: datetime.date
    """The day we plan to go there, or to begin."""
    planned: datetime.date
    """The day we plan it to be done."""
    deadline: LegalDate | None
    requirements: tuple[NeededRequirement, ...]
    back: tuple[ReturnedRequirement, ...]
    fees: tuple[DueFee, ...]
    citations: tuple[Citation, ...]
    certain: bool
    """False if an answer is missing to know whether it applies."""
    missing: tuple[str, ...]
    done: bool
    locked_by: tuple[str, ...]
    """The steps to finish first; empty when it can be done now."""
    assumption: Localised
    assumption_days: int

    @property
    def is_planned(self) -> bool:
        """Whether it surely applies and has its day: what is packed, paid and done next."""
        return self.certain and not self.step.occasional


FollowUpKind = Literal["step", "duty", "milestone"]


@dataclasses.dataclass(frozen=True)
class FollowUpItem:
    """One thing of the first 24 months, on its day; ``id`` is the name it is ticked under."""

    id: str
    kind: FollowUpKind
    day: datetime.date
    """The safe date of a legal limit, else the day we plan it for."""
    title: Localised
    what: Localised
    limit: LegalDate | None
    citations: tuple[Citation, ...]
    certainty: Certainty
    applies: bool
    """False if an answer is missing to know whether it applies."""
    done: bool
    source: Duty | Milestone | ChecklistStep
    """What it was made from, with all that is written of it."""


@dataclasses.dataclass(frozen=True)
class FollowUp:
    """Everything to do and to ask oneself from before the creation to two years after it."""

    registered: datetime.date
    registered_is_real: bool
    items: tuple[FollowUpItem, ...]
    """In the order of their days."""


@dataclasses.dataclass(frozen=True)
class Trip:
    """Steps done at the same office on the same day."""

    number: int
    place: Place
    steps: tuple[str, ...]
    day: datetime.date
    """The day we plan to go."""
    safe_latest: datetime.date | None
    bag: tuple[NeededRequirement, ...]
    back: tuple[ReturnedRequirement, ...]
    ask: tuple[Localised, ...]
    done: bool
    locked_by: tuple[str, ...]
    """Steps of earlier trips still to finish."""


@dataclasses.dataclass(frozen=True)
class TotalFee:
    """At least ``low`` dirhams; ``unpublished`` names the steps whose fee no text publishes."""

    low: int
    high: int | None
    unpublished: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class NextAction:
    """One of the next three actions: what, where, with what, by when."""

    steps: tuple[str, ...]
    title: Localised
    place: Place
    trip: int | None
    bag: tuple[NeededRequirement, ...]
    day: datetime.date
    """The day we plan to go, or to begin."""
    by: datetime.date
    by_law: bool
    """True if ``by`` is a safe date of the law, False if it is our plan."""
    is_late: bool = False
    """True if that date of the law has passed."""


@dataclasses.dataclass(frozen=True)
class UnknownFact:
    """A late question still open, and the steps or counts that wait for it."""

    question: str
    ask: Localised
    how: Localised | None
    steps: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class Checklist:
    """The list of one founder or group, for one legal form, on one day."""

    form: FormId | None
    """None where a short plan replaces the creation steps."""
    warning: Objection | None
    title: Localised
    today: datetime.date
    start: datetime.date
    members: int | None
    steps: tuple[ChecklistStep, ...]
    trips: tuple[Trip, ...]
    bag: tuple[NeededRequirement, ...]
    next_actions: tuple[NextAction, ...]
    total_fee: TotalFee
    unknown: tuple[UnknownFact, ...]
    plan: Plan | None
    sector: Sector | None
    """The sector whose steps stand on the list, with its warnings and its year; None if not known."""
    cautions: tuple[Caution, ...]
    """What this sector asks to know before beginning, for this form."""
    sources: tuple[Source, ...]
    """Every source the list rests on, once."""
    content: str
    """The content version, as "2026-11"."""
    follow_up: FollowUp | None = None
    """What comes after the creation; None where there are no steps, and so nothing to follow."""

    @property
    def begin(self) -> datetime.date:
        """Return the day from which everything is counted."""
        return first_day(self.start, self.today)

    def step(self, id_: str) -> ChecklistStep:
        """Return one step of the list; KeyError if it is not on it."""
        return next(step for step in self.steps if step.step.id == id_)
