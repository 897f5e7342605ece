"""The workbook: its formulas, worked out by another program, come to the same figures."""

from __future__ import annotations

import io
import warnings
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.unit.guidance.project.examples import DIGITAL, HONEY, TODAY, report, sheet
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.documents.project.xlsx import as_xlsx
from wizard.documents.project.xlsx_values import values_of
from wizard.guidance.project import Change, Sheet, changed, make_report, read_sheet

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import formulas

ROUNDED = ("per_producer_", "month_")
"""Shown with three digits by us, with all of them by the workbook; months are counted, not sums."""


def worked_out(path: Path, changes: dict[str, float] | None = None) -> dict[str, object]:
    """Return every named cell of a workbook, recalculated, with some inputs changed."""
    book = openpyxl.load_workbook(path)
    places = {}
    for name, found in book.defined_names.items():
        sheet_name, cell = str(found.attr_text).rsplit("!", 1)
        places[name.removeprefix("dalil_")] = (sheet_name.strip("'"), cell.replace("$", ""))
    for name, value in (changes or {}).items():
        sheet_name, cell = places[name]
        book[sheet_name][cell] = value
    book.save(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        solution = formulas.ExcelModel().loads(str(path)).finish().calculate()
    values: dict[str, object] = {}
    for name, (sheet_name, cell) in places.items():
        found = solution.get(f"'[{path.name}]{sheet_name.upper()}'!{cell}")
        values[name] = None if found is None else found.value[0, 0]
    return values


def differences(found: Sheet, values: dict[str, object]) -> dict[str, tuple[Decimal, object]]:
    """Return where a workbook and our own figures differ by more than two hundredths."""
    ours = values_of(make_report(library(), found, TODAY, "01.051"))
    return {
        name: (value, values[name])
        for name, value in ours.items()
        if not name.startswith(ROUNDED)
        and name in values
        and abs(float(value) - float(str(values[name]))) > 0.02
    }


@pytest.mark.parametrize("name", [HONEY, DIGITAL])
def test_same_figures(tmp_path: Path, name: str) -> None:
    """Every figure of the worked example, the cash of 36 months included."""
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(as_xlsx(library(), report(name), "fr"))
    values = worked_out(path)
    assert differences(sheet(name), values) == {}
    assert values.keys() >= values_of(report(name)).keys() - {
        "made_low",
        "made_normal",
        "made_good",
    }


def test_formulas_are_live(tmp_path: Path) -> None:
    """After a change of members and price the workbook says what we would say."""
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(as_xlsx(library(), report(HONEY), "fr"))
    prices = {f"price_{year}": 150.0 for year in ("low", "normal", "good")}
    values = worked_out(path, {"members": 9, "own_cash": 9000, **prices})
    other = changed(sheet(HONEY), Change(price=Decimal(150), members=Decimal(9)))
    assert differences(other, values) == {}


@pytest.mark.parametrize("lang", LANGS)
def test_opened(lang: Lang) -> None:
    """Three sheets, from right to left in Arabic, with our figures in the formulas' cells."""
    made = as_xlsx(library(), report(HONEY), lang)
    book = openpyxl.load_workbook(io.BytesIO(made), data_only=True)
    assert len(book.sheetnames) == 3
    assert {bool(one.sheet_view.rightToLeft) for one in book} == {lang == "ar"}
    place, cell = str(book.defined_names["dalil_gap"].attr_text).rsplit("!", 1)
    assert book[place.strip("'")][cell.replace("$", "")].value == 33_000


def test_words_are_no_formulas() -> None:
    """Words that begin like a formula or a link stay words."""
    hostile = '=HYPERLINK("http://x","y")'
    found, _ = read_sheet({"title": hostile, "texts": {"problem": hostile}})
    made = as_xlsx(library(), make_report(library(), found, TODAY), "fr")
    cells = [
        cell for one in openpyxl.load_workbook(io.BytesIO(made)) for row in one for cell in row
    ]
    written = [cell for cell in cells if cell.value == hostile]
    assert [cell.data_type for cell in written] == ["s", "s"]
