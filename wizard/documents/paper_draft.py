"""A paper as it will stand on the page, before any file format: pieces of text, tables, lines to fill."""

from __future__ import annotations

import dataclasses
from typing import Literal

from wizard.content.paper import Paper
from wizard.documents.paper_scripts import bare
from wizard.documents.wording import voice
from wizard.guidance.said import Script

_BESIDE = ((4, 2), (6, 3))
"""Up to so many people sign so many beside each other; more of them four."""
_MANY_BESIDE = 4


@dataclasses.dataclass(frozen=True)
class Piece:
    """A run of text: our words, what the founders told, or a line to fill."""

    text: str
    kind: Literal["words", "told", "line"] = "words"


Line = tuple[Piece, ...]
"""Pieces that stand in one paragraph or cell."""


@dataclasses.dataclass(frozen=True)
class Chapter:
    """The title of a part."""

    title: Line


@dataclasses.dataclass(frozen=True)
class Heading:
    """The heading of a clause, with its number and the article it rests on; one alone has no number."""

    number: int | None
    title: Line
    cited: str = ""


@dataclasses.dataclass(frozen=True)
class Paragraph:
    """A paragraph, or an item of a list; ``cited`` where no heading carries the article.

    ``held``: it stands on the page of the block after it.
    """

    line: Line
    item: bool = False
    cited: str = ""
    held: bool = False


@dataclasses.dataclass(frozen=True)
class Column:
    """A column of a table: its title and its share of the width."""

    title: str
    width: int


@dataclasses.dataclass(frozen=True)
class Table:
    """A table; an empty cell is one to write in. ``total`` is its last row, if any.

    ``room``: the least height of a row in millimetres; to write or sign in it needs more.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Line, ...], ...]
    total: tuple[Line, ...] = ()
    room: int = 9


@dataclasses.dataclass(frozen=True)
class Signatures:
    """Who signs: a place for each, ``room`` millimetres high."""

    title: str
    people: tuple[Line, ...]
    room: int = 20

    @property
    def beside(self) -> int:
        """How many places stand beside each other: as few as can be, on one page if it can be."""
        people = len(self.people)
        few = next((beside for most, beside in _BESIDE if people <= most), _MANY_BESIDE)
        return min(people, few)


Block = Chapter | Heading | Paragraph | Table | Signatures


@dataclasses.dataclass(frozen=True)
class Draft:
    """One paper in one language, ready to be set in any format."""

    paper: Paper
    lang: Script
    title: Line
    notices: tuple[str, ...]
    """What stands on top of every page one: that it is a draft, for whom to check."""
    blocks: tuple[Block, ...]
    foot: str
    """The version of the content and the day; empty where no notes of ours stand."""
    name: str
    """A name for its file, without ending."""


def plain(line: Line) -> str:
    """Return the text of a line."""
    return "".join(piece.text for piece in line)


def heading_words(heading: Heading, draft: Draft) -> str:
    """Return the number of a heading as it is called: an article of statutes, else a plain number."""
    if heading.number is None:
        return ""
    if draft.paper.layout == "statutes":
        return bare(voice(draft.lang)("paper.article", n=str(heading.number)))
    return f"{heading.number}."
