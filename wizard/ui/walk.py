"""The way through the questions: which comes next, which came before, which part this is."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final

from wizard.content.loading import library
from wizard.guidance.headline import still_needed
from wizard.rules.evaluation import Evaluation
from wizard.rules.next_question import to_ask

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wizard.content.question import Question, QuestionGroup
    from wizard.ui.session import Session

KNOWN: Final = ("founders", "members", "age", "turns_18", "job", "province", "start")
"""What is asked of those who know their form; the first two only of groups."""


@dataclasses.dataclass(frozen=True)
class Place:
    """One question on one of the two ways: helping to choose (q), or straight to the steps (k)."""

    way: str
    question: Question

    @property
    def key(self) -> str:
        """Return the name of the screen: the place in the file, so that it names no fact."""
        at = list(library().questions).index(self.question.id)
        return f"{self.way}{at + 1}"


def place_of(screen: str) -> Place | None:
    """Return the question a screen name stands for, or None."""
    way, number = screen[:1], screen[1:]
    numbered = {str(at): question for at, question in enumerate(library().questions.values(), 1)}
    if way not in {"q", "k"} or number not in numbered:
        return None
    return Place(way, numbered[number])


def asked(session: Session, way: str) -> list[Question]:
    """Return the questions of a way for this founder, answered ones included, in order."""
    evaluation = Evaluation(session.situation())
    questions = library().questions
    if way == "q":
        return list(to_ask(questions, evaluation, still_needed(evaluation)))
    names = KNOWN if session.form in (None, "cooperative") else KNOWN[2:]
    return [questions[name] for name in names if evaluation.visible(name).verdict is True]


def next_open(session: Session, way: str) -> str | None:
    """Return the screen of the first question without an answer, or None at the end."""
    for question in asked(session, way):
        if question.id not in session.answers:
            return Place(way, question).key
    return None


def walk_on(session: Session) -> None:
    """Go to where the founder stopped."""
    if session.form is not None or session.ticks:
        session.go("list")
    elif session.voices and "age" not in session.answers:
        session.go("group")
    else:
        session.go(next_open(session, "q") or "result")


def after(session: Session, place: Place) -> str:
    """Return the screen that follows a question just answered."""
    if session.asked_from is not None and place.way == "k":
        return _return(session, session.asked_from)
    names = asked(session, place.way)
    at = _index(names, place.question)
    following = names[at + 1 :] if at is not None else []
    for question in following:
        if question.id not in session.answers or not (
            session.changing or _was_asked_alone(session, question)
        ):
            return Place(place.way, question).key
    session.changing = False
    return next_open(session, place.way) or ("check" if place.way == "q" else "list")


def _was_asked_alone(session: Session, question: Question) -> bool:
    """Return whether each founder of a group has answered this unseen: it is not asked before all."""
    return bool(session.voices) and question.id in library().group.asked


def before(session: Session, place: Place) -> str:
    """Return the screen that came before a question."""
    if session.changing:
        session.changing = False
        return "check"
    if session.asked_from is not None and place.way == "k":
        return _return(session, session.asked_from)
    names = asked(session, place.way)
    at = _index(names, place.question)
    if at:
        return Place(place.way, names[at - 1]).key
    if at is None:
        return "list"
    return "start" if place.way == "q" else "form"


def back_to(session: Session) -> str:
    """Return the screen that what stands around a list leads back to: the list, the result, the start."""
    if session.form is not None:
        return "list"
    return "result" if "founders" in session.answers else "start"


def _return(session: Session, screen: str) -> str:
    session.asked_from = None
    return screen


def is_open_to(session: Session, place: Place) -> bool:
    """Return whether a question may be asked of this founder."""
    if place.way == "k":
        return Evaluation(session.situation()).visible(place.question.id).verdict is True
    return _index(asked(session, place.way), place.question) is not None


def parts(questions: Sequence[Question]) -> list[QuestionGroup]:
    """Return the parts of the walk that have at least one question."""
    used = {question.group for question in questions}
    return [group for group in library().groups if group.id in used]


def _index(questions: Sequence[Question], question: Question) -> int | None:
    return next((at for at, one in enumerate(questions) if one.id == question.id), None)
