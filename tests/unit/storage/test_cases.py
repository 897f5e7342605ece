"""A case from its consent to its end: kept, changed, never overwritten, every touch written down."""

from __future__ import annotations

import dataclasses
import datetime
import json
from typing import Any

import pytest
from sqlalchemy import select

from tests.unit.storage.makers import (
    DECLARED,
    NOW,
    TODAY,
    a_case,
    a_desk,
    consent,
    day,
    facts,
    later,
)
from wizard.content.loading import Library
from wizard.errors import CaseConflictError, CaseError, CaseNotFoundError
from wizard.guidance.dossier import Dossier
from wizard.rules.situation import Value
from wizard.storage import CaseFacts, Consent, Database, Task, find_mistakes, refresh
from wizard.storage.codes import new_number, read_number
from wizard.storage.identity_numbers import has_identity_number
from wizard.storage.tables import CASES, CHANGES, READINGS

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
    note="Miel, 7 membres. 'quote'; DROP TABLE cases;-- $tex$ [a](http://x) {{7*7}} 😀",
    health={day(-50): (2, 1, 0, 2, 1, 2)},
)


def _raw(database: Database) -> str:
    """Return everything that stands in the database, as text."""
    with database.reading() as connection:
        return str(
            [
                tuple(row)
                for table in (CASES, CHANGES, READINGS)
                for row in connection.execute(select(table))
            ]
        )


def test_everything_comes_back(database: Database, books: Library) -> None:
    """What was written is what is read, to the letter: days, scores, markup, Arabic."""
    commune = next(iter(sorted(code for code in _communes() if code.startswith("01.051"))))
    full = dataclasses.replace(FULL, commune=commune)
    desk = a_desk(database)
    agreed = consent()
    opened = desk.open_case(agreed, full, NOW)
    case = desk.read_case(opened.case.number, NOW)
    assert (case.facts, case.consent, case.version, case.kept) == (full, agreed, 1, None)
    assert (case.opened, case.opened_by, case.content) == (NOW, desk.advisor.name, books.version)
    assert [summary.facts for summary in desk.list_cases(NOW)] == [full]


def _communes() -> list[str]:
    from wizard.content.territory import communes  # noqa: PLC0415

    return list(communes())


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
    assert "123456" not in _raw(database)


def test_every_change_has_a_line(database: Database) -> None:
    """Who, when, which fields; never what they say."""
    desk = a_desk(database)
    case = a_case(desk).case
    new = dataclasses.replace(case.facts, note="private words", stage="trial")
    saved = desk.save_case(case.number, 1, new, later(hours=1))
    again = desk.save_case(case.number, 2, new, later(hours=2))
    changes, readings = desk.read_history(case.number, later(hours=3))
    assert (saved.version, again) == (2, saved)
    assert [(line.at, line.advisor, line.act, line.fields) for line in changes] == [
        (NOW, desk.advisor.name, "open-case", ("consent",)),
        (later(hours=1), desk.advisor.name, "save-case", ("stage", "note")),
    ]
    assert [line.act for line in readings] == ["read-history"]
    with database.reading() as connection:
        assert "private" not in str(connection.execute(select(CHANGES)).all())


def test_every_reading_has_a_line(database: Database) -> None:
    """The list, the case and its history; by whom and when."""
    desk = a_desk(database)
    number = a_case(desk).case.number
    desk.list_cases(NOW)
    desk.read_case(number, later(minutes=1))
    desk.count(later(minutes=2))
    with database.reading() as connection:
        rows = connection.execute(
            select(READINGS.c.act, READINGS.c.number, READINGS.c.advisor).order_by(READINGS.c.at)
        ).all()
    who = desk.advisor.id
    assert [tuple(row) for row in rows] == [
        ("list-cases", None, who), ("read-case", number, who), ("count", None, who),
    ]  # fmt: skip


def test_nobody_overwrites_silently(database: Database) -> None:
    """The second to save is told what the first one changed, and may save after reading."""
    first = a_desk(database)
    second = a_desk(database)
    case = a_case(first).case
    mine = dataclasses.replace(case.facts, note="mine", stage="file")
    theirs = dataclasses.replace(case.facts, note="theirs", sector="agri")
    first.save_case(case.number, 1, mine, NOW)
    with pytest.raises(CaseConflictError) as caught:
        second.save_case(case.number, 1, theirs, NOW)
    assert caught.value.differs == ("stage", "note")
    now = second.read_case(case.number, NOW)
    assert now.facts == mine
    merged = dataclasses.replace(now.facts, sector="agri")
    assert second.save_case(case.number, now.version, merged, NOW).version == 3


