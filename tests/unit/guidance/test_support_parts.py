"""Programmes in the parts people read, and the private ones that only the person concerned sees."""

from __future__ import annotations

import datetime

import pytest

from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.guidance.advise import advise
from wizard.guidance.checklist import make_checklist
from wizard.guidance.needed_offices import NeededOffices, needed_offices
from wizard.guidance.support import Support, find_support, for_the_person, without_private
from wizard.guidance.support_parts import in_parts
from wizard.rules.situation import Situation

TODAY = datetime.date(2026, 11, 24)


def found(books: Library, situation: Situation) -> Support:
    """Return all programmes for somebody."""
    advice = advise(books, situation)
    checklist = make_checklist(books, situation, today=TODAY, advice=advice)
    return find_support(books, situation, advice, checklist)


def seen(support: Support) -> set[str]:
    """Return the programmes and lines in a support."""
    names = {match.programme.id for match in support.matches}
    return names | {line.line.id for match in support.matches for line in match.lines}


def test_every_programme_stands_in_one_part(books: Library, situate: Situate) -> None:
    """Nothing is lost or told twice; what is over stands last, whatever its reasons."""
    support = found(books, situate("p01"))
    parts = in_parts(support)
    told = [match for _, matches in parts.by_moment for match in matches]
    assert all(match.verdict is not False for match in told)
    assert all(match.verdict is False for match in parts.not_today)
    names = [match.programme.id for match in (*told, *parts.not_today, *parts.over)]
    assert sorted(names) == sorted(books.programmes)
    assert {"forsa", "awrach", "moukawalati"} <= {match.programme.id for match in parts.over}


def test_moments_come_in_their_order(books: Library, situate: Situate) -> None:
    """Before, at, after; a programme stands at the moment of its best line."""
    parts = in_parts(found(books, situate("p01")))
    told = [(moment, {match.moment for match in some}) for moment, some in parts.by_moment]
    assert told == [(moment, {moment}) for moment in ("before", "at", "after")]


@pytest.mark.parametrize(
    ("answer", "is_shown"), [("yes", True), ("no", False), ("skip", False), (None, False)]
)
def test_help_for_a_family_is_shown_to_that_family(
    books: Library, situate: Situate, answer: str | None, is_shown: bool
) -> None:
    """Whoever said no, nothing, or did not want to say, never sees that it exists."""
    situation = situate("p01")
    answers = {name: value for name, value in situation.answers.items() if name != "resist"}
    if answer is not None:
        answers["resist"] = answer
    support = for_the_person(books, found(books, Situation(answers, situation.asked_when)))
    assert ("hcar" in seen(support)) is is_shown
    assert "resist" not in support.missing


def test_a_private_line_goes_and_its_programme_stays(books: Library, situate: Situate) -> None:
    """The other help of the same body is there for everybody."""
    (private,) = [line.id for line in books.programmes["entraide"].lines if line.private]
    closed = seen(for_the_person(books, found(books, situate("p01", dis="no"))))
    assert "entraide" in closed
    assert private not in closed
    assert private in seen(for_the_person(books, found(books, situate("p01", dis="yes"))))


def test_what_is_shared_never_has_it(books: Library, situate: Situate) -> None:
    """Not even for those who said yes."""
    shared = seen(without_private(found(books, situate("p01", resist="yes", dis="yes"))))
    private = {
        line.id
        for programme in books.programmes.values()
        for line in programme.lines
        if line.private or programme.private
    }
    assert private
    assert private.isdisjoint(shared)


def offices(books: Library, situation: Situation) -> NeededOffices:
    """Return the offices somebody needs."""
    advice = advise(books, situation)
    checklist = make_checklist(books, situation, today=TODAY, advice=advice)
    support = for_the_person(books, find_support(books, situation, advice, checklist))
    return needed_offices(books, situation, checklist, support)


def test_offices_by_need(books: Library, situate: Situate) -> None:
    """Those of the steps come first, each authority stands once, none is forgotten."""
    needed = offices(books, situate("p01", province="01.051", resist="yes"))
    parts = (needed.steps, needed.help, needed.others, needed.unknown)
    names = [place.authority.id for part in parts for place in part]
    away = {authority.id for authority in books.authorities.values() if not authority.home}
    assert sorted(names) == sorted(away)
    assert {"odco-delegation", "court-registry"} <= {one.authority.id for one in needed.steps}
    assert "hcar-delegation" in [one.authority.id for one in needed.help]
    assert all(place.offices for place in needed.others)
    assert not any(place.offices for place in needed.unknown)


@pytest.mark.parametrize("answer", ["no", "skip"])
def test_the_office_of_private_help_is_named_to_nobody_else(
    books: Library, situate: Situate, answer: str
) -> None:
    """A list of offices would tell as much as a list of programmes."""
    situation = situate("p01", province="01.051", resist=answer)
    for needed in (offices(books, situation), needed_offices(books, situation, None, None)):
        parts = (needed.steps, needed.help, needed.others, needed.unknown)
        names = [place.authority.id for part in parts for place in part]
        assert "hcar-delegation" not in names
