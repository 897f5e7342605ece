"""Accounts of advisors: made, changed and switched off on the command line only."""

from __future__ import annotations

import dataclasses
import datetime
import re
from typing import Any, Final

from sqlalchemy import Connection, Table, insert, select, update
from sqlalchemy.exc import IntegrityError

from wizard.errors import AccountError
from wizard.guidance.said import is_clean
from wizard.storage.codes import hash_secret
from wizard.storage.database import Database
from wizard.storage.log import log_change, new_id
from wizard.storage.roles import ROLES, Role
from wizard.storage.tables import ADVISORS, IDENTITIES, ORGANISATIONS

SHORTEST_PASSWORD: Final = 12
LONGEST_PASSWORD: Final = 200
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9._@-]{1,63}")
_LONGEST_ORGANISATION: Final = 120
_ISSUER: Final = re.compile(r"https?://\S+")
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+")


@dataclasses.dataclass(frozen=True)
class Identity:
    """Somebody as the organisation's own sign-in (OpenID Connect) knows them."""

    issuer: str
    subject: str | None = None
    email: str | None = None
    """Counts only where the issuer says that it is verified, until the subject is known."""


@dataclasses.dataclass(frozen=True)
class Account:
    """One account as the command line lists it."""

    name: str
    organisation: str
    role: Role
    is_active: bool
    signs_in_elsewhere: bool


def add_advisor(
    database: Database,
    name: str,
    organisation: str,
    role: Role,
    now: datetime.datetime,
    *,
    password: str | None = None,
    identity: Identity | None = None,
) -> None:
    """Make an account with a password or with an identity; AccountError says why it cannot be."""
    name, organisation = name.strip().casefold(), " ".join(organisation.split())
    if not _NAME.fullmatch(name) or role not in ROLES:
        raise AccountError("unknown")
    if not 0 < len(organisation) <= _LONGEST_ORGANISATION or not is_clean(organisation):
        raise AccountError("organisation")
    if (password is None) == (identity is None):
        raise AccountError("identity")
    kept = None if password is None else _hash_password(password)
    values = {"name": name, "role": role, "password": kept, "is_active": True, "made": now}
    try:
        with database.writing() as connection:
            place = _organisation(connection, organisation)
            advisor = _insert(connection, ADVISORS, organisation=place, **values)
            if identity is not None:
                _add_identity(connection, advisor, identity)
            log_change(
                connection, now, "advisor-added", "command", organisation=place, advisor=advisor
            )
    except IntegrityError:
        raise AccountError("taken") from None


def list_advisors(database: Database) -> tuple[Account, ...]:
    """Return all accounts by organisation and name."""
    query = (
        select(ADVISORS, ORGANISATIONS.c.name.label("place"))
        .join(ORGANISATIONS)
        .order_by(ORGANISATIONS.c.name, ADVISORS.c.name)
    )
    with database.reading() as connection:
        return tuple(
            Account(row.name, row.place, row.role, row.is_active, row.password is None)
            for row in connection.execute(query)
        )


def disable_advisor(database: Database, name: str, now: datetime.datetime) -> None:
    """Switch an account off, at once and for every open session; its cases stay."""
    _change(database, name, "advisor-disabled", now, is_active=False)


def reset_advisor(database: Database, name: str, password: str, now: datetime.datetime) -> None:
    """Give an account a new password and switch it on again."""
    kept = _hash_password(password)
    _change(database, name, "advisor-reset", now, password=kept, is_active=True)


def _change(database: Database, name: str, act: str, now: datetime.datetime, **values: Any) -> None:
    with database.writing() as connection:
        row = connection.execute(
            update(ADVISORS)
            .where(ADVISORS.c.name == name.strip().casefold())
            .values(**values)
            .returning(ADVISORS.c.id, ADVISORS.c.organisation)
        ).one_or_none()
        if row is None:
            raise AccountError("unknown")
        log_change(connection, now, act, "command", organisation=row.organisation, advisor=row.id)


def _hash_password(password: str) -> str:
    if len(password) < SHORTEST_PASSWORD:
        raise AccountError("short")
    if len(password) > LONGEST_PASSWORD:
        raise AccountError("long")
    return hash_secret(password)


def _organisation(connection: Connection, name: str) -> str:
    """Return the id of an organisation, made if it is new."""
    query = select(ORGANISATIONS.c.id).where(ORGANISATIONS.c.name == name)
    known = connection.execute(query).scalar_one_or_none()
    if known is not None:
        return str(known)
    return _insert(connection, ORGANISATIONS, name=name)


def _add_identity(connection: Connection, advisor: str, identity: Identity) -> None:
    email = (identity.email or "").strip().casefold() or None
    is_known = identity.subject or (email and _EMAIL.fullmatch(email))
    if not _ISSUER.fullmatch(identity.issuer) or not is_known:
        raise AccountError("identity")
    _insert(
        connection,
        IDENTITIES,
        advisor=advisor,
        issuer=identity.issuer,
        subject=identity.subject or None,
        email=email,
    )


def _insert(connection: Connection, table: Table, **values: object) -> str:
    """Make a row and return its id."""
    name = new_id()
    connection.execute(insert(table).values(id=name, **values))
    return name
