"""The turns of a group on one phone: whose turn it is, what is asked, and what comes with other files."""

from __future__ import annotations

import hashlib
import json
import secrets
from typing import TYPE_CHECKING, Any

import streamlit as st

from wizard.content.loading import library
from wizard.errors import DossierError
from wizard.guidance.dossier import MOST_BYTES, VERSION, Dossier, parse_dossier
from wizard.guidance.voices import (
    FEWEST_OF_A_GROUP,
    Voice,
    group_answers,
    read_voices,
    turn_questions,
)
from wizard.rules.answers import FOUNDER_RANGES, write_answer
from wizard.rules.situation import DONT_KNOW

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.content.question import Question
    from wizard.rules.situation import Value
    from wizard.ui.session import Session

MOST_FOUNDERS = 30
"""More people than this do not pass one phone round."""
USUAL = 5


def finished(session: Session) -> tuple[Voice, ...]:
    """Return the answers of all who have finished their turn."""
    return tuple(voice for voice in read_voices(library(), session.voices) if voice.done)


def expected(session: Session) -> int:
    """Return how many founders there are, as far as the group has said or answered."""
    members = session.answers.get("members")
    told = members if isinstance(members, int) else FEWEST_OF_A_GROUP
    return max(told, len(finished(session)), FEWEST_OF_A_GROUP)


def everybody_answered(session: Session) -> bool:
    """Return whether the group may look at its answers: nobody's turn is still to come."""
    return len(finished(session)) >= expected(session)


def count(session: Session, founders: int) -> None:
    """Keep how many founders there are."""
    session.answers["founders"] = next(
        name
        for name, (low, high) in FOUNDER_RANGES.items()
        if founders >= low and (high is None or founders <= high)
    )
    session.answers["members"] = founders


def unfinished(session: Session) -> dict[str, Any] | None:
    """Return the turn that was begun and not finished, as plain data."""
    return next((one for one in session.voices if one.get("done") is not True), None)


def own_answers(session: Session) -> Mapping[str, Value]:
    """Return what the person whose turn it is has answered so far."""
    one = unfinished(session)
    read = read_voices(library(), [one]) if one is not None else ()
    return read[0].answers if read else {}


def question_now(session: Session) -> tuple[Question, int, int] | None:
    """Return the question of this turn, its number and how many there are; None once all are answered."""
    answers = own_answers(session)
    questions = turn_questions(library(), answers)
    at = next((at for at, one in enumerate(questions) if one.id not in answers), None)
    return None if at is None else (questions[at], at + 1, len(questions))


def begin(session: Session) -> None:
    """Begin a turn, or go on with the one that was begun."""
    if unfinished(session) is None:
        session.voices.append({"id": secrets.token_hex(4), "answers": {}, "done": False})
    session.turn = []


def answer(session: Session, question: Question, value: Value) -> None:
    """Keep one answer of this turn; after the last one the turn is closed."""
    one = unfinished(session)
    if one is None or session.turn is None:
        return
    one["answers"] = {**one["answers"], question.id: write_answer(value)}
    session.turn.append(question.id)
    if question_now(session) is None:
        close(session)


def back(session: Session) -> None:
    """Take back the last answer of this turn, or leave the turn where there is none."""
    one = unfinished(session)
    if one is None or not session.turn:
        session.turn = None
        return
    name = session.turn.pop()
    one["answers"] = {key: value for key, value in one["answers"].items() if key != name}


def close(session: Session) -> None:
    """Close a turn for good."""
    one = unfinished(session)
    if one is not None:
        one["done"] = True
    _shuffle(session, session.voices)
    session.turn = None
    forget_fields()


def _shuffle(session: Session, voices: list[dict[str, Any]]) -> None:
    """Keep turns in the order of the numbers drawn, which says nothing of who came when."""
    session.voices = sorted(
        voices, key=lambda one: (one.get("done") is not True, str(one.get("id")))
    )


def forget_fields() -> None:
    """Leave nothing on the widgets of what one founder chose."""
    for key in [key for key in st.session_state if str(key).startswith("w-")]:
        del st.session_state[key]


def start_anew(session: Session) -> None:
    """Forget what the founders answered alone."""
    session.voices, session.turn = [], None
    forget_fields()


def as_file(session: Session) -> str:
    """Return the finished turns of this device as the text of a file, and nothing else of the project."""
    done = {voice.id for voice in finished(session)}
    voices = [one for one in session.voices if str(one.get("id")) in done]
    raw = {"dalil": VERSION, "content": library().version, "lang": session.lang, "voices": voices}
    return json.dumps(raw, ensure_ascii=False, indent=1)


def add_file(session: Session, raw: bytes) -> str:
    """Add the answers in another founder's file; return the name of the sentence to say."""
    text = raw[: MOST_BYTES + 1].decode("utf-8", "replace")
    try:
        dossier = parse_dossier(text, library(), session.lang)
    except DossierError as error:
        return f"open.{error.why}"
    found = _voices_of(dossier, text)
    if not found:
        return "group.nothing"
    known = {str(one.get("id")) for one in session.voices}
    new = [one for one in found if one["id"] not in known]
    if not new:
        return "group.twice"
    _shuffle(session, [*session.voices, *new])
    return "group.added"


def _voices_of(dossier: Dossier, text: str) -> list[dict[str, Any]]:
    """Return the finished turns of a file; else what one founder has answered on their own way."""
    done = [voice for voice in read_voices(library(), dossier.voices) if voice.done]
    if not done:
        own = {name: write_answer(value) for name, value in dossier.answers.items()}
        name = hashlib.sha256(text.encode()).hexdigest()[:8]
        missing = {name: DONT_KNOW for name in library().group.asked if name not in own}
        told = {"id": name, "answers": {**missing, **own}, "done": True}
        done = [voice for voice in read_voices(library(), [told]) if voice.done]
    return [
        {
            "id": voice.id,
            "answers": {name: write_answer(value) for name, value in voice.answers.items()},
            "done": True,
        }
        for voice in done
    ]


def go_on(session: Session) -> None:
    """Let the project answer for the whole group; what they differ on is asked of all together."""
    given = group_answers(library(), session.situation(), finished(session))
    for name, value in given.items():
        if value is None:
            session.answers.pop(name, None)
        else:
            session.answers[name] = value
    session.answers.pop("turns_18", None)
