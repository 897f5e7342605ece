"""A case as it is opened and written: consent first, all kept to the letter, or refused with its reason."""

from __future__ import annotations

import dataclasses
import datetime
import json
from typing import Any

import pytest

from tests.unit.storage.makers import (
    DECLARED,
    NOW,
    TODAY,
    a_case,
    a_desk,
    consent,
    day,
    everything_in,
    facts,
    later,
)
from wizard.content.loading import Library
from wizard.content.territory import communes
from wizard.errors import CaseError
from wizard.storage import CaseFacts, Consent, Database, Task, find_mistakes
from wizard.storage.codes import new_number, read_number
from wizard.storage.identity_numbers import has_identity_number
from wizard.storage.tables import CASES

FULL = facts(
    stage="created",
    province="01.051",
    commune="01.051.01.05",
    headline="best-form",
    form="cooperative",
    sector="agri",
    events={"registered": day(-100)},
    tasks=(Task("<b>call</b> the bank", day(3)), Task("اسأل المحكمة", day(-3), done=day(-4))),
    appointment=day(7),
    note="Miel, 7\u00a0membres\n👩\u200d🌾 'quote'; DROP TABLE cases;-- $tex$ [a](http://x) {{7*7}} 😀",
    health={day(-50): (2, 1, 0, 2, 1, 2)},
)


def test_everything_comes_back(database: Database, books: Library) -> None:
    """What was written is what is read, to the letter: days, scores, markup, Arabic."""
    commune = next(iter(sorted(code for code in communes() if code.startswith("01.051"))))
    full = dataclasses.replace(FULL, commune=commune)
    desk = a_desk(database)
    agreed = consent()
    opened = desk.open_case(agreed, full, NOW)
    case = desk.read_case(opened.case.number, NOW)
    assert (case.facts, case.consent, case.version, case.kept) == (full, agreed, 1, None)
    assert (case.opened, case.opened_by, case.content) == (NOW, desk.advisor.name, books.version)
    assert [summary.facts for summary in desk.list_cases(NOW)] == [full]


def test_numbers_say_nothing(database: Database) -> None:
    """A number is random, is no identity number, and is read back however it is typed."""
    numbers = {new_number() for _ in range(500)}
    assert len(numbers) > 495
    assert not any(map(has_identity_number, numbers))
    number = a_case(a_desk(database)).case.number
    for typed in (number, number.lower(), f" {number[:2]} {number[2:]} ", number.replace("-", "")):
        assert read_number(typed) == number
    for typed in ("", "AB123456", "K7T2-M9X", "K7T2-M9X44", "' OR 1=1 --", "٧"):
        assert read_number(typed) is None


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (consent(text=""), "no-consent"),
        (consent(given=later(minutes=1)), "no-consent"),
        (consent(text="x" * 33), "no-consent"),
    ],
)
def test_no_case_without_consent(database: Database, given: Consent, why: str) -> None:
    """Consent comes first, in words that have a version (law 09-08, art. 4)."""
    desk = a_desk(database)
    with pytest.raises(CaseError) as caught:
        desk.open_case(given, facts(), NOW)
    assert caught.value.mistakes == (("consent", why),)
    assert desk.list_cases(NOW) == ()


@pytest.mark.parametrize("missing", ["body", "declaration"])
def test_no_case_before_the_declaration(database: Database, missing: str) -> None:
    """Nobody answers for the cases, or they were not declared (law 09-08, art. 14): none is opened."""
    configuration = dataclasses.replace(DECLARED, **{missing: None})  # type: ignore[arg-type]
    desk = dataclasses.replace(a_desk(database), configuration=configuration)
    with pytest.raises(CaseError) as caught:
        desk.open_case(consent(), facts(), NOW)
    assert caught.value.mistakes == (("consent", "not-declared"),)


@pytest.mark.parametrize(
    ("values", "mistake"),
    [
        ({"note": "carte AB123456"}, ("note", "identity-number")),
        ({"note": "بطاقة AB١٢٣٤٥٦"}, ("note", "identity-number")),
        ({"tasks": (Task("appeler 0612345678", day(1)),)}, ("tasks", "identity-number")),
        ({"note": "x" * 301}, ("note", "too-long")),
        ({"note": "a\0b"}, ("note", "unknown")),
        ({"note": "a\u202eb"}, ("note", "unknown")),
        ({"note": "a\tb"}, ("note", "unknown")),
        ({"tasks": (Task("x" * 121, day(1)),)}, ("tasks", "too-long")),
        ({"tasks": (Task("x", day(1)),) * 4}, ("tasks", "too-many")),
        ({"tasks": (Task("x", datetime.date(9999, 1, 1)),)}, ("appointment", "too-far")),
        ({"lang": "es"}, ("lang", "unknown")),
        ({"stage": "<script>"}, ("stage", "unknown")),
        ({"province": "01"}, ("province", "unknown")),
        ({"commune": "01.051"}, ("commune", "unknown")),
        ({"headline": "x"}, ("headline", "unknown")),
        ({"form": "x"}, ("form", "unknown")),
        ({"sector": "x"}, ("sector", "unknown")),
        ({"events": {"x": TODAY}}, ("events", "unknown")),
        ({"last_contact": day(1)}, ("last_contact", "future")),
        ({"health": {TODAY: (2, 2)}}, ("health", "scores")),
        ({"health": {TODAY: (3, 0, 0, 0, 0, 0)}}, ("health", "scores")),
        ({"health": {day(1): (0,) * 6}}, ("health", "future")),
    ],
)  # fmt: skip
def test_what_may_not_be_kept(
    books: Library, values: dict[str, Any], mistake: tuple[str, str]
) -> None:
    """Each mistake by field and reason, never with its value."""
    assert find_mistakes(facts(**values), books, TODAY) == (mistake,)


def test_a_note_with_an_identity_number_is_not_kept(database: Database) -> None:
    """Neither when a case is opened nor when it is saved; the error does not repeat it."""
    desk = a_desk(database)
    bad = facts(note="CIN AB123456")
    opened = a_case(desk)
    for act in (
        lambda: desk.open_case(consent(), bad, NOW),
        lambda: desk.save_case(opened.case.number, 1, bad, NOW),
    ):
        with pytest.raises(CaseError) as caught:
            act()
        assert "123456" not in str(caught.value)
    assert "123456" not in everything_in(database)


def test_a_case_of_older_content_is_saved(database: Database) -> None:
    """What the content no longer knows is kept as it is, and does not stop other changes."""
    desk = a_desk(database)
    number = a_case(desk).case.number
    with database.writing() as connection:
        old = {"sector": "old-sector", "events": json.dumps({"old-event": "2025-01-01"})}
        connection.execute(CASES.update().values(old))
    case = desk.read_case(number, NOW)
    saved = desk.save_case(number, 1, dataclasses.replace(case.facts, note="seen"), NOW)
    assert (saved.facts.sector, saved.facts.note) == ("old-sector", "seen")
    assert isinstance(saved.facts, CaseFacts)
