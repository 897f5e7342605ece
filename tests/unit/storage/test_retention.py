"""24 months after the last contact a case is erased, not a day before."""

from __future__ import annotations

import datetime

import pytest
from sqlalchemy import func, select

from tests.unit.storage.makers import NOW, TODAY, a_case, a_desk, day
from wizard.storage import Database
from wizard.storage.retention import is_over, retire
from wizard.storage.tables import ATTEMPTS, CHANGES, READINGS


@pytest.mark.parametrize(
    ("last", "today", "over"),
    [
        ("2024-11-25", "2026-11-25", False),
        ("2024-11-24", "2026-11-25", True),
        ("2024-02-29", "2026-02-28", False),
        ("2024-02-29", "2026-03-01", True),
        ("2026-11-25", "2026-11-25", False),
    ],
)
def test_is_over(last: str, today: str, over: bool) -> None:
    """The last day still counts, in leap years too."""
    date = datetime.date.fromisoformat
    assert is_over(date(last), date(today)) is over


def test_retire(database: Database) -> None:
    """A dry run says which, a real one erases them and writes it down, a second one finds nothing."""
    desk = a_desk(database)
    old = a_case(desk, last_contact=datetime.date(2024, 11, 24)).case.number
    kept = [
        a_case(desk, last_contact=contact).case.number
        for contact in (datetime.date(2024, 11, 25), day(-60), TODAY)
    ]
    assert retire(database, TODAY, NOW, dry_run=True) == (old,)
    assert len(desk.list_cases(NOW)) == 4
    assert retire(database, TODAY, NOW) == (old,)
    assert {case.number for case in desk.list_cases(NOW)} == set(kept)
    assert retire(database, TODAY, NOW) == ()
    with database.reading() as connection:
        rows = connection.execute(
            select(CHANGES.c.number, CHANGES.c.by).where(CHANGES.c.act == "retire-case")
        ).all()
    assert [tuple(row) for row in rows] == [(old, "command")]


def test_the_record_grows_old_too(database: Database) -> None:
    """After 24 months lines go as well, except the changes of cases that are kept."""
    desk = a_desk(database)
    number = a_case(desk).case.number
    desk.list_cases(NOW)
    gone = a_case(desk).case
    desk.erase_case(gone.number, 1, NOW)
    future = NOW + datetime.timedelta(days=800)
    case = desk.read_case(number, NOW)
    desk.save_case(number, 1, case.facts.__class__("ar", future.date()), future)

    retire(database, future.date(), future)

    with database.reading() as connection:
        changes = set(connection.execute(select(CHANGES.c.number)).scalars())
        counts = [
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (READINGS, ATTEMPTS)
        ]
    assert changes == {number}
    assert counts == [0, 0]
