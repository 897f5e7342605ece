"""The bag list: the papers to carry, how many originals and copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.documents.lines import requirement_notes, requirement_origin
from wizard.ui.session import current
from wizard.ui.words import local, printed, safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wizard.guidance.checklist_model import Checklist, NeededRequirement


def bag_table(papers: Sequence[NeededRequirement], checklist: Checklist) -> str:
    """Return the papers as a table; a zero is quiet."""
    rows = "".join(_row(paper, checklist) for paper in papers)
    heads = "".join(
        f'<th scope="col" class="n">{safe(printed(f"bag.{name}"))}</th>'
        for name in ("original", "copies")
    )
    head = f'<tr><th scope="col">{safe(printed("bag.paper"))}</th>{heads}</tr>'
    return f'<table class="d-bag"><thead>{head}</thead><tbody>{rows}</tbody></table>'


def _row(paper: NeededRequirement, checklist: Checklist) -> str:
    notes = "".join(f"<small>{safe(line)}</small>" for line in _notes(paper, checklist))
    copies = paper.copies + paper.certified
    cells = "".join(_count(n) for n in (paper.originals, copies))
    return f"<tr><td>{safe(local(paper.title))}{notes}</td>{cells}</tr>"


def _notes(paper: NeededRequirement, checklist: Checklist) -> list[str]:
    """Return what there is to say of a paper, last where it comes from or how to get it."""
    lang = current().lang
    how = local(paper.how) if paper.how is not None else ""
    last = requirement_origin(paper, checklist, lang) or how
    return [*requirement_notes(paper, lang), *filter(None, [last])]


def _count(n: int) -> str:
    return f'<td class="n{"" if n else " z"}">{n}</td>'
