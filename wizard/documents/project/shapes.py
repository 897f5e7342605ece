"""The fixed shape of a project sheet as plain data; exact numbers are text ("97.44")."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import PlainSerializer

from wizard.content.project import FieldId
from wizard.content.question import FormId
from wizard.documents.shapes import Shape
from wizard.guidance.project.lights import LightId
from wizard.guidance.project.sheet import YearName
from wizard.guidance.project.what_if import RescueKind

Exact = Annotated[Decimal, PlainSerializer(lambda value: format(value, "f"), return_type=str)]
"""Dirhams, units or per cent, to the hundredth."""


class SheetYearShape(Shape):
    """One year; ``break_even`` null where a unit leaves nothing; ``result`` below zero is a loss."""

    name: YearName
    quantity: Exact
    price: Exact
    sales: Exact
    margin: Exact
    break_even: Exact | None
    break_even_per_producer: Exact | None
    result: Exact
    member_pay_each: Exact | None
    member_income: Exact | None
    member_income_after_loss: Exact | None
    minimum_wage_days: Exact | None
    own_income: Exact | None
    cash: list[Exact]
    """The cash at the end of each of 36 months, with every year like this one."""


class SheetFundingShape(Shape):
    """Who pays; the parts and ``gap`` make the total, unless there is ``over``."""

    total: Exact
    investment: Exact
    working_capital: Exact
    own_cash: Exact
    in_kind: Exact
    grant: Exact
    loan: Exact
    gap: Exact
    over: Exact
    closes: bool
    least_cash_each: Exact | None
    biggest_project: Exact | None
    programme: str | None
    call: str | None
    call_open: bool | None


class SheetAloneShape(Shape):
    """An auto-entrepreneur's limits and the lowest day price."""

    ceiling: Exact | None
    years_above: list[str]
    withheld: Exact | None
    sales_to_live: Exact | None
    day_price: Exact | None


class SheetCheckShape(Shape):
    """One automatic check; ``met`` null where there is nothing to look at yet."""

    field: FieldId
    check: str
    met: bool | None
    text: str


class SheetLightShape(Shape):
    """One readiness light, and what turns it green."""

    id: LightId
    green: bool
    title: str
    turn: str


class SheetRescueShape(Shape):
    """One single change that makes the low year lose nothing."""

    kind: RescueKind
    now: Exact
    needed: Exact
    text: str


class SheetProblemShape(Shape):
    """One value that could not be read."""

    where: str
    why: str
    text: str


class ProjectShape(Shape):
    """A project sheet with all that follows from it, of ``project --as json``."""

    sheet: dict[str, object]
    """The sheet itself, as a file that ``project`` reads again."""
    title: str
    form: FormId | None
    sector: str
    today: datetime.date
    ready: bool
    years: list[SheetYearShape]
    funding: SheetFundingShape
    alone: SheetAloneShape | None
    checks: list[SheetCheckShape]
    lights: list[SheetLightShape]
    rescues: list[SheetRescueShape]
    problems: list[SheetProblemShape]
    said: list[str]
    """The sentences on break-even, income, funding and cash."""
