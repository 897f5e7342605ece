"""LibreOffice without a window: draws Word and Excel files as they will be printed, and counts anew."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NAMES: Final = ("soffice", "libreoffice")
PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
PACKAGES: Final = ("libreoffice-writer", "libreoffice-calc")
SECONDS: Final = 300
NONE_FOUND: Final = (
    "The pictures of papers need LibreOffice: install it (Debian or Ubuntu: sudo apt install "
    "libreoffice-writer libreoffice-calc; macOS: brew install --cask libreoffice) or name its path "
    "in SOFFICE."
)


def find_office() -> str | None:
    """Return the path of a LibreOffice that is there, or None."""
    return next((one for one in _candidates() if Path(one).exists()), None)


def _candidates() -> Iterator[str]:
    """Yield the places to look at: what is asked for, what is there, then what can be had."""
    asked = os.environ.get("SOFFICE")
    if asked:
        yield asked
    yield from filter(None, map(shutil.which, NAMES))
    yield from PLACES
    if hasattr(os, "geteuid") and os.geteuid() == 0 and Path("/etc/debian_version").exists():
        for words in (["update"], ["install", "-y", "--no-install-recommends", *PACKAGES]):
            _run(["apt-get", *words], 900)
        yield "/usr/bin/soffice"


def converted(office: str, files: Sequence[Path], kind: str, folder: Path) -> list[Path]:
    """Return the files in another format, made by LibreOffice with a profile of its own."""
    profile = (folder / "profile").resolve().as_uri()
    words = ["--headless", f"-env:UserInstallation={profile}", "--convert-to", kind]
    _run([office, *words, "--outdir", str(folder), *map(str, files)], SECONDS)
    made = [folder / f"{file.stem}.{kind}" for file in files]
    assert [one for one in made if not one.exists()] == []
    return made


def _run(command: list[str], seconds: int) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(  # noqa: S603 - fixed commands, no user input
        command, env=environment, capture_output=True, timeout=seconds, check=False
    )
