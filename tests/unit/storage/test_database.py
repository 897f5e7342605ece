"""Opening a database: tables, order of migrations, privacy of the file, trouble in plain words."""

from __future__ import annotations

import logging
import stat
import tempfile
import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import insert, text
from sqlalchemy.exc import IntegrityError

from tests.unit.storage.makers import NOW, a_case, a_desk
from tests.unit.storage.postgres import a_postgres
from wizard.errors import StorageError
from wizard.storage import Database, open_database
from wizard.storage.migrating import _FOLDER, LATEST
from wizard.storage.tables import CHANGES, METADATA


def test_migrations_make_the_tables(bare_address: str) -> None:
    """What the migrations made is what the code says, column by column."""
    database = open_database(bare_address)
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    database.close()


def test_the_latest_migration_is_named() -> None:
    """There is one line of migrations, and its last one is the one we know."""
    assert ScriptDirectory(str(_FOLDER)).get_heads() == [LATEST]


def test_opening_again_changes_nothing(address: str, database: Database) -> None:
    """A second replica finds the tables and what is in them."""
    number = a_case(desk := a_desk(database)).case.number
    again = open_database(address)
    assert [case.number for case in desk.list_cases(NOW)] == [number]
    again.close()


def test_replicas_that_start_together(bare_address: str) -> None:
    """Ten that open an empty database at once all find the tables."""
    trouble: list[Exception] = []

    def start() -> None:
        try:
            open_database(bare_address).close()
        except StorageError as error:
            trouble.append(error)

    threads = [threading.Thread(target=start) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert trouble == []


def test_a_newer_database_is_left_alone(bare_address: str) -> None:
    """An older Dalil does not touch what a newer one has made."""
    database = open_database(bare_address)
    with database.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    with pytest.raises(StorageError) as caught:
        open_database(bare_address)
    assert caught.value.why == "newer"


@pytest.mark.parametrize(
    "address",
    [
        "mysql://root@localhost/cases",
        "sqlite://",
        "postgresql://localhost:port/cases",
        "sqlite:///:memory:",
    ],
)
def test_another_kind_is_refused(address: str) -> None:
    """Only the two kinds that the tests know."""
    with pytest.raises(StorageError) as caught:
        open_database(address)
    assert caught.value.why == "address"


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    """Nobody else on the machine reads the cases, nor what is being written."""
    file = tmp_path / "cases.sqlite3"
    database = open_database(str(file))
    a_desk(database)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    database.close()
    assert set(modes) == {"cases.sqlite3", "cases.sqlite3-wal", "cases.sqlite3-shm"}
    assert set(modes.values()) == {0o600}


def test_a_change_that_fails_leaves_nothing(database: Database) -> None:
    """A transaction is kept whole or not at all."""
    row = {"id": "1", "at": NOW, "by": "command", "act": "test", "fields": ""}

    def begin() -> None:
        with database.writing() as connection:
            connection.execute(insert(CHANGES).values(row))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        begin()
    with database.reading() as connection:
        assert connection.execute(CHANGES.select()).all() == []


def test_postgresql_that_is_down() -> None:
    """While it is down: a plain error without address or password; afterwards all is there."""
    with (
        tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as folder,
        a_postgres(Path(folder)) as server,
    ):
        database = open_database(server.make("cases"))
        desk = a_desk(database)
        number = a_case(desk).case.number
        server.kill()
        with pytest.raises(StorageError) as caught:
            desk.list_cases(NOW)
        assert (caught.value.why, caught.value.key) == ("unreachable", "error-storage")
        assert str(caught.value) == "the database cannot be used: unreachable"
        server.start()
        assert [case.number for case in desk.list_cases(NOW)] == [number]
        database.close()


def test_a_broken_rule_tells_no_value(database: Database) -> None:
    """What was to be written does not stand in the error, which may end in a log."""
    row = {"id": "1", "at": NOW, "by": "command", "act": "secret words", "fields": ""}

    def twice() -> None:
        with database.writing() as connection:
            connection.execute(insert(CHANGES), [row, row])

    with pytest.raises(IntegrityError) as caught:
        twice()
    assert "secret" not in str(caught.value)


def test_nobody_there(caplog: pytest.LogCaptureFixture) -> None:
    """No server at all is said plainly, and the log names no password."""
    with caplog.at_level(logging.ERROR), pytest.raises(StorageError) as caught:
        open_database("postgresql://me:s3cret@127.0.0.1:9/cases")
    assert caught.value.why == "unreachable"
    assert "s3cret" not in caplog.text
    assert caplog.messages == ["database unreachable (OperationalError)"]


def test_sqlite_that_cannot_be_opened(tmp_path: Path) -> None:
    """A folder that is not there, or a file that is no database."""
    with pytest.raises(StorageError):
        open_database(str(tmp_path / "none" / "cases.sqlite3"))
    (tmp_path / "photo.jpg").write_bytes(b"no database" * 100)
    with pytest.raises(StorageError):
        open_database(str(tmp_path / "photo.jpg"))
