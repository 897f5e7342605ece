"""What the formulas of the workbook come to, worked out exactly: for phones that show but do not count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from wizard.guidance.project.cash import MONTHS, YEAR
from wizard.guidance.project.money import ONE, ZERO
from wizard.guidance.project.report import Report
from wizard.guidance.project.sales import YearResult

NO_LIMIT: Final = Decimal(10) ** 15
"""Stands where a band or a call has no upper limit; shown as a dash."""


def values_of(report: Report) -> Mapping[str, Decimal]:
    """Return the figure behind each named formula that has one."""
    found = report.money
    plan, need = found.funding, found.need
    values = {
        "working": need.working_capital,
        "total": plan.total,
        "grant": plan.grant,
        "own_part": plan.own_part,
        "in_kind": plan.in_kind,
        "least_cash": plan.least_cash,
        "least_each": plan.least_cash_each,
        "gap": plan.gap,
        "biggest": found.biggest,
    }
    if found.alone is not None and found.alone.living is not None:
        values |= {"living": found.alone.living.sales, "day_price": found.alone.living.day_price}
    if found.alone is not None and found.alone.one_client is not None:
        values["withheld"] = found.alone.one_client.withheld
    values |= dict(_months(report))
    for year in found.years.values():
        values |= dict(_year(report, year))
    return {name: value for name, value in values.items() if value is not None}


def _months(report: Report) -> Iterator[tuple[str, Decimal]]:
    """Return the month of the year, and its part of a year's sales, for each month of the cash."""
    told = report.sheet
    selling = told.sales_months or tuple(range(1, YEAR + 1))
    for number in range(1, MONTHS + 1):
        month = int((told.start_month or 1) + number - 2) % YEAR + 1
        sells = month in selling and number > (told.months_before_money or ZERO)
        yield f"month_{number}", Decimal(month)
        yield f"share_{number}", ONE / len(selling) if sells else ZERO


def _year(report: Report, year: YearResult) -> Iterator[tuple[str, Decimal | None]]:
    name, found = year.name, report.money
    yield f"made_{name}", year.quantity
    yield f"sales_{name}", year.sales
    yield f"unit_costs_{name}", year.unit_costs
    yield f"margin_{name}", year.margin
    yield f"result_{name}", year.result
    yield f"break_even_{name}", year.break_even
    yield f"per_producer_{name}", year.per_producer
    income = found.incomes.get(name)
    if income is not None:
        yield f"reserve_{name}", income.reserve
        yield f"member_pay_{name}", income.pay
        yield f"member_total_{name}", income.total
        yield f"days_loss_{name}", income.after_loss
        yield f"days_{name}", income.days
    if found.alone is not None:
        yield f"charges_{name}", found.charges(year.sales)
        yield f"own_income_{name}", found.own_incomes[name]
    curve = found.curves[name]
    yield f"cash_{name}_0", curve.opening
    for month in curve.months:
        yield f"in_{name}_{month.number}", month.money_in
        yield f"out_{name}_{month.number}", month.money_out
        yield f"cash_{name}_{month.number}", month.cash
