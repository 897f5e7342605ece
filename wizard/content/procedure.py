"""Procedures: the official way to create one legal form, as steps."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from wizard.content.model import Certainty, Count, Flag, Id, Localised, Model, SourceRef, When
from wizard.content.question import FormId

Per = Literal["file", "founder", "officer"]
"""Once for the whole file, once for each founder, once for each member of the management."""


class Requirement(Model):
    """A paper or condition an authority asks for at a step, and how many of it.

    ``id`` names an entry of shared/requirements.yaml. ``advice`` marks numbers no text fixes.
    """

    id: Id
    originals: Count = 0
    copies: Count = 0
    certified: Count = 0
    per: Per = "file"
    when: When | None = None
    note: Localised | None = None
    advice: Flag = False


class Span(Model):
    """A length of time in calendar days, months or years; exactly one is given."""

    days: Count | None = None
    months: Count | None = None
    years: Count | None = None

    @model_validator(mode="after")
    def _one_unit(self) -> Self:
        if sum(unit is not None for unit in (self.days, self.months, self.years)) != 1:
            raise ValueError("span_unit")
        return self


class Given(Model):
    """What you take home from a step, and how long it is valid from its own date."""

    id: Id
    valid: Span | None = None
    note: Localised | None = None


class Deadline(Span):
    """A legal time limit on the founders, counted from an event, or full days before one."""

    from_: Id | None = Field(None, alias="from")
    before: Id | None = None
    source: SourceRef

    @model_validator(mode="after")
    def _one_event(self) -> Self:
        if (self.from_ is None) == (self.before is None):
            raise ValueError("deadline_event")
        return self


class Answer(Span):
    """The legal time within which the authority must answer."""

    source: SourceRef


class Measured(Model):
    """A real duration that a source measured, in days."""

    low: Count
    high: Count
    source: SourceRef


class Fee(Model):
    """One thing to pay at a step: an entry of shared/amounts.yaml, times a count."""

    amount: Id
    per: Literal["file", "founder", "officer", "capital"] = "file"
    times: Count = 1
    when: When | None = None
    note: Localised | None = None


class StepBody(Model):
    """One thing to do at one authority, wherever it stands in a procedure."""

    id: Id
    title: Localised
    what: Localised
    authority: Id
    counter: Localised | None = None
    who: Localised | None = None
    """Who must be present."""
    online: str | None = None
    after: tuple[Id, ...] = ()
    when: When | None = None
    not_before: Id | None = None
    """An event this step cannot come before (the year-end, for closing the accounts)."""
    occasional: Flag = False
    """True for a duty that comes only if something happens (a change of statutes): never planned."""
    requirements: tuple[Requirement, ...] = ()
    back: tuple[Given, ...] = ()
    event: Id | None = None
    """The event that happens when this step is done."""
    deadline: Deadline | None = None
    answer: Answer | None = None
    lasts: Measured | None = None
    plan: Id
    """The planning assumption for its duration, an entry of shared/assumptions.yaml."""
    fees: tuple[Fee, ...] | Literal["not-published", "none"] = "none"
    consequence: Localised | None = None
    """What happens if it is skipped or done in another order."""
    recourse: Localised | None = None
    guard: Localised | None = None
    """One sentence where public guides repeat a repealed law, with the article."""
    tip: Localised | None = None
    ask: tuple[Localised, ...] = ()
    """Questions for the desk, where sources conflict or are silent."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    certainty: Certainty

    @property
    def fee_lines(self) -> tuple[Fee, ...]:
        """What is to be paid, line by line; empty where nothing is, or no text says what."""
        return () if isinstance(self.fees, str) else self.fees


class Step(StepBody):
    """A step of a procedure."""

    phase: Id


SlotId = Literal["first", "before-tax", "before-start", "running"]
"""Where steps of a sector go in: before anything is signed or rented; before tax registration;
before the first sale; once it runs."""


class Slot(Model):
    """A place in a procedure for the steps of a sector: they wait for ``after``, ``before`` waits."""

    id: SlotId
    phase: Id
    after: tuple[Id, ...] = ()
    before: tuple[Id, ...] = ()


class Phase(Model):
    """A part of the procedure ("name", "papers", "registration", "first year")."""

    id: Id
    title: Localised


class Event(Model):
    """Something that happens on a date and from which time limits run."""

    id: Id
    title: Localised
    year_end_after: Id | None = None
    """Set for a year-end: it is the 31 December on or after this other event."""
    quarter_end_after: Id | None = None
    """Set for a quarter-end: the last day of the calendar quarter of this other event."""

    @property
    def closes(self) -> str | None:
        """The event whose year or quarter this one closes; no step brings it."""
        return self.year_end_after or self.quarter_end_after


class Procedure(Model):
    """One legal form: what it is, and its official procedure."""

    id: FormId
    title: Localised
    summary: Localised
    phases: tuple[Phase, ...]
    events: tuple[Event, ...]
    slots: tuple[Slot, ...] = ()
    steps: tuple[Step, ...]
