"""Who may do what: the one table of it, and the one place that asks it."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
from collections.abc import Iterator, Mapping
from typing import Final, Literal

from sqlalchemy import ColumnElement, Connection, select

from wizard.errors import NotAllowedError
from wizard.storage.database import Database
from wizard.storage.log import log_change
from wizard.storage.tables import ADVISORS, CASES

Role = Literal["advisor", "coordinator"]
ROLES: Final[tuple[Role, ...]] = ("advisor", "coordinator")

Act = Literal[
    "open-case",
    "read-case",
    "list-cases",
    "save-case",
    "change-consent",
    "attach-dossier",
    "renew-code",
    "erase-case",
    "read-history",
    "count",
]

_ADVISOR: Final[frozenset[Role]] = frozenset({"advisor"})
_BOTH: Final[frozenset[Role]] = frozenset(ROLES)

MAY: Final[Mapping[Act, frozenset[Role]]] = {
    "open-case": _ADVISOR,
    "read-case": _ADVISOR,
    "list-cases": _ADVISOR,
    "save-case": _ADVISOR,
    "change-consent": _ADVISOR,
    "attach-dossier": _ADVISOR,
    "renew-code": _ADVISOR,
    "erase-case": _ADVISOR,
    "read-history": _ADVISOR,
    "count": _BOTH,
}
"""Everything stays within one's own organisation, see ``Seat.own``."""


@dataclasses.dataclass(frozen=True)
class Advisor:
    """Somebody who has signed in."""

    id: str
    name: str
    role: Role
    organisation: str
    """The name of the organisation, to show."""


@dataclasses.dataclass(frozen=True)
class Seat:
    """An advisor as the database knows them at this moment, allowed to do one thing."""

    advisor: str
    organisation: str
    """The id of the organisation."""

    @property
    def own(self) -> ColumnElement[bool]:
        """The condition that every query about cases carries: one's own organisation only."""
        return CASES.c.organisation == self.organisation


@contextlib.contextmanager
def seated(
    database: Database, advisor: Advisor, act: Act, now: datetime.datetime
) -> Iterator[tuple[Connection, Seat]]:
    """Give a transaction and the seat of an advisor for one act, else NotAllowedError.

    Role and organisation are read now, not taken from the session: who is switched off or given
    another role feels it at once. A refusal is written down.
    """
    with database.writing() as connection:
        seat = _find_seat(connection, advisor, act)
        if seat is not None:
            yield connection, seat
            return
        log_change(connection, now, "not-allowed", "advisor", advisor=advisor.id, fields=[act])
    raise NotAllowedError(act)


def _find_seat(connection: Connection, advisor: Advisor, act: Act) -> Seat | None:
    row = connection.execute(
        select(ADVISORS.c.role, ADVISORS.c.organisation, ADVISORS.c.is_active).where(
            ADVISORS.c.id == advisor.id
        )
    ).one_or_none()
    if row is None or not row.is_active or row.role not in MAY[act]:
        return None
    return Seat(advisor.id, row.organisation)
