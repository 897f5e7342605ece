"""Both kinds of database, each test on an empty one of its own."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.unit.storage.postgres import Postgres, a_postgres
from wizard.content.loading import Library, library
from wizard.storage import Database, open_database

KINDS = ("sqlite", "postgresql")
_NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Give one PostgreSQL for all tests; its folder has a short name, for sockets have to."""
    with (
        tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as folder,  # noqa: S108
        a_postgres(Path(folder)) as server,
    ):
        yield server


@pytest.fixture
def make_address(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], str]:
    """Return a maker of empty places for a database of either kind."""

    def make(kind: str) -> str:
        if kind == "sqlite":
            return str(tmp_path / f"cases{next(_NUMBERS)}.sqlite3")
        server: Postgres = request.getfixturevalue("postgres")
        return server.make(f"cases{next(_NUMBERS)}")

    return make


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, make_address: Callable[[str], str]) -> str:
    """Return an empty place for a database, of each kind in turn."""
    return make_address(request.param)


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    """Give an open database without any account or case."""
    opened = open_database(address)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def books() -> Library:
    """Return the content as it is published."""
    return library()
