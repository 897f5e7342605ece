"""What is typed on the project sheet is kept as it is typed; what stood in the way is kept aside."""

from __future__ import annotations

from typing import Any

import pytest

from wizard.guidance.project import read_sheet
from wizard.ui.raw_sheet import add_permit, get, leave_open, put, rows, settle


@pytest.mark.parametrize(
    ("before", "path", "value", "after"),
    [
        ({}, "title", "Miel", {"sheet": 1, "title": "Miel"}),
        ({}, "normal.price", "beaucoup", {"sheet": 1, "normal": {"price": "beaucoup"}}),
        ({"sheet": 1, "title": "Miel"}, "title", "", {}),
        (
            {"sheet": 1, "low": {"price": "3", "each": "5"}},
            "low.price",
            "",
            {"sheet": 1, "low": {"each": "5"}},
        ),
        (
            {"sheet": 1, "low": {"price": "3"}, "unit": "kg"},
            "low.price",
            "",
            {"sheet": 1, "unit": "kg"},
        ),
        (
            {"sheet": 2, "low": "much"},
            "low.price",
            "3",
            {"sheet": 2, "kept": {"low": "much"}, "low": {"price": "3"}},
        ),
    ],
)
def test_put(before: dict[str, Any], path: str, value: str, after: dict[str, Any]) -> None:
    """A value is set or taken out at its path, and nothing else is touched."""
    put(before, path, value)
    assert before == after
    assert get(before, path) == (value or None)


def test_rows_of_a_list_that_is_none() -> None:
    """What stands where a list should be is kept aside; lines that are none become words."""
    raw: dict[str, Any] = {
        "sheet": 1,
        "items": "two hives",
        "risks": ["theft", {"what": "drought"}],
    }
    assert rows(raw, "items") == []
    assert rows(raw, "risks") == [{"what": "theft"}, {"what": "drought"}]
    assert raw["kept"] == {"items": "two hives"}


def test_permits_and_open_fields() -> None:
    """A step of the sector is noted once and taken away; so is "I don't know yet"."""
    raw: dict[str, Any] = {}
    add_permit(raw, "hives", "Declare the hives")
    add_permit(raw, "hives", "Declare the hives")
    leave_open(raw, "risks")
    sheet, problems = read_sheet(raw)
    assert (len(sheet.permits), set(sheet.unknown), len(problems)) == (1, {"risks"}, 0)
    add_permit(raw, "hives", "")
    settle(raw, "risks")
    assert read_sheet(raw)[0].permits == ()
    assert "unknown" not in raw
