"""What a paper leaves open, and what a list adds up to while it is typed."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from wizard.content.loading import library
from wizard.content.question import FORMS, FormId
from wizard.guidance.founders import Founder, Founders, InKind
from wizard.guidance.founders_reading import read_founders
from wizard.guidance.founders_so_far import SoFar, so_far
from wizard.guidance.paper_blanks import GROUPS, details_of, open_blanks
from wizard.guidance.papers import PaperCase, open_case, papers_of
from wizard.rules.situation import Situation, visibility

TODAY = datetime.date(2026, 11, 24)
LISTED = yaml.safe_load(
    (Path(__file__).parents[2] / "papers" / "p01-founders.yaml").read_text("utf-8")
)


def case_of(raw: dict[str, Any], form: FormId = "cooperative", **answers: Any) -> PaperCase:
    """Return the case of a list and details."""
    founders, problems = read_founders(raw, library())
    assert problems == ()
    told = {"founders": "n5_9" if form == "cooperative" else "n1", **answers}
    situation = Situation(told, visibility(library().questions))
    return open_case(library(), situation, founders, form, TODAY)


def test_blanks_close_as_they_are_told() -> None:
    """The bank letter first lacks everything, at last nothing."""
    place: dict[str, Any] = {"province": "01.051", "commune": "01.051.11.01"}
    assert open_blanks(case_of({}))["bank-letter"] == (
        "names",
        "seat-address",
        "bank",
        "list",
        "share-value",
    )
    listed = open_blanks(case_of(LISTED))
    assert listed["bank-letter"] == ("seat-address", "bank")
    details = {**LISTED["details"], "seat-address": "Aït Kamra", "bank": "Banque X"}
    assert open_blanks(case_of({**LISTED, "details": details}, **place))["bank-letter"] == ()


@pytest.mark.parametrize("form", FORMS)
def test_every_blank_has_a_name(form: FormId) -> None:
    """What is open is a detail that is asked for, or one of the groups."""
    case = case_of({}, form)
    asked = {detail.id for detail in details_of(case)}
    found = open_blanks(case)
    assert set(found) == {paper.id for paper in papers_of(case)}
    assert {name for names in found.values() for name in names} <= asked | set(GROUPS)


def test_a_detail_is_asked_only_where_a_paper_uses_it() -> None:
    """A sum is asked once its choice is made; a board's meetings where there is a board."""
    plain = {detail.id for detail in details_of(case_of({}))}
    assert "absence-fine-sum" not in plain
    assert "board-meetings" not in plain
    assert "company-name" not in plain
    fined = case_of({"details": {"absence-fine": "yes"}})
    assert "absence-fine-sum" in {detail.id for detail in details_of(fined)}
    board = case_of({}, management="board")
    assert {"board-meetings"} <= {detail.id for detail in details_of(board)}
    assert "manager-term" not in {detail.id for detail in details_of(board)}


def test_running_totals() -> None:
    """What is not told counts as nothing yet; outsiders hold no capital."""
    people = (
        Founder(shares=10, paid=250),
        Founder(shares=5, in_kind=InKind(None, 500)),
        Founder(kind="company", shares=5),
        Founder(paid=100),
        Founder(member=False),
    )
    assert so_far(Founders(people, 100)) == SoFar(4, 2000, 850, 75)
    assert so_far(Founders(people)) == SoFar(4, 0, 850, None)
    assert so_far(Founders()) == SoFar(0, 0, 0, None)
