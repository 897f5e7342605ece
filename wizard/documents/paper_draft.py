"""A paper as it will stand on the page, before any file format: pieces of text, tables, lines to fill."""

from __future__ import annotations

import dataclasses
from typing import Literal

from wizard.content.paper import Paper
from wizard.guidance.said import Script

_FEW, _MANY_BESIDE = 4, 3
"""So many people sign two beside each other, more of them three."""


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
    """The heading of a clause, with its number and the article it rests on."""

    number: int
    title: Line
    cited: str = ""


@dataclasses.dataclass(frozen=True)
class Paragraph:
    """A paragraph, or an item of a list; ``cited`` where no heading carries the article."""

    line: Line
    item: bool = False
    cited: str = ""


@dataclasses.dataclass(frozen=True)
class Column:
    """A column of a table: its title and its share of the width."""

    title: str
    width: int


@dataclasses.dataclass(frozen=True)
class Table:
    """A table; an empty cell is one to write in. ``total`` is its last row, if any."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Line, ...], ...]
    total: tuple[Line, ...] = ()

    @property
    def signing(self) -> bool:
        """Whether people sign at the end of their row; a row without a word is only to fill in."""
        return any(any(row) and not row[-1] for row in self.rows)


@dataclasses.dataclass(frozen=True)
class Signatures:
    """Who signs: a place for each."""

    title: str
    people: tuple[Line, ...]

    @property
    def beside(self) -> int:
        """How many places stand beside each other: as few as can be, on one page if it can be."""
        return min(len(self.people), _MANY_BESIDE if len(self.people) > _FEW else 2)


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
    """The version of the content and the day."""
    name: str
    """A name for its file, without ending."""


def plain(line: Line) -> str:
    """Return the text of a line."""
    return "".join(piece.text for piece in line)
