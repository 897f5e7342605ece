"""What screens and documents say alike is decided once, and nothing is said surer than it is."""

from __future__ import annotations

import dataclasses
import datetime
from typing import Any

import pytest

from tests.unit.documents.conftest import TODAY, MakeList
from tests.unit.documents.test_wording import plain
from wizard.content.loading import Library, library
from wizard.content.model import LANGS, Lang
from wizard.documents.as_json import checklist_json
from wizard.documents.lines import (
    about_list,
    action_date,
    counter_line,
    expired_lines,
    maybe_line,
    office_lines,
    requirement_notes,
    requirement_origin,
)
from wizard.documents.wording import voice


@pytest.mark.parametrize("lang", LANGS)
def test_unconfirmed_contacts_always_say_so(books: Library, lang: Lang) -> None:
    """Whether or not the note of the office says it too."""
    care = plain(voice(lang)("place.unconfirmed", text="|")).split("|")[1]
    for office in books.offices.values():
        for one in (office, office.model_copy(update={"note": None})):
            lines = [plain(line) for line in office_lines(one, lang)]
            contacts = [*([one.address] if one.address else []), *one.phones]
            for contact in contacts:
                line = next(line for line in lines if plain(contact.value) in line)
                assert (care in line) is (contact.certainty != "official")


def test_confirmed_and_unconfirmed_phones_stand_apart(books: Library) -> None:
    """A number nobody confirmed never borrows the certainty of another."""
    office = next(one for one in books.offices.values() if len(one.phones) > 1)
    sure = office.phones[0].model_copy(update={"certainty": "official"})
    mixed = office.model_copy(update={"phones": (sure, *office.phones[1:])})
    phones = [line for line in office_lines(mixed, "en") if line.startswith("Telephone")]
    assert phones[0] == f"Telephone: {sure.value}"
    assert phones[1].endswith("not confirmed)")


def test_paper_says_advice_and_least(make_list: MakeList) -> None:
    """A number may be our advice and the smallest one at once."""
    paper = dataclasses.replace(make_list().bag[0], advice=True, counted=False)
    notes = list(requirement_notes(paper, "en"))
    assert voice("en")("bag.advice") in notes
    assert voice("en")("bag.least") in notes


def test_paper_names_its_step_or_its_office(make_list: MakeList) -> None:
    """A step of the list that gives it comes first; else the office that does."""
    checklist = make_list()
    papers = {paper.id: paper for step in checklist.steps for paper in step.requirements}
    given, form = papers["name-certificate"], papers["registration-form"]
    assert requirement_origin(given, checklist, "en").startswith("comes from the step: ")
    assert given.given_by is None
    assert "given by: Court of first instance, registry" in list(requirement_notes(form, "en"))


def test_counter_stands_with_the_place(make_list: MakeList) -> None:
    """The desk inside the office is said in words and in the data."""
    checklist = make_list()
    step = next(step for step in checklist.steps if step.step.counter is not None)
    assert step.step.counter is not None
    data = checklist_json(library(), checklist, "fr")
    steps = {one["id"]: one for one in data["steps"]}  # type: ignore[attr-defined]
    assert steps[step.step.id]["counter"] == step.step.counter.fr
    assert plain(counter_line(step, "fr")) == f"Guichet : {step.step.counter.fr}"
    assert counter_line(make_list().step("find-members"), "fr") == ""


def test_follow_up_as_data(make_list: MakeList) -> None:
    """The first 24 months: a duty with its limit and safe day, a milestone with its question."""
    made = make_list(events={"registered": "2026-11-02"}, ticks={"coop-24m": "2026-11-20"})
    rows: Any = checklist_json(library(), made, "en")["follow_up"]
    data = {row["id"]: row for row in rows}
    filing = {**data["coop-file-accounts-2"], "sources": []}
    assert filing == {
        "id": "coop-file-accounts-2",
        "kind": "duty",
        "day": "2028-07-28",
        "title": "File the accounts and minutes at the local register",
        "limit": "2028-07-30",
        "safe": "2028-07-28",
        "applies": True,
        "done": False,
        "sources": [],
        "coach": None,
        "warning": None,
    }
    assert [source["article"] for source in data["coop-file-accounts-2"]["sources"]]
    last = data["coop-24m"]
    assert (last["kind"], last["done"], last["limit"]) == ("milestone", True, None)
    assert last["coach"] == "Would you start again?"
    plan = make_list(None, founders="n2_4", members=3)
    assert checklist_json(library(), plan, "en")["follow_up"] == []


def test_start_is_never_past(make_list: MakeList) -> None:
    """A day to begin that lies behind us is shown as today."""
    past = dataclasses.replace(make_list(), start=TODAY - datetime.timedelta(days=90))
    lines = list(about_list(past, "en", None))
    assert plain(lines[-1]) == "Dates counted from 24 November 2026"


def test_open_step_names_its_question(make_list: MakeList) -> None:
    """A step that waits for an answer says for which, a sure one nothing."""
    checklist = make_list()
    for step in checklist.steps:
        assert bool(maybe_line(step, checklist, "ar")) is not step.certain


def test_date_of_an_action(make_list: MakeList) -> None:
    """The law's safe day, else our day, else the days between."""
    action = dataclasses.replace(make_list().next_actions[0], day=TODAY, by=TODAY, trip=None)
    later = TODAY + datetime.timedelta(days=7)
    assert action_date(dataclasses.replace(action, by_law=True), "en").label == "At the latest"
    assert action_date(dataclasses.replace(action, by_law=False), "en").date.startswith("Tuesday")
    late = action_date(dataclasses.replace(action, by_law=True, is_late=True), "en")
    assert late.note == "This date has passed. Ask at the desk what is still possible."
    between = dataclasses.replace(action, by=later, by_law=False)
    assert plain(action_date(between, "en").date) == "from 24 November 2026 to 1 December 2026"


@pytest.mark.parametrize(
    ("certificate", "registered", "said"),
    [
        ("2026-09-24", None, True),  # 60 days end on 23 November
        ("2026-09-25", None, False),  # 24 November is the last day
        ("2026-09-24", "2026-11-20", False),
        (None, None, False),
    ],
)
def test_an_expired_paper_is_said_first(
    make_list: MakeList, certificate: str | None, registered: str | None, *, said: bool
) -> None:
    """Since when, what follows, and that all signatories may ask for an extension within 7 days."""
    given = {"name-certificate": certificate, "registered": registered}
    made = make_list(events={name: day for name, day in given.items() if day is not None})
    step = made.step("collect-name-certificate").step
    lines = list(expired_lines(made, "en"))

    assert len(lines) == said
    for line in lines:
        assert plain(line).startswith("Name certificate (approved name request): no longer valid.")
        assert "Its last day was 23 November 2026." in plain(line)
        assert step.recourse is not None
        assert line.endswith(step.recourse.en)
        assert "within the 7 days" in line
