"""What the founders of a group answered alone: who can found, where they agree, what to talk about.

Nothing here names a person. An answer to a sensitive question that only one person gave is never
said, and of two founders no sensitive answer is said at all: each would know the other's.
"""

from __future__ import annotations

import collections
import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from typing import Final, Literal

from wizard.content.group import Topic
from wizard.content.loading import Library
from wizard.content.question import Question
from wizard.guidance.advise import come_back
from wizard.guidance.fit import Chosen, read_fit
from wizard.guidance.limits import FEWEST_FOUNDERS
from wizard.rules.answers import FOUNDER_RANGES, option_ids, read_answers
from wizard.rules.situation import DONT_KNOW, Situation, Value, visibility

SENSITIVE_FROM: Final = 3
"""From so many founders on, the answers to sensitive questions are compared."""
FEWEST_OF_A_GROUP: Final = 2
_WHEN_MINOR: Final = "turns_18"
_WHO: Final = ("age", _WHEN_MINOR, "job", "nat")
"""Of a person, what decides whether they may found; money and wishes do not, and are not told here."""
_PROJECT: Final = ("need", "sector")
"""Of the project, what decides who may found: homes have rules of their own."""
_OF_THE_GROUP: Final = ("trust", "decide", "surplus")
"""Left open where the founders differ: they talk, then they answer together."""
_OF_A_PERSON: Final = ("job", "nat", "money")
"""Not known where the founders differ: no one answer holds for all of them."""

Agreement = Literal["agree", "differ", "hidden"]
"""Hidden: nothing is said of it, for it would point to a person."""


@dataclasses.dataclass(frozen=True, slots=True)
class Voice:
    """What one founder answered alone; ``id`` is a number drawn by lot, no name."""

    id: str
    answers: Mapping[str, Value]
    done: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """How the answers to one question stand to each other."""

    topic: Topic
    agreement: Agreement
    counts: tuple[tuple[str, int], ...]
    """Options with how many chose them; of a sensitive topic the number is 0: it is not said."""
    others: bool
    """True if there are answers besides these that are not said, for each would point to one person."""


@dataclasses.dataclass(frozen=True, slots=True)
class Eligibility:
    """Who can found a cooperative today, counted."""

    voices: int
    today: int
    later: tuple[datetime.date, ...]
    """The days on which one founder more can, as far as they are known."""
    barred: tuple[Chosen, ...]
    """The answers that stand in the way, each once however many gave it."""
    to_ask: tuple[Chosen, ...]
    """The answers that ask for a paper or a question to an office, each once."""

    @property
    def missing(self) -> int:
        """How many founders are still missing for a cooperative today (law 112-12, art. 14)."""
        return max(0, FEWEST_FOUNDERS - self.today)


@dataclasses.dataclass(frozen=True, slots=True)
class Together:
    """What a group sees when everybody has answered."""

    eligibility: Eligibility
    lines: tuple[Line, ...]
    talk: tuple[Topic, ...]
    """What to talk about, in this order."""


def turn_questions(library: Library, answers: Mapping[str, Value]) -> tuple[Question, ...]:
    """Return the questions of one person's turn, in order; a minor is asked when they turn 18."""
    names: list[str] = []
    for name in library.group.asked:
        names.append(name)
        if name == "age" and answers.get("age") == "minor":
            names.append(_WHEN_MINOR)
    return tuple(library.questions[name] for name in names)


def read_voices(library: Library, raw: Sequence[object]) -> tuple[Voice, ...]:
    """Return the voices in plain data; an answer that does not fit is asked again, nothing else lost.

    One number is one person: of two copies the first that is done counts.
    """
    known = {*library.group.asked, _WHEN_MINOR}
    voices: dict[str, Voice] = {}
    for number, one in enumerate(raw):
        given = one.get("answers") if isinstance(one, Mapping) else None
        if not isinstance(one, Mapping) or not isinstance(given, Mapping):
            continue
        own = {str(name): value for name, value in given.items() if name in known}
        answers, _ = read_answers(library.questions, own)
        whole = all(question.id in answers for question in turn_questions(library, answers))
        voice = Voice(
            str(one.get("id") or f"#{number}"), answers, one.get("done") is True and whole
        )
        if voice.id not in voices or not voices[voice.id].done:
            voices[voice.id] = voice
    return tuple(voices.values())


def hear(library: Library, situation: Situation, voices: Sequence[Voice]) -> Together:
    """Return what the group sees; ``situation`` is the project, as far as it is known."""
    lines = tuple(_line(topic, voices) for topic in library.group.topics)
    differing = [line.topic for line in lines if line.agreement == "differ"]
    agreed_against = [
        line.topic for line in lines if line.agreement == "agree" and against(library, line)
    ]
    order = [*agreed_against, *differing]
    return Together(
        eligibility=eligibility(library, situation, voices),
        lines=lines,
        talk=tuple(topic for topic in library.group.topics if topic in order),
    )


