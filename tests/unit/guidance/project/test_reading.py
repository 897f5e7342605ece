"""Reading a sheet: what is wrong is said in one problem each, the rest is kept, nothing is lost."""

# mypy: disable-error-code="comparison-overlap"
# a Decimal equals the whole number it is, which mypy does not know

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.unit.guidance.project.examples import DIGITAL, HONEY, TODAY, sheet
from wizard.content.loading import library
from wizard.guidance.dossier import dump_dossier, parse_dossier, read_dossier
from wizard.guidance.project import make_report, read_sheet, sheet_of, write_sheet
from wizard.guidance.project.migrations import migrate
from wizard.guidance.project.money import read_number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (1200, "1200"),
        ("1 200,50 DH", "1200.5"),
        ("1\u00a0200 درهم", "1200"),
        ("٣٠", "30"),
        ("۵۸۵", "585"),
        ("97.44", "97.44"),
        (12.5, "12.5"),
        ("30 %", "30"),
        ("-3", "-3"),
        ("1.000", None),
        ("1,000 DH", None),
        ("12.500", None),
        ("١٬٠٠٠", "1000"),
        ("١٫٠٠٠", "1"),
        ("0.125", "0.125"),
        ("1.1250", "1.125"),
        (1.125, "1.125"),
        ("abc", None),
        ("1e9", None),
        ("", None),
        (True, None),
        (float("nan"), None),
        (float("inf"), None),
        ([1], None),
    ],
)
def test_numbers(written: object, number: str | None) -> None:
    """Numbers are read as people write them; words are none."""
    assert read_number(written) == (None if number is None else Decimal(number))


@pytest.mark.parametrize(
    ("raw", "where", "why"),
    [
        ({"talks": "many"}, "talks", "number"),
        ({"low": {"price": -1}}, "low.price", "negative"),
        ({"low": {"price": "1.000"}}, "low.price", "unclear"),
        ({"members": "1,000"}, "members", "unclear"),
        ({"items": [{"price": 10**13}]}, "items.1.price", "too-large"),
        ({"members": "7.5"}, "members", "whole"),
        ({"losses": 101}, "losses", "percent"),
        ({"start_month": 13}, "start_month", "month-number"),
        ({"sales_months": [1, "x"]}, "sales_months.2", "number"),
        ({"calendar": [{"month": "March"}]}, "calendar.1.month", "month"),
        ({"texts": {"problem": ["a"]}}, "texts.problem", "text"),
        ({"texts": {"price": "a"}}, "texts.price", "unknown-key"),
        ({"plan_b": "x" * 2001}, "plan_b", "too-long"),
        ({"risks": "drought"}, "risks", "list"),
        ({"risks": ["drought"]}, "risks.1", "group"),
        ({"risks": [{"what": "a"}] * 41}, "risks", "too-many"),
        ({"form": "club"}, "form", "choice"),
        ({"unknown": ["money"]}, "unknown.money", "unknown-key"),
        ({"colour": "red"}, "colour", "unknown-key"),
        ({"sheet": 2}, "sheet", "newer"),
        ({"sheet": [1]}, "sheet", "number"),
        ({"items": [{"quantity": "many"}]}, "items.1.quantity", "number"),
    ],
)
def test_bad_values(raw: dict[str, object], where: str, why: str) -> None:
    """Each value that does not fit is one problem; what stands beside it is read."""
    found, problems = read_sheet({"title": "Miel", **raw})
    assert [(one.where, one.why) for one in problems] == [(where, why)]
    assert found.title == "Miel"


def test_nothing_is_lost() -> None:
    """What could not be read is written back as it was, and read again without a new problem."""
    found, _ = read_sheet({"low": {"price": "dear", "quantity": 5}, "colour": "red"})
    written = write_sheet(found)
    assert written["kept"] == {"low.price": "dear", "colour": "red"}
    assert read_sheet(written) == (found, ())


@pytest.mark.parametrize("raw", ["text", 7, ["a"]])
def test_not_a_sheet(raw: object) -> None:
    """What is no sheet at all is one problem."""
    assert [one.why for one in read_sheet(raw)[1]] == ["not-a-sheet"]


@pytest.mark.parametrize("name", [HONEY, DIGITAL])
def test_round_trip_in_a_dossier(name: str) -> None:
    """A sheet goes into the dossier file and comes out the same."""
    raw = {"dalil": 1, "answers": {"founders": "n5_9"}, "sheet": write_sheet(sheet(name))}
    dossier = parse_dossier(dump_dossier(read_dossier(raw, library())[0], library()), library())
    assert read_sheet(dossier.sheet) == (sheet(name), ())


def test_answers_fill_what_the_sheet_leaves_open() -> None:
    """Members, sector and form come from the answers."""
    answers = {"founders": "n5_9", "members": 7, "sector": "agri", "trade": "bees"}
    dossier, _ = read_dossier({"dalil": 1, "answers": answers, "form": "cooperative"}, library())
    found, problems = sheet_of(library(), dossier)
    assert (found.members, found.sector, found.form, problems) == (
        7,
        "beekeeping",
        "cooperative",
        (),
    )


def test_migrations_run_in_order() -> None:
    """A sheet of version 1 goes through each step to today's."""
    steps = {1: lambda raw: {**raw, "a": 1}, 2: lambda raw: {**raw, "b": raw["a"]}}
    assert migrate({"sheet": 1}, steps) == ({"a": 1, "b": 1}, 1)
    assert migrate({"sheet": 2, "a": 5}, steps) == ({"a": 5, "b": 5}, 2)
    assert migrate({"sheet": "x"}, {}) == ({}, None)


@pytest.mark.parametrize(
    ("items", "met"),
    [
        ([{"what": "Ruche", "price": "abc"}], None),
        ([{"what": "Ruche", "price": "abc", "quotes": 2}], True),
        ([{"what": "Ruche", "price": 100, "quantity": "many"}], None),
        ([{"what": "Ruche", "price": 100}, {"what": "Extracteur"}], None),
        ([{"what": "Ruche", "price": "abc"}, {"what": "Extracteur", "price": 90_000}], False),
    ],
)
def test_a_price_nobody_can_read_leaves_the_quotes_open(
    items: list[dict[str, object]], met: bool | None
) -> None:
    """A line whose price is not known may cost anything: it turns nothing green."""
    found = make_report(library(), read_sheet({"items": items})[0], TODAY, None)
    checks = [one for every in found.checks.values() for one in every if one.check.id == "quotes"]
    assert [one.met for one in checks] == [met]


def test_a_quantity_nobody_can_read_is_not_one() -> None:
    """The line costs nothing known, in the file too; a line without a quantity counts once."""
    items = [{"what": "Ruche", "quantity": "many", "price": 900}, {"what": "Cuve", "price": 50}]
    read, problems = read_sheet({"items": items})
    again, problems_again = read_sheet(write_sheet(read))

    assert [item.sum for item in read.items] == [0, 50]
    assert [item.sum for item in again.items] == [0, 50]
    where = [("items.1.quantity", "number")]
    assert [(one.where, one.why) for one in problems] == where
    assert [(one.where, one.why) for one in problems_again] == where


@pytest.mark.parametrize("written", [1.125, "1.1250", "0.125", "999.9999", "1000.125"])
def test_a_number_is_read_back_from_its_own_file(written: object) -> None:
    """What a file holds is never a number that could be read in two ways."""
    told, problems = read_sheet({"sheet": 1, "low": {"quantity": written}})
    assert not problems
    assert read_sheet(write_sheet(told)) == (told, ())
