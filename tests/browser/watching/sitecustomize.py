# ruff: noqa: INP001  # no package: Python finds it by its folder
"""Python loads this first in a server under watch: it notes every file that is opened to be written."""

from __future__ import annotations

import os
import sys

NOTES = os.open(os.environ["DALIL_NOTES"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND


def note(event: str, given: tuple[object, ...]) -> None:
    """Note the name of one file."""
    if event != "open":
        return
    path, mode, flags = given
    writes = any(letter in str(mode or "") for letter in "wax+")
    if writes or (isinstance(flags, int) and flags & WRITING):
        os.write(NOTES, f"{path!s}\n".encode())


os.write(NOTES, b"watching\n")
sys.addaudithook(note)
