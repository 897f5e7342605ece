"""A checklist in one language, ready to be laid out: nothing but texts, in the order of reading."""

from __future__ import annotations

import dataclasses
from typing import Literal

from wizard.content.model import Certainty, Lang


@dataclasses.dataclass(frozen=True)
class Pair:
    """One text in the reader's language, and beside it in the other script."""

    main: str
    other: str


@dataclasses.dataclass(frozen=True)
class Block:
    """A paragraph of a text, or one item of a list in it."""

    kind: Literal["paragraph", "item"]
    text: str


Blocks = tuple[Block, ...]


@dataclasses.dataclass(frozen=True)
class RequirementView:
    """One line of a bag list; counts are texts, a dash for none."""

    title: Pair
    note: str
    how: str
    """How to get the paper."""
    origin: str
    """The step that gives it, if one does."""
    originals: str
    copies: str


@dataclasses.dataclass(frozen=True)
class DateView:
    """A legal limit: the safe date first, the limit and where it comes from under it."""

    safe: str
    limit: str
    why: str
    early: bool
    """True if the safe date stands before the limit."""
    alarm: str
    """What is wrong with it: it has passed, or our plan misses it. Empty if nothing is."""


@dataclasses.dataclass(frozen=True)
class StepView:
    """One step, told."""

    id: str
    number: str
    title: Pair
    place: str
    counter: Pair
    """The desk inside the office, in both scripts; empty if no text names one."""
    what: Blocks
    who: Pair | None
    day: str
    assumption: str
    deadline: DateView | None
    fees: tuple[str, ...]
    back: tuple[str, ...]
    papers: tuple[RequirementView, ...]
    ask: tuple[Pair, ...]
    answer: str
    consequence: Blocks
    recourse: Blocks
    guard: Blocks
    tip: Blocks
    online: str
    certainty: Certainty
    source: str
    """How sure it is and where it stands written, in one line."""
    maybe: str
    """On which answer it depends; empty if it applies for certain."""
    first: str
    """What must be finished before; empty if it can be done now."""
    done: bool


@dataclasses.dataclass(frozen=True)
class TripView:
    """One trip: an office, a day, a bag."""

    number: str
    heading: str
    """The number and the office in one line."""
    title: Pair
    """The office."""
    lines: tuple[str, ...]
    """Address, telephone and what we know of the office, with how sure it is."""
    day: str
    deadline: DateView | None
    steps: tuple[StepView, ...]
    who: tuple[Pair, ...]
    papers: tuple[RequirementView, ...]
    back: tuple[Pair, ...]
    ask: tuple[Pair, ...]
    first: str
    done: bool


@dataclasses.dataclass(frozen=True)
class PartView:
    """What comes next on the road: a trip, or steps done without one."""

    trip: TripView | None
    steps: tuple[StepView, ...]
    """The steps done without a trip; empty for a trip."""


@dataclasses.dataclass(frozen=True)
class ActionView:
    """One of the next three actions."""

    titles: tuple[str, ...]
    where: str
    papers: tuple[str, ...]
    when_label: str
    when: str
    when_note: str


@dataclasses.dataclass(frozen=True)
class TaskView:
    """One task of a short plan."""

    title: str
    what: Blocks
    by: str


@dataclasses.dataclass(frozen=True)
class AfterView:
    """One thing to do, or to ask oneself, in the first 24 months."""

    day: str
    by_law: bool
    """True if the day is the last safe one of a legal limit, False if it is our plan."""
    title: str
    certainty: Certainty
    source: str
    coach: str


@dataclasses.dataclass(frozen=True)
class SourceView:
    """One source, with the dates that say how old it is."""

    title: str
    dates: str
    url: str


@dataclasses.dataclass(frozen=True)
class HelpView:
    """One programme on paper: whether to ask, where, and what to ask first."""

    title: str
    body: str
    moment: str
    verdict: str
    reasons: tuple[str, ...]
    state: str
    """Open or not, with the day its source speaks of."""
    where: str
    lines: tuple[str, ...]
    """How to reach the office, else where to look."""
    ask: str
    private: bool
    """True if it tells something of the person: it stands on their own paper only."""


@dataclasses.dataclass(frozen=True)
class View:
    """A whole checklist."""

    lang: Lang
    dir: Literal["rtl", "ltr"]
    title: str
    about: tuple[str, ...]
    notices: tuple[str, ...]
    next_title: str
    actions: tuple[ActionView, ...]
    cost: str
    cost_outside: str
    cost_ask: str
    unknown: tuple[Pair, ...]
    """Open questions, each with one sentence on how to find out (or none)."""
    parts: tuple[PartView, ...]
    maybe: tuple[StepView, ...]
    bag: tuple[RequirementView, ...]
    tasks: tuple[TaskView, ...]
    help: tuple[HelpView, ...]
    """Who may help; empty in a copy to share."""
    after: tuple[AfterView, ...]
    """The first 24 months; empty in a copy to share."""
    after_from: str
    """Which day they are counted from."""
    sources: tuple[SourceView, ...]
    foot: tuple[str, ...]

    @property
    def trips(self) -> tuple[TripView, ...]:
        """Return all trips in order."""
        return tuple(part.trip for part in self.parts if part.trip is not None)

    @property
    def home(self) -> tuple[StepView, ...]:
        """Return all steps done without a trip, in order."""
        return tuple(step for part in self.parts for step in part.steps)
