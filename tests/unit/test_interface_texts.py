"""Interface texts: every folder loads in three languages, and every text is used somewhere."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import wizard
from wizard.content.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Iterator

CODE = Path(wizard.__file__).parent
FOLDERS = sorted(path.parent for path in CODE.rglob("texts/ar.yaml"))
TEMPLATES = (".html", ".typ", ".txt", ".js")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.parent.name)
def test_every_text_is_used(folder: Path) -> None:
    """No key stands in the texts that no code asks for, whole or put together from parts."""
    asked = [re.compile(pattern) for pattern in sorted(set(_asked()))]
    unused = [
        key
        for key in sorted(Texts.load(folder).keys())
        if not any(pattern.fullmatch(key) for pattern in asked)
    ]
    assert unused == []


def _asked() -> Iterator[str]:
    """Return a pattern for every text constant in the code and every quoted word in templates."""
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.escape(node.value)
            elif isinstance(node, ast.JoinedStr) and any(map(_names_a_group, node.values)):
                yield "".join(map(_piece, node.values))
    for path in sorted(CODE.rglob("*")):
        if path.suffix in TEMPLATES:
            quoted = re.findall(r"""["']([a-z][\w.-]*)["']""", path.read_text(encoding="utf-8"))
            yield from map(re.escape, quoted)


def _names_a_group(part: ast.expr) -> bool:
    """Return whether a piece of an f-string looks like the fixed part of a key."""
    return isinstance(part, ast.Constant) and bool(re.search(r"[a-z]{3}[.-]", str(part.value)))


def _piece(part: ast.expr) -> str:
    """Return the pattern for one piece of an f-string: itself, or anything but nothing."""
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[^.]+"
