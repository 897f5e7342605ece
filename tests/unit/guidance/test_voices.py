"""What a group sees of answers given alone: counted, without names, and no individual form made of it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from tests.one_turn import ONE_TURN, finished_turns
from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.guidance.advise import advise
from wizard.guidance.voices import (
    Voice,
    eligibility,
    group_answers,
    hear,
    read_voices,
    situation_of,
    turn_questions,
)
from wizard.rules.situation import DONT_KNOW, Situation, visibility


def say(library: Library, *people: dict[str, Any]) -> tuple[Voice, ...]:
    """Return voices that differ from one person's answers in what is given."""
    return read_voices(library, finished_turns(*people))


def empty(library: Library) -> Situation:
    """Return a project of which nothing is known."""
    return Situation({}, visibility(library.questions))


def line(library: Library, voices: tuple[Voice, ...], name: str) -> tuple[Any, ...]:
    """Return what is said of one topic."""
    lines = hear(library, empty(library), voices).lines
    return next((one.agreement, one.counts, one.others) for one in lines if one.topic.id == name)


@pytest.mark.parametrize(
    ("own", "today", "later", "barred", "to_ask"),
    [
        ({}, 6, (), [], []),
        (
            {"age": "minor", "turns_18": "2027-05"},
            5,
            (datetime.date(2027, 6, 1),),
            [("age", "minor")],
            [],
        ),
        ({"age": "minor", "turns_18": "dk"}, 5, (), [("age", "minor")], []),
        ({"job": "public"}, 5, (), [("job", "public")], []),
        (
            {"age": "minor", "turns_18": "2027-12", "job": "public"},
            5,
            (),
            [("age", "minor"), ("job", "public")],
            [],
        ),
        ({"nat": "fornot"}, 6, (), [], [("nat", "fornot")]),
        ({"money": "zero", "trust": "fill"}, 6, (), [], []),
        ({"job": "private"}, 6, (), [], [("job", "private")]),
        ({"age": "minor", "turns_18": "2027-05", "nat": "for"}, 5, (datetime.date(2027, 6, 1),),
         [("age", "minor")], []),
    ],
)  # fmt: skip
def test_who_can_found(
    books: Library,
    own: dict[str, Any],
    today: int,
    later: tuple[datetime.date, ...],
    barred: list[tuple[str, str]],
    to_ask: list[tuple[str, str]],
) -> None:
    """Of six people one is different; papers to ask for do not keep anybody out."""
    found = eligibility(books, empty(books), say(books, *[{}] * 5, own))

    assert (found.voices, found.today, found.later) == (6, today, later)
    assert [(one.question.id, one.option.id) for one in found.barred] == barred
    assert [(one.question.id, one.option.id) for one in found.to_ask] == to_ask


def test_homes_leave_a_public_servant_to_be_asked(books: Library) -> None:
    """Whether a public servant may join to be housed is a question, not a bar."""
    homes = Situation({"need": frozenset({"house"})}, visibility(books.questions))
    found = eligibility(books, homes, say(books, *[{}] * 4, {"job": "public"}))

    assert found.today == 5
    assert [(one.question.id, one.option.id) for one in found.to_ask] == [("job", "public")]


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (["vote"] * 5, ("agree", (("vote", 5),), False)),
        (["vote"] * 3 + ["me"] * 2, ("differ", (("vote", 3), ("me", 2)), False)),
        (["dk"] * 5, ("differ", (("dk", 5),), False)),
    ],
)
def test_plain_topics_are_counted(books: Library, answers: list[str], said: object) -> None:
    """How to decide is said with numbers; "I don't know" is no agreement."""
    assert line(books, say(books, *({"decide": one} for one in answers)), "decide") == said


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (["mid"] * 5, ("agree", (("mid", 0),), False)),
        (["mid"] * 4 + ["zero"], ("differ", (("mid", 0),), True)),
        (["mid"] * 3 + ["zero"] * 2, ("differ", (("mid", 0), ("zero", 0)), False)),
        (["mid", "zero", "small", "high", "mid"], ("differ", (("mid", 0),), True)),
        (["mid", "zero"], ("hidden", (), False)),
    ],
)
def test_sensitive_topics_point_to_nobody(books: Library, answers: list[str], said: object) -> None:
    """No number is said, no answer of one person alone, and of two people nothing."""
    assert line(books, say(books, *({"money": one} for one in answers)), "money") == said


