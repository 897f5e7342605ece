"""The members' register begins with the founders, as article 17 of law 112-12 asks: trade included."""

from __future__ import annotations

import dataclasses
import io

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.unit.documents.papers.conftest import case_of, founders_of, small_case
from wizard.content.loading import library
from wizard.documents.workbook import make_workbook
from wizard.guidance.founders import Founder, Founders
from wizard.guidance.papers import PaperCase
from wizard.guidance.said import SCRIPTS, Script, said

MEMBERS = {"ar": "الأعضاء", "fr": "Membres"}


def register_of(case: PaperCase, lang: Script, *, values: bool = False) -> Worksheet:
    """Return the sheet of members, with its formulas or with what they add up to."""
    content = make_workbook(case, library().papers["registers"], lang)
    page = openpyxl.load_workbook(io.BytesIO(content), data_only=values)[MEMBERS[lang]]
    assert isinstance(page, Worksheet)
    return page


def rows_of(page: Worksheet, first: int, last: int) -> list[list[object]]:
    """Return the cells of some rows, without the marks that turn directions."""
    return [
        [value.replace("\u200e", "") if isinstance(value, str) else value for value in row]
        for row in page.iter_rows(first, last, values_only=True)
    ]


@pytest.mark.parametrize("lang", SCRIPTS)
def test_the_register_begins_with_the_founders(lang: Script) -> None:
    """Number, name, address, trade, shares, capital subscribed and paid; the date stays open."""
    page = register_of(case_of("p01", founders_of("p01-founders.yaml")), lang, values=True)
    titles, _, _, karima, *_, after = rows_of(page, 2, 10)
    assert len(titles) == len(karima)
    told = {
        "ar": ["كريمة النموذجي", "مركز آيت قمرة، إقليم الحسيمة", "نحالة"],
        "fr": ["Karima Namoudaji", "Centre d'Aït Kamra, province d'Al Hoceima", "apicultrice"],
    }
    name, address, trade = told[lang]
    assert karima == [3, None, name, address, trade, 30, 3000, 2250, 750, None]
    assert after == [None] * len(after)


def test_a_told_row_keeps_its_formula() -> None:
    """What is left to pay is counted again when the sum paid is changed."""
    page = register_of(case_of("p01", founders_of("p01-founders.yaml")), "fr")
    assert page["I3"].value == '=IF(COUNT(G3,H3)=0,"",SUM(G3:G3)-SUM(H3:H3))'


def test_what_nobody_told_stays_open() -> None:
    """A company has no trade, a member without shares no sums; nobody gives an empty register."""
    people = [Founder(kind="company", name=said("Sarl Atlas"), representative=said("Zoé"))] * 5
    first, *_ = rows_of(register_of(small_case(people), "fr", values=True), 3, 7)
    assert first[:5] == [1, None, "Sarl Atlas – Zoé", None, None]
    assert first[5:8] == [None] * 3
    (nobody,) = rows_of(register_of(case_of("p01", Founders()), "fr", values=True), 3, 3)
    assert [value for value in nobody if value not in (None, "")] == []


def test_no_founder_is_left_out() -> None:
    """Seventy founders need more rows than the sheet has."""
    base = founders_of("p01-founders.yaml")
    many = dataclasses.replace(base, people=base.people * 10)
    page = register_of(case_of("p01", many), "fr", values=True)
    assert [row[0] for row in rows_of(page, 3, 72)] == list(range(1, 71))
