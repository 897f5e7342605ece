"""Who may help: programmes for this founder by moment, with the reason and where to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.content.loading import library
from wizard.documents import wording
from wizard.guidance.advise import advise
from wizard.guidance.support_parts import in_parts
from wizard.ui.components.around import around
from wizard.ui.components.changed import show_changed
from wizard.ui.components.erase import erase_button
from wizard.ui.components.jumps import jumps, part_id
from wizard.ui.components.late import ask_one_of
from wizard.ui.components.paper_doors import way_to_papers
from wizard.ui.components.programme import over_line, programme_card, programme_line
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.copies import make_list, own_support
from wizard.ui.markup import fold, note, points
from wizard.ui.session import current
from wizard.ui.walk import back_to
from wizard.ui.words import printed, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from wizard.guidance.checklist_model import Checklist
    from wizard.guidance.support import Match, Support
    from wizard.guidance.support_parts import SupportParts

_LETTERS: Final = ("support-letter", "referral-letter")


def show() -> None:
    """Show the rule first, then what to ask for, then what is not for today and what is over."""
    checklist, support = _found()
    parts = in_parts(support)
    st.title(printed("support.title"))
    show_changed(checklist, support)
    titles: dict[str, str] = {
        moment: safe(wording.sentence(printed(f"support.moment-{moment}")))
        for moment, _ in parts.by_moment
    }
    st.html(_top(support) + jumps(titles))
    for moment, matches in parts.by_moment:
        title = f'<h2 id="{part_id(moment)}">{titles[moment]}</h2>'
        st.html(f'<div class="d-help">{title}{"".join(map(programme_card, matches))}</div>')
    if not parts.by_moment:
        st.html(note(said("help.nothing")))
    ask_one_of(_open_questions(support), "help.left")
    if parts.not_today or parts.over:
        st.html(_rest(parts))
    with ways():
        way_on(say("help.go-where"), current().go, "where")
        way_to_papers("papers.letters-open", "to-letters", _LETTERS)
        way_back(current().go, back_to(current()))
    around()
    erase_button()


def _found() -> tuple[Checklist, Support]:
    """Return this founder's list and programmes; of private help only what their answers open."""
    session = current()
    advice = advise(library(), session.situation())
    checklist = make_list(session, advice)
    return checklist, own_support(session, checklist, advice)


def _top(support: Support) -> str:
    day = note(safe(printed("support.day", date=support.day)))
    rule = points("warn d-box", "warn", [safe(printed("support.rule"))])
    against = note(said("help.means"))
    return day + rule + against


def _rest(parts: SupportParts) -> str:
    """Return what is not for today, and last what nobody need wait for, both folded."""
    return _folded("help.not-today", parts.not_today, programme_line, "off") + _folded(
        "help.over", parts.over, over_line, "lock"
    )


def _folded(title: str, matches: Sequence[Match], told: Callable[[Match], str], symbol: str) -> str:
    if not matches:
        return ""
    return fold(said(title, n=len(matches)), "".join(map(told, matches)), symbol)


def _open_questions(support: Support) -> list[str]:
    """Return the questions that would decide what is not known, in the order of the file."""
    return [name for name in library().questions if name in support.missing]
