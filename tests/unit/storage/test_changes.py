"""Two people at one case: nothing is overwritten, and every touch is written down."""

from __future__ import annotations

import dataclasses

import pytest
from sqlalchemy import select

from tests.unit.storage.makers import NOW, a_case, a_desk, consent, facts, later
from wizard.errors import CaseConflictError
from wizard.guidance.dossier import Dossier
from wizard.storage import Database
from wizard.storage.tables import CHANGES, READINGS


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
