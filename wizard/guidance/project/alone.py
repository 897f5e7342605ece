"""One person as auto-entrepreneur: ceiling, one large client, health cover, lowest day price (F10, F11)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from wizard.content.shared import AmountBand
from wizard.guidance.project.money import HUNDRED, ONE, ZERO, ceil, ceil_ratio, divided, share
from wizard.guidance.project.parameters import Parameters
from wizard.guidance.project.sales import fixed_costs
from wizard.guidance.project.sheet import Sheet

_QUARTERS = Decimal(4)


@dataclass(frozen=True, slots=True)
class OneClient:
    """F10 for the largest client of a service, in dirhams a year."""

    paid: Decimal
    line: Decimal
    above: Decimal
    withheld: Decimal
    """What the client keeps back for the tax office, for good."""


@dataclass(frozen=True, slots=True)
class LivingPrice:
    """F11: what must be earned to live from it, in dirhams a year, and the lowest price of a day."""

    sales: Decimal
    """Rounded up to the dirham."""
    tax: Decimal
    cover: Decimal
    """Health cover of the four quarters."""
    day_price: Decimal | None
    """Rounded up; None without paid days."""


@dataclass(frozen=True, slots=True)
class Alone:
    """The money of an auto-entrepreneur."""

    ceiling: Decimal | None
    above_ceiling: tuple[str, ...]
    """The years (low, normal, good) whose sales pass the ceiling."""
    one_client: OneClient | None
    living: LivingPrice | None


def money_alone(
    sheet: Sheet, sales: dict[str, Decimal], parameters: Parameters, cost_of_units: Decimal
) -> Alone | None:
    """Return F10 and F11, None unless the sheet is an auto-entrepreneur's.

    ``sales`` by year, ``cost_of_units`` of the normal year.
    """
    if sheet.form != "auto-entrepreneur" and not (sheet.form is None and sheet.is_alone):
        return None
    kind = sheet.kind or "services"
    ceiling = parameters.ceilings[kind]
    above = () if ceiling is None else tuple(name for name, one in sales.items() if one > ceiling)
    return Alone(
        ceiling, above, large_client(sheet, parameters), living(sheet, parameters, cost_of_units)
    )


def large_client(sheet: Sheet, parameters: Parameters) -> OneClient | None:
    """Return what a large client withholds; the rule is for services only."""
    paid, line, rate = sheet.biggest_client, parameters.client_line, parameters.client_rate
    if paid is None or line is None or rate is None or sheet.kind == "goods":
        return None
    above = max(ZERO, paid - line)
    return OneClient(paid, line, above, share(above, rate))


def living(
    sheet: Sheet, parameters: Parameters, cost_of_units: Decimal = ZERO
) -> LivingPrice | None:
    """Return F11, None while the income wanted or the tax is not known."""
    percent = parameters.tax[sheet.kind or "services"]
    if sheet.income_wanted is None or percent is None:
        return None
    costs = sheet.income_wanted + fixed_costs(sheet) + cost_of_units
    found = next(_by_band(costs, percent, parameters.cover), None)
    cover, sales = found if found is not None else (ZERO, _sales(costs, percent))
    days = sheet.paid_days
    whole = ceil(sales)
    return LivingPrice(
        sales=whole,
        tax=share(whole, percent),
        cover=cover,
        day_price=ceil_ratio(whole, days) if days else None,
    )


def _by_band(
    costs: Decimal, percent: Decimal, bands: tuple[AmountBand, ...]
) -> Iterator[tuple[Decimal, Decimal]]:
    """Return the cover of a year with the sales it asks for, where the tax fits its own band.

    The cover depends on the tax, the tax on the sales, the sales on the cover: tried band by band.
    """
    for band in bands:
        cover = _QUARTERS * band.dirhams
        sales = _sales(costs + cover, percent)
        if band.up_to is None or share(sales, percent) <= band.up_to:
            yield cover, sales


def _sales(costs: Decimal, percent: Decimal) -> Decimal:
    """Return the sales that leave these costs after a tax on the sales."""
    return divided(costs, ONE - divided(percent, HUNDRED))


def yearly_charges(sales: Decimal, sheet: Sheet, parameters: Parameters) -> Decimal:
    """Return tax, what a large client withholds, and health cover on a year's sales."""
    percent = parameters.tax[sheet.kind or "services"] or ZERO
    client = large_client(sheet, parameters)
    above = max(ZERO, min(client.paid, sales) - client.line) if client is not None else ZERO
    tax = share(sales - above, percent)
    withheld = share(above, parameters.client_rate or ZERO)
    band = next((one for one in parameters.cover if one.up_to is None or tax <= one.up_to), None)
    return tax + withheld + (_QUARTERS * band.dirhams if band is not None else ZERO)
