"""The tables of the database, the same on SQLite and PostgreSQL. A change needs a migration."""

from __future__ import annotations

import datetime
from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

METADATA: Final = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


class Moment(TypeDecorator[datetime.datetime]):
    """A moment with its time zone, kept in universal time without one: alike on both databases."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(
        self, value: datetime.datetime | None, dialect: Dialect
    ) -> datetime.datetime | None:
        """Return the moment in universal time; a moment without a zone is a mistake of ours."""
        del dialect
        if value is None:
            return None
        assert value.tzinfo is not None, "a moment needs its time zone"  # noqa: S101
        return value.astimezone(datetime.UTC).replace(tzinfo=None)

    def process_result_value(
        self, value: datetime.datetime | None, dialect: Dialect
    ) -> datetime.datetime | None:
        """Return the moment as universal time."""
        del dialect
        return None if value is None else value.replace(tzinfo=datetime.UTC)


ORGANISATIONS: Final = Table(
    "organisations",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("name", String(120), nullable=False, unique=True),
)

ADVISORS: Final = Table(
    "advisors",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("organisation", ForeignKey("organisations.id"), nullable=False),
    Column("name", String(64), nullable=False, unique=True),
    Column("role", String(16), nullable=False),
    Column("password", String(200)),  # an argon2 hash; none for who signs in elsewhere
    Column("is_active", Boolean, nullable=False),
    Column("made", Moment, nullable=False),
)

IDENTITIES: Final = Table(
    "identities",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("advisor", ForeignKey("advisors.id"), nullable=False),
    Column("issuer", String(300), nullable=False),
    Column("subject", String(255)),  # known at the latest after the first sign-in
    Column("email", String(254)),
    UniqueConstraint("issuer", "subject", name="uq_identities_subject"),
    UniqueConstraint("issuer", "email", name="uq_identities_email"),
)

ATTEMPTS: Final = Table(
    "attempts",
    METADATA,
    Column("key", String(64), primary_key=True),  # a hash of an account, address or case number
    Column("failures", Integer, nullable=False),
    Column("since", Moment, nullable=False),
    Column("locked_until", Moment),
)

CASES: Final = Table(
    "cases",
    METADATA,
    Column("number", String(9), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("organisation", ForeignKey("organisations.id"), nullable=False),
    Column("opened", Moment, nullable=False),
    Column("opened_by", ForeignKey("advisors.id"), nullable=False),
    # Consent comes first: no row without it (law 09-08, art. 4).
    Column("consent_text", String(32), nullable=False),
    Column("consent_lang", String(2), nullable=False),
    Column("consent_given", Moment, nullable=False),
    Column("consent_dossier", Boolean, nullable=False),
    Column("code", String(200), nullable=False),  # an argon2 hash of the founder's code
    Column("content", String(32), nullable=False),
    Column("lang", String(2), nullable=False),
    Column("province", String(16)),
    Column("commune", String(24)),
    Column("stage", String(16), nullable=False),
    Column("headline", String(40)),
    Column("form", String(40)),
    Column("sector", String(40)),
    Column("events", Text, nullable=False),
    Column("tasks", Text, nullable=False),
    Column("appointment", Date),
    Column("note", String(300), nullable=False),
    Column("health", Text, nullable=False),
    Column("last_contact", Date, nullable=False),
    Column("dossier", Text),
    Index("ix_cases_organisation", "organisation", "last_contact"),
    Index("ix_cases_last_contact", "last_contact"),
)

CHANGES: Final = Table(
    "changes",
    METADATA,
    # No foreign key: the line that says a case was erased outlives it.
    Column("id", String(16), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("number", String(9)),
    Column("version", Integer),
    Column("organisation", String(16)),
    Column("advisor", String(16)),
    Column("by", String(16), nullable=False),
    Column("act", String(32), nullable=False),
    Column("fields", String(300), nullable=False),
    Index("ix_changes_number", "number", "version"),
    Index("ix_changes_at", "at"),
)

READINGS: Final = Table(
    "readings",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("number", String(9)),  # none where the whole list was read
    Column("organisation", String(16), nullable=False),
    Column("advisor", String(16)),
    Column("by", String(16), nullable=False),
    Column("act", String(32), nullable=False),
    Index("ix_readings_number", "number", "at"),
    Index("ix_readings_at", "at"),
)
