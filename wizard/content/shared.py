"""What several procedures share: sources, amounts, authorities, requirements, offices, words."""

from __future__ import annotations

import datetime
from typing import Literal, Self

from pydantic import Field, model_validator

from wizard.content.model import (
    LANGS,
    Certainty,
    Count,
    Day,
    Flag,
    Id,
    Lang,
    Localised,
    Model,
    SourceRef,
    Text,
)


class Source(Model):
    """A law or page behind statements. ``read`` is when the text was last read, never "checked".

    The kind ``history`` is for what tells of a past year and is shown with it: it does not grow old.
    """

    id: Id
    title: Localised
    kind: Literal["law", "practice", "programme", "fees", "office", "history"]
    published: Day | None = None
    read: Day
    through: Literal["official-page", "official-text-copy", "secondary-copy"]
    url: str | None = None

    @property
    def since(self) -> datetime.date:
        """The day its age counts from: laws and history from when they were read, else from publication."""
        if self.kind in ("law", "history") or self.published is None:
            return self.read
        return self.published


class AmountBand(Model):
    """Dirhams due where another figure is at most ``up_to``; None is the band above all others."""

    up_to: Count | None = None
    dirhams: Count


class AmountValue(Model):
    """What an amount is from a date on; low and high differ where sources differ.

    ``until`` is the last day the figure is known to hold; after it the next finance law may change it.
    """

    from_: Day = Field(alias="from")
    until: Day | None = None
    low: Count | None = None
    high: Count | None = None
    percent: Count | None = None
    """Per cent of the capital, with ``low`` as the least sum due."""
    cents: Count | None = Field(None, lt=100)
    """Hundredths of a dirham on top of ``low``, where a wage has them."""
    per_thousand: Count | None = None
    """A share of what is told in the title, 5 for 0.5 per cent."""
    bands: tuple[AmountBand, ...] | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError("amount_order")
        return self


class Amount(Model):
    """A sum in dirhams, dated. Outside its dates it is not known, never the nearest value."""

    id: Id
    title: Localised
    unit: Literal["dirhams"] = "dirhams"
    values: tuple[AmountValue, ...]
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    certainty: Certainty

    def on(self, day: datetime.date) -> AmountValue | None:
        """Return the value of a day, or None before the first one or in a gap between two.

        After the last ``until`` the last figure is returned: whoever shows it says its year.
        """
        held = [value for value in self.values if value.from_ <= day]
        if not held:
            return None
        in_gap = held[-1].until is not None and day > held[-1].until and held[-1] != self.values[-1]
        return None if in_gap else held[-1]


class Authority(Model):
    """An office that receives steps; ``home`` marks what founders do among themselves."""

    id: Id
    title: Localised
    generic: Localised
    """How to name it where the office of the province is not known ("the ODCo delegation of your province")."""
    home: Flag = False
    url: str | None = None
    find: Localised | None = None
    """What to do where no office is known for a province: where to look, what to ask."""


class RequirementName(Model):
    """A requirement as it is called, and how to get it."""

    id: Id
    title: Localised
    how: Localised | None = None
    given_by: Id | None = None
    """The authority that issues it, if it is not a paper of the founders."""
    shown: Flag = False
    """True if its original is only shown and comes home again (an identity card): packed once."""


class Contact(Model):
    """A phone number or address as a source printed it, never as fact."""

    value: str
    certainty: Certainty
    source: SourceRef


class Office(Model):
    """One office of an authority and the provinces it serves (HCP codes)."""

    id: Id
    authority: Id
    name: Localised
    provinces: tuple[str, ...]
    communes: tuple[str, ...] = ()
    """The communes it serves, where a source splits a province between offices."""
    town: Localised | None = None
    address: Contact | None = None
    phones: tuple[Contact, ...] = ()
    url: str | None = None
    note: Localised | None = None
    ask: Localised | None = None
    verified_on: Day | None = None
    """When somebody phoned and found it right; empty until then."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)


class Assumption(Model):
    """How long we plan for a step, in working days: ours, no source measured it."""

    id: Id
    title: Localised
    working_days: Count


class Term(Model):
    """An official word and what it means in plain ones."""

    id: Id
    term: Localised
    meaning: Localised


class Change(Model):
    """One published change of content, for whoever comes back with an older list."""

    date: Day
    version: str
    ids: tuple[str, ...]
    text: Localised


class Reviewer(Model):
    """A named person of an office who read texts and signed for it; ``texts`` are the ids read."""

    id: Id
    name: Text
    office: Localised
    date: Day
    languages: tuple[Lang, ...] = LANGS
    """In which languages they were read."""
    texts: tuple[Id, ...]
