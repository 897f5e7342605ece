"""The first tables: organisations, advisors, cases, and what was done with them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "attempts",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.Column("locked_until", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_attempts")),
    )
    op.create_table(
        "changes",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("number", sa.String(length=9), nullable=True),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("organisation", sa.String(length=16), nullable=True),
        sa.Column("advisor", sa.String(length=16), nullable=True),
        sa.Column("by", sa.String(length=16), nullable=False),
        sa.Column("act", sa.String(length=32), nullable=False),
        sa.Column("fields", sa.String(length=300), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_changes")),
    )
    op.create_index("ix_changes_at", "changes", ["at"], unique=False)
    op.create_index("ix_changes_number", "changes", ["number", "version"], unique=False)
    op.create_table(
        "organisations",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        sa.UniqueConstraint("name", name=op.f("uq_organisations_name")),
    )
    op.create_table(
        "readings",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("number", sa.String(length=9), nullable=True),
        sa.Column("organisation", sa.String(length=16), nullable=False),
        sa.Column("advisor", sa.String(length=16), nullable=True),
        sa.Column("by", sa.String(length=16), nullable=False),
        sa.Column("act", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readings")),
    )
    op.create_index("ix_readings_at", "readings", ["at"], unique=False)
    op.create_index("ix_readings_number", "readings", ["number", "at"], unique=False)
    op.create_table(
        "advisors",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("organisation", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("password", sa.String(length=200), nullable=True),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("made", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisations.id"], name=op.f("fk_advisors_organisation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_advisors")),
        sa.UniqueConstraint("name", name=op.f("uq_advisors_name")),
    )
    op.create_table(
        "cases",
        sa.Column("number", sa.String(length=9), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.String(length=16), nullable=False),
        sa.Column("opened", sa.DateTime(), nullable=False),
        sa.Column("opened_by", sa.String(length=16), nullable=False),
        sa.Column("consent_text", sa.String(length=32), nullable=False),
        sa.Column("consent_lang", sa.String(length=2), nullable=False),
        sa.Column("consent_given", sa.DateTime(), nullable=False),
        sa.Column("consent_dossier", sa.Boolean(), nullable=False),
        sa.Column("code", sa.String(length=200), nullable=False),
        sa.Column("content", sa.String(length=32), nullable=False),
        sa.Column("lang", sa.String(length=2), nullable=False),
        sa.Column("province", sa.String(length=16), nullable=True),
        sa.Column("commune", sa.String(length=24), nullable=True),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("headline", sa.String(length=40), nullable=True),
        sa.Column("form", sa.String(length=40), nullable=True),
        sa.Column("sector", sa.String(length=40), nullable=True),
        sa.Column("events", sa.Text(), nullable=False),
        sa.Column("tasks", sa.Text(), nullable=False),
        sa.Column("appointment", sa.Date(), nullable=True),
        sa.Column("note", sa.String(length=300), nullable=False),
        sa.Column("health", sa.Text(), nullable=False),
        sa.Column("last_contact", sa.Date(), nullable=False),
        sa.Column("dossier", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["opened_by"], ["advisors.id"], name=op.f("fk_cases_opened_by")),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisations.id"], name=op.f("fk_cases_organisation")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_cases")),
    )
    op.create_index("ix_cases_last_contact", "cases", ["last_contact"], unique=False)
    op.create_index(
        "ix_cases_organisation", "cases", ["organisation", "last_contact"], unique=False
    )
    op.create_table(
        "identities",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("advisor", sa.String(length=16), nullable=False),
        sa.Column("issuer", sa.String(length=300), nullable=False),
        sa.Column("subject", sa.String(length=255), nullable=True),
        sa.Column("email", sa.String(length=254), nullable=True),
        sa.ForeignKeyConstraint(["advisor"], ["advisors.id"], name=op.f("fk_identities_advisor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identities")),
        sa.UniqueConstraint("issuer", "email", name="uq_identities_email"),
        sa.UniqueConstraint("issuer", "subject", name="uq_identities_subject"),
    )
