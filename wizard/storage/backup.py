"""A copy of the whole database as lines of JSON, the same from both kinds, readable by both.

The first line says what it is, the last how many rows there are: a copy that broke off is refused.
It holds hashes of passwords and all cases: whoever makes it keeps it as safe as the database.
"""

from __future__ import annotations

import datetime
import itertools
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from sqlalchemy import Boolean, Column, Connection, Date, Integer, Table, insert, select
from sqlalchemy.exc import DataError, IntegrityError

from wizard.content.model import LANGS
from wizard.errors import StorageError
from wizard.storage.case import STAGES
from wizard.storage.database import Database
from wizard.storage.migrating import LATEST
from wizard.storage.rows import every_case, read_case
from wizard.storage.tables import ATTEMPTS, METADATA, Moment

_TABLES: Final = tuple(table for table in METADATA.sorted_tables if table is not ATTEMPTS)
_BY_NAME: Final = {table.name: table for table in _TABLES}
_CHUNK: Final = 500
_DAMAGE: Final = (
    *(ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError),
    *(DataError, IntegrityError),
)
"""What comes of lines that somebody has changed."""


def back_up(database: Database, now: datetime.datetime) -> Iterator[str]:
    """Yield the lines of a copy, of the database as it stands at one moment."""
    rows = 0
    yield _line({"dalil-backup": 1, "tables": LATEST, "made": now.isoformat()})
    with database.reading() as connection:
        for table in _TABLES:
            found = connection.execution_options(yield_per=_CHUNK).execute(select(table))
            for row in found.mappings():
                rows += 1
                values = {name: _write(value) for name, value in row.items()}
                yield _line({"table": table.name, "row": values})
    yield _line({"rows": rows})


def restore(database: Database, lines: Iterable[str]) -> int:
    """Fill an empty database from a copy and return how many rows it got; all or nothing.

    StorageError: not-empty, not-a-backup, incomplete, or other-version if another Dalil made it.
    """
    with database.writing() as connection:
        if any(connection.execute(select(table).limit(1)).first() for table in _TABLES):
            raise StorageError("not-empty")
        try:
            rows = _fill(connection, lines)
            _read_all_cases(connection)
        except _DAMAGE:
            raise StorageError("not-a-backup") from None
        return rows


def _fill(connection: Connection, lines: Iterable[str]) -> int:
    parsed = (json.loads(line) for line in lines)
    head: dict[str, Any] = next(parsed, {})
    if head.get("dalil-backup") != 1:
        raise StorageError("not-a-backup")
    if head["tables"] != LATEST:
        raise StorageError("other-version")
    rows = 0
    last: dict[str, Any] = {}
    for name, group in itertools.groupby(parsed, key=lambda each: each.get("table")):
        if name is None:
            last = next(group)
            break
        table = _BY_NAME[name]
        for chunk in _chunks(group):
            values = [_read_row(table, each["row"]) for each in chunk]
            connection.execute(insert(table), values)
            rows += len(values)
    if last.get("rows") != rows:
        raise StorageError("incomplete")
    return rows


def _read_all_cases(connection: Connection) -> None:
    """Read every case: one that cannot be read would shut the desk of its whole organisation."""
    for row in connection.execute(every_case()).mappings():
        case = read_case(row)
        if case.facts.stage not in STAGES or not {case.facts.lang, case.consent.lang} <= {*LANGS}:
            raise ValueError("stage or language")


def _chunks(items: Iterable[Any]) -> Iterator[list[Any]]:
    iterator = iter(items)
    while chunk := list(itertools.islice(iterator, _CHUNK)):
        yield chunk


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def _write(value: object) -> object:
    return value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else value


def _read_row(table: Table, row: dict[str, Any]) -> dict[str, object]:
    """Return the values of a row in the types of its columns; a missing column is a mistake."""
    return {column.name: _reader(column)(row[column.name]) for column in table.columns}


def _reader(column: Column[Any]) -> Callable[[Any], object]:
    if isinstance(column.type, Moment):
        return lambda raw: None if raw is None else datetime.datetime.fromisoformat(raw)
    if isinstance(column.type, Date):
        return lambda raw: None if raw is None else datetime.date.fromisoformat(raw)
    kind: type = str
    if isinstance(column.type, Boolean):
        kind = bool
    elif isinstance(column.type, Integer):
        kind = int
    return lambda raw: _of_kind(raw, kind)


def _of_kind(raw: object, kind: type) -> object:
    if raw is not None and type(raw) is not kind:
        raise TypeError(kind.__name__)
    return raw
