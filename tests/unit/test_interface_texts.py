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

    from wizard.content.model import Lang

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


@pytest.mark.parametrize(
    ("lang", "key", "n", "sentence"),
    [
        ("ar", "together.able", 1, "شخص واحد من 5 يمكنه ذلك اليوم."),
        ("ar", "together.able", 2, "شخصان من 5 يمكنهما ذلك اليوم."),
        ("ar", "together.able", 4, "4 أشخاص من 5 يمكنهم ذلك اليوم."),
        ("fr", "together.able", 1, "1 sur 5 le peut aujourd'hui."),
        ("fr", "together.able", 4, "4 sur 5 le peuvent aujourd'hui."),
        ("ar", "meeting.against.managers", 11, "عدد من يسيرون بدون مجلس: 11."),
        ("ar", "meeting.against.capital", 750, "مجموع الحصص 750 درهما."),
        ("ar", "meeting.against.first-quarter", 500, "أداء ربع الحصص يتطلب 500 درهم من كل شخص"),
        ("fr", "meeting.against.workers", 1, "Nombre de salariés : 1,"),
        ("fr", "meeting.steps", 2, "2 démarches l'attendent."),
        ("en", "meeting.against.board-size", 1, "Members of the board by the answers: 1."),
    ],
)
def test_counted_words_agree(lang: Lang, key: str, n: int, sentence: str) -> None:
    """What is counted agrees with its number, or the number stands apart."""
    said = Texts.load(CODE / "ui" / "texts")(lang)(key, n=n, k=5)
    assert said.translate({0x2068: None, 0x2069: None, 0xA0: " "}).startswith(sentence)


@pytest.mark.parametrize("most", [40, 200, 4000])
def test_no_count_of_letters_disagrees(most: int) -> None:
    """Forty letters or four thousand: the Arabic sentence is right for each."""
    said = Texts.load(CODE / "ui" / "texts")("ar")("people.wrong-too-long-a-text", most=most)
    assert re.search(r"\d\W*حرف", said) is None
