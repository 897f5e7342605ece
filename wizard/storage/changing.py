"""One change of one case: found within the organisation, at the version it was read, logged."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, RowMapping, delete, select, update

from wizard.errors import CaseConflictError, CaseNotFoundError
from wizard.storage.case import Case
from wizard.storage.codes import read_number
from wizard.storage.database import Database
from wizard.storage.log import By, log_change
from wizard.storage.roles import Act, Advisor, Seat, seated
from wizard.storage.rows import read_case, whole_case
from wizard.storage.tables import CASES, CHANGES


@dataclasses.dataclass(frozen=True)
class Change:
    """A case about to be changed, within a transaction."""

    connection: Connection
    before: Case
    organisation: str
    act: str
    by: By
    now: datetime.datetime
    advisor: str | None = None

    def save(self, fields: Iterable[str], **values: object) -> Case:
        """Write the new values and one line that names the fields; return the case as it is now."""
        case = self.before
        saved = self.connection.execute(
            update(CASES)
            .where(CASES.c.number == case.number, CASES.c.version == case.version)
            .values(version=case.version + 1, **values)
        )
        if saved.rowcount != 1:
            raise CaseConflictError(case.number, changed_since(self.connection, case))
        self._log(case.version + 1, fields)
        row = self.connection.execute(whole_case(case.number)).mappings().one()
        return read_case(row)

    def erase(self) -> None:
        """Erase the case; the line that says so names its number only."""
        case = self.before
        self.connection.execute(delete(CASES).where(CASES.c.number == case.number))
        self._log(case.version + 1, ())

    def _log(self, version: int, fields: Iterable[str]) -> None:
        log_change(
            self.connection,
            self.now,
            self.act,
            self.by,
            number=self.before.number,
            version=version,
            organisation=self.organisation,
            advisor=self.advisor,
            fields=fields,
        )


@contextlib.contextmanager
def changing(
    database: Database,
    advisor: Advisor,
    act: Act,
    number: str,
    version: int,
    now: datetime.datetime,
) -> Iterator[Change]:
    """Give a change of a case of the advisor's own organisation, read at a version.

    CaseNotFoundError if there is none, CaseConflictError with the fields that others changed since.
    """
    with seated(database, advisor, act, now) as (connection, seat):
        row = find_own(connection, seat, number, now)
        if row is not None:
            case = read_case(row)
            if case.version != version:
                raise CaseConflictError(case.number, changed_since(connection, case, version))
            yield Change(connection, case, seat.organisation, act, "advisor", now, seat.advisor)
            return
    raise CaseNotFoundError(number)


def find_own(
    connection: Connection, seat: Seat, number: str, now: datetime.datetime
) -> RowMapping | None:
    """Return the row of a case of one's own organisation; None, written down, if there is none."""
    known = read_number(number)
    if known is not None:
        query = whole_case(known).where(seat.own)
        row = connection.execute(query).mappings().one_or_none()
        if row is not None:
            return row
    log_change(
        connection,
        now,
        "case-refused",
        "advisor",
        number=known,
        organisation=seat.organisation,
        advisor=seat.advisor,
    )
    return None


def changed_since(
    connection: Connection, case: Case, version: int | None = None
) -> tuple[str, ...]:
    """Return the fields that were changed after a version, in the order they were."""
    after = case.version if version is None else version
    rows = connection.execute(
        select(CHANGES.c.fields)
        .where(CHANGES.c.number == case.number, CHANGES.c.version > after)
        .order_by(CHANGES.c.version)
    ).scalars()
    return tuple(dict.fromkeys(field for fields in rows for field in fields.split()))
