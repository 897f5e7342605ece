"""The fixed shapes of what ``support`` and ``offices`` print as data."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from wizard.content.model import Certainty
from wizard.content.support import Gift, Moment, State
from wizard.documents.shapes import Shape, SourceShape

VerdictId = Literal["yes", "no", "not-known"]


class CallShape(Shape):
    """What was given and asked in one year; ``here`` false if it was in another province."""

    id: str
    year: int
    provinces: list[str]
    here: bool
    most: int | None
    percent: int | None
    own_percent: int | None
    text: str
    source: SourceShape


class LineShape(Shape):
    """One thing a founder may ask a programme for."""

    id: str
    title: str
    what: str
    gives: list[Gift]
    moments: list[Moment]
    verdict: VerdictId
    state: State
    state_on: datetime.date
    reasons: list[str]
    opens_if: list[str]
    call: CallShape | None
    private: bool
    sources: list[SourceShape] = Field(min_length=1)


class ProgrammeShape(Shape):
    """One programme of ``support --json``; ``verdict`` = may ask at the planned date."""

    id: str
    title: str
    body: str
    moment: Moment
    verdict: VerdictId
    state: State
    state_on: datetime.date
    reasons: list[str] = Field(min_length=1)
    opens_if: list[str]
    ask: list[str] = Field(min_length=1)
    how: str
    papers: list[str]
    wrong: list[str]
    lines: list[LineShape]
    authority: str
    offices: list[str]
    private: bool
    certainty: Certainty
    sources: list[SourceShape] = Field(min_length=1)


class ContactShape(Shape):
    """A telephone or address as a source printed it."""

    value: str
    certainty: Certainty
    source: str


class OfficeShape(Shape):
    """One office; ``verified_on`` null until somebody phoned."""

    id: str
    name: str
    town: str | None
    address: ContactShape | None
    phones: list[ContactShape]
    url: str | None
    note: str | None
    ask: str | None
    verified_on: datetime.date | None
    sources: list[SourceShape] = Field(min_length=1)


class AuthorityShape(Shape):
    """One authority of ``offices --json``; ``find`` says what to do where no office is known."""

    authority: str
    title: str
    offices: list[OfficeShape]
    find: str | None
    url: str | None
