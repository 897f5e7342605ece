"""The automatic checks of the fifteen fields: what agencies expect, set against what was told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from wizard.content.project import Check, FieldId, ProjectField
from wizard.content.sector import Sector
from wizard.guidance.project.money import ZERO, ceil
from wizard.guidance.project.result import Money
from wizard.guidance.project.sheet import Sheet

Value = str | Decimal
_GENERIC: Final = ("le marché", "the market", "السوق")
"""Words that name nobody."""
_QUOTES: Final = 2
"""So many quotes agencies want to see of what is dear."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that checks look at."""

    sheet: Sheet
    money: Money
    sector: Sector | None
    check: Check

    @property
    def wanted(self) -> Decimal:
        """The number the check asks for."""
        return Decimal(self.check.wanted or 0)


@dataclass(frozen=True, slots=True)
class Checked:
    """One check: whether it is met, and what its sentence is filled with ({n}, {name} ...).

    ``met`` is None where there is nothing to look at yet.
    """

    field: FieldId
    check: Check
    met: bool | None
    values: Mapping[str, Value]


Found = tuple[bool | None, dict[str, Value]]


def check_field(
    field: ProjectField, sheet: Sheet, money: Money, sector: Sector | None
) -> Iterator[Checked]:
    """Return the checks of one field."""
    for check in field.checks:
        facts = Facts(sheet, money, sector, check)
        met, values = CHECKS[check.id](facts)
        yield Checked(field.id, check, met, {"wanted": facts.wanted, **values})


def _person(facts: Facts) -> Found:
    text = facts.sheet.texts.get("problem", "").lower()
    return bool(text) and not any(word in text for word in _GENERIC), {}


def _unit_and_price(facts: Facts) -> Found:
    return bool(facts.sheet.unit) and facts.sheet.normal.price is not None, {}


def _customer_groups(facts: Facts) -> Found:
    groups = sum(1 for one in facts.sheet.customers if one.who and one.number)
    return _at_least(groups, facts)


def _talks(facts: Facts) -> Found:
    return _at_least(facts.sheet.talk_count, facts)


def _order(facts: Facts) -> Found:
    said = any(one.said for one in facts.sheet.heard)
    return bool(facts.sheet.orders) or said or bool(facts.sheet.texts.get("market-test")), {}


def _noted_prices(facts: Facts) -> Found:
    return _at_least(sum(1 for one in facts.sheet.prices if one.price is not None), facts)


def missing_permits(sheet: Sheet, sector: Sector | None) -> tuple[str, ...]:
    """Return the ids of the sector's steps that no permit of the sheet stands for."""
    named = {permit.step for permit in sheet.permits}
    form = sheet.form or ("auto-entrepreneur" if sheet.is_alone else "cooperative")
    steps = sector.steps if sector is not None else ()
    wanted = [step.id for step in steps if not step.forms or form in step.forms]
    return tuple(name for name in wanted if name not in named)


def _permits(facts: Facts) -> Found:
    missing = missing_permits(facts.sheet, facts.sector)
    if facts.sector is None:
        return bool(facts.sheet.permits), {"n": Decimal(len(facts.sheet.permits))}
    return not missing, {"n": Decimal(len(missing))}


def unnamed_tasks(sheet: Sheet) -> tuple[str, ...]:
    """Return the tasks that nobody has taken."""
    return tuple(task.what for task in sheet.tasks if not task.who)


def _names(facts: Facts) -> Found:
    missing = unnamed_tasks(facts.sheet)
    return (not missing if facts.sheet.tasks else None), {"n": Decimal(len(missing))}


def _load(facts: Facts) -> Found:
    most = Counter(task.who for task in facts.sheet.tasks if task.who).most_common(1)
    if not most:
        return None, {"name": "", "n": ZERO}
    name, number = most[0]
    return number <= facts.wanted, {"name": name, "n": Decimal(number)}


def _quotes(facts: Facts) -> Found:
    items = facts.sheet.items
    lacking = [one.what for one in items if one.sum > facts.wanted and one.quotes < _QUOTES]
    if lacking:
        return False, {"name": lacking[0]}
    unpriced = any(not one.is_priced and one.quotes < _QUOTES for one in items)
    return (None if unpriced or not items else True), {"name": ""}


def _working_capital(facts: Facts) -> Found:
    need = facts.money.need
    return need.is_known, {"n": need.months, "sum": need.working_capital}


def _three_years(facts: Facts) -> Found:
    return _at_least(len(facts.money.years), facts)


def _low_year(facts: Facts) -> Found:
    missing = facts.money.low_missing
    return (None if missing is None else missing == 0), {"sum": ceil(missing or ZERO)}


def _break_even(facts: Facts) -> Found:
    year, alone = facts.money.years.get("normal"), facts.money.alone
    if year is not None and alone is not None and alone.living is not None:
        needed = alone.living.sales
        return year.sales >= needed, {"quantity": needed, "n": year.sales, "unit": "DH"}
    if year is None or year.break_even is None:
        return None, {"quantity": ZERO, "n": ZERO, "unit": facts.sheet.unit}
    values: dict[str, Value] = {
        "quantity": year.break_even,
        "n": year.quantity,
        "unit": facts.sheet.unit,
    }
    return year.break_even <= year.quantity, values


def _funding(facts: Facts) -> Found:
    funding = facts.money.funding
    return (funding.closes if funding.total else None), {"sum": funding.gap}


def _risks(facts: Facts) -> Found:
    return _at_least(sum(1 for one in facts.sheet.risks if one.what and one.action), facts)


def _numbers(facts: Facts) -> Found:
    sheet = facts.sheet
    told = any(one is not None for one in (sheet.jobs, sheet.women, sheet.young))
    return told or any(letter.isdigit() for letter in sheet.texts.get("impact", "")), {}


def _order_of_months(facts: Facts) -> Found:
    lines = facts.sheet.calendar
    for number, line in enumerate(lines, 1):
        after = int(line.after or 0)
        if after and not 0 < after <= len(lines):
            return False, {"name": line.what}
        if after and (after == number or lines[after - 1].month > line.month):
            return False, {"name": line.what}
    return (True if lines else None), {"name": ""}


def _at_least(number: Decimal | int, facts: Facts) -> Found:
    return number >= facts.wanted, {"n": Decimal(number)}


CHECKS: Final[Mapping[str, Callable[[Facts], Found]]] = {
    "person": _person,
    "unit-and-price": _unit_and_price,
    "customer-groups": _customer_groups,
    "talks": _talks,
    "order": _order,
    "noted-prices": _noted_prices,
    "permits": _permits,
    "names": _names,
    "load": _load,
    "quotes": _quotes,
    "working-capital": _working_capital,
    "three-years": _three_years,
    "low-year": _low_year,
    "break-even": _break_even,
    "funding": _funding,
    "risks": _risks,
    "numbers": _numbers,
    "order-of-months": _order_of_months,
}
"""What decides each check that fields.yaml names."""
