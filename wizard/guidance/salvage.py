"""Save the good part of a dossier whose file was cut off: all that was whole before the cut."""

from __future__ import annotations

import json
from typing import Final

from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.errors import DossierError
from wizard.guidance.dossier import MOST_BYTES, Dossier, parse_dossier

_CLOSES: Final = {"{": "}", "[": "]"}


def salvage_dossier(text: str, library: Library, lang: Lang = "ar") -> Dossier | None:
    """Return the dossier that a cut JSON text began, None if nothing of one is left.

    Whoever shows it says first that the end of the file is missing.
    """
    whole = salvage_text(text)
    if whole is None:
        return None
    found = json.loads(whole)
    if not ({"dalil", "answers"} & found.keys() or found.keys() <= library.questions.keys()):
        return None
    try:
        return parse_dossier(whole, library, lang)
    except DossierError:
        return None


def salvage_text(text: str) -> str | None:
    """Return a cut JSON text of keys and values, closed after its last whole value; else None."""
    if len(text.encode()) > MOST_BYTES:
        return None
    for whole in _endings(text):
        try:
            found = json.loads(whole)
        except ValueError:
            continue
        return whole if isinstance(found, dict) and found else None
    return None


def _endings(text: str) -> list[str]:
    """Return the text closed after each of its last whole values, the longest first."""
    opened: list[str] = []
    cuts: list[tuple[int, str]] = []
    in_text = escaped = False
    for at, sign in enumerate(text):
        if in_text:
            in_text = escaped or sign != '"'
            escaped = sign == "\\" and not escaped
        elif sign == '"':
            in_text = True
        elif sign in _CLOSES:
            opened.append(_CLOSES[sign])
            cuts.append((at + 1, "".join(reversed(opened))))
        elif opened and sign == opened[-1]:
            opened.pop()
            cuts.append((at + 1, "".join(reversed(opened))))
        elif sign == ",":
            cuts.append((at, "".join(reversed(opened))))
    return [text[:at] + closing for at, closing in reversed(cuts[-4:])]
