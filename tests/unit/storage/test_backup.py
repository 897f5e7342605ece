"""A copy holds everything, and fills a database of either kind; a damaged one fills none."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import select

from tests.unit.storage.conftest import KINDS
from tests.unit.storage.makers import NOW, a_case, a_desk, day, visit
from wizard.content.loading import Library
from wizard.errors import StorageError
from wizard.guidance.dossier import Dossier
from wizard.storage import Database, FounderFile, Task, open_database, show_file, sign_in
from wizard.storage.accounts import add_advisor
from wizard.storage.backup import back_up, restore
from wizard.storage.tables import ATTEMPTS, METADATA

PASSWORD = "honey and almonds"  # noqa: S105 - of a test


def _everything(database: Database) -> dict[str, list[tuple[object, ...]]]:
    with database.reading() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table)).all()), key=str)
            for table in METADATA.sorted_tables
            if table is not ATTEMPTS
        }


@pytest.fixture
def empty(make_address: Callable[[str], str]) -> Iterator[Callable[[str], Database]]:
    """Return a maker of open, empty databases of a kind."""
    opened: list[Database] = []

    def make(kind: str) -> Database:
        opened.append(open_database(make_address(kind)))
        return opened[-1]

    yield make
    for each in opened:
        each.close()


@pytest.mark.parametrize("target", KINDS)
@pytest.mark.parametrize("source", KINDS)
def test_there_and_back(
    empty: Callable[[str], Database], source: str, target: str, books: Library
) -> None:
    """From each kind to each: every row the same, accounts and codes still open what they opened."""
    database, other = empty(source), empty(target)
    add_advisor(database, "amina", "Zagora", "advisor", NOW, password=PASSWORD)
    desk = a_desk(database)
    opened = a_case(
        desk, note="ع'\"\\\n😀", tasks=(Task("x", day(1)),), events={"registered": day(-9)}
    )
    desk.attach_dossier(
        opened.case.number, 1, Dossier("ar", books.version, {"founders": "n1"}), NOW
    )
    for _ in range(3):
        a_case(desk)

    lines = list(back_up(database, NOW))
    assert restore(other, lines) == len(lines) - 2

    assert _everything(other) == _everything(database)
    assert next(back_up(other, NOW)) == lines[0]
    assert sorted(back_up(other, NOW)) == sorted(lines)
    assert sign_in(other, "amina", PASSWORD, "192.0.2.1", NOW) == sign_in(
        database, "amina", PASSWORD, "192.0.2.1", NOW
    )
    assert isinstance(show_file(other, visit(opened)), FounderFile)


def _copy(database: Database) -> list[str]:
    desk = a_desk(database)
    for _ in range(3):
        a_case(desk)
    return list(back_up(database, NOW))


def _changed(line: str, **values: object) -> str:
    raw = json.loads(line)
    raw["row"] |= values
    return json.dumps(raw)


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (lambda _: [], "not-a-backup"),
        (lambda _: ["hello"], "not-a-backup"),
        (lambda _: ["[]"], "not-a-backup"),
        (lambda _: ['{"dalil": 1}'], "not-a-backup"),
        (lambda lines: [lines[0].replace("0001", "0099"), *lines[1:]], "other-version"),
        (lambda lines: lines[:-1], "incomplete"),
        (lambda lines: [*lines[:-2], lines[-1]], "incomplete"),
        (lambda lines: [*lines[:5], lines[5][:40]], "not-a-backup"),
        (lambda lines: [*lines[:-2], lines[-2], lines[-2], lines[-1]], "not-a-backup"),
        (lambda lines: [lines[0], *lines[2:]], "incomplete"),
        (lambda lines: [line for line in lines if '"table":"organisations"' not in line], "not-a-backup"),
        (lambda lines: [lines[0], _changed(lines[1], id=5), *lines[2:]], "not-a-backup"),
        (lambda lines: [lines[0], "[" * 100_000], "not-a-backup"),
        (lambda lines: [line.replace('"version":1', f'"version":{10**30}') for line in lines], "not-a-backup"),
        (lambda lines: [line.replace('"tasks":"[]"', '"tasks":"["') for line in lines], "not-a-backup"),
        (lambda lines: [line.replace('"events":"{}"', '"events":"[1]"') for line in lines], "not-a-backup"),
        (lambda lines: [line.replace('"stage":"idea"', '"stage":"x"') for line in lines], "not-a-backup"),
        (lambda lines: [line.replace(':"changes"', ':"sqlite_master"') for line in lines], "not-a-backup"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_copy(
    empty: Callable[[str], Database], kind: str, damage: Callable[[list[str]], list[str]], why: str
) -> None:
    """Cut off, changed, of another version, of something else: said plainly, nothing restored."""
    target = empty(kind)
    before = _everything(target)
    with pytest.raises(StorageError) as caught:
        restore(target, damage(_copy(empty("sqlite"))))
    assert (caught.value.why, _everything(target)) == (why, before)


def test_only_into_an_empty_database(database: Database) -> None:
    """What is there is not mixed with an old copy."""
    lines = _copy(database)
    before = _everything(database)
    with pytest.raises(StorageError) as caught:
        restore(database, lines)
    assert (caught.value.why, _everything(database)) == ("not-empty", before)


def test_a_copy_of_one_moment(database: Database) -> None:
    """What is saved while the copy is made is not half in it."""
    desk = a_desk(database)
    a_case(desk)
    lines = back_up(database, NOW)
    begun = [next(lines), next(lines)]
    late = a_case(desk).case.number
    assert late not in "".join([*begun, *lines])
    assert late in "".join(back_up(database, NOW))