def eligibility(library: Library, situation: Situation, voices: Sequence[Voice]) -> Eligibility:
    """Return who can found today and later, and what stands in the way, without persons."""
    today, later = 0, []
    barred: dict[tuple[str, str], Chosen] = {}
    to_ask: dict[tuple[str, str], Chosen] = {}
    for voice in voices:
        alone = _alone(library, situation, voice)
        fit = read_fit(library.questions, alone)
        against_founding = fit.blocked.get("cooperative", ())
        if not against_founding:
            today += 1
        else:
            day = come_back(alone)
            if day is not None and {item.question.id for item in against_founding} == {"age"}:
                later.append(day)
        barred |= {(item.question.id, item.option.id): item for item in against_founding}
        conditions = () if against_founding else fit.conditions.get("cooperative", ())
        to_ask |= {(item.question.id, item.option.id): item for item in conditions}
    return Eligibility(
        len(voices), today, tuple(sorted(later)), _in_order(barred), _in_order(to_ask)
    )


def _in_order(found: Mapping[tuple[str, str], Chosen]) -> tuple[Chosen, ...]:
    """Return answers in an order that tells nothing of who answered first."""
    return tuple(found[key] for key in sorted(found))


def can_found(library: Library, situation: Situation, voice: Voice) -> bool:
    """Return whether one person may be a founder today, as far as their answers say."""
    fit = read_fit(library.questions, _alone(library, situation, voice))
    return "cooperative" not in fit.blocked


def situation_of(
    library: Library, answers: Mapping[str, Value], raw_voices: Sequence[object]
) -> Situation:
    """Return a project's answers; of a group too small to be an answer, how many can found.

    The number of members is two at least: fewer who can found is known from their turns only.
    """
    situation = Situation(answers, visibility(library.questions))
    if answers.get("founders") != "n2_4" or isinstance(answers.get("members"), int):
        return situation
    voices = read_voices(library, raw_voices)
    if len(voices) < FEWEST_OF_A_GROUP or not all(voice.done for voice in voices):
        return situation
    able = sum(can_found(library, situation, voice) for voice in voices)
    return situation if able >= FEWEST_OF_A_GROUP else dataclasses.replace(situation, able=able)


def group_answers(
    library: Library, situation: Situation, voices: Sequence[Voice]
) -> dict[str, Value | None]:
    """Return what the project answers for the whole group; None is to be asked of all together.

    Only those who can found today count. Fewer than five stay a group that lacks members: no
    individual form is made of them.
    """
    able = [voice for voice in voices if can_found(library, situation, voice)]
    given: dict[str, Value | None] = {
        "founders": _founders(len(able)),
        "members": len(able) if len(able) >= FEWEST_OF_A_GROUP else None,
        "age": _most_common(library.questions["age"], able),
    }
    given |= {name: _common(name, able) for name in _OF_THE_GROUP}
    given |= {name: _common(name, able) or DONT_KNOW for name in _OF_A_PERSON}
    return given


def against(library: Library, line: Line) -> tuple[Chosen, ...]:
    """Return the answers said in a line that speak against a cooperative and say why."""
    question = library.questions[line.topic.id]
    options = (question.option(name) for name, _ in line.counts)
    return tuple(
        Chosen(question, option)
        for option in options
        if option is not None and option.reason is not None and option.weights.cooperative < 0
    )


def _alone(library: Library, situation: Situation, voice: Voice) -> Situation:
    """Return one person's answers as a founder of a group that has enough members."""
    project = {name: situation.answers[name] for name in _PROJECT if name in situation.answers}
    person = {name: voice.answers[name] for name in _WHO if name in voice.answers}
    answers: dict[str, Value] = {**project, **person, "founders": "n5_9"}
    return Situation(answers, visibility(library.questions))


def _line(topic: Topic, voices: Sequence[Voice]) -> Line:
    given = [frozenset(option_ids(voice.answers.get(topic.id))) for voice in voices]
    counts = collections.Counter(name for options in given for name in sorted(options))
    same = len(set(given)) == 1 and DONT_KNOW not in counts
    if topic.sensitive and len(voices) < SENSITIVE_FROM:
        return Line(topic, "hidden", (), others=False)
    if topic.sensitive:
        said = tuple((name, 0) for name in sorted(counts) if counts[name] > 1)
        return Line(topic, "agree" if same else "differ", said, len(said) < len(counts))
    ranked = tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    return Line(topic, "agree" if same else "differ", ranked, others=False)


def _founders(able: int) -> str:
    """Return the answer to "how many founders"; one alone is still a group that lacks members."""
    return next(
        name
        for name, (low, high) in FOUNDER_RANGES.items()
        if name != "n1" and (high is None or max(able, low if name == "n2_4" else 0) <= high)
    )


def _common(name: str, voices: Sequence[Voice]) -> Value | None:
    """Return the answer that all gave, None if they differ or somebody does not know."""
    given = {voice.answers.get(name) for voice in voices}
    value = given.pop() if len(given) == 1 else None
    return None if value == DONT_KNOW else value


def _most_common(question: Question, voices: Sequence[Voice]) -> Value | None:
    """Return the option most chose, the first of the question where two are even."""
    given = collections.Counter(voice.answers.get(question.id) for voice in voices)
    options = [option.id for option in question.options if given[option.id]]
    return max(options, key=lambda name: given[name]) if options else None
