"""One database, SQLite or PostgreSQL: opening it, and transactions that fail in plain words."""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from wizard.errors import StorageError
from wizard.storage.migrating import migrate

BUSY_SECONDS: Final = 30
"""How long a writer waits for the others before it says that the database is busy."""
CONNECT_SECONDS: Final = 5
_WRITES: Final = "dalil_writes"
_log = logging.getLogger(__name__)


class Database:
    """An open database. Threads may share it; each replica opens its own."""

    def __init__(self, address: str) -> None:
        self._url = _url(address)
        self._engine = _engine(self._url)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database, one file on this machine."""
        return self._url.get_backend_name() == "sqlite"

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees the database as it is at one moment; nothing is written."""
        options = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        with _in_plain_words(), self._engine.execution_options(**options).begin() as connection:
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes are kept together at the end, or not at all."""
        with (
            _in_plain_words(),
            self._engine.execution_options(**{_WRITES: True}).begin() as connection,
        ):
            yield connection

    def wipe_traces(self) -> None:
        """Leave nothing of what was erased in the write-ahead file; PostgreSQL does it by itself."""
        if self.is_sqlite:
            with _in_plain_words(), self._engine.connect() as connection:
                raw = connection.connection.driver_connection
                assert raw is not None  # noqa: S101 - an open connection has its driver's
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


def open_database(address: str) -> Database:
    """Return the database at a file or address, brought to the present tables; StorageError if not."""
    database = Database(address)
    try:
        with database.writing() as connection:
            migrate(connection)
    except StorageError:
        database.close()
        raise
    return database


def _url(address: str) -> URL:
    """Return the address SQLAlchemy knows it by; a plain path is a SQLite file."""
    if "://" not in address:
        return URL.create("sqlite", database=str(Path(address).expanduser().resolve()))
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise StorageError("address") from None
    if url.drivername in {"postgres", "postgresql", "postgresql+psycopg"}:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername == "sqlite" and url.database not in {None, "", ":memory:"}:
        return url
    raise StorageError("address")


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        limits = f"-c statement_timeout={BUSY_SECONDS}s -c lock_timeout={BUSY_SECONDS}s"
        return create_engine(
            url,
            hide_parameters=True,  # what is written must not stand in an error, nor so in a log
            pool_pre_ping=True,
            pool_size=10,
            max_overflow=40,
            pool_timeout=BUSY_SECONDS,
            connect_args={"connect_timeout": CONNECT_SECONDS, "options": limits},
        )
    _make_private(str(url.database))
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_size=10,
        max_overflow=-1,
        connect_args={"timeout": BUSY_SECONDS},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _make_private(file: str) -> None:
    """Make the file, for its owner's eyes only; its companions take over its rights."""
    try:
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError:
        raise StorageError("unreachable") from None


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """Set what SQLite forgets between connections; erased rows are overwritten with zeros."""
    connection.isolation_level = None  # transactions begin in _begin_sqlite, not by the driver
    for pragma in (
        f"busy_timeout={BUSY_SECONDS * 1000}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """Begin; a writer takes its turn at once, so that no two of them wait for each other."""
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextlib.contextmanager
def _in_plain_words() -> Iterator[None]:
    """Turn what a driver says into StorageError; a broken rule of the tables passes as it is."""
    try:
        yield
    except IntegrityError:
        raise
    except PoolTimeoutError:
        raise _failed("busy") from None
    except DBAPIError as error:
        said = str(error.orig).lower()
        is_busy = any(word in said for word in ("locked", "timeout", "deadlock"))
        raise _failed("busy" if is_busy else "unreachable", error) from None


def _failed(why: str, error: DBAPIError | None = None) -> StorageError:
    """Return the plain error, after a line in the log: the kind of trouble, never a value."""
    _log.error("database %s (%s)", why, type(error.orig).__name__ if error else "no connection")
    return StorageError(why)
