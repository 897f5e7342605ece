"""What all tests share."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--accept``, which rewrites the expected files; review the difference like code."""
    parser.addoption("--accept", action="store_true", help="rewrite the expected files")


@pytest.fixture
def accept(pytestconfig: pytest.Config) -> bool:
    """Return whether expected files are to be rewritten."""
    return bool(pytestconfig.getoption("--accept"))
