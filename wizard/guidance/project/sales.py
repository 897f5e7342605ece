"""Sales, margin and break-even (formulas F1 to F3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from wizard.guidance.project.money import (
    HUNDRED,
    ZERO,
    ceil_ratio,
    divided,
    up_to_three_digits,
)
from wizard.guidance.project.sheet import YEARS, Sheet, YearName


@dataclass(frozen=True, slots=True)
class YearResult:
    """What one year brings, in dirhams; ``quantity`` is what is made, before losses.

    ``margin`` is F2: what one unit leaves after its own costs, losses counted. ``break_even`` is F3,
    None where a unit leaves nothing: then no quantity is enough. ``per_producer`` is the same for one
    hive or tree. ``result`` below zero is a loss.
    """

    name: YearName
    quantity: Decimal
    price: Decimal
    sales: Decimal
    unit_costs: Decimal
    margin: Decimal
    break_even: Decimal | None
    per_producer: Decimal | None
    result: Decimal
    member_pay: Decimal
    """What members are paid for what they deliver, all together."""


def unit_cost(sheet: Sheet, *, members_only: bool = False) -> Decimal:
    """Return what one unit costs, or only what members are paid for it."""
    costs = (cost for cost in sheet.unit_costs if cost.members or not members_only)
    return sum((cost.amount or ZERO for cost in costs), ZERO)


def fixed_costs(sheet: Sheet) -> Decimal:
    """Return what a year costs however much is sold."""
    return sum((cost.amount or ZERO for cost in sheet.fixed_costs), ZERO)


def year_quantity(sheet: Sheet, name: YearName) -> Decimal | None:
    """Return the units of a year: from each producer, else as told."""
    year, producers = sheet.year(name), sheet.producer_count
    if year.each is not None and producers is not None:
        return year.each * producers
    return year.quantity


def year_results(sheet: Sheet) -> Mapping[YearName, YearResult]:
    """Return what each year brings; a year without quantity or price is left out."""
    found: dict[YearName, YearResult] = {}
    for name in YEARS:
        quantity, price = year_quantity(sheet, name), sheet.year(name).price
        if quantity is not None and price is not None:
            found[name] = _year(sheet, name, quantity, price)
    return found


def _year(sheet: Sheet, name: YearName, quantity: Decimal, price: Decimal) -> YearResult:
    cost, fixed = unit_cost(sheet), fixed_costs(sheet)
    sold = (HUNDRED - sheet.losses) / HUNDRED
    margin = price * sold - cost
    enough = break_even(fixed, margin)
    producers = sheet.producer_count
    per_producer = None
    if enough is not None and producers:
        per_producer = up_to_three_digits(divided(enough, producers))
    return YearResult(
        name=name,
        quantity=quantity,
        price=price,
        sales=quantity * price * sold,
        unit_costs=quantity * cost,
        margin=margin,
        break_even=enough,
        per_producer=per_producer,
        result=quantity * margin - fixed,
        member_pay=quantity * unit_cost(sheet, members_only=True),
    )


def break_even(fixed: Decimal, margin: Decimal) -> Decimal | None:
    """Return F3: the whole units from which nothing is lost; None if each unit leaves nothing."""
    if fixed == 0 and margin >= 0:
        return ZERO
    return ceil_ratio(fixed, margin) if margin > 0 else None
