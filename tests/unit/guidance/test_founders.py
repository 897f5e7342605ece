"""The founders' list: every article of the law, every mistake of writing, all at once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wizard.content.loading import library
from wizard.content.model import LANGS
from wizard.content.question import FORMS
from wizard.documents.founders_text import problem_line
from wizard.guidance.founders import Founders, Problem
from wizard.guidance.founders_law import check_founders
from wizard.guidance.founders_reading import read_founders
from wizard.guidance.papers import differences, list_answers
from wizard.guidance.said import Said, said
from wizard.rules.situation import Situation


def member(number: int, **more: Any) -> dict[str, object]:
    """Return a member of ten paid shares as a file tells it."""
    base = {"name": f"Personne {number}", "address": "Douar", "shares": 10, "paid": 1000}
    return {**base, **more}


def group(count: int = 5, **first: Any) -> list[dict[str, object]]:
    """Return a lawful group with one manager; ``first`` changes its first member."""
    people = [member(number) for number in range(count)]
    people[0] = {**people[0], "roles": ["manager"], **first}
    return people


def managers(count: int) -> list[dict[str, object]]:
    """Return more managers, who are members too."""
    return [member(40 + number, roles=["manager"]) for number in range(count)]


def board(size: int, members: int = 12) -> list[dict[str, object]]:
    """Return a group led by a board: a chair, a vice-chair, the others."""
    people = [member(number) for number in range(members)]
    roles = ["chair", "vice-chair", *["board"] * (size - 2)]
    for person, role in zip(people, roles, strict=False):
        person["roles"] = [role]
    return people


def read(people: object, share_value: object = 100) -> tuple[Founders, tuple[Problem, ...]]:
    """Return a list as read from plain data."""
    return read_founders({"founders": people, "details": {"share_value": share_value}}, library())


def broken(people: object, share_value: object = 100) -> list[tuple[str, str | None]]:
    """Return what stops a list of a cooperative: sentence keys with their articles."""
    founders, problems = read(people, share_value)
    found = (*problems, *check_founders(founders, "cooperative"))
    return [(one.key, one.source.article if one.source else None) for one in found if one.stops]


Row = tuple[list[dict[str, object]], list[tuple[str, str | None]]]

COMMITTEE = [member(20 + number, roles=["committee"]) for number in range(6)]
COMPANY: dict[str, Any] = {"kind": "company"}
OUTSIDER = {"name": "X", "address": "Y", "member": "no"}

LAW: dict[str, Row] = {
    "lawful": (group(), []),
    "nobody": ([], []),
    "four members": (group(4), [("too-few", "14")]),
    "small capital": (
        [{**one, "shares": 1, "paid": 100} for one in group()],
        [("capital-too-small", "26")],
    ),
    "a quarter is enough": (group(paid=250), []),
    "less than a quarter": (group(paid=249), [("quarter", "26")]),
    "too much": (group(paid=1001), [("paid-too-much", None)]),
    "in kind counts": (group(paid=125, in_kind={"what": "x", "value": 500}), []),
    "in kind above the shares": (
        group(paid=0, in_kind={"what": "x", "value": 1001}),
        [("in-kind-above-shares", None)],
    ),
    "no share": (group(shares=0, paid=0), [("no-shares-at-all", "26")]),
    "a company with 35 per cent": (
        [*group(shares=21, paid=2100, **COMPANY)[:4], member(9, shares=9, paid=900)],
        [],
    ),
    "a company with more": (
        group(shares=22, paid=2200, **COMPANY),
        [("too-few-natural", "26")],
    ),
    "no name": (group(name=""), [("no-name", "5")]),
    "twice": ([*group(), member(0)], [("twice", None)]),
    "three managers": ([*group(), *managers(2)], []),
    "four managers": ([*group(), *managers(3)], [("too-many-managers", "65")]),
    "managers of fifty": (group(50), []),
    "managers of fifty-one": (group(51), []),
    "managers and a board": ([*board(3), *managers(1)], [("managers-and-board", "47")]),
    "a manager from outside": (
        [*[member(number) for number in range(5)], {**OUTSIDER, "roles": "manager"}],
        [],
    ),
    "board of two": (board(2), [("board-size", "50")]),
    "board of three": (board(3), []),
    "board of four": (board(4), [("board-by-three", "50")]),
    "board of twelve": (board(12), []),
    "board of fifteen": (board(15, 20), [("board-size", "50")]),
    "two chairs": (
        [*board(3)[:2], member(2, roles=["chair"]), *board(3)[3:]],
        [("two-chair", "56")],
    ),
    "chair and secretary": (
        [member(0, roles=["chair", "secretary"]), *board(3)[1:]],
        [("chair-and-secretary", "56")],
    ),
    "a company in the chair": (
        [member(0, roles=["chair"], **COMPANY), *board(3)[1:]],
        [("office-of-company", "56")],
    ),
    "an outsider on the board": (
        [*board(2), {**OUTSIDER, "roles": ["board"]}],
        [("outsider-on-board", "48")],
    ),
    "a secretary from outside": ([*board(3), {**OUTSIDER, "roles": ["secretary"]}], []),
    "committee of two": ([*group(), *COMMITTEE[:2]], [("committee-size", "67")]),
    "committee of five": ([*group(), *COMMITTEE[:5]], []),
    "committee of six": ([*group(), *COMMITTEE], [("committee-size", "67")]),
    "a manager in the committee": (
        [*group(roles=["manager", "committee"]), *COMMITTEE[:2]],
        [("committee-and-leader", "67")],
    ),
}
"""Each rule at its limit."""


@pytest.mark.parametrize(("people", "expected"), LAW.values(), ids=LAW)
def test_the_law(people: list[dict[str, object]], expected: list[tuple[str, str | None]]) -> None:
    """Each rule is found with the article it rests on; nothing else is."""
    assert broken(people) == expected


@pytest.mark.parametrize(("value", "breaks"), [(99, True), (100, False)])
def test_the_value_of_a_share(value: int, breaks: bool) -> None:
    """A share of a cooperative is 100 dirhams at least."""
    assert (("share-too-small", "26") in broken(group(paid=250), value)) is breaks


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"shares": "dix"}, "not-a-number"),
        ({"shares": "9" * 5000}, "not-a-number"),
        ({"shares": -1}, "not-a-number"),
        ({"paid": 1.5}, "not-a-number"),
        ({"paid": True}, "not-a-number"),
        ({"shares": 10**12}, "not-a-number"),
        ({"name": ["A"]}, "not-a-text"),
        ({"name": {"en": "A"}}, "not-a-text"),
        ({"name": "A" * 4001}, "too-long-a-text"),
        ({"roles": ["boss"]}, "not-one-of"),
        ({"roles": {"a": 1}}, "not-a-list"),
        ({"kind": "robot"}, "not-one-of"),
        ({"in_kind": "a press"}, "not-keys"),
        ({"colour": "blue"}, "unknown-key"),
    ],
)
def test_what_cannot_be_understood(change: dict[str, Any], key: str) -> None:
    """A value of the wrong kind is named, never guessed."""
    _, problems = read(group(**change))
    assert [problem.key for problem in problems] == [key]


def test_a_board_is_needed_only_at_the_close_of_the_year() -> None:
    """Fifty-one may found with managers: article 47 counts members at the close of a year."""
    people, _ = read(group(51))
    (problem,) = check_founders(people, "cooperative")
    assert (problem.key, problem.stops) == ("board-needed", False)


def test_gaps_stop_nothing() -> None:
    """What is not told yet is a line to fill, and said."""
    founders, problems = read([{"name": f"P {n}"} for n in range(5)], None)
    found = (*problems, *check_founders(founders, "cooperative"))
    assert {problem.grade for problem in found} == {"missing"}
    assert {problem.key for problem in found} == {"no-address", "no-shares", "no-leaders"}


def test_individual_forms_are_of_one_person() -> None:
    """Two owners are too many; a company pays a quarter by its own law."""
    founders, _ = read([member(1, paid=100), member(2)])
    for form in FORMS[1:]:
        keys = [one.key for one in check_founders(founders, form) if one.stops]
        assert keys[-1] == "not-alone"
    (quarter,) = (one for one in check_founders(founders, "sarl-au") if one.key == "quarter")
    assert quarter.source is not None
    assert (quarter.source.id, quarter.source.article) == ("law-5-96", "51")


def test_the_list_answers_and_differs() -> None:
    """What the list says counts, and where an earlier answer differs a note says so."""
    founders, _ = read(board(3))
    listed = list_answers(founders)
    assert (listed["members"], listed["management"], listed["officers"]) == (12, "board", 3)
    earlier = Situation({"members": 7, "management": "board", "officers": "dk"}, {})
    assert [note.key for note in differences(earlier, founders)] == ["differs-members"]


def test_a_text_in_two_languages() -> None:
    """Each paper has the name in its script; one alone stands in both."""
    assert said({"ar": "سلمى", "fr": "Salma"}) == Said("سلمى", "Salma")
    assert said({"ar": "سلمى"}) == Said("سلمى", "سلمى")
    assert said("  a\n b ") == Said("a b", "a b")
    assert said("\u200f") is None


@pytest.mark.parametrize("lang", LANGS)
def test_every_problem_has_its_sentence(lang: Any) -> None:
    """Each key of the tables can be said in every language, without a placeholder left."""
    for people, _ in LAW.values():
        founders, problems = read(people)
        for problem in (*problems, *check_founders(founders, "cooperative")):
            line = problem_line(problem, library(), lang)
            assert "{" not in line
            assert (problem.source is not None) == ("112" in line)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "shares", "roles", "in_kind", "x"]), inner, max_size=3
        )
    ),
    max_leaves=12,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # on a busy machine
@given(raw=st.dictionaries(st.sampled_from(["founders", "details", "y"]), VALUES))
def test_any_data_is_read_or_named(raw: dict[str, object]) -> None:
    """Whatever stands in a dossier, reading and judging it never fails."""
    founders, _ = read_founders(raw, library())
    for form in FORMS:
        check_founders(founders, form)
    list_answers(founders)


def test_numbers_are_read_in_arabic_digits() -> None:
    """A list written with ٠١٢ is the same list."""
    founders, problems = read([member(1, shares="١٠", paid="٢٥٠")], "١٠٠")
    assert problems == ()
    assert (founders.share_value, founders.people[0].shares, founders.people[0].paid) == (
        100,
        10,
        250,
    )
