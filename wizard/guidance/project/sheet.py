"""The project sheet: what a founder or group has told of the project, all of it optional."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from wizard.content.project import FieldId
from wizard.content.question import FormId
from wizard.guidance.project.money import ONE, ZERO

YearName = Literal["low", "normal", "good"]
YEARS: tuple[YearName, ...] = ("low", "normal", "good")
Kind = Literal["services", "goods"]
"""What an auto-entrepreneur does: each has its ceiling and its tax."""


@dataclass(frozen=True, slots=True)
class Customer:
    """A group of customers and how many they are."""

    who: str = ""
    number: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """Somebody asked about the project: when, who, and what they said, all as the founder writes it."""

    day: str = ""
    who: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class NotedPrice:
    """A price seen elsewhere, for one unit."""

    where: str = ""
    price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Permit:
    """A permission the project needs; ``step`` is the id of the sector's step it stands for."""

    what: str = ""
    step: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A task, who does it, on how many days a month."""

    what: str = ""
    who: str = ""
    days: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the investment: quantity times price in dirhams, and the quotes in hand."""

    what: str = ""
    quantity: Decimal | None = ONE
    """One if nothing is written; None if what is written cannot be read."""
    price: Decimal | None = None
    quotes: Decimal = ZERO

    @property
    def sum(self) -> Decimal:
        """What the line costs; zero while its price or its quantity is not known."""
        return (self.quantity or ZERO) * (self.price or ZERO)

    @property
    def is_priced(self) -> bool:
        """Whether it is known what the line costs."""
        return self.price is not None and self.quantity is not None


@dataclass(frozen=True, slots=True)
class UnitCost:
    """What one unit costs; ``members`` if members are paid with it for what they deliver."""

    what: str = ""
    amount: Decimal | None = None
    members: bool = False


@dataclass(frozen=True, slots=True)
class FixedCost:
    """What a year costs however much is sold, in dirhams."""

    what: str = ""
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """A low, normal or good year: units from each producer (or in all), and the price of a unit."""

    each: Decimal | None = None
    quantity: Decimal | None = None
    price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Risk:
    """What may go wrong, and what will be done."""

    what: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class Milestone:
    """What is done in a month ("2027-03"); ``after`` is the number of the line it waits for, from 1."""

    month: str = ""
    what: str = ""
    after: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything told of one project. Sums are dirhams; None is "not known"."""

    title: str = ""
    form: FormId | None = None
    sector: str = ""
    """The id of a sector of the content, or nothing."""
    members: Decimal | None = None
    texts: Mapping[FieldId, str] = field(default_factory=dict)
    """The founder's own words on each field."""
    unknown: frozenset[FieldId] = frozenset()
    """Fields answered with "I don't know yet"."""
    unit: str = ""
    """What is sold: kg, jar, day."""
    producer: str = ""
    """What the units come from: hive, tree, loom; empty if nothing is counted."""
    producers: Decimal | None = None
    producers_each: Decimal | None = None
    """Producers of each member; counts before ``producers``."""
    losses: Decimal = ZERO
    """Per cent of what is made and never sold."""
    low: Year = Year()
    normal: Year = Year()
    good: Year = Year()
    customers: tuple[Customer, ...] = ()
    heard: tuple[Talk, ...] = ()
    talks: Decimal | None = None
    """How many were asked in all; never fewer than were written down, see ``talk_count``."""
    orders: Decimal | None = None
    prices: tuple[NotedPrice, ...] = ()
    permits: tuple[Permit, ...] = ()
    tasks: tuple[Task, ...] = ()
    items: tuple[Item, ...] = ()
    unit_costs: tuple[UnitCost, ...] = ()
    fixed_costs: tuple[FixedCost, ...] = ()
    months_before_money: Decimal | None = None
    monthly_costs: Decimal | None = None
    """Cash that leaves each month before money comes in; else a twelfth of the fixed costs."""
    start_month: Decimal | None = None
    """The month of the year (1 to 12) in which the work begins."""
    sales_months: tuple[int, ...] = ()
    """The months of the year in which is sold; none named means all."""
    own_cash: Decimal | None = None
    own_in_kind: Decimal | None = None
    cash_each: Decimal | None = None
    """What each member can bring in money."""
    programme: str = ""
    line: str = ""
    call: str = ""
    grant: Decimal | None = None
    """The grant counted on; else the most that the chosen call allows."""
    loan: Decimal | None = None
    loan_months: Decimal | None = None
    capital: Decimal | None = None
    """The sum of all shares: the legal reserve is filled until it equals it."""
    risks: tuple[Risk, ...] = ()
    plan_b: str = ""
    jobs: Decimal | None = None
    women: Decimal | None = None
    young: Decimal | None = None
    calendar: tuple[Milestone, ...] = ()
    agreed: Decimal | None = None
    """Members who read the sheet aloud and agreed."""
    kind: Kind | None = None
    income_wanted: Decimal | None = None
    """What one person wants to live on, a year."""
    paid_days: Decimal | None = None
    biggest_client: Decimal | None = None
    """What the largest single client pays in a year."""
    kept: Mapping[str, object] = field(default_factory=dict)
    """What could not be read, as it was written, so that nothing is lost."""

    @property
    def is_alone(self) -> bool:
        """Whether one person does it: by the legal form, else by the number of members."""
        if self.form is not None:
            return self.form != "cooperative"
        return self.members is not None and self.members <= 1

    @property
    def heads(self) -> Decimal | None:
        """How many share the work: one alone, else the members; None if not known."""
        if self.is_alone:
            return ONE
        return self.members or None

    @property
    def talk_count(self) -> Decimal:
        """How many were asked: as told, and at least those written down one by one."""
        return max(self.talks or ZERO, Decimal(len(self.heard)))

    @property
    def producer_count(self) -> Decimal | None:
        """How many hives, trees or looms there are in all."""
        if self.producers_each is not None and self.heads is not None:
            return self.producers_each * self.heads
        return self.producers

    def year(self, name: YearName) -> Year:
        """Return the low, normal or good year."""
        return {"low": self.low, "normal": self.normal, "good": self.good}[name]
