"""The money of a sheet, all of it, from sales to cash."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from wizard.content.loading import Library
from wizard.guidance.project.alone import Alone, money_alone, yearly_charges
from wizard.guidance.project.capital import Need, money_needed
from wizard.guidance.project.cash import CashCurve, cash_curve
from wizard.guidance.project.funding import (
    Funding,
    biggest_project,
    grant_rules,
    plan_funding,
)
from wizard.guidance.project.income import MemberIncome, member_income
from wizard.guidance.project.money import ZERO, exact
from wizard.guidance.project.parameters import Parameters, parameters_on
from wizard.guidance.project.sales import YearResult, year_results
from wizard.guidance.project.sheet import Sheet, YearName


@dataclass(frozen=True, slots=True)
class Money:
    """Everything that follows from the numbers of a sheet."""

    years: Mapping[YearName, YearResult]
    need: Need
    funding: Funding
    biggest: Decimal | None
    incomes: Mapping[YearName, MemberIncome]
    alone: Alone | None
    own_incomes: Mapping[YearName, Decimal]
    """Alone: what each year leaves to live on, after tax and health cover; below zero is a loss."""
    curves: Mapping[YearName, CashCurve]
    parameters: Parameters
    sheet: Sheet

    @property
    def income_wanted(self) -> Decimal:
        """Alone: what the person wants to live on in a year; nothing for a group."""
        return (self.sheet.income_wanted or ZERO) if self.sheet.is_alone else ZERO

    def charges(self, sales: Decimal) -> Decimal:
        """Return what an auto-entrepreneur owes on a year's sales; nothing for other forms."""
        return ZERO if self.alone is None else yearly_charges(sales, self.sheet, self.parameters)

    @property
    def low_missing(self) -> Decimal | None:
        """What the low year lacks to lose nothing; alone, to pay the income wanted too."""
        low = self.years.get("low")
        if low is None:
            return None
        return max(ZERO, self.income_wanted + self.charges(low.sales) - low.result)

    @property
    def low_survives(self) -> bool:
        """Whether the low year lacks nothing."""
        return self.low_missing == 0


def make_money(
    library: Library,
    sheet: Sheet,
    today: datetime.date,
    province: str | None = None,
    grant_percent: Decimal | None = None,
) -> Money:
    """Return the money of a sheet on a day; ``grant_percent`` replaces the share of the call."""
    with exact():
        return _make(library, sheet, today, province, grant_percent)


def _make(
    library: Library,
    sheet: Sheet,
    today: datetime.date,
    province: str | None,
    grant_percent: Decimal | None,
) -> Money:
    parameters = parameters_on(library, today)
    rules = grant_rules(library, sheet, today, province, grant_percent)
    years, need = year_results(sheet), money_needed(sheet)
    funding = plan_funding(sheet, need.total, rules)
    normal = years.get("normal")
    sales = {str(name): year.sales for name, year in years.items()}
    alone = money_alone(sheet, sales, parameters, normal.unit_costs if normal else ZERO)
    charges = {
        name: yearly_charges(year.sales, sheet, parameters) if alone is not None else ZERO
        for name, year in years.items()
    }
    found = {name: member_income(sheet, year, parameters.day_wage) for name, year in years.items()}
    return Money(
        years=years,
        need=need,
        funding=funding,
        biggest=biggest_project(sheet, rules),
        incomes={name: income for name, income in found.items() if income is not None},
        alone=alone,
        own_incomes={name: year.result - charges[name] for name, year in years.items()}
        if sheet.is_alone
        else {},
        curves={
            name: cash_curve(sheet, year, need, funding, charges[name])
            for name, year in years.items()
        },
        parameters=parameters,
        sheet=sheet,
    )
