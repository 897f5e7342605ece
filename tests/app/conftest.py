"""What the tests of the screens share."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Show the app as it is on one day."""
    monkeypatch.setenv("DALIL_TODAY", "2026-11-24")
