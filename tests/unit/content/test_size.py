"""The part that reads content stays small enough to be read in one sitting."""

from __future__ import annotations

import ast
from pathlib import Path

import wizard.content

FOLDER = Path(wizard.content.__file__).parent
READ_IN_ONE_SITTING = (
    "reading",
    "messages",
    "model",
    "question",
    "procedure",
    "shared",
    "outcomes",
)


def test_reader_models_and_messages_together() -> None:
    """Under 700 lines of code, without blank lines, comments and what docstrings explain."""
    assert sum(map(_lines_of_code, READ_IN_ONE_SITTING)) < 700


def _lines_of_code(module: str) -> int:
    text = (FOLDER / f"{module}.py").read_text(encoding="utf-8")
    explained = {
        line
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    return sum(
        bool(line.strip()) and not line.strip().startswith("#") and number not in explained
        for number, line in enumerate(text.splitlines(), 1)
    )
