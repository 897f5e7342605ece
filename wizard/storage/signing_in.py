"""Who is at the door: a name with a password, or what the organisation's own sign-in says."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, and_, or_, select, update

from wizard.storage.attempts import account_limit, address_limit, count_try, forget
from wizard.storage.codes import hash_secret, is_old_hash, is_secret
from wizard.storage.database import Database
from wizard.storage.log import log_change
from wizard.storage.roles import Advisor
from wizard.storage.tables import ADVISORS, IDENTITIES, ORGANISATIONS


@dataclasses.dataclass(frozen=True)
class Refusal:
    """No; the same whether the account, the case or the code exists or not."""

    until: datetime.datetime | None = None
    """No try is taken before this moment, the right one neither; None if one may try again."""


def sign_in(
    database: Database, name: str, password: str, address: str, now: datetime.datetime
) -> Advisor | Refusal:
    """Return the advisor with this name and password; ``address`` is where the person comes from."""
    account = account_limit(name)
    with database.writing() as connection:
        until = count_try(connection, (account, address_limit(address)), now)
        row = connection.execute(_by_name(name)).one_or_none()
        if until is not None:
            _log_refusal(connection, now, row)
    if until is not None:
        return Refusal(until)
    # Outside of the transaction, because it takes a tenth of a second on purpose.
    kept = row.password if row is not None and row.is_active else None
    is_right = is_secret(kept, password)
    with database.writing() as connection:
        if row is None or kept is None or not is_right:
            _log_refusal(connection, now, row)
            return Refusal()
        forget(connection, account)
        if is_old_hash(kept):
            values = {"password": hash_secret(password)}
            connection.execute(update(ADVISORS).where(ADVISORS.c.id == row.id).values(values))
        return _welcome(connection, row, now)


def sign_in_elsewhere(
    database: Database, claims: Mapping[str, object], now: datetime.datetime
) -> Advisor | Refusal:
    """Return the advisor whom an OpenID Connect sign-in names; ``claims`` are checked ones.

    Only whom ``advisor add --oidc`` named is let in: by issuer and subject, or the first time by an
    e-mail that the issuer calls verified. From then on the subject counts, for an e-mail may pass to
    somebody else.
    """
    issuer, subject = claims.get("iss"), claims.get("sub")
    with database.writing() as connection:
        if not isinstance(issuer, str) or not isinstance(subject, str) or not subject:
            _log_refusal(connection, now, None)
            return Refusal()
        row = connection.execute(_by_identity(issuer, subject, _email(claims))).first()
        if row is None or not row.is_active:
            _log_refusal(connection, now, row)
            return Refusal()
        if row.subject is None:
            mine = IDENTITIES.c.id == row.identity
            connection.execute(update(IDENTITIES).where(mine).values(subject=subject))
        return _welcome(connection, row, now)


def _email(claims: Mapping[str, object]) -> str | None:
    email = claims.get("email")
    is_verified = claims.get("email_verified") is True
    return email.strip().casefold() if isinstance(email, str) and is_verified else None


def _by_name(name: str) -> Select[Any]:
    return (
        select(ADVISORS, ORGANISATIONS.c.name.label("place"))
        .join(ORGANISATIONS)
        .where(ADVISORS.c.name == name.strip().casefold())
    )


def _by_identity(issuer: str, subject: str, email: str | None) -> Select[Any]:
    """Return the query for an identity; one whose subject is known goes before one by e-mail."""
    by_subject = IDENTITIES.c.subject == subject
    by_email = and_(IDENTITIES.c.subject.is_(None), IDENTITIES.c.email == email)
    return (
        select(
            ADVISORS,
            ORGANISATIONS.c.name.label("place"),
            IDENTITIES.c.id.label("identity"),
            IDENTITIES.c.subject,
        )
        .join(ORGANISATIONS)
        .join(IDENTITIES, IDENTITIES.c.advisor == ADVISORS.c.id)
        .where(IDENTITIES.c.issuer == issuer, or_(by_subject, by_email))
        .order_by(IDENTITIES.c.subject.is_(None))
    )


def _welcome(connection: Connection, row: Any, now: datetime.datetime) -> Advisor:
    log_change(
        connection, now, "signed-in", "advisor", organisation=row.organisation, advisor=row.id
    )
    return Advisor(row.id, row.name, row.role, row.place)


def _log_refusal(connection: Connection, now: datetime.datetime, row: Any) -> None:
    """Write that somebody did not get in; the name they typed is not kept."""
    log_change(
        connection,
        now,
        "sign-in-refused",
        "nobody",
        organisation=None if row is None else row.organisation,
        advisor=None if row is None else row.id,
    )
