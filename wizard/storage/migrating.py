"""Bring a database to the present tables, one migration after the other, all or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, text

from wizard.errors import StorageError

_FOLDER: Final = Path(__file__).parent / "migrations"
_LOCK: Final = 1_145_130_316
"""Replicas that start together take turns by this number ("DALL"), which nobody else uses."""

LATEST: Final = "0001"
"""The newest migration; a backup says which tables it was made from."""


def migrate(connection: Connection) -> None:
    """Run what is missing; StorageError("newer") if a newer Dalil has been here."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    if _present(connection) == LATEST:
        return
    # Only here, because it takes a moment to load and is needed once.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError:
        raise StorageError("newer") from None


def _present(connection: Connection) -> str | None:
    """Return the migration the database stands at, None for an empty one."""
    if not connection.dialect.has_table(connection, "alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)
