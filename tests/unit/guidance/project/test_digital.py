"""Web and photo services of one person: every figure, to the dirham."""

# mypy: disable-error-code="comparison-overlap"
# a Decimal equals the whole number it is, which mypy does not know

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from tests.unit.guidance.project.examples import DIGITAL, TODAY, report, sheet
from wizard.content.loading import library
from wizard.guidance.project import make_money
from wizard.guidance.project.alone import Alone
from wizard.guidance.project.parameters import parameters_on


def alone(**changes: Decimal) -> Alone:
    """Return the auto-entrepreneur's part of the example, some of it changed."""
    found = make_money(library(), dataclasses.replace(sheet(DIGITAL), **changes), TODAY).alone  # type: ignore[arg-type]
    assert found is not None
    return found


def test_a_year_of_minimum_wage() -> None:
    """3,191.85 DH a month are 38,302 DH a year."""
    parameters = parameters_on(library(), TODAY)
    assert (parameters.month_wage, parameters.year_wage) == (Decimal("3191.85"), 38_302)


def test_living() -> None:
    """58,447 DH a year: income, costs, four quarters of 390 DH, tax of 1 % in its own band."""
    living = alone().living
    assert living is not None
    assert (living.sales, living.cover, int(living.tax)) == (58_447, 1_560, 584)


@pytest.mark.parametrize(("days", "price"), [(100, 585), (60, 975), (0, None)])
def test_lowest_day_price(days: int, price: int | None) -> None:
    """Both prices are rounded up; without paid days there is none."""
    living = alone(paid_days=Decimal(days)).living
    assert living is not None
    assert living.day_price == price


def test_one_large_client() -> None:
    """Of 110,000 DH, 9,000 are withheld: the rule is for what lies above 80,000."""
    client = alone().one_client
    assert client is not None
    assert (client.line, client.withheld) == (80_000, 9_000)


def test_ceiling() -> None:
    """The sales stay below 200,000 DH."""
    assert (alone().ceiling, alone().above_ceiling) == (200_000, ())


def test_low_year_asks_for_975_a_day() -> None:
    """With 60 paid days the price that saves the year is the lowest day price for 60 days."""
    rescue = report(DIGITAL).rescues[0]
    assert (rescue.kind, rescue.now, rescue.needed) == ("price", 585, 975)


def test_own_income() -> None:
    """A normal year leaves the income wanted, to the day."""
    assert report(DIGITAL).money.own_incomes["normal"] == 58_500 - 18_000 - 585 - 1_560
    assert report(DIGITAL).money.funding.closes
