"""The money needed before the first money comes in (formulas F4 and F5)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from wizard.guidance.project.money import ZERO, divided, to_cents
from wizard.guidance.project.sales import fixed_costs
from wizard.guidance.project.sheet import Sheet

TWELVE = Decimal(12)


@dataclass(frozen=True, slots=True)
class Need:
    """F4: investment plus working capital, in dirhams."""

    investment: Decimal
    monthly: Decimal
    """Cash that leaves in a month."""
    months: Decimal
    working_capital: Decimal
    is_known: bool
    """Whether the months before money comes in, and something to pay, were told."""

    @property
    def total(self) -> Decimal:
        """F4: all money needed."""
        return self.investment + self.working_capital


def investment(sheet: Sheet) -> Decimal:
    """Return the sum of the investment list."""
    return sum((item.sum for item in sheet.items), ZERO)


def monthly_costs(sheet: Sheet) -> Decimal:
    """Return the cash that leaves each month: as told, else a twelfth of the fixed costs, rounded up."""
    if sheet.monthly_costs is not None:
        return sheet.monthly_costs
    return to_cents(divided(fixed_costs(sheet), TWELVE), ROUND_CEILING)


def money_needed(sheet: Sheet) -> Need:
    """Return F4 and F5 for a sheet; what was not told counts as nothing."""
    monthly, months = monthly_costs(sheet), sheet.months_before_money or ZERO
    return Need(
        investment=investment(sheet),
        monthly=monthly,
        months=months,
        working_capital=monthly * months,
        is_known=sheet.months_before_money is not None and bool(sheet.items or monthly),
    )
