"""What we depend on is named, pinned and explained, and comes from no address of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted(ROOT.glob("requirements*.*"))
PINNED = sorted(ROOT.glob("requirements*.txt"))
SOURCES = sorted(ROOT.glob("requirements*.in"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_address_and_no_path(path: Path) -> None:
    """A requirement is a name: no address, no folder, no other index, no local file."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        where = f"{path.name}:{number}: {line}"
        assert "://" not in line, where
        assert "@" not in line, where
        written = line.partition("#")[0].strip()
        assert not re.search(r"[/\\]", written), where
        assert not re.match(r"-(?!r requirements)", written), where
        assert not re.search(r"--(extra-)?index-url|--find-links|--trusted-host", written), where


@pytest.mark.parametrize("path", PINNED, ids=lambda path: path.name)
def test_every_version_is_pinned(path: Path) -> None:
    """Two people who install on the same day, or a year apart, run the same thing."""
    lines = path.read_text("utf-8").splitlines()
    names = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert names
    pinned = re.compile(r"[a-z0-9._-]+(\[[a-z0-9,]+\])?==\S+")
    assert [line for line in names if not pinned.match(line)] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_every_dependency_says_why(path: Path) -> None:
    """Each line we chose carries its reason."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    chosen = [line for line in lines if not line.startswith(("#", "-r "))]
    assert [line for line in chosen if "  # " not in line] == []


def test_tests_run_what_the_app_runs() -> None:
    """The test environment has exactly the versions of the running app."""
    app = _versions(ROOT / "requirements.txt")
    tests = _versions(ROOT / "requirements-dev.txt")
    assert app <= tests


def _versions(path: Path) -> set[str]:
    lines = path.read_text("utf-8").splitlines()
    return {line.strip() for line in lines if "==" in line and not line.startswith((" ", "#"))}
