"""Read answers that come from outside (a file, a link, the device) into known values."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping

from wizard.content import territory
from wizard.content.question import Question
from wizard.errors import AnswerError
from wizard.rules.situation import DONT_KNOW, Value

FOUNDER_RANGES: dict[str, tuple[int, int | None]] = {
    "n1": (1, 1),
    "n2_4": (2, 4),
    "n5_9": (5, 9),
    "n10": (10, None),
}
"""How many founders each answer to ``founders`` means, fewest and most."""

_MONTH = re.compile(r"20\d{2}-(0[1-9]|1[0-2])", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}")
_YEARS = range(2000, 2100)
"""Years a date of a project can lie in; a slip of the pen never reaches the calendar."""
WRITTEN_DAY = f"{_YEARS[0]}-01-01 … {_YEARS[-1]}-12-31"
"""How a day is written, and from when to when."""
_NEVER_UNKNOWN = frozenset({"founders", "age"})


def read_answer(question: Question, raw: object) -> Value:
    """Return one answer as a value of its fact; AnswerError says what is allowed."""
    alone = raw[0] if isinstance(raw, (list, tuple)) and len(raw) == 1 else raw
    if alone == DONT_KNOW and question.id not in _NEVER_UNKNOWN:
        return DONT_KNOW
    if question.kind in ("choice", "choices"):
        return _chosen(question, raw)
    if question.kind == "number":
        return _number(question, raw)
    if question.kind == "date":
        return _date(question, raw)
    if not isinstance(raw, str) or not _is_known(question, raw):
        raise _refused(question, raw)
    return raw


def read_answers(
    questions: Mapping[str, Question], raw: Mapping[str, object]
) -> tuple[dict[str, Value], list[AnswerError]]:
    """Return every valid answer, and one error for each that is not; nothing valid is lost."""
    answers: dict[str, Value] = {}
    errors: list[AnswerError] = []
    for name, given in raw.items():
        question = questions.get(name)
        if question is not None and given is None:
            continue  # a key with nothing behind it is a question not answered
        if question is None:
            errors.append(AnswerError(name, given, tuple(questions)))
            continue
        try:
            answers[name] = read_answer(question, given)
        except AnswerError as error:
            errors.append(error)
    for contradiction in (_members_contradict(answers), _commune_elsewhere(answers)):
        if contradiction is not None:
            errors.append(contradiction)
            del answers[contradiction.name]
    return answers, errors


def allowed_values(question: Question) -> tuple[str, ...]:
    """Return what may be answered, as it would be written in an answers file."""
    options = tuple(option.id for option in question.options)
    if question.kind == "province":
        options = tuple(territory.provinces())
    elif not options:
        options = (
            {
                "number": f"{question.minimum or 0} … {question.maximum or ''}".strip(),
                "date": WRITTEN_DAY,
                "month": f"{_YEARS[0]}-01 … {_YEARS[-1]}-12",
                "commune": "01.051.01.01 …",
            }[question.kind],
        )
    known = question.id in _NEVER_UNKNOWN or DONT_KNOW in options
    return options if known else (*options, DONT_KNOW)


def read_day(raw: object) -> datetime.date | None:
    """Return a day written as 2027-01-31, None if it is no day or no year of ours."""
    try:
        day = raw if isinstance(raw, datetime.date) else datetime.date.fromisoformat(str(raw))
    except ValueError:
        return None
    return day if day.year in _YEARS else None


def write_answer(value: Value) -> object:
    """Return an answer as plain data for a file: text, whole number or list of option ids."""
    if isinstance(value, frozenset):
        return sorted(value)
    return value.isoformat() if isinstance(value, datetime.date) else value


def _refused(question: Question, raw: object) -> AnswerError:
    return AnswerError(question.id, raw, allowed_values(question))


def _chosen(question: Question, raw: object) -> Value:
    known = {option.id for option in question.options}
    chosen = raw if isinstance(raw, (list, tuple, set, frozenset)) else (raw,)
    texts = frozenset(item for item in chosen if isinstance(item, str))
    fits = all(isinstance(item, str) for item in chosen) and bool(texts) and texts <= known
    if not fits or len(texts) > (question.at_most or 1):
        raise _refused(question, raw)
    if question.kind == "choices":
        return texts
    return next(iter(texts))


def _number(question: Question, raw: object) -> int:
    number = int(raw) if isinstance(raw, str) and _NUMBER.fullmatch(raw) else raw
    if not isinstance(number, int) or isinstance(number, bool):
        raise _refused(question, raw)
    is_too_large = question.maximum is not None and number > question.maximum
    if number < (question.minimum or 0) or is_too_large:
        raise _refused(question, raw)
    return number


def _date(question: Question, raw: object) -> datetime.date:
    day = read_day(raw)
    if day is None:
        raise _refused(question, raw)
    return day


def _members_contradict(answers: Mapping[str, Value]) -> AnswerError | None:
    """Return an error if the number of members does not fit the answer to ``founders``."""
    members, founders = answers.get("members"), answers.get("founders")
    if not isinstance(members, int) or not isinstance(founders, str) or founders == "n1":
        return None
    low, high = FOUNDER_RANGES[founders]
    if members >= low and (high is None or members <= high):
        return None
    return AnswerError("members", members, (f"{low} … {high or ''}".strip(),))


def _commune_elsewhere(answers: Mapping[str, Value]) -> AnswerError | None:
    """Return an error if the commune does not lie in the province."""
    province, commune = answers.get("province"), answers.get("commune")
    if province in (None, DONT_KNOW) or commune in (None, DONT_KNOW):
        return None
    near = territory.communes_of(str(province))
    return None if commune in near else AnswerError("commune", commune, tuple(near))


def _is_known(question: Question, raw: str) -> bool:
    """Return whether a text is a month, or the code of a province or commune that exists."""
    if question.kind == "month":
        return bool(_MONTH.fullmatch(raw))
    return raw in (territory.provinces() if question.kind == "province" else territory.communes())


def option_ids(value: Value | None) -> Iterable[str]:
    """Return the option ids of an answer to a choice, none for anything else."""
    if isinstance(value, frozenset):
        return sorted(value)
    return (value,) if isinstance(value, str) else ()
