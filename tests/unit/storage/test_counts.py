"""The dashboard counts, and nothing of fewer than five can be read or worked out from it."""

from __future__ import annotations

import collections
import datetime
import itertools

import pytest

from tests.unit.storage.makers import TODAY, day, facts, summary
from wizard.content.loading import Library
from wizard.storage import CaseSummary, Row, Task, as_csv
from wizard.storage.counts import CountTable, Dashboard, count_cases, without_small_cells
from wizard.storage.csv_export import safe_cell


@pytest.mark.parametrize(
    ("counts", "shown", "others"),
    [
        ({}, {}, None),
        ({"a": 4}, {}, None),
        ({"a": 5}, {"a": 5}, None),
        ({"a": 5, "b": 9}, {"a": 5, "b": 9}, None),
        ({"a": 1, "b": 9}, {}, 10),
        ({"a": 1, "b": 9, "c": 20}, {"c": 20}, 10),
        ({"a": 2, "b": 3, "c": 20}, {"c": 20}, 5),
        ({"a": 1, "b": 1, "c": 20}, {}, 22),
        ({"a": 1, "b": 1, "c": 6, "d": 20}, {"d": 20}, 8),
        ({"a": 1, "b": 1}, {}, None),
        ({"a": 0, "b": 7}, {"b": 7}, None),
    ],
)
def test_small_cells(counts: dict[str, int], shown: dict[str, int], others: int | None) -> None:
    """Small cells go together, with the smallest other one if they would give themselves away."""
    table = without_small_cells("x", counts)
    assert ({row.name: row.count for row in table.rows}, table.others) == (shown, others)


@pytest.mark.parametrize(("names", "most"), [("ab", 20), ("abc", 20), ("abcd", 14)])
def test_no_small_cell_can_be_worked_out(names: str, most: int) -> None:
    """Whoever knows the rule and the total still finds two possible values for each small cell."""
    published = collections.defaultdict(list)
    for counts in itertools.product(range(most + 1), repeat=len(names)):
        table = without_small_cells("x", dict(zip(names, counts, strict=True)))
        total = sum(counts) if sum(counts) >= 5 else None
        published[table, total].append(counts)
    checked = 0
    for possible in published.values():
        for counts in possible:
            if max(map(sum, possible)) > most:
                continue  # tables with larger cells would look the same: not all of them are here
            for place, count in enumerate(counts):
                if 0 < count < 5:
                    checked += 1
                    assert len({other[place] for other in possible}) > 1, counts
    assert checked > 20


def _cases() -> list[CaseSummary]:
    """Return 20 cases: 12 ideas in one province, 6 files with a late task in another, 2 trials."""
    late = (Task("call the bank", day(-1)),)
    return [
        *(summary(province="01.051", health={day(-9): (2,) * 6}) for _ in range(12)),
        *(summary(stage="file", province="08.401", tasks=late) for _ in range(6)),
        summary(stage="trial", appointment=day(2)),
        summary(stage="trial", last_contact=day(-70)),
    ]


def test_the_dashboard(books: Library) -> None:
    """Each table by its own thing; the cells of two and of one are not to be found anywhere."""
    board = count_cases(_cases(), books, TODAY)
    found = {
        table.by: ({row.name: row.count for row in table.rows}, table.others)
        for table in board.tables
    }
    assert board.total == 20
    assert found == {
        "stage": ({"idea": 12}, 8),
        "headline": ({"unknown": 20}, None),
        "form": ({"unknown": 20}, None),
        "sector": ({"unknown": 20}, None),
        "province": ({"01.051": 12}, 8),
        "overdue": ({"yes": 6, "no": 14}, None),
        "this-week": ({}, 20),
        "health": ({"green": 12, "unknown": 8}, None),
        "contact": ({}, 20),
    }


def test_fewer_than_five_cases_are_not_counted(books: Library) -> None:
    """An office that begins sees no number at all."""
    board = count_cases(_cases()[:4], books, TODAY)
    assert board.total is None
    assert {(table.rows, table.others) for table in board.tables} == {((), None)}


def test_the_order_of_rows() -> None:
    """Known names in their own order, others after them from the largest."""
    table = without_small_cells("x", {"z": 9, "b": 5, "a": 6, "c": 7}, ("b", "a"))
    assert [row.name for row in table.rows] == ["b", "a", "z", "c"]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", " =", "  @"])
def test_no_cell_is_a_formula(first: str) -> None:
    """What a spreadsheet would calculate is marked as text."""
    assert safe_cell(f"{first}SUM(A1)") == f"'{first}SUM(A1)"


def test_the_csv_file() -> None:
    """Numbers as numbers, words as text, commas and quotes kept inside their cell."""
    board = Dashboard(9, (CountTable("stage", (Row("idea", 5),), 4 + 5), CountTable("form", ())))
    words = {
        ("total", ""): "المجموع",
        ("stage", ""): "=cmd|' /C calc'!A0",
        ("stage", "idea"): 'a,"b"',
    }

    written = as_csv(board, lambda by, name: words.get((by, name), name or by))

    assert written.decode("utf-8-sig").split("\r\n") == [
        "المجموع,,9",
        '\'=cmd|\' /C calc\'!A0,"a,""b""",5',
        "'=cmd|' /C calc'!A0,others,9",
        "",
    ]
    assert written.startswith(b"\xef\xbb\xbf")


def test_last_contact_bands(books: Library) -> None:
    """30, 60 and 90 days part the bands."""
    days = [0, 29, 30, 59, 60, 89, 90, 400]
    cases = [
        summary(last_contact=TODAY - datetime.timedelta(days=ago)) for ago in days for _ in range(5)
    ]
    (table,) = [each for each in count_cases(cases, books, TODAY).tables if each.by == "contact"]
    assert [(row.name, row.count) for row in table.rows] == [
        ("under-30", 10), ("under-60", 10), ("under-90", 10), ("longer", 10),
    ]  # fmt: skip
    assert facts().last_contact == TODAY