def test_an_old_page_can_do_nothing(database: Database) -> None:
    """Every change is refused at an old version, erasing too."""
    desk = a_desk(database)
    number = a_case(desk).case.number
    desk.save_case(number, 1, facts(stage="file"), NOW)
    for act in (
        lambda: desk.change_consent(number, 1, consent(), NOW),
        lambda: desk.attach_dossier(number, 1, Dossier("ar", "x"), NOW),
        lambda: desk.renew_code(number, 1, NOW),
        lambda: desk.erase_case(number, 1, NOW),
    ):
        with pytest.raises(CaseConflictError) as caught:
            act()
        assert caught.value.differs == ("stage",)


def test_the_dossier_without_persons(database: Database, books: Library) -> None:
    """Names of founders, health, the family of the Resistance and identity numbers stay out."""
    desk = a_desk(database)
    number = a_case(desk).case.number
    answers: dict[str, Value] = {"founders": "n5_9", "members": 7, "dis": "yes", "resist": "yes"}
    sheet = {"idea": "miel", "who": "Fatima, CIN AB123456"}
    dossier = Dossier(
        "fr", books.version, answers, "cooperative", sheet=sheet, founders=({"name": "Fatima"},)
    )

    case, is_less = desk.attach_dossier(number, 1, dossier, NOW)

    assert is_less
    assert case.kept is not None
    kept, notes = refresh(case.kept, books)
    assert (dict(kept.answers), dict(kept.sheet), kept.founders, notes) == (
        {"founders": "n5_9", "members": 7},
        {"idea": "miel", "who": ""},
        (),
        (),
    )
    raw = _raw(database)
    assert not [word for word in ("Fatima", "123456", '"dis"', '"resist"') if word in raw]


def test_nothing_left_out_is_said_too(database: Database, books: Library) -> None:
    """A dossier of plain answers is kept whole."""
    desk = a_desk(database)
    number = a_case(desk).case.number
    assert (
        desk.attach_dossier(number, 1, Dossier("ar", books.version, {"founders": "n1"}), NOW)[1]
        is False
    )


def test_the_dossier_needs_its_own_consent(database: Database, books: Library) -> None:
    """Without it only the short note is kept; taken back, the dossier is erased."""
    desk = a_desk(database)
    number = desk.open_case(consent(), facts(), NOW).case.number
    dossier = Dossier("ar", books.version, {"founders": "n1"})
    with pytest.raises(CaseError) as caught:
        desk.attach_dossier(number, 1, dossier, NOW)
    assert caught.value.mistakes == (("dossier", "no-consent"),)

    desk.change_consent(number, 1, consent(dossier=True), NOW)
    assert desk.attach_dossier(number, 2, dossier, NOW)[0].kept is not None
    case = desk.change_consent(number, 3, consent(), NOW)
    assert (case.kept, case.consent.dossier) == (None, False)
    assert desk.read_history(number, NOW)[0][-1].fields == ("consent", "dossier")


def test_erased_is_erased(database: Database) -> None:
    """The case is gone from the whole database; one line says so, and the number is not used again."""
    desk = a_desk(database)
    opened = a_case(desk, note="a very particular word")
    desk.erase_case(opened.case.number, 1, NOW)
    assert desk.list_cases(NOW) == ()
    with pytest.raises(CaseNotFoundError):
        desk.read_case(opened.case.number, NOW)
    assert "particular" not in _raw(database)
    with database.reading() as connection:
        acts = connection.execute(
            select(CHANGES.c.act).where(CHANGES.c.number == opened.case.number)
        )
        assert sorted(acts.scalars()) == ["case-refused", "erase-case", "open-case"]


def test_erased_from_the_files_too(make_address: Any) -> None:
    """SQLite: not a byte of it is left in the file or in what is written beside it."""
    from pathlib import Path  # noqa: PLC0415

    from wizard.storage import open_database  # noqa: PLC0415

    file = Path(make_address("sqlite"))
    database = open_database(str(file))
    desk = a_desk(database)
    number = a_case(desk, note="a very particular word").case.number
    assert any(b"particular" in path.read_bytes() for path in file.parent.iterdir())
    desk.erase_case(number, 1, NOW)
    assert not any(b"particular" in path.read_bytes() for path in file.parent.iterdir())
    database.close()


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
