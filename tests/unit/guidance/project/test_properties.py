"""What holds for every sheet, however odd its numbers."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.guidance.project.examples import AL_HOCEIMA, TODAY
from wizard.content.loading import library
from wizard.documents.project.as_json import project_json
from wizard.guidance.project import make_report, read_sheet, write_sheet
from wizard.guidance.project.money import exact
from wizard.guidance.project.reading import Problem
from wizard.guidance.project.sheet import Sheet, Year
from wizard.guidance.project.what_if import Rescue

_NUMBERS = st.one_of(
    st.none(),
    st.integers(0, 200),
    st.integers(0, 10**12),
    st.decimals(0, 10**6, places=4, allow_nan=False).map(str),
)
_SHEETS = st.fixed_dictionaries(
    {
        "form": st.sampled_from(["cooperative", "auto-entrepreneur", None, "sole-trader"]),
        "members": st.one_of(st.none(), st.integers(0, 40), st.integers(0, 10**12)),
        "producer": st.just("hive"),
        "producers_each": _NUMBERS,
        "losses": st.integers(0, 100),
        **{
            year: st.fixed_dictionaries({"each": _NUMBERS, "quantity": _NUMBERS, "price": _NUMBERS})
            for year in ("low", "normal", "good")
        },
        "unit_costs": st.lists(st.fixed_dictionaries({"amount": _NUMBERS}), max_size=3),
        "fixed_costs": st.lists(st.fixed_dictionaries({"amount": _NUMBERS}), max_size=3),
        "items": st.lists(
            st.fixed_dictionaries({"quantity": _NUMBERS, "price": _NUMBERS}), max_size=3
        ),
        "months_before_money": st.one_of(st.none(), st.integers(0, 60), st.integers(0, 10**12)),
        "sales_months": st.lists(st.integers(1, 12), max_size=4),
        "own_cash": _NUMBERS,
        "cash_each": _NUMBERS,
        "own_in_kind": _NUMBERS,
        "grant": _NUMBERS,
        "loan": _NUMBERS,
        "loan_months": st.one_of(st.none(), st.integers(0, 48)),
        "capital": _NUMBERS,
        "income_wanted": _NUMBERS,
        "paid_days": _NUMBERS,
        "biggest_client": _NUMBERS,
        "programme": st.sampled_from(["", "indh", "intelaka", "no-such-one"]),
        "call": st.sampled_from(["", "country-2021", "taroudannt-2026"]),
    }
)


@settings(max_examples=120, deadline=None)
@given(raw=_SHEETS)
def test_every_sheet(raw: dict[str, object]) -> None:
    """The parts make the total or the gap is said; nothing paid is negative; nothing breaks."""
    sheet, problems = read_sheet(raw)
    assert problems == ()
    assert read_sheet(write_sheet(sheet)) == (sheet, ())
    report = make_report(library(), sheet, TODAY, AL_HOCEIMA)
    plan = report.money.funding
    parts = plan.own_cash + plan.in_kind + plan.grant + plan.loan
    assert parts + plan.gap - plan.over == plan.total
    assert plan.gap == 0 or plan.over == 0
    assert plan.closes is (parts >= plan.total)
    told = (*_sums(plan), *_sums(report.money.need))
    assert min(told) >= 0
    for year in report.money.years.values():
        assert year.sales >= 0
        if year.break_even is not None:
            with exact():  # the largest sums have more digits than a Decimal keeps by itself
                fixed = year.quantity * year.margin - year.result
                assert year.break_even * year.margin >= fixed
    project_json(report, "ar")


def _sums(record: object) -> list[Decimal]:
    """Return every figure of a record."""
    values = (getattr(record, field.name) for field in dataclasses.fields(record))  # type: ignore[arg-type]
    return [value for value in values if isinstance(value, Decimal)]


@settings(max_examples=60, deadline=None)
@given(
    price=st.integers(1, 500),
    quantity=st.integers(1, 5000),
    cost=st.integers(0, 300),
    fixed=st.integers(0, 200_000),
    losses=st.integers(0, 60),
    form=st.sampled_from(["cooperative", "auto-entrepreneur"]),
)
def test_each_rescue_saves_the_low_year(
    price: int, quantity: int, cost: int, fixed: int, losses: int, form: str
) -> None:
    """The single change that is named is enough; with nothing to save there is none."""
    raw = {
        "form": form,
        "members": 6,
        "losses": losses,
        "low": {"price": price, "quantity": quantity},
        "unit_costs": [{"amount": cost}],
        "fixed_costs": [{"amount": fixed}],
        "income_wanted": 20_000,
    }
    sheet, _ = read_sheet(raw)
    report = make_report(library(), sheet, TODAY)
    assert bool(report.rescues) is not report.money.low_survives
    for rescue in report.rescues:
        saved = _with(sheet, rescue)
        if saved is not None:
            assert make_report(library(), saved, TODAY).money.low_survives, rescue


def _with(sheet: Sheet, rescue: Rescue) -> Sheet | None:
    """Return the sheet with a rescue in it; None for a reserve, which lies outside the year."""
    low = sheet.low
    if rescue.kind == "price":
        return dataclasses.replace(sheet, low=dataclasses.replace(low, price=rescue.needed))
    if rescue.kind == "quantity":
        return dataclasses.replace(sheet, low=Year(quantity=rescue.needed, price=low.price))
    one_cost = (dataclasses.replace(sheet.fixed_costs[0], amount=rescue.needed),)
    if rescue.kind == "fixed-costs":
        return dataclasses.replace(sheet, fixed_costs=one_cost)
    if rescue.kind == "unit-costs":
        unit = (dataclasses.replace(sheet.unit_costs[0], amount=rescue.needed),)
        return dataclasses.replace(sheet, unit_costs=unit)
    return None


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # on a busy machine
@given(
    raw=st.recursive(
        st.one_of(st.none(), st.text(), st.integers(), st.floats(), st.booleans()),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_anything_can_be_read(raw: object) -> None:
    """Whatever a file holds, reading gives a sheet and problems, never an exception."""
    _, problems = read_sheet(raw)
    assert all(isinstance(one, Problem) for one in problems)
    for key in ("low", "items", "texts", "unknown", "sales_months", "form", "members", "calendar"):
        read_sheet({key: raw})
