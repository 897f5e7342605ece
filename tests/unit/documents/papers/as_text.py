"""A paper as plain text, to compare it with what was agreed."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.documents.paper_draft import (
    Block,
    Chapter,
    Draft,
    Heading,
    Line,
    Paragraph,
    Signatures,
    Table,
    heading_words,
    plain,
)


def paper_text(draft: Draft) -> str:
    """Return a paper as text, one block a line."""
    lines = [plain(draft.title), *draft.notices, *filter(None, [draft.foot]), ""]
    for block in draft.blocks:
        lines += _written(block, draft)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _written(block: Block, draft: Draft) -> Iterator[str]:
    if isinstance(block, Chapter):
        yield from ("", f"== {plain(block.title)} ==")
    elif isinstance(block, Heading):
        yield from ("", f"{heading_words(block, draft)} {plain(block.title)}".strip())
        yield from (f"[{block.cited}]",) if block.cited else ()
    elif isinstance(block, Paragraph):
        yield ("- " if block.item else "") + plain(block.line)
        yield from (f"[{block.cited}]",) if block.cited else ()
    elif isinstance(block, Table):
        yield " | ".join(column.title for column in block.columns)
        rows = (*block.rows, block.total) if block.total else block.rows
        yield from (_row(row) for row in rows)
    elif isinstance(block, Signatures):
        yield from ("", f"{block.title}:")
        yield from (f"  {plain(person)}" for person in block.people)


def _row(cells: tuple[Line, ...]) -> str:
    return " | ".join(map(plain, cells))
