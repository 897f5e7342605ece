"""Many at once, and sudden ends: nothing that was said to be saved is lost."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select, text

from tests.unit.storage.makers import NOW, a_case, a_desk, consent, facts
from tests.unit.storage.postgres import a_postgres
from wizard.errors import CaseConflictError
from wizard.storage import Database, Desk, open_database
from wizard.storage.tables import CASES, CHANGES

if TYPE_CHECKING:
    from collections.abc import Callable

WRITERS = 50
ROOT = Path(__file__).parents[3]


def test_fifty_writers(address: str, database: Database) -> None:
    """Fifty at once, on five replicas: each opens a case, and all add a word to the same one.

    Who was too late reads again and tries again; in the end every word is there, once.
    """
    desk = a_desk(database)
    shared = a_case(desk).case.number
    replicas = [open_database(address) for _ in range(5)]
    agreed = consent()

    def write(number: int) -> None:
        mine = dataclasses.replace(desk, database=replicas[number % 5])
        mine.open_case(agreed, facts(note=f"own {number}"), NOW)
        _add_word(mine, shared, f"w{number}")

    trouble = _at_once(write)
    for replica in replicas:
        replica.close()

    assert trouble == []
    case = desk.read_case(shared, NOW)
    assert sorted(case.facts.note.split()) == sorted(f"w{number}" for number in range(WRITERS))
    assert case.version == WRITERS + 1
    notes = {each.facts.note for each in desk.list_cases(NOW)}
    assert notes >= {f"own {number}" for number in range(WRITERS)}
    with database.reading() as connection:
        lines = connection.execute(
            select(func.count(), func.max(CHANGES.c.version)).where(CHANGES.c.number == shared)
        ).one()
    assert tuple(lines) == (WRITERS + 1, WRITERS + 1)


def _at_once(write: Callable[[int], None]) -> list[BaseException]:
    """Let every writer begin in the same moment; return what went wrong for any of them."""
    trouble: list[BaseException] = []
    start = threading.Barrier(WRITERS)

    def run(number: int) -> None:
        start.wait()
        try:
            write(number)
        except BaseException as error:  # noqa: BLE001 - to be shown by the test
            trouble.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return trouble


def _add_word(desk: Desk, number: str, word: str) -> None:
    """Add a word to the note of a case, reading it again as often as somebody else was quicker."""
    while True:
        case = desk.read_case(number, NOW)
        new = dataclasses.replace(case.facts, note=f"{case.facts.note} {word}".strip())
        try:
            desk.save_case(number, case.version, new, NOW)
        except CaseConflictError:
            continue
        return


@pytest.mark.parametrize("saves", [1, 7, 30])
def test_killed_while_saving(address: str, database: Database, saves: int) -> None:
    """The app is killed in the middle of saving: all it said was saved is there, whole."""
    desk = a_desk(database)
    number = a_case(desk).case.number
    process = _writer(address, desk, number)
    assert process.stdout is not None
    said = [int(process.stdout.readline()) for _ in range(saves)]
    process.kill()
    said += [int(line) for line in process.stdout.read().splitlines() if line]
    process.wait()
    process.stdout.close()
    _check(database, number, said[-1])


def test_postgresql_killed_while_saving() -> None:
    """The database server itself is killed: after its restart all it had confirmed is there."""
    with (
        tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as folder,
        a_postgres(Path(folder)) as server,
    ):
        address = server.make("cases")
        database = open_database(address)
        desk = a_desk(database)
        number = a_case(desk).case.number
        process = _writer(address, desk, number)
        assert process.stdout is not None
        said = [int(process.stdout.readline()) for _ in range(10)]
        server.kill()
        said += [int(line) for line in process.stdout.read().splitlines() if line]
        process.wait()
        process.stdout.close()
        assert process.returncode != 0
        server.start()
        _check(database, number, said[-1])
        database.close()


def _writer(address: str, desk: Desk, number: str) -> subprocess.Popen[str]:
    command = ["-m", "tests.unit.storage.writer", address, desk.advisor.id, number]
    return subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, *command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _check(database: Database, number: str, said: int) -> None:
    """Assert that the case stands at what was said or one save later, with a line for each version."""
    with database.reading() as connection:
        row = connection.execute(
            select(CASES.c.version, CASES.c.note).where(CASES.c.number == number)
        ).one()
        lines = connection.execute(
            select(CHANGES.c.version).where(CHANGES.c.number == number).order_by(CHANGES.c.version)
        ).scalars()
        assert row.version in {said, said + 1}
        assert row.note == f"saved {row.version - 1}"
        assert list(lines) == list(range(1, row.version + 1))
        if database.is_sqlite:
            assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
