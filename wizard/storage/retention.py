"""How long a case is kept: 24 months after the last contact, then it is erased.

Law 09-08, article 3 (1 e): no longer than its purpose needs. The number of months is our advice; whoever
answers for the cases declares it (article 15 f).
"""

from __future__ import annotations

import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, delete, select

from wizard.guidance.days import add_months
from wizard.storage.attempts import forget_old
from wizard.storage.database import Database
from wizard.storage.log import log_change
from wizard.storage.tables import CASES, CHANGES, READINGS

KEPT_MONTHS: Final = 24
_FEW_DAYS: Final = datetime.timedelta(days=3)
"""Months are not all as long: the query takes some more, ``is_over`` decides."""


def is_over(last_contact: datetime.date, today: datetime.date) -> bool:
    """Return whether a case was kept long enough."""
    return add_months(last_contact, KEPT_MONTHS) < today


def retire(
    database: Database, today: datetime.date, now: datetime.datetime, *, dry_run: bool = False
) -> tuple[str, ...]:
    """Erase every case whose time is over, and return their numbers; a dry run erases nothing.

    The record of who did what is erased when it is as old itself, except for cases that are kept.
    """
    with database.writing() as connection:
        over = _over(connection, today)
        if dry_run:
            return tuple(row.number for row in over)
        for row in over:
            connection.execute(delete(CASES).where(CASES.c.number == row.number))
            log_change(
                connection,
                now,
                "retire-case",
                "command",
                number=row.number,
                version=row.version + 1,
                organisation=row.organisation,
            )
        _forget_records(connection, add_months(today, -KEPT_MONTHS))
        forget_old(connection, now)
    database.wipe_traces()
    return tuple(row.number for row in over)


def _over(connection: Connection, today: datetime.date) -> list[Row[Any, Any, Any, Any]]:
    """Return the rows of the cases whose time is over."""
    before = add_months(today, -KEPT_MONTHS) + _FEW_DAYS
    rows = connection.execute(
        select(CASES.c.number, CASES.c.version, CASES.c.organisation, CASES.c.last_contact)
        .where(CASES.c.last_contact <= before)
        .order_by(CASES.c.number)
    )
    return [row for row in rows if is_over(row.last_contact, today)]


def _forget_records(connection: Connection, day: datetime.date) -> None:
    """Erase who read and who changed what before a day; of cases that are kept, only who read."""
    oldest = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
    kept = select(CASES.c.number)
    connection.execute(delete(READINGS).where(READINGS.c.at < oldest))
    connection.execute(
        delete(CHANGES).where(
            CHANGES.c.at < oldest,
            CHANGES.c.number.is_(None) | CHANGES.c.number.not_in(kept),
        )
    )
