"""The cash at the end of each month of the first three years."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from wizard.guidance.project.capital import Need, monthly_costs
from wizard.guidance.project.funding import Funding
from wizard.guidance.project.money import ZERO, instalment
from wizard.guidance.project.sales import YearResult
from wizard.guidance.project.sheet import Sheet, YearName

YEAR, MONTHS = 12, 36


@dataclass(frozen=True, slots=True)
class CashMonth:
    """One month, counted from 1: what came in, what left, and the cash at its end (below zero: missing)."""

    number: int
    month: int
    """Month of the year, 1 to 12."""
    money_in: Decimal
    money_out: Decimal
    cash: Decimal


@dataclass(frozen=True, slots=True)
class CashCurve:
    """Three years of one kind of year (three low, three normal or three good ones)."""

    year: YearName
    opening: Decimal
    """The cash after the investment is paid."""
    months: tuple[CashMonth, ...]

    @property
    def lowest(self) -> CashMonth:
        """The month with the least cash."""
        return min(self.months, key=lambda one: one.cash)

    @property
    def end(self) -> Decimal:
        """The cash after three years."""
        return self.months[-1].cash


def cash_curve(
    sheet: Sheet, year: YearResult, need: Need, funding: Funding, charges: Decimal = ZERO
) -> CashCurve:
    """Return the curve for three years alike.

    Costs of units leave with the sales they belong to; fixed costs every month; ``charges`` (tax and
    health cover) and, alone, the income wanted are spread over the year. A loan is paid back in
    equal parts, without interest, if its months are told.
    """
    opening = funding.own_cash + funding.grant + funding.loan - (need.investment - funding.in_kind)
    spread = charges + ((sheet.income_wanted or ZERO) if sheet.is_alone else ZERO)
    cash, months = opening, []
    first = int(sheet.start_month or 1)
    for number in range(MONTHS):
        month = (first - 1 + number) % YEAR + 1
        money_in = _at_sale(sheet, year.sales, number, month)
        money_out = _at_sale(sheet, year.unit_costs, number, month) + _repaid(sheet, number)
        money_out += monthly_costs(sheet) + instalment(spread, number % YEAR, YEAR)
        cash += money_in - money_out
        months.append(CashMonth(number + 1, month, money_in, money_out, cash))
    return CashCurve(year.name, opening, tuple(months))


def _at_sale(sheet: Sheet, total: Decimal, number: int, month: int) -> Decimal:
    """Return the part of a year's sum that falls into a month; none before the first money."""
    selling = sheet.sales_months or tuple(range(1, YEAR + 1))
    if month not in selling or number < (sheet.months_before_money or ZERO):
        return ZERO
    return instalment(total, selling.index(month), len(selling))


def _repaid(sheet: Sheet, number: int) -> Decimal:
    months = sheet.loan_months
    if not sheet.loan or not months or number >= months:
        return ZERO
    return instalment(sheet.loan, number, int(months))
