"""Where the pictures go, and what the browser tests lend."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Final

import pytest

from tests.browser.conftest import browser, dalil

__all__ = ["browser", "dalil"]

OUT: Final = Path(os.environ.get("LOOK_OUT") or tempfile.mkdtemp(prefix="dalil-look-"))


@pytest.fixture(scope="session")
def out() -> Path:
    """Return the folder for the pictures: LOOK_OUT, else a new one."""
    OUT.mkdir(parents=True, exist_ok=True)
    return OUT


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end where the pictures are."""
    count = len(list(OUT.glob("*.png")))
    terminalreporter.write_line(f"{count} pictures to look at: {OUT}")
