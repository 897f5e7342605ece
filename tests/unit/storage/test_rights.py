"""What a founder does with their own file and its code; and what everybody else cannot."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from sqlalchemy import select

from tests.unit.storage.makers import NOW, TODAY, a_case, a_desk, day, facts, later, visit
from wizard.content.loading import Library
from wizard.errors import CaseConflictError, CaseError, CaseNotFoundError
from wizard.guidance.days import add_months
from wizard.storage import (
    Case,
    Database,
    Erased,
    FounderFile,
    Refusal,
    Visit,
    correct_file,
    erase_file,
    show_file,
)
from wizard.storage.attempts import LOCKED
from wizard.storage.case import FACTS
from wizard.storage.rights import MAY_CORRECT
from wizard.storage.tables import CASES, CHANGES


def test_the_founder_sees_everything(database: Database) -> None:
    """The whole case, who keeps it, who changed it and who read it; the visit is written down."""
    desk = a_desk(database, "Delegation of Zagora")
    opened = a_case(desk, note="vend du miel")
    desk.read_case(opened.case.number, NOW)
    shown = show_file(database, visit(opened))
    assert isinstance(shown, FounderFile)
    assert shown.case == opened.case
    assert shown.organisation == "Delegation of Zagora"
    assert [line.act for line in shown.changes] == ["open-case"]
    assert [(line.by, line.act) for line in shown.readings] == [("advisor", "read-case")]
    again = show_file(database, visit(opened, now=later(minutes=1)))
    assert isinstance(again, FounderFile)
    assert [line.by for line in again.readings] == ["advisor", "founder"]


def test_the_code_as_people_type_it(database: Database) -> None:
    """Small letters, spaces, no hyphens, Arabic digits."""
    opened = a_case(a_desk(database))
    arabic = opened.code.translate(str.maketrans("23456789", "٢٣٤٥٦٧٨٩"))
    for code in (
        opened.code.lower(),
        opened.code.replace("-", " "),
        opened.code.replace("-", ""),
        arabic,
    ):
        assert isinstance(show_file(database, visit(opened, code=code)), FounderFile)


def test_only_the_hash_is_kept(database: Database) -> None:
    """Whoever reads the database cannot read a code in it."""
    opened = a_case(a_desk(database))
    with database.reading() as connection:
        kept = connection.execute(select(CASES.c.code)).scalar_one()
    assert kept.startswith("$argon2id$")
    assert opened.code.replace("-", "") not in kept


def _strangers(opened_number: str, code: str, other: str) -> list[Visit]:
    """Return visits that must all get the same answer."""
    forged = "2222-3333-4444"
    tries = [
        (opened_number, forged),
        (opened_number, ""),
        (opened_number, code[:-1]),
        (opened_number, other),
        ("B2C3-D4F5", code),
        ("not a number", code),
        ("", ""),
        (opened_number, "' OR '1'='1"),
        (opened_number, "x" * 100_000),
    ]
    return [Visit(number, typed, "192.0.2.1", NOW) for number, typed in tries]


def test_every_wrong_code_gets_the_same_answer(database: Database, books: Library) -> None:
    """Forged, empty, another founder's, a number of nobody: one answer, and a line each."""
    desk = a_desk(database)
    mine, other = a_case(desk), a_case(desk)
    for act in (
        lambda who: show_file(database, who),
        lambda who: correct_file(database, who, 1, facts(), books),
        lambda who: erase_file(database, who),
    ):
        for stranger in _strangers(mine.case.number, mine.code, other.code):
            assert act(dataclasses.replace(stranger, now=NOW)) == Refusal()
        assert isinstance(show_file(database, visit(mine, address="198.51.100.9")), FounderFile)
    with database.reading() as connection:
        acts = list(connection.execute(select(CHANGES.c.act)).scalars())
    assert acts.count("code-refused") == 27
    assert len(desk.list_cases(NOW)) == 2


