"""Interface texts agree in all three languages, or cannot load."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wizard.content.texts import Texts
from wizard.errors import ContentError

if TYPE_CHECKING:
    from pathlib import Path

AR = """
start: {title: "دليل {name}", next: التالي}
members: {one: عضو واحد, two: عضوان, few: "{n} أعضاء", many: "{n} عضوا", other: "{n} عضو"}
"""
FR = """
start: {title: "Guide {name} !", next: Suivant}
members: {one: un membre, other: "{n} membres"}
"""
EN = """
start: {title: "Guide {name}", next: Next}
members: {one: one member, other: "{n} members"}
"""


def texts(folder: Path, ar: str = AR, fr: str = FR, en: str = EN) -> Texts:
    """Return the texts written into a folder."""
    for lang, text in (("ar", ar), ("fr", fr), ("en", en)):
        (folder / f"{lang}.yaml").write_text(text, encoding="utf-8")
    return Texts.load(folder)


def test_texts_by_key(tmp_path: Path) -> None:
    """Groups are joined by dots, French gets its spaces, counted phrases their number."""
    loaded = texts(tmp_path)
    assert loaded.keys() == {"start.title", "start.next", "members"}
    french = loaded("fr")
    assert french("start.title", name="ODCo") == "Guide ODCo\u00a0!"
    assert french("members", n=1) == "un membre"
    assert loaded("ar")("members", n=3) == "\u20683\u2069 أعضاء"


@pytest.mark.parametrize(
    ("en", "message"),
    [
        (EN.replace(", next: Next", ""), "en.yaml:2:1: 'start.next' is missing"),
        (
            EN.replace(" {name}", ""),
            "en.yaml:2:16: the placeholder '{name}' of the other languages is missing",
        ),
        (
            EN.replace("one: one member, ", ""),
            "en.yaml:3:10: the plural forms here are: one, other",
        ),
        (EN.replace("Next", "5"), "en.yaml:2:38: this is not a text"),
    ],
)
def test_languages_agree(tmp_path: Path, en: str, message: str) -> None:
    """A key, a placeholder or a plural form that one language lacks is named with its place."""
    with pytest.raises(ContentError) as caught:
        texts(tmp_path, en=en)
    assert [str(issue).split("/", 1)[1] for issue in caught.value.issues][:1] == [message]


def test_an_unknown_key_is_a_broken_promise(tmp_path: Path) -> None:
    """A key nobody wrote is an error of ours."""
    with pytest.raises(KeyError):
        texts(tmp_path)("en")("finish")
