"""The honey cooperative of seven: every figure, to the dirham."""

# mypy: disable-error-code="comparison-overlap"
# a Decimal equals the whole number it is, which mypy does not know

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from tests.unit.guidance.project.examples import AL_HOCEIMA, HONEY, TODAY, report, sheet
from wizard.content.loading import library
from wizard.guidance.project import Change, make_money, make_report, what_if
from wizard.guidance.project.money import divided, nearest
from wizard.guidance.project.result import Money
from wizard.guidance.project.sheet import YearName


def whole(value: Decimal | None) -> int:
    """Return a figure to the dirham."""
    assert value is not None
    return int(nearest(value))


@pytest.mark.parametrize(
    ("name", "quantity", "sales", "margin", "break_even", "per_hive", "result"),
    [
        ("low", 525, 52_500, 18, 2_000, "19.1", -26_550),
        ("normal", 840, 100_800, 38, 948, "9.03", -4_080),
        ("good", 1_575, 236_250, 68, 530, "5.05", 71_100),
    ],
)
def test_years(
    name: YearName,
    quantity: int,
    sales: int,
    margin: int,
    break_even: int,
    per_hive: str,
    result: int,
) -> None:
    """Sales, margin, break-even, what it means for a hive, and the result of each year."""
    year = report(HONEY).money.years[name]
    assert (year.quantity, year.sales, year.margin) == (quantity, sales, margin)
    assert (year.break_even, year.per_producer) == (break_even, Decimal(per_hive))
    assert year.result == result


def at_150() -> Money:
    """Return the money when the price reaches 150 DH in every year."""
    return what_if(library(), sheet(HONEY), Change(price=Decimal(150)), TODAY)


@pytest.mark.parametrize(("name", "result"), [("low", -300), ("normal", 21_120)])
def test_price_of_150(name: YearName, result: int) -> None:
    """At 150 DH a bad year lacks 300 DH (5 kg), a normal one gains 21,120 DH."""
    year = at_150().years[name]
    assert (year.result, year.break_even) == (result, 530)


def test_income() -> None:
    """8,400 DH are some 86 days of farm minimum wage; 7,817 DH, some 80, if members bear the loss."""
    income = report(HONEY).money.incomes["normal"]
    assert (whole(income.total), whole(income.after_loss)) == (8_400, 7_817)
    assert (income.days, income.days_after_loss) == (86, 80)
    assert report(HONEY).money.parameters.day_wage == Decimal("97.44")


def test_reserve() -> None:
    """Of a surplus 10 % go to the reserve, until it equals the capital."""
    good = report(HONEY).money.incomes["good"]
    assert (good.reserve, whole(good.total)) == (7_110, 24_891)  # 15,750 + (71,100 - 7,110) / 7
    small = dataclasses.replace(sheet(HONEY), capital=Decimal(1_000))
    assert make_money(library(), small, TODAY).incomes["good"].reserve == 1_000


def test_funding_of_2021() -> None:
    """200,000 DH by the rules of 2021-23: grant 120,000, own 80,000, at most half of it in kind."""
    funding = report(HONEY).money.funding
    assert (funding.total, funding.grant, funding.own_part) == (200_000, 120_000, 80_000)
    assert (funding.in_kind, funding.least_cash, funding.least_cash_each) == (40_000, 40_000, 5_715)
    assert (funding.closes, funding.gap) == (False, 33_000)
    assert report(HONEY).money.biggest == 35_000


def test_funding_of_2026() -> None:
    """By a call of 90 % without a word on kind: own 20,000 DH, biggest project 70,000 DH."""
    other = dataclasses.replace(sheet(HONEY), call="taroudannt-2026")
    money = make_report(library(), other, TODAY, "09.541").money
    assert (money.funding.grant, money.funding.own_part) == (180_000, 20_000)
    assert (money.funding.in_kind, money.funding.in_kind_refused) == (0, 40_000)
    assert whole(divided(money.funding.own_part, Decimal(7))) == 2_857
    assert money.funding.least_cash_each == 2_858  # what each must bring, rounded up
    assert money.biggest == 70_000


def test_past_calls_are_never_planned_on() -> None:
    """A funding plan that closes by a past call has no green light."""
    rich = dataclasses.replace(sheet(HONEY), cash_each=Decimal(6_000))
    found = make_report(library(), rich, TODAY, AL_HOCEIMA)
    (light,) = (light for light in found.lights if light.id == "funding")
    assert (found.money.funding.closes, light.green, light.why) == (True, False, "funding-call")


def test_working_capital() -> None:
    """Eight months at 3,000 DH are 24,000 DH."""
    need = report(HONEY).money.need
    assert (need.investment, need.working_capital, need.total) == (176_000, 24_000, 200_000)


def test_rescues() -> None:
    """The price comes first: it must reach 151 DH; or 2,000 kg, or 27 members, or a reserve."""
    found = {one.kind: (one.now, one.needed) for one in report(HONEY).rescues}
    assert found == {
        "price": (100, 151),
        "unit-costs": (82, Decimal("31.42")),
        "fixed-costs": (36_000, 9_450),
        "quantity": (525, 2_000),
        "members": (7, 27),
        "reserve": (0, 26_550),
    }
    assert report(HONEY).rescues[0].kind == "price"


def test_lights_and_checks() -> None:
    """What is missing is said; what is there is green."""
    found = report(HONEY)
    assert {light.id: light.green for light in found.lights} == {
        "talks": False,
        "low-year": False,
        "funding": False,
        "permits": False,
        "names": True,
        "agreed": True,
    }
    unmet = {one.check.id for checks in found.checks.values() for one in checks if not one.met}
    assert unmet == {
        "talks",
        "noted-prices",
        "permits",
        "quotes",
        "low-year",
        "break-even",
        "funding",
    }


def test_cash() -> None:
    """The cash begins 9,000 DH short, first money comes in the ninth month, three years add up."""
    curve = report(HONEY).money.curves["normal"]
    assert curve.opening == -9_000  # 7,000 + 120,000 - (176,000 - 40,000)
    first = next(month for month in curve.months if month.money_in)
    assert (first.number, first.month) == (9, 6)
    assert (len(curve.months), curve.end) == (36, -9_000 + 3 * -4_080)
