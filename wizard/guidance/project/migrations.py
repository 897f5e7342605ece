"""Bring a sheet of an older version up to date, one named step at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

VERSION: Final = 1
"""The version written today."""

Raw = dict[str, object]

_STEPS: Final[dict[int, Callable[[Raw], Raw]]] = {}
"""What turns a sheet of one version into the next: ``{1: rename_something}`` makes 2 of 1."""


def migrate(
    raw: Raw, steps: dict[int, Callable[[Raw], Raw]] | None = None
) -> tuple[Raw, int | None]:
    """Return a sheet as today's version writes it, without its version key, and the version it had.

    A sheet without a version is taken as the first one; a version that is no number is None.
    """
    steps = _STEPS if steps is None else steps
    version = raw.get("sheet", 1)
    given = {key: value for key, value in raw.items() if key != "sheet"}
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        return given, None
    for number in range(version, max(steps, default=0) + 1):
        given = steps[number](given)
    return given, version
