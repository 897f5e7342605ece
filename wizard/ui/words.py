"""What the screens say, in the language of the session, safe to stand in a page."""

from __future__ import annotations

import functools
import html
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wizard.content import formats
from wizard.content.texts import Texts
from wizard.documents import wording
from wizard.ui.session import current

if TYPE_CHECKING:
    import datetime

    from wizard.content.model import Localised

_PART: Final = r"(?:\d+°?|[IVX]+|[A-Z])"
_CODE: Final = re.compile(rf"(?<!\w){_PART}(?:[./-]{_PART})+(?!\w)")
"""A law's number, an article's ("73-II-G-8°"), a version: read from left to right, on one line."""
_VERSION: Final = re.compile(
    rf"(?<!\w)(?:[A-Za-z][A-Za-z-]*[ \u00a0-]){{1,4}}\d+(?:\.\d+)+|{_CODE.pattern}"
)
"""In Arabic the Latin name before a version goes with it: "EUPL-1.2", "CC BY 4.0"."""
_ITEM: Final = "- "
_SENTENCE: Final = re.compile(r"(?<=[.!?؟]) (?=[A-ZÀ-Þ«\"\u0621-\u064a])")
_LONGEST: Final = 220
"""Letters of a paragraph that a phone shows in about six lines."""


@functools.cache
def texts() -> Texts:
    """Return the interface texts, loaded once."""
    return Texts.load(Path(__file__).parent / "texts")


def say(key: str, /, **values: formats.Value) -> str:
    """Return an interface text in the language of the session, not yet safe as HTML."""
    lang = current().lang
    return kept_together(texts()(lang)(key, **values))


def printed(key: str, /, **values: formats.Value) -> str:
    """Return a text of the documents in the language of the session: screens say the same."""
    return kept_together(wording.voice(current().lang)(key, **values))


def local(text: Localised) -> str:
    """Return a text of the content in the language of the session, not yet safe as HTML."""
    return kept_together(text[current().lang])


def kept_together(text: str) -> str:
    """Return a text in which every number stays on one line with what belongs to it."""
    return formats.unbroken(text)


def safe(text: str) -> str:
    """Return a text as HTML: nothing in it is markup, and law numbers keep whole and in order."""
    escaped = html.escape(kept_together(text))
    code = _VERSION if current().lang == "ar" else _CODE
    return code.sub(lambda found: f'<bdi dir="ltr">{found[0]}</bdi>', escaped)


def figure(text: str) -> str:
    """Return a figure in a table of several columns as HTML: on a phone it may part from its unit."""
    return html.escape(text)


def said(key: str, /, **values: formats.Value) -> str:
    """Return an interface text as HTML."""
    return safe(say(key, **values))


def block(text: str) -> str:
    """Return a text of several lines as HTML: short paragraphs, and lists where lines start with "- "."""
    parts: list[str] = []
    items: list[str] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith(_ITEM):
            items.append(f"<li>{safe(line.removeprefix(_ITEM))}</li>")
            continue
        if items:
            parts.append(f'<ul class="d-list">{"".join(items)}</ul>')
            items = []
        if line.strip():
            parts += [f"<p>{safe(part)}</p>" for part in _short(line)]
    return "".join(parts)


def _short(line: str) -> list[str]:
    """Return a long line as several, cut between sentences: a wall of text is not read."""
    parts = [""]
    for sentence in _SENTENCE.split(line):
        if parts[-1] and len(parts[-1]) + len(sentence) > _LONGEST:
            parts.append(sentence)
        else:
            parts[-1] = f"{parts[-1]} {sentence}".strip()
    return parts


def weekday(date: datetime.date) -> str:
    """Return a date with its day of the week, in the language of the session."""
    return formats.weekday_day(date, current().lang)


def day(date: datetime.date) -> str:
    """Return a date in the language of the session."""
    return formats.day(date, current().lang)