@pytest.mark.parametrize("exists", [True, False])
def test_ten_wrong_codes_lock(database: Database, exists: bool) -> None:
    """For a quarter of an hour even the right code is refused; a number of nobody locks alike."""
    opened = a_case(a_desk(database))
    number = opened.case.number if exists else "B2C3-D4F5"
    for n in range(10):
        assert show_file(database, visit(opened, number=number, code=f"{n}")) == Refusal()
    locked = Refusal(NOW + LOCKED)
    assert show_file(database, visit(opened, number=number)) == locked
    assert show_file(database, visit(opened, number=number, address="198.51.100.7")) == locked
    after = show_file(database, visit(opened, number=number, now=NOW + LOCKED))
    assert isinstance(after, FounderFile) is exists


def test_a_renewed_code_replaces_the_old_one(database: Database) -> None:
    """The lost one opens nothing any more."""
    desk = a_desk(database)
    opened = a_case(desk)
    renewed = desk.renew_code(opened.case.number, 1, NOW)
    assert show_file(database, visit(opened)) == Refusal()
    assert isinstance(show_file(database, visit(renewed)), FounderFile)


def test_an_expired_code_is_as_a_forged_one(database: Database) -> None:
    """After 24 months without contact the code opens nothing, even before the daily job has run."""
    opened = a_case(a_desk(database))
    end = datetime.datetime.combine(add_months(TODAY, 24), datetime.time(12), datetime.UTC)
    assert isinstance(show_file(database, visit(opened, now=end)), FounderFile)
    past = end + datetime.timedelta(days=1)
    assert show_file(database, visit(opened, now=past)) == Refusal()


def test_correcting(database: Database, books: Library) -> None:
    """The founder sets right what they know best; the advisor's open page notices."""
    desk = a_desk(database)
    opened = a_case(desk, note="wrong", stage="idea")
    right = facts(note="", stage="trial", province="01.051")
    corrected = correct_file(database, visit(opened), 1, right, books)
    assert isinstance(corrected, Case)
    assert corrected.facts == right
    with pytest.raises(CaseConflictError) as caught:
        desk.save_case(opened.case.number, 1, facts(note="again wrong"), NOW)
    assert caught.value.differs == ("stage", "province", "note")
    changes, _ = desk.read_history(opened.case.number, NOW)
    assert (changes[-1].by, changes[-1].advisor, changes[-1].act) == (
        "founder",
        None,
        "correct-file",
    )


@pytest.mark.parametrize(
    ("values", "mistake"),
    [
        ({"tasks": ()}, None),
        ({"appointment": day(1)}, ("appointment", "not-yours")),
        ({"last_contact": day(-1)}, ("last_contact", "not-yours")),
        ({"headline": "undecided"}, ("headline", "not-yours")),
        ({"note": "AB123456"}, ("note", "identity-number")),
    ],
)
def test_what_cannot_be_corrected(
    database: Database, books: Library, values: dict[str, object], mistake: tuple[str, str] | None
) -> None:
    """What was agreed with the advisor, and what nobody may keep."""
    opened = a_case(a_desk(database))
    wanted = dataclasses.replace(opened.case.facts, **values)  # type: ignore[arg-type]
    if mistake is None:
        assert correct_file(database, visit(opened), 1, wanted, books) == opened.case
        return
    with pytest.raises(CaseError) as caught:
        correct_file(database, visit(opened), 1, wanted, books)
    assert caught.value.mistakes == (mistake,)


def test_correcting_what_was_changed_meanwhile(database: Database, books: Library) -> None:
    """The founder is told too, instead of undoing what the advisor has just written."""
    desk = a_desk(database)
    opened = a_case(desk)
    desk.save_case(opened.case.number, 1, facts(stage="file"), NOW)
    with pytest.raises(CaseConflictError):
        correct_file(database, visit(opened), 1, facts(stage="trial"), books)


def test_erasing(database: Database) -> None:
    """Gone at once; the code opens nothing more, the advisor finds nothing more."""
    desk = a_desk(database)
    opened = a_case(desk)
    assert erase_file(database, visit(opened)) == Erased(opened.case.number, NOW)
    assert show_file(database, visit(opened)) == Refusal()
    assert desk.list_cases(NOW) == ()
    with pytest.raises(CaseNotFoundError):
        desk.save_case(opened.case.number, 1, facts(), NOW)


def test_what_may_be_corrected_are_facts() -> None:
    """The names are those of a case."""
    assert set(FACTS) > MAY_CORRECT
