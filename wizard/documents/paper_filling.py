"""Fill the blanks of a paper: what was told as the language writes it, else a line of dots."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from wizard.content.blanks import AMOUNT, BLANK, BLANKS
from wizard.content.formats import day, dirhams, number
from wizard.content.loading import Library
from wizard.content.model import Localised
from wizard.content.paper import BlankKind, Detail
from wizard.documents.paper_draft import Line, Piece
from wizard.documents.paper_scripts import bare
from wizard.documents.wording import voice
from wizard.guidance.founders import Founder
from wizard.guidance.papers import Filling
from wizard.guidance.said import Said, Script

DOTS: Mapping[BlankKind, int] = {
    "text": 44,
    "long-text": 96,
    "number": 12,
    "dirhams": 20,
    "percent": 10,
    "date": 26,
    "place": 30,
}
"""How many dots are room enough to write such a value by hand."""

_KINDS: Mapping[str, BlankKind] = {
    "texts": "long-text",
    "choice": "text",
    "text": "text",
    "long-text": "long-text",
    "number": "number",
    "dirhams": "dirhams",
    "percent": "percent",
    "date": "date",
}


NO_BREAK = "\u00a0"
_BEFORE_NUMBER = re.compile(
    r"(?<=\bرقم) (?=\d)|(?<=المادة) (?=\d)|(?<=المادتان) (?=\d)|(?<=المادتين) (?=\d)"
    r"|(?<=المواد) (?=\d)|(?<=الفصل) (?=\d)|(?<=n°) (?=\d)|(?<=article) (?=\d)|(?<=articles) (?=\d)"
)
"""A number stands on the line of the word it belongs to: the law, the article."""


def dots(kind: BlankKind) -> Piece:
    """Return a line to fill, as wide as its kind needs."""
    return Piece("." * DOTS[kind], "line")


def kind_of(name: str, details: Mapping[str, Detail]) -> BlankKind:
    """Return the kind of a blank."""
    if name.startswith(AMOUNT):
        return "dirhams"
    return _KINDS[details[name].kind] if name in details else BLANKS[name]


class Filler:
    """Fills texts in one language from the values of one paper."""

    def __init__(self, library: Library, values: Mapping[str, Filling], lang: Script) -> None:
        self.library, self.values, self.lang = library, values, lang

    def line(self, text: str) -> Line:
        """Return a text with every blank filled; a value is data, whatever it holds."""
        text = _BEFORE_NUMBER.sub(NO_BREAK, text)
        pieces: list[Piece] = []
        end = 0
        for found in BLANK.finditer(text):
            pieces += [Piece(text[end : found.start()])] if found.start() > end else []
            pieces.append(self.blank(found[1]))
            end = found.end()
        return (*pieces, Piece(text[end:])) if end < len(text) else tuple(pieces)

    def blank(self, name: str) -> Piece:
        """Return what stands in one blank."""
        kind = kind_of(name, self.library.details)
        value = self.values.get(name)
        return dots(kind) if value is None else Piece(written(value, kind, self.lang), "told")

    def several(self, name: str) -> tuple[Said, ...]:
        """Return the texts of a blank that holds several."""
        value = self.values.get(name)
        return value if isinstance(value, tuple) else ()


def written(value: Filling, kind: BlankKind, lang: Script) -> str:
    """Return a value as the language writes it; text is kept letter by letter."""
    if isinstance(value, Said):
        return value.in_(lang)
    if isinstance(value, Localised):
        return value[lang]
    if isinstance(value, tuple):
        return voice(lang)("join.comma").join(one.in_(lang) for one in value)
    if isinstance(value, datetime.date):
        return day(value, lang)
    return _counted(value, kind, lang) if value is not None else ""


def _counted(value: int, kind: BlankKind, lang: Script) -> str:
    if kind == "percent":
        return bare(voice(lang)("paper.percent", n=value))
    return dirhams(value, lang) if kind == "dirhams" else number(value, lang)


def person_words(person: Founder, lang: Script) -> dict[str, Filling]:
    """Return the blanks of a person that are words of ours: the sort of document, the role."""
    say = voice(lang)
    document = say(f"paper.document.{person.document}") if person.document is not None else None
    roles = [say(f"paper.role.{role}") for role in person.roles]
    if not roles and person.member and person.name is not None:
        roles = [say("paper.role.member")]
    role = say("join.comma").join(roles)
    return {
        "person_id_kind": None if document is None else Said(document, document),
        "person_role": Said(role, role) if role else None,
    }


def money(value: int | None, lang: Script) -> Line:
    """Return a sum for a cell, nothing where it is not known."""
    return (Piece(dirhams(value, lang), "told"),) if value is not None else ()


def count(value: int | None, lang: Script) -> Line:
    """Return a number for a cell, nothing where it is not known."""
    return (Piece(number(value, lang), "told"),) if value is not None else ()


def told(value: Said | None, lang: Script) -> Line:
    """Return what was told for a cell, nothing where it was not."""
    return (Piece(value.in_(lang), "told"),) if value is not None else ()
