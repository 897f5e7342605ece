"""How often somebody may try a password or a code: counted in the database, for all replicas."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import hashlib
import ipaddress
from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from wizard.storage.tables import ATTEMPTS

MOST_FAILURES: Final = 10
"""Wrong ones in a row for one account or one case."""
MOST_FROM_ADDRESS: Final = 50
"""Tries from one address in one period, right or wrong: an office shares one address."""
_IPV6_NETWORK: Final = 64
LOCKED: Final = datetime.timedelta(minutes=15)


@dataclasses.dataclass(frozen=True)
class Limit:
    """What is counted, and how much of it is allowed."""

    key: str
    most: int


def account_limit(name: str) -> Limit:
    """Return the limit of an account, whether it exists or not."""
    return Limit(_key("account", name), MOST_FAILURES)


def case_limit(number: str) -> Limit:
    """Return the limit of a case, whether it exists or not."""
    return Limit(_key("case", number), MOST_FAILURES)


def address_limit(address: str) -> Limit:
    """Return the limit of the address somebody comes from; only its hash is kept, for a day.

    Of IPv6 the network counts: whoever has one address there has billions of them.
    """
    with contextlib.suppress(ValueError):
        found = ipaddress.ip_address(address)
        if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is None:
            address = str(ipaddress.ip_network((found, _IPV6_NETWORK), strict=False))
    return Limit(_key("address", address), MOST_FROM_ADDRESS)


def count_try(
    connection: Connection, limits: Iterable[Limit], now: datetime.datetime
) -> datetime.datetime | None:
    """Count a try before it is judged; return until when no more are taken, None if this one is.

    It is counted first, so that a hundred at the same moment are not all let through.
    """
    until = [_count(connection, limit, now) for limit in limits]
    return max((moment for moment in until if moment is not None), default=None)


def forget(connection: Connection, limit: Limit) -> None:
    """Start again from none, after a right one."""
    connection.execute(delete(ATTEMPTS).where(ATTEMPTS.c.key == limit.key))


def forget_old(connection: Connection, now: datetime.datetime) -> None:
    """Erase what was counted more than a day ago."""
    yesterday = now - datetime.timedelta(days=1)
    connection.execute(delete(ATTEMPTS).where(ATTEMPTS.c.since < yesterday))


def _count(
    connection: Connection, limit: Limit, now: datetime.datetime
) -> datetime.datetime | None:
    mine = ATTEMPTS.c.key == limit.key
    _begin_count(connection, limit, now)
    row = connection.execute(select(ATTEMPTS).where(mine).with_for_update()).one()
    locked: datetime.datetime | None = row.locked_until
    if locked is not None and locked > now:
        return locked
    is_over = locked is not None or now - row.since > LOCKED
    failures = 1 if is_over else row.failures + 1
    locked = now + LOCKED if failures >= limit.most else None
    since = now if is_over else row.since
    connection.execute(
        update(ATTEMPTS).where(mine).values(failures=failures, since=since, locked_until=locked)
    )
    return None


def _begin_count(connection: Connection, limit: Limit, now: datetime.datetime) -> None:
    """Make the row that is counted on, unless it is there or somebody makes it at this moment."""
    is_sqlite = connection.dialect.name == "sqlite"
    insert = sqlite.insert(ATTEMPTS) if is_sqlite else postgresql.insert(ATTEMPTS)
    row = {"key": limit.key, "failures": 0, "since": now}
    connection.execute(insert.values(row).on_conflict_do_nothing())


def _key(kind: str, value: str) -> str:
    return hashlib.sha256(f"{kind}:{value.strip().casefold()}".encode()).hexdigest()
