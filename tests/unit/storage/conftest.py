"""Both kinds of database, each test on an empty one of its own."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from tests.unit.storage.postgres import Postgres, a_postgres
from wizard.content.loading import Library, library
from wizard.storage import Database, codes, open_database

KINDS = ("sqlite", "postgresql")
_NUMBERS = itertools.count()


@pytest.fixture(scope="session", autouse=True)
def _quick_hashes() -> Iterator[None]:
    """Hash with the least of work: the tests make thousands of codes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(codes, "_HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        codes._nobody.cache_clear()
        yield
    codes._nobody.cache_clear()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Give one PostgreSQL for all tests; its folder has a short name, for sockets have to."""
    with (
        tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as folder,
        a_postgres(Path(folder), durable=False) as server,
    ):
        yield server


@pytest.fixture(scope="session")
def used() -> list[str]:
    """Return the names of the PostgreSQL databases that a test has left behind, with their tables."""
    return []


@pytest.fixture
def make_address(
    request: pytest.FixtureRequest, tmp_path: Path, used: list[str]
) -> Iterator[Callable[[str], str]]:
    """Return a maker of places of either kind that hold no row yet."""
    made: list[str] = []

    def make(kind: str) -> str:
        if kind == "sqlite":
            return str(tmp_path / f"cases{next(_NUMBERS)}.sqlite3")
        server: Postgres = request.getfixturevalue("postgres")
        if used:
            made.append(used.pop())
            server.empty(made[-1])
        else:
            made.append(f"cases{next(_NUMBERS)}")
            open_database(server.make(made[-1])).close()
        return server.address(made[-1])

    yield make
    used += made


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, make_address: Callable[[str], str]) -> str:
    """Return a place that holds no row yet, of each kind in turn."""
    return make_address(request.param)


@pytest.fixture(params=KINDS)
def bare_address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return a place for a database without even tables, of each kind in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "bare.sqlite3")
    server: Postgres = request.getfixturevalue("postgres")
    return server.make(f"bare{next(_NUMBERS)}")


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
