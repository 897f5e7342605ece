"""A case that is erased is gone: from the database, and from its files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from tests.unit.storage.makers import NOW, a_case, a_desk, everything_in
from wizard.errors import CaseNotFoundError
from wizard.storage import Database, open_database
from wizard.storage.tables import CHANGES


def test_erased_is_erased(database: Database) -> None:
    """The case is gone from the whole database; one line says so, and the number is not used again."""
    desk = a_desk(database)
    opened = a_case(desk, note="a very particular word")
    desk.erase_case(opened.case.number, 1, NOW)
    assert desk.list_cases(NOW) == ()
    with pytest.raises(CaseNotFoundError):
        desk.read_case(opened.case.number, NOW)
    assert "particular" not in everything_in(database)
    with database.reading() as connection:
        acts = connection.execute(
            select(CHANGES.c.act).where(CHANGES.c.number == opened.case.number)
        )
        assert sorted(acts.scalars()) == ["case-refused", "erase-case", "open-case"]


def test_erased_from_the_files_too(make_address: Any) -> None:
    """SQLite: not a byte of it is left in the file or in what is written beside it."""
    file = Path(make_address("sqlite"))
    database = open_database(str(file))
    desk = a_desk(database)
    number = a_case(desk, note="a very particular word").case.number
    assert any(b"particular" in path.read_bytes() for path in file.parent.iterdir())
    desk.erase_case(number, 1, NOW)
    assert not any(b"particular" in path.read_bytes() for path in file.parent.iterdir())
    database.close()
