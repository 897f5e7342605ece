"""The funding plan by the rules of a chosen call (F6), and the biggest project one can carry (F7)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from wizard.content.loading import Library
from wizard.content.support import Call, Line, Programme, last_call
from wizard.guidance.project.money import HUNDRED, MOST, ZERO, ceil, divided, share
from wizard.guidance.project.sheet import Sheet


@dataclass(frozen=True, slots=True)
class GrantRules:
    """What a call pays: at most ``percent`` of the project and ``most`` dirhams.

    ``in_kind`` is the per cent of the own part that may be in kind; None if the call does not say:
    then nothing in kind is counted. ``open`` is False for every past call: never plan on it.
    """

    programme: Programme
    line: Line
    call: Call
    here: bool
    percent: Decimal | None
    most: Decimal | None
    own: Decimal | None
    in_kind: Decimal | None
    open: bool

    def grant_on(self, total: Decimal) -> Decimal:
        """Return the most the call gives to a project of this sum, in whole dirhams; F6."""
        limits = [total]
        if self.percent is not None:
            limits.append(share(total, self.percent))
        if self.own is not None:
            limits.append(share(total, HUNDRED - min(self.own, HUNDRED)))
        if self.most is not None:
            limits.append(self.most)
        known = self.percent is not None or self.most is not None
        return min(limits).to_integral_value("ROUND_FLOOR") if known else ZERO


@dataclass(frozen=True, slots=True)
class Funding:
    """Who pays the money needed, in dirhams. It closes if ``gap`` is zero; ``over`` is what is too much."""

    total: Decimal
    own_cash: Decimal
    in_kind: Decimal
    """What counts of the part in kind."""
    in_kind_refused: Decimal
    """What the call does not count of it."""
    grant: Decimal
    grant_over: Decimal
    """What was counted on above what the call allows."""
    loan: Decimal
    own_part: Decimal
    """F6: total less grant less loan."""
    least_cash: Decimal
    """The own part that must be money."""
    gap: Decimal
    over: Decimal
    least_cash_each: Decimal | None
    """Dirhams of each member, rounded up."""
    rules: GrantRules | None

    @property
    def closes(self) -> bool:
        """Whether the parts reach the total."""
        return self.gap == 0


def grant_rules(
    library: Library,
    sheet: Sheet,
    today: datetime.date,
    province: str | None = None,
    percent: Decimal | None = None,
) -> GrantRules | None:
    """Return the rules of the call a sheet has chosen, None if it has chosen none we know.

    Without a named call it is the newest of the province, else the newest seen elsewhere;
    ``percent`` replaces the share paid (what if it were another).
    """
    programme = library.programmes.get(sheet.programme)
    if programme is None:
        return None
    lines = [line for line in programme.lines if not sheet.line or line.id == sheet.line]
    for line in lines:
        call, here = _call(line, sheet, today, province)
        if call is not None:
            return _rules(programme, line, call, here, percent, today)
    return None


def _call(
    line: Line, sheet: Sheet, today: datetime.date, province: str | None
) -> tuple[Call | None, bool]:
    if sheet.call:
        named = next((call for call in line.calls if call.id == sheet.call), None)
        return named, named is not None and (not named.provinces or province in named.provinces)
    told = tuple(call for call in line.calls if call.percent is not None or call.most is not None)
    return last_call(line.model_copy(update={"calls": told}), province, today)


def _rules(
    programme: Programme,
    line: Line,
    call: Call,
    here: bool,  # noqa: FBT001 - a part of the record
    percent: Decimal | None,
    today: datetime.date,
) -> GrantRules:
    own = _decimal(call.own_percent)
    if percent is not None:  # another share leaves another own part
        own = min(own, HUNDRED - percent) if own is not None else None
    is_open = (
        here
        and programme.standing_of(line).state == "open"
        and call.year >= today.year
        and (call.opened is None or call.opened <= today)
        and call.closed is not None
        and call.closed >= today
    )
    paid = percent if percent is not None else _decimal(call.percent)
    kind = _decimal(call.in_kind_percent)
    return GrantRules(programme, line, call, here, paid, _decimal(call.most), own, kind, is_open)


def _decimal(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def plan_funding(sheet: Sheet, total: Decimal, rules: GrantRules | None) -> Funding:
    """Return the funding plan of a total: it closes, or ``gap`` says by how much it does not."""
    allowed = rules.grant_on(total) if rules is not None else ZERO
    wanted = sheet.grant if sheet.grant is not None else allowed
    grant = min(wanted, allowed)
    loan = sheet.loan or ZERO
    own_part = max(ZERO, total - grant - loan)
    kind = sheet.own_in_kind or ZERO
    counted = min(kind, own_part if rules is None else share(own_part, rules.in_kind or ZERO))
    cash = own_cash(sheet)
    reached = cash + counted + grant + loan
    heads = sheet.heads
    least = own_part - counted
    return Funding(
        total=total,
        own_cash=cash,
        in_kind=counted,
        in_kind_refused=kind - counted,
        grant=grant,
        grant_over=wanted - grant,
        loan=loan,
        own_part=own_part,
        least_cash=least,
        gap=max(ZERO, total - reached),
        over=max(ZERO, reached - total),
        least_cash_each=ceil(divided(least, heads)) if heads else None,
        rules=rules,
    )


def own_cash(sheet: Sheet) -> Decimal:
    """Return the own money: as told, else what each brings times the members."""
    if sheet.own_cash is not None:
        return sheet.own_cash
    return (sheet.cash_each or ZERO) * (sheet.heads or ZERO)


def biggest_project(sheet: Sheet, rules: GrantRules | None) -> Decimal | None:
    """Return F7: the biggest project that the own money carries without a loan.

    None if the money is not known, or if nothing would limit it. Counted with the part in kind that
    the call allows, whether it is there or not; whole dirhams, rounded down.
    """
    cash = own_cash(sheet)
    if sheet.own_cash is None and sheet.cash_each is None:
        return None
    if rules is None:
        return cash
    percent = rules.percent if rules.percent is not None else ZERO
    if rules.percent is None and rules.most is not None:
        percent = HUNDRED
    if rules.own is not None:
        percent = min(percent, HUNDRED - min(rules.own, HUNDRED))
    in_money = (HUNDRED - min(rules.in_kind or ZERO, HUNDRED)) / HUNDRED
    if in_money == 0:
        return None
    paid = divided(cash, in_money)  # the own part this money allows
    left = (HUNDRED - percent) / HUNDRED
    by_share = divided(paid, left) if left > 0 else None
    by_most = None if rules.most is None else paid + rules.most
    limits = [one for one in (by_share, by_most) if one is not None]
    return min(*limits, MOST).to_integral_value("ROUND_FLOOR") if limits else None
