"""Take the scripts of a line apart: Arabic runs from right to left, Latin letters and digits do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.content.formats import END_ISOLATE, ISOLATE
from wizard.guidance.said import Script

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u2066", "\u2067"
"""What follows one of these runs that way, up to the end of the isolate."""

_MARK = "\u200e"
"""A mark without width that runs from left to right."""
_NUMBER = re.compile(r"\d+(?:[.,\u00a0]\d+)*")
"""A plain number keeps its order by itself."""
_ARABIC = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LATIN = "0-9A-Za-z\u00c0-\u024f"
_LATIN_IN_ARABIC = re.compile(f"[{_LATIN}](?:[^{_ARABIC}]*[{_LATIN}%])?")
_ARABIC_IN_FRENCH = re.compile(f"[{_ARABIC}](?:[^A-Za-z\u00c0-\u024f]*[{_ARABIC}])?")


def bare(text: str) -> str:
    """Return a text without the marks that isolate: where runs have a direction of their own."""
    return text.replace(ISOLATE, "").replace(END_ISOLATE, "")


def marked(text: str, lang: Script) -> str:
    """Return a text for programs that know no isolates: a mark keeps "2026-11" in its order."""
    return "".join(
        f"{_MARK}{part}{_MARK}"
        if lang == "ar" and not rtl and not _NUMBER.fullmatch(part)
        else part
        for part, rtl in by_script(text, lang)
    )


def by_script(text: str, lang: Script) -> Iterator[tuple[str, bool]]:
    """Return a text in parts, each with whether it runs from right to left."""
    text = bare(text)
    inner = _LATIN_IN_ARABIC if lang == "ar" else _ARABIC_IN_FRENCH
    arabic, end = lang == "ar", 0
    for found in inner.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], arabic
        yield found[0], not arabic
        end = found.end()
    if end < len(text):
        yield text[end:], arabic


def isolated_parts(text: str, lang: Script) -> str:
    """Return a text in which every part of the other script keeps its own order."""
    other = lang != "ar"
    start = RIGHT_TO_LEFT if other else LEFT_TO_RIGHT
    return "".join(
        f"{start}{part}{END_ISOLATE}" if rtl == other and not _NUMBER.fullmatch(part) else part
        for part, rtl in by_script(text, lang)
    )


def isolated_whole(text: str, lang: Script) -> str:
    """Return a text that cannot turn the words around it, whatever scripts it mixes."""
    text, other = bare(text), lang != "ar"
    mixed = any(rtl == other and not _NUMBER.fullmatch(part) for part, rtl in by_script(text, lang))
    return f"{ISOLATE}{text}{END_ISOLATE}" if mixed else text