def test_several_fears_of_one_person(books: Library) -> None:
    """A fear that two people share is said; the fear of one person is not."""
    voices = say(books, {"fears": ["quarrel", "loss"]}, {"fears": ["loss"]}, {"fears": ["papers"]})
    assert line(books, voices, "fears") == ("differ", (("loss", 0),), True)


def test_what_to_talk_about_first(books: Library) -> None:
    """What differs, in the order of the file; and what all want but no cooperative can be."""
    voices = say(
        books,
        {"decide": "me", "surplus": "keep", "fears": ["loss"]},
        {"decide": "me", "surplus": "work", "fears": ["loss"]},
        {"decide": "me", "surplus": "work", "fears": ["loss"]},
    )
    together = hear(books, empty(books), voices)
    assert [topic.id for topic in together.talk] == ["decide", "surplus"]


def test_the_group_answers_what_all_answered(books: Library) -> None:
    """What is the same is kept; of a person it is unknown where they differ, of the group left open."""
    voices = say(books, *[{}] * 4, {"decide": "elected", "money": "zero", "nat": "for"})
    assert group_answers(books, empty(books), voices) == {
        "founders": "n5_9",
        "members": 5,
        "age": "y18_35",
        "trust": "worked",
        "decide": None,
        "surplus": "work",
        "job": "unemp",
        "nat": DONT_KNOW,
        "money": DONT_KNOW,
    }


@pytest.mark.parametrize("able", range(5))
def test_too_few_is_never_an_individual_form(books: Library, situate: Situate, able: int) -> None:
    """Below five who can found, the headline is the group that lacks members, whoever is barred."""
    barred: list[dict[str, Any]] = [{"job": "public"}] * (6 - able)
    voices = say(books, *[{}] * able, *barred)
    situation = situate("p01")
    given = group_answers(books, situation, voices)
    answers = {
        name: value for name, value in situation.answers.items() if given.get(name, 0) is not None
    }
    answers |= {name: value for name, value in given.items() if value is not None}

    raw = [{"id": one.id, "answers": dict(one.answers), "done": True} for one in voices]
    advice = advise(books, situation_of(books, answers, raw))

    assert hear(books, situation, voices).eligibility.missing == 5 - able
    assert given["founders"] == "n2_4"
    assert advice.headline == "not-yet-missing-members"
    assert advice.missing_members == (5 - able, 5 - able)


@pytest.mark.parametrize(
    ("people", "founders"), [(5, "n5_9"), (9, "n5_9"), (10, "n10"), (14, "n10")]
)
def test_the_group_is_counted(books: Library, people: int, founders: str) -> None:
    """The list follows the real number of founders."""
    given = group_answers(books, empty(books), say(books, *[{}] * people))
    assert (given["founders"], given["members"]) == (founders, people)


def test_a_minor_is_asked_when_they_turn_18(books: Library) -> None:
    """The turn of a minor has one question more, right after the age."""
    names = [question.id for question in turn_questions(books, {"age": "minor"})]
    assert names == ["age", "turns_18", *list(books.group.asked)[1:]]
    assert [one.id for one in turn_questions(books, {})] == list(books.group.asked)


@pytest.mark.parametrize(
    "raw",
    [["x"], [None], [{}], [{"answers": "x"}], [{"id": 3, "answers": ["age"]}], [[["age"]]]],
)
def test_broken_voices_are_left_out(books: Library, raw: list[object]) -> None:
    """What is no voice is not read, and nothing breaks."""
    assert read_voices(books, raw) == ()


def test_one_number_is_one_person(books: Library) -> None:
    """A copy makes nobody a founder twice; of two that differ the first that is done counts."""
    open_turn = {"id": "a", "answers": {}, "done": False}
    done = {"id": "a", "answers": {**ONE_TURN, "money": "mid"}, "done": True}
    later = {"id": "a", "answers": {**ONE_TURN, "money": "high"}, "done": True}
    nameless = {"answers": ONE_TURN, "done": True}
    voices = read_voices(books, [open_turn, done, later, nameless, nameless])
    assert [voice.done for voice in voices] == [True, True, True]
    assert voices[0].answers["money"] == "mid"


def test_a_voice_with_a_hole_is_not_done(books: Library) -> None:
    """An answer that no longer fits is asked again; a fact that is not asked alone is not read."""
    answers = {**ONE_TURN, "money": "millions", "resist": "yes"}
    (voice,) = read_voices(books, [{"id": "a", "answers": answers, "done": True}])
    assert not voice.done
    assert {"money", "resist"} & set(voice.answers) == set()
