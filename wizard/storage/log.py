"""Two records of what was done: every change of a case, and every reading. Never a value."""

from __future__ import annotations

import dataclasses
import datetime
import secrets
from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal

from sqlalchemy import Column, Connection, Table, insert, select

from wizard.storage.tables import ADVISORS, CHANGES, READINGS

By = Literal["advisor", "founder", "command", "nobody"]
"""Who did it; "nobody" is somebody who did not get in."""

_LONGEST: Final = 300


@dataclasses.dataclass(frozen=True)
class Line:
    """One line of the record of a case."""

    at: datetime.datetime
    by: str
    advisor: str | None
    """The name of the account; None if it was no advisor."""
    act: str
    fields: tuple[str, ...] = ()


def new_id() -> str:
    """Return a name for a row that nobody can guess."""
    return secrets.token_hex(8)


def log_change(
    connection: Connection,
    at: datetime.datetime,
    act: str,
    by: By,
    *,
    number: str | None = None,
    version: int | None = None,
    organisation: str | None = None,
    advisor: str | None = None,
    fields: Iterable[str] = (),
) -> None:
    """Write who did what when, and to which fields; it is kept or lost together with the change."""
    _write(
        connection,
        CHANGES,
        at=at,
        act=act,
        by=by,
        number=number,
        version=version,
        organisation=organisation,
        advisor=advisor,
        fields=" ".join(fields)[:_LONGEST],
    )


def log_reading(
    connection: Connection,
    at: datetime.datetime,
    act: str,
    by: By,
    organisation: str,
    *,
    number: str | None = None,
    advisor: str | None = None,
) -> None:
    """Write who read what when; without a number the whole list was read."""
    _write(
        connection,
        READINGS,
        at=at,
        act=act,
        by=by,
        number=number,
        organisation=organisation,
        advisor=advisor,
    )


def read_log(connection: Connection, number: str) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the changes and the readings of a case, oldest first."""
    changes = _lines(connection, CHANGES, number, CHANGES.c.version, CHANGES.c.at)
    readings = _lines(connection, READINGS, number, READINGS.c.at)
    return tuple(changes), tuple(readings)


def _write(connection: Connection, table: Table, **values: object) -> None:
    connection.execute(insert(table).values(id=new_id(), **values))


def _lines(
    connection: Connection, table: Table, number: str, *order: Column[Any]
) -> Iterator[Line]:
    """Return the lines of one record on a case; a reading has no fields."""
    rows = connection.execute(
        select(table, ADVISORS.c.name)
        .outerjoin(ADVISORS, table.c.advisor == ADVISORS.c.id)
        .where(table.c.number == number)
        .order_by(*order)
    )
    for row in rows.mappings():
        fields = tuple(row.get("fields", "").split())
        yield Line(row["at"], row["by"], row["name"], row["act"], fields)
