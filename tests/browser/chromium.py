"""Find a Chromium for the browser tests, or get one, or say in one sentence what is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPLICATIONS: Final = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
)
DOWNLOAD_SECONDS: Final = 120
NONE_FOUND: Final = (
    "The browser tests need Chromium: install it (Debian or Ubuntu: sudo apt install chromium; "
    "macOS: brew install --cask chromium) or name its path in CHROME."
)


def find_chromium() -> str:
    """Return the path of a Chromium that starts; the tests fail here if there is none."""
    for candidate in _candidates():
        if _starts(candidate):
            return candidate
    raise SystemExit(NONE_FOUND)


def _candidates() -> Iterator[str]:
    """Yield the places to look at: what is asked for, what is there, then what can be had."""
    asked = os.environ.get("CHROME")
    if asked:
        yield asked
    for name in NAMES:
        found = shutil.which(name)
        if found:
            yield found
    yield from APPLICATIONS
    yield from _playwrights()
    if _quietly([sys.executable, "-m", "playwright", "install", "chromium"], DOWNLOAD_SECONDS):
        yield from _playwrights()
    if _is_root_on_debian() and _quietly(["apt-get", "update"], 300):
        _quietly(["apt-get", "install", "-y", "--no-install-recommends", "chromium"], 600)
        yield "/usr/bin/chromium"


def _playwrights() -> Iterator[str]:
    """Yield the Chromium that Playwright has downloaded for itself, if it has."""
    with sync_playwright() as playwright:
        yield playwright.chromium.executable_path


def _is_root_on_debian() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and Path("/etc/debian_version").exists()


def _starts(path: str) -> bool:
    """Return whether a program is there and says its version."""
    return Path(path).exists() and _quietly([path, "--version"], 60)


def _quietly(command: list[str], seconds: int) -> bool:
    """Run a command without output; return whether it went well in time."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(  # noqa: S603 - fixed commands, no user input
            command, env=environment, capture_output=True, timeout=seconds, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
