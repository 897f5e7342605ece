"""Decide in which language, and in which direction, a browser reads."""

from __future__ import annotations

from typing import Final

LANGUAGES: Final = ("ar", "fr", "en")
DIRECTIONS: Final = {"ar": "rtl", "fr": "ltr", "en": "ltr"}
# Moroccan Arabic and Amazigh have codes of their own; their readers get Arabic.
_SPOKEN: Final = {"ary": "ar", "zgh": "ar", "ber": "ar", "tzm": "ar", "rif": "ar", "shi": "ar"}


def choose_language(asked: str | None, accept_language: str | None) -> str:
    """Return the language asked for in the address, else the browser's, else Arabic."""
    if asked in LANGUAGES:
        return asked
    for tag in _by_preference(accept_language or ""):
        primary = tag.split("-")[0].lower()
        language = _SPOKEN.get(primary, primary)
        if language in LANGUAGES:
            return language
    return LANGUAGES[0]


def _by_preference(accept_language: str) -> list[str]:
    """Return the tags of an Accept-Language header, the most wanted first."""
    weighted = []
    for part in accept_language.split(",")[:20]:
        tag, _, weight = part.strip().partition(";q=")
        try:
            weighted.append((float(weight or 1), tag.strip()))
        except ValueError:
            continue
    wanted = [pair for pair in weighted if pair[0] > 0]
    return [tag for _, tag in sorted(wanted, key=lambda pair: -pair[0])]
