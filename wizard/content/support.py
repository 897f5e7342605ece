"""Programmes: the help a founder may ask for, who may ask, and how old our knowledge of it is."""

from __future__ import annotations

import datetime
from typing import Literal, get_args

from pydantic import Field

from wizard.content.model import (
    Certainty,
    Count,
    Day,
    Flag,
    Id,
    Localised,
    Model,
    SourceRef,
    When,
)
from wizard.content.question import FormId

State = Literal["open", "closed", "uncertain", "history"]
"""What the newest source says: open; closed to new files; uncertain; history = over, only told."""
OVER: frozenset[State] = frozenset({"closed", "history"})
"""States in which nobody can ask any more."""

Moment = Literal["before", "at", "after"]
"""Before the creation, at it (the file is made then), or after it."""
MOMENTS: tuple[Moment, ...] = get_args(Moment)

Gift = Literal["money", "equipment", "training", "accompaniment", "market", "relief"]
"""What a programme gives; relief is less to pay (taxes, contributions, interest)."""

Likelihood = Literal["often", "sometimes", "rarely"]
"""How often those who ask get it: our judgement, to order what is shown, never said as a chance."""


class Standing(Model):
    """The state of a programme on the day its newest source speaks of."""

    state: State
    on: Day
    known: Literal["day", "month", "year"] = "day"
    """How exactly the source says when: the rest of ``on`` is then only there to sort by."""
    text: Localised
    source: SourceRef


class Gate(Model):
    """One condition of a programme, with what to say where it is not met.

    ``counted`` replaces ``unmet`` where the numbers are known; {women} and {members} are filled.
    A gate that is ``to-confirm`` never closes a line: the founder is told to ask.
    """

    when: When
    unmet: Localised
    counted: Localised | None = None
    opens: Localised | None = None
    """What would meet it, as a change of fact; None where people cannot change it."""
    source: SourceRef
    certainty: Certainty


class Call(Model):
    """What was asked and given in one year, in some provinces or (none named) in the whole country."""

    id: Id
    year: Count
    provinces: tuple[str, ...] = ()
    opened: Day | None = None
    closed: Day | None = None
    most: Count | None = None
    """The most it gave to one project, in dirhams."""
    percent: Count | None = None
    """The largest part of a project it paid, in per cent."""
    own_percent: Count | None = None
    """The part founders had to bring, in per cent."""
    in_kind_percent: Count | None = None
    """The part of the founders' own part that could be in kind, in per cent; None if nothing was said."""
    text: Localised
    gates: tuple[Gate, ...] = ()
    source: SourceRef
    certainty: Certainty


class Line(Model):
    """One thing a founder may ask a programme for."""

    id: Id
    title: Localised
    gives: tuple[Gift, ...] = Field(min_length=1)
    moments: tuple[Moment, ...] = Field(min_length=1)
    what: Localised
    forms: tuple[FormId, ...] = ()
    """The legal forms it is for; empty means any."""
    gates: tuple[Gate, ...] = ()
    calls: tuple[Call, ...] = ()
    standing: Standing | None = None
    """Where this line's state is not that of the whole programme."""
    until: Day | None = None
    """The last day of creation the rule we know covers."""
    likelihood: Likelihood = "sometimes"
    private: Flag = False
    """True if it tells something of the person: never in a link, a log or the group's paper."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    certainty: Certainty


class Programme(Model):
    """Help by one body: what may be asked for, where, with which papers, and what may go wrong."""

    id: Id
    title: Localised
    body: Localised
    """Who runs it, by its official name."""
    authority: Id
    """The authority whose office receives the request."""
    standing: Standing
    lines: tuple[Line, ...] = Field(min_length=1)
    how: Localised
    """Where and how to ask."""
    papers: tuple[Localised, ...] = ()
    wrong: tuple[Localised, ...] = ()
    """What may go wrong, as it has gone wrong for others."""
    ask: tuple[Localised, ...] = Field(min_length=1)
    """The questions for the desk, the most useful first."""
    url: str | None = None
    private: Flag = False
    """True if all of it is private, see Line.private."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    certainty: Certainty

    def standing_of(self, line: Line) -> Standing:
        """Return the state of a line."""
        return line.standing or self.standing


class Story(Model):
    """A published case, told with its source and what went wrong; never proof of a rule."""

    id: Id
    title: Localised
    place: Localised
    provinces: tuple[str, ...] = ()
    when: When | None = None
    """Whom it resembles: the sector and trade it is shown to first."""
    forms: tuple[FormId, ...] = ()
    year: Count
    what: Localised
    wrong: Localised | None = None
    """What went wrong or stayed hard; None where the source is silent."""
    silent: Localised | None = None
    """What the source does not say."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    certainty: Certainty


class Side(Model):
    """What one source says in a conflict."""

    text: Localised
    sources: tuple[SourceRef, ...] = Field(min_length=1)


class Conflict(Model):
    """Sources that contradict each other, and the question that would settle it."""

    id: Id
    title: Localised
    about: tuple[Id, ...] = ()
    """The steps, programmes or sectors it touches."""
    sides: tuple[Side, ...] = Field(min_length=2)
    ask: Localised
    authority: Id


def covers(call: Call, province: str | None) -> bool:
    """Return whether a call was held in a province, or everywhere."""
    return not call.provinces or province in call.provinces


def last_call(line: Line, province: str | None, day: datetime.date) -> tuple[Call | None, bool]:
    """Return the newest call up to a day, and whether it was held in this province.

    The province's own calls come first; else what was seen elsewhere is all we know.
    """
    past = [call for call in line.calls if call.year <= day.year]
    own = [call for call in past if covers(call, province)]
    newest = max(own or past, key=lambda call: call.year, default=None)
    return newest, bool(own)
