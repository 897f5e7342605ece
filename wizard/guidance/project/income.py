"""What a member earns, set against days of minimum wage (formulas F8 and F9)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from wizard.guidance.limits import RESERVE_PERCENT
from wizard.guidance.project.money import ZERO, divided, nearest, share
from wizard.guidance.project.sales import YearResult
from wizard.guidance.project.sheet import Sheet

_RESERVE = Decimal(RESERVE_PERCENT)


@dataclass(frozen=True, slots=True)
class MemberIncome:
    """What one member has from a year on average, in dirhams.

    ``pay`` is for deliveries; ``surplus`` is the share of what is left after the reserve; ``loss`` is
    the share of a loss, if members bear it. ``days`` are days of farm minimum wage, None if that is not
    known.
    """

    pay: Decimal
    surplus: Decimal
    loss: Decimal
    reserve: Decimal
    """What the cooperative puts aside, all together."""
    days: Decimal | None
    days_after_loss: Decimal | None

    @property
    def total(self) -> Decimal:
        """Pay and surplus, if a loss is covered from elsewhere."""
        return self.pay + self.surplus

    @property
    def after_loss(self) -> Decimal:
        """What is left if members bear the loss; never less than nothing, the rest is the loss of all."""
        return max(ZERO, self.total - self.loss)


def member_income(sheet: Sheet, year: YearResult, day_wage: Decimal | None) -> MemberIncome | None:
    """Return F8 and F9 for a year of a group, None if the members are not counted."""
    heads = sheet.heads
    if sheet.is_alone or not heads:
        return None
    surplus = max(ZERO, year.result)
    reserve = share(surplus, _RESERVE)
    if sheet.capital is not None:
        reserve = min(reserve, sheet.capital)
    found = MemberIncome(
        pay=divided(year.member_pay, heads),
        surplus=divided(surplus - reserve, heads),
        loss=divided(max(ZERO, -year.result), heads),
        reserve=reserve,
        days=None,
        days_after_loss=None,
    )
    if not day_wage:
        return found
    return replace(
        found,
        days=nearest(divided(found.total, day_wage)),
        days_after_loss=nearest(divided(found.after_loss, day_wage)),
    )
