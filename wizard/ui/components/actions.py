"""The one page: the next three things to do, where, with what, by when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wizard.documents import wording
from wizard.documents.lines import action_date, expired_lines
from wizard.ui.markup import dated, facts, note, points
from wizard.ui.session import current
from wizard.ui.words import block, local, printed, safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wizard.guidance.checklist_model import Checklist, NeededRequirement, NextAction

_PAPERS: Final = 4
"""As many papers are named on the one page; the rest is counted."""


def actions_html(checklist: Checklist) -> str:
    """Return a card for each of the next actions, after what has run out."""
    if not checklist.next_actions:
        return note(safe(printed("next.nothing")))
    cards = (_card(number, action) for number, action in enumerate(checklist.next_actions, 1))
    lines = [block(line) for line in expired_lines(checklist, current().lang)]
    expired = points("warn d-box", "warn", lines) if lines else ""
    return f'{expired}<div class="d-acts">{"".join(cards)}</div>'


def _card(number: int, action: NextAction) -> str:
    lang = current().lang
    due = action_date(action, lang)
    pairs = [
        (
            safe(printed("next.where")),
            safe(wording.sentence(wording.place_name(action.place, lang))),
        ),
        (safe(printed("next.with")), _papers(action.bag)),
        dated(due),
    ]
    return (
        f'<section class="d-actc"><div class="d-act"><span>{number}</span>'
        f"<h2>{safe(local(action.title))}</h2>{facts(pairs)}</div></section>"
    )


def _papers(bag: Sequence[NeededRequirement]) -> str:
    if not bag:
        return ""
    named = [safe(local(paper.title)) for paper in bag[:_PAPERS]]
    if len(bag) > _PAPERS:
        named.append(safe(printed("next.more-papers", n=len(bag) - _PAPERS)))
    return "<br>".join(named)
