"""What the YAML files hold, kept as JSON under the hash of all of them: read ten times as fast.

A file more, less or changed gives another hash, so what is kept is never stale. It holds no
places of mistakes: content with a mistake is read again from the YAML.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FOLDER: Final = Path(__file__).resolve().parents[2] / ".cache"
"""Beside the code, so that only who may change the code may change it."""

_FORM: Final = b"1"
"""Changes when this module writes values in another way."""


def hash_of(folder: Path, files: Iterable[str]) -> str:
    """Return a name for exactly these files with exactly these bytes."""
    digest = hashlib.sha256(_FORM)
    for file in sorted(files):
        content = (folder / file).read_bytes()
        digest.update(f"{file} {len(content)} ".encode())
        digest.update(content)
    return digest.hexdigest()[:32]


def read_kept(name: str) -> Mapping[str, Any] | None:
    """Return the value of each file kept under a hash, or None if nothing is."""
    try:
        text = (FOLDER / f"content-{name}.json").read_text(encoding="utf-8")
        return {file: _frozen(value) for file, value in json.loads(text).items()}
    except (OSError, ValueError, AttributeError):
        return None


def keep(name: str, values: Mapping[str, Any]) -> None:
    """Keep the value of each file in place of what was kept before; where we may not write, do not."""
    with contextlib.suppress(OSError):
        FOLDER.mkdir(exist_ok=True)
        fresh = FOLDER / f"content-{name}.{os.getpid()}.new"
        fresh.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
        fresh.replace(FOLDER / f"content-{name}.json")
        for old in FOLDER.glob("content-*.json"):
            if old.stem != f"content-{name}":
                old.unlink(missing_ok=True)


def _frozen(value: Any) -> Any:
    """Return a value as the reader gives it: lists as tuples."""
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return value
