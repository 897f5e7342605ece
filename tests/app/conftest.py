"""What the tests of the screens share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from argon2 import PasswordHasher

from tests.app.desk import add
from wizard.storage import Database, codes, open_database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Show the app as it is on one day."""
    monkeypatch.setenv("DALIL_TODAY", "2026-11-24")


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """Give the database of a server that is set up for advisors, with quick hashes."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(codes, "_HASHER", quick)
    codes._nobody.cache_clear()
    address = str(tmp_path / "cases.sqlite3")
    monkeypatch.setenv("DALIL_DATABASE", address)
    monkeypatch.setenv("DALIL_BODY", "Delegation of Zagora")
    monkeypatch.setenv("DALIL_BODY_CONTACT", "the desk on Thursdays")
    monkeypatch.setenv("DALIL_DECLARATION", "D-12/2026")
    opened = open_database(address)
    for name, organisation, role in (
        ("amina", "Zagora", "advisor"),
        ("brahim", "Zagora", "advisor"),
        ("karima", "Zagora", "coordinator"),
        ("omar", "Tiznit", "advisor"),
    ):
        add(opened, name, organisation, role)
    yield opened
    opened.close()
    codes._nobody.cache_clear()
