"""What if the price, the quantity, the members or the grant were other, and what would save a low year."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from typing import Final, Literal

from wizard.content.loading import Library
from wizard.guidance.project.money import (
    HUNDRED,
    ZERO,
    ceil,
    ceil_ratio,
    divided,
    exact,
    nearest,
    to_cents,
)
from wizard.guidance.project.result import Money, make_money
from wizard.guidance.project.sales import fixed_costs, unit_cost
from wizard.guidance.project.sheet import YEARS, Sheet, Year, YearName

_TRIES: Final = 40

RescueKind = Literal["price", "quantity", "members", "fixed-costs", "unit-costs", "reserve"]


@dataclass(frozen=True, slots=True)
class Change:
    """One or several changes to try; None leaves things as they are.

    ``price`` is the same price in every year; the percentages scale all years (100 = as now).
    """

    price: Decimal | None = None
    price_percent: Decimal | None = None
    quantity_percent: Decimal | None = None
    members: Decimal | None = None
    grant_percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Rescue:
    """One change that makes the low year survivable: what is now, what is needed, how far that is.

    ``effort`` is the change in per cent of what is now, to order them; a reserve is the sum to lay aside.
    """

    kind: RescueKind
    now: Decimal
    needed: Decimal
    effort: Decimal


def changed(sheet: Sheet, change: Change) -> Sheet:
    """Return a sheet with a change in it; the grant share is no part of a sheet."""
    years: dict[YearName, Year] = {}
    for name in YEARS:
        year = sheet.year(name)
        price = (
            change.price if change.price is not None else _scaled(year.price, change.price_percent)
        )
        years[name] = Year(
            each=_scaled(year.each, change.quantity_percent),
            quantity=_scaled(year.quantity, change.quantity_percent),
            price=price,
        )
    members = sheet.members if change.members is None else change.members
    return dataclasses.replace(
        sheet, members=members, low=years["low"], normal=years["normal"], good=years["good"]
    )


def what_if(
    library: Library,
    sheet: Sheet,
    change: Change,
    today: datetime.date,
    province: str | None = None,
) -> Money:
    """Return the money of a sheet after a change."""
    return make_money(library, changed(sheet, change), today, province, change.grant_percent)


def rescues(sheet: Sheet, money: Money) -> tuple[Rescue, ...]:
    """Return each single change that makes the low year lose nothing, the smallest first.

    Alone, "lose nothing" includes the income wanted. Empty if the low year survives, or is not told.
    """
    low = money.years.get("low")
    if low is None or money.low_survives:
        return ()
    with exact():
        found = tuple(_rescues(sheet, money))
    return tuple(sorted(found, key=lambda one: (one.kind == "reserve", one.effort)))


def _rescues(sheet: Sheet, money: Money) -> Iterator[Rescue]:
    low = money.years["low"]
    cost, fixed = unit_cost(sheet), fixed_costs(sheet)
    wanted = money.income_wanted + money.charges(low.sales)
    price, enough = _price(sheet, money), _quantity(sheet, money)
    if price is not None:
        yield _rescue("price", low.price, price)
    if enough is not None:
        yield _rescue("quantity", low.quantity, enough)
        yield from _more_members(sheet, enough)
    left = low.quantity * low.margin - wanted  # what there is for the fixed costs
    if 0 <= left < fixed:
        yield _rescue("fixed-costs", fixed, left)
    if low.quantity > 0:
        affordable = cost + divided(left - fixed, low.quantity)
        if 0 <= affordable < cost:
            yield _rescue("unit-costs", cost, to_cents(affordable, ROUND_FLOOR))
    yield Rescue("reserve", ZERO, ceil(fixed - left), HUNDRED)


def _price(sheet: Sheet, money: Money) -> Decimal | None:
    """Return the price that saves the low year, in whole dirhams; charges grow with the sales."""
    low = money.years["low"]
    sold = low.quantity * (HUNDRED - sheet.losses) / HUNDRED
    if sold == 0:
        return None
    costs = money.income_wanted + fixed_costs(sheet) + low.unit_costs
    price = low.price
    for _ in range(_TRIES):
        needed = ceil_ratio(costs + money.charges(price * sold), sold)
        if needed <= price:
            return price
        price = needed
    return None


def _quantity(sheet: Sheet, money: Money) -> Decimal | None:
    """Return the whole units that save the low year; None if each leaves nothing."""
    low = money.years["low"]
    if low.margin <= 0:
        return None
    sold = low.price * (HUNDRED - sheet.losses) / HUNDRED
    quantity = low.quantity
    for _ in range(_TRIES):
        costs = money.income_wanted + fixed_costs(sheet) + money.charges(quantity * sold)
        needed = ceil_ratio(costs, low.margin)
        if needed <= quantity:
            return quantity
        quantity = needed
    return None


def _more_members(sheet: Sheet, enough: Decimal) -> Iterator[Rescue]:
    """Return how many members would be needed, where each brings hives, trees or looms."""
    each, members, per = sheet.producers_each, sheet.members, sheet.low.each
    if not sheet.is_alone and each and per and members:
        yield _rescue("members", members, ceil_ratio(enough, each * per))


def _rescue(kind: RescueKind, now: Decimal, needed: Decimal) -> Rescue:
    effort = nearest(divided(abs(needed - now) * HUNDRED, now)) if now else HUNDRED * HUNDRED
    return Rescue(kind, now, needed, effort)


def _scaled(value: Decimal | None, percent: Decimal | None) -> Decimal | None:
    return value if value is None or percent is None else value * percent / HUNDRED
