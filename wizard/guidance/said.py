"""What people write of themselves: plain text in one or two languages, cleaned, never markup."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Mapping
from typing import Literal

Script = Literal["ar", "fr"]
SCRIPTS: tuple[Script, ...] = ("ar", "fr")
"""The two languages in which papers are made."""

_TURNING = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
"""Marks that turn the direction of what follows: in a paper they could hide what stands there."""
_SPACES = re.compile(r"\s+")
_LAST_TWO = 0xFFFE


@dataclasses.dataclass(frozen=True, slots=True)
class Said:
    """One text as told; where only one language was told, it stands in papers of both."""

    ar: str
    fr: str

    def in_(self, lang: Script) -> str:
        """Return the text for a paper of one language."""
        return self.ar if lang == "ar" else self.fr


def clean(text: str) -> str:
    """Return a text in one line, without marks of direction and characters no file can hold."""
    kept = "".join(char for char in _SPACES.sub(" ", text) if _stays(char))
    return unicodedata.normalize("NFC", kept).strip()


def clean_lines(text: str) -> str:
    """Return a text of several lines, each cleaned."""
    return "\n".join(map(clean, text.splitlines())).strip()


def is_clean(text: str) -> bool:
    """Return whether nothing stands in a text that cleaning it line by line takes out."""
    return all(_stays(char) for char in text.replace("\n", ""))


def said(raw: object) -> Said | None:
    """Return a text told as one text or as {ar, fr}; None if it is empty or no text at all."""
    if isinstance(raw, int) and not isinstance(raw, bool):
        raw = str(raw)
    if isinstance(raw, str):
        text = clean(raw)
        return Said(text, text) if text else None
    if not isinstance(raw, Mapping) or not raw or set(raw) - set(SCRIPTS):
        return None
    texts = {lang: clean(text) for lang, text in raw.items() if isinstance(text, str)}
    arabic, french = texts.get("ar", ""), texts.get("fr", "")
    return Said(arabic or french, french or arabic) if arabic or french else None


def same_words(text: str) -> str:
    """Return a text as it is compared: without accents, marks, case and double spaces."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in letters if not unicodedata.combining(char)).replace("ـ", "")


def _stays(char: str) -> bool:
    return (
        char not in _TURNING
        and unicodedata.category(char) not in ("Cc", "Cs")
        and (ord(char) & _LAST_TWO) != _LAST_TWO
    )
