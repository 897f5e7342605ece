"""What a paper leaves open: the blanks that nobody told yet, and the details that decide its clauses."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Literal, get_args

from wizard.content.blanks import AMOUNT, blanks_in
from wizard.content.paper import Detail, ListKind, Paper
from wizard.guidance.founders import Founder
from wizard.guidance.founders_law import check_founders
from wizard.guidance.papers import (
    CERTIFIED,
    NAMES,
    PaperCase,
    clauses_of,
    fillings,
    papers_of,
    people_of,
)
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import Situation

Group = Literal["list", "place", "trade", "share-value"]
"""What stands behind a blank that is no detail of its own."""

GROUPS: tuple[Group, ...] = get_args(Group)
_GROUP_OF: dict[str, Group] = {
    "province": "place",
    "commune": "place",
    "region": "place",
    "sector": "trade",
    "trade": "trade",
    "form": "trade",
    "share_value": "share-value",
}
_DETAIL_OF = {"name": NAMES, "name1": NAMES, "name2": NAMES, "name3": NAMES}
_BY_HAND = ("line", "person_id_number", "person_in_kind", "person_representative", "today")
"""Blanks that begin so are filled by hand, or hold only for some people."""
_LISTS: tuple[ListKind, ...] = (
    "signatories", "members", "legal-persons", "attendance", "in-kind", "officers",
)  # fmt: skip
"""The tables whose rows come from the founders' list."""


def open_blanks(case: PaperCase) -> Mapping[str, tuple[str, ...]]:
    """Return what is not told yet in each paper of a project, in its order.

    By the paper's id: ids of details, and groups.
    """
    told = {person: _told(case, person) for person in (Founder(), *case.founders.people)}
    gaps = _has_gaps(case)
    return {
        paper.id: tuple(dict.fromkeys(_open(case, paper, told, gaps=gaps)))
        for paper in papers_of(case)
    }


def details_of(case: PaperCase) -> tuple[Detail, ...]:
    """Return the details that the papers of a project use now, in the order of the file."""
    papers = papers_of(case)
    used = {name for paper in papers for name in _blanks(case, paper)}
    used |= {_DETAIL_OF[name] for name in used if name in _DETAIL_OF}
    used |= {CERTIFIED} if NAMES in used else set()
    return tuple(
        detail
        for detail in case.library.details.values()
        if (not detail.forms or case.form in detail.forms)
        and (detail.id in used or _decides(case, detail))
    )


def _open(
    case: PaperCase, paper: Paper, told: Mapping[Founder, frozenset[str]], *, gaps: bool
) -> Iterator[str]:
    people = people_of(paper, case)
    for name in _blanks(case, paper):
        if name.startswith((*_BY_HAND, AMOUNT)) or all(name in told[one] for one in people):
            continue
        group = "list" if name not in case.library.details else name
        yield _DETAIL_OF.get(name) or _GROUP_OF.get(name) or group
    if gaps and any(clause.list in _LISTS for clause in clauses_of(paper, case)):
        yield "list"


def _has_gaps(case: PaperCase) -> bool:
    """Return whether anybody on the list is without something, or nobody stands on it."""
    founders, form = case.founders, case.form
    gaps = check_founders(founders, form) if form is not None else ()
    return not founders.people or any(gap.grade == "missing" for gap in gaps)


def _told(case: PaperCase, person: Founder) -> frozenset[str]:
    """Return the names of the blanks that are filled for one person."""
    told = {name for name, value in fillings(case, person).items() if value is not None}
    told |= {"person_id_kind"} if person.document is not None else set()
    told |= {"person_role"} if person.roles or person.name is not None else set()
    return frozenset(told)


def _blanks(case: PaperCase, paper: Paper) -> Iterator[str]:
    """Return the blanks of the clauses that stand in a paper now."""
    yield from blanks_in(paper.heading.ar)
    for clause in clauses_of(paper, case):
        for text in (clause.heading, clause.text):
            if text is not None:
                yield from blanks_in(text.ar)
    if any(clause.list == "enclosures" for clause in clauses_of(paper, case)):
        yield "enclosures"


def _decides(case: PaperCase, detail: Detail) -> bool:
    """Return whether another choice would change a paper, as the others stand now."""
    now = case.evaluation.situation
    told = {
        _clauses(
            dataclasses.replace(
                case,
                evaluation=Evaluation(
                    Situation({**now.answers, detail.id: choice.id}, now.asked_when)
                ),
            )
        )
        for choice in detail.choices
    }
    return len(told) > 1


def _clauses(case: PaperCase) -> tuple[tuple[str, str], ...]:
    return tuple(
        (paper.id, clause.id) for paper in papers_of(case) for clause in clauses_of(paper, case)
    )
