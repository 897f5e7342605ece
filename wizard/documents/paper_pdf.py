"""A paper as a PDF to read, print and fill by hand."""

from __future__ import annotations

import functools
from pathlib import Path

from fontTools.ttLib import TTFont

from wizard.content.formats import END_ISOLATE, ISOLATE
from wizard.documents.paper_draft import (
    Block,
    Chapter,
    Draft,
    Heading,
    Line,
    Paragraph,
    Piece,
    Table,
    heading_words,
    plain,
)
from wizard.documents.paper_scripts import bare, isolated_parts, isolated_whole
from wizard.documents.typesetting import typeset
from wizard.documents.wording import voice
from wizard.guidance.said import Script

FONT = Path(__file__).parent / "fonts" / "dalil-sans-400.ttf"
DRAWN = "☐"
"""A box to tick, which the template draws: our font lacks it."""
NO_LETTER = "?"
"""What stands for a letter that the font lacks: a PDF for everybody may not have empty boxes."""


def paper_pdf(draft: Draft) -> bytes:
    """Return a paper as the bytes of a tagged PDF."""
    return typeset(
        "paper.typ",
        {
            "lang": draft.lang,
            "title": displayed(plain(draft.title)),
            "heading": _line(draft.title, draft.lang),
            "notices": [isolated_parts(notice, draft.lang) for notice in draft.notices],
            "foot": isolated_parts(draft.foot, draft.lang),
            "page": bare(voice(draft.lang)("paper.page", n="@1", total="@2")),
            "blocks": [_block(block, draft) for block in draft.blocks],
        },
    )


def _block(block: Block, draft: Draft) -> dict[str, object]:
    """Return a part of a paper as plain data."""
    lang = draft.lang
    if isinstance(block, Chapter):
        return {"kind": "chapter", "title": _line(block.title, lang)}
    if isinstance(block, Heading):
        number, title = heading_words(block, draft), _line(block.title, lang)
        return {
            "kind": "heading",
            "number": number,
            "title": title,
            "cited": isolated_parts(block.cited, lang),
        }
    if isinstance(block, Paragraph):
        line = _line(block.line, lang)
        return {
            "kind": "paragraph",
            "line": line,
            "item": block.item,
            "cited": isolated_parts(block.cited, lang),
            "held": block.held,
        }
    if isinstance(block, Table):
        return {
            "kind": "table",
            "columns": [{"title": one.title, "width": one.width} for one in block.columns],
            "rows": [[_line(cell, lang) for cell in row] for row in block.rows],
            "total": [_line(cell, lang) for cell in block.total],
            "room": block.room,
        }
    people = [_line(person, lang) for person in block.people]
    beside = block.beside
    return {
        "kind": "signatures",
        "title": block.title,
        "people": people,
        "beside": beside,
        "room": block.room,
    }


def _line(line: Line, lang: Script) -> list[dict[str, str]]:
    """Return pieces as plain data; what was told keeps its own direction."""
    return [{"text": _turned(piece, lang), "kind": piece.kind} for piece in line]


def _turned(piece: Piece, lang: Script) -> str:
    """Return the text of a piece; what was told cannot turn the words around it."""
    if piece.kind == "told":
        return isolated_whole(displayed(piece.text), lang)
    return isolated_parts(piece.text, lang)


def displayed(text: str) -> str:
    """Return a text with a question mark for every letter our font lacks; Word shows them all."""
    known = _letters()
    return "".join(letter if letter in known else NO_LETTER for letter in text)


@functools.cache
def _letters() -> frozenset[str]:
    """Return every letter that our font can show."""
    with TTFont(FONT, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap())) | {ISOLATE, END_ISOLATE, DRAWN}
