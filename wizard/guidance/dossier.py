"""The dossier: what a founder keeps, on the device, in a file, and in an advisor's hands.

Reading never loses what is good: an answer that no longer fits becomes a note.
"""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Mapping

from wizard.content.loading import Library
from wizard.content.model import LANGS, Lang
from wizard.content.question import FORMS, FormId
from wizard.errors import AnswerError, DossierError
from wizard.guidance.timeline import Progress
from wizard.guidance.voices import situation_of
from wizard.rules.answers import WRITTEN_DAY, read_answers, read_day, write_answer
from wizard.rules.situation import Situation, Value

VERSION = 1
MOST_BYTES = 256 * 1024

_KNOWN = frozenset(
    {
        "dalil",
        "content",
        "lang",
        "form",
        "answers",
        "late",
        "events",
        "ticks",
        "sheet",
        "founders",
        "papers",
        "health",
        "voices",
        "made",
    }
)
_GROUPS = ("answers", "late", "events", "ticks", "sheet", "papers", "health")
_LISTS = ("founders", "voices")
_DATED = ("events", "ticks")
"""The parts that hold days, by the name of what happened."""
_SCORES = {"0": 0, "1": 1, "2": 2}
_QUESTIONS = 6


@dataclasses.dataclass(frozen=True)
class Dossier:
    """Everything one founder has told and ticked."""

    lang: Lang
    content: str
    answers: Mapping[str, Value] = dataclasses.field(default_factory=dict)
    """Every answer, those of the late questions included."""
    form: FormId | None = None
    """The legal form the founder chose to see, if not the one advised."""
    events: Mapping[str, datetime.date] = dataclasses.field(default_factory=dict)
    ticks: Mapping[str, datetime.date] = dataclasses.field(default_factory=dict)
    """Steps done, each with the day it was done."""
    sheet: Mapping[str, object] = dataclasses.field(default_factory=dict)
    founders: tuple[object, ...] = ()
    """The founders' list as told, see ``read_founders``."""
    made: str = ""
    """When it was first made, as an ISO date."""
    health: Mapping[datetime.date, tuple[int, ...]] = dataclasses.field(default_factory=dict)
    """The health checks: the day of each with its six scores of 0, 1 or 2, in the order asked."""
    papers: Mapping[str, object] = dataclasses.field(default_factory=dict)
    """What only the papers need, by the ids of the details, and ``share_value``."""
    voices: tuple[object, ...] = ()
    """What each founder of a group answered alone, see ``read_voices``; never leaves but in this file."""
    notes: tuple[str, ...] = ()
    """What could not be kept, in the words of the file: names only, never values."""

    def situation(self, library: Library) -> Situation:
        """Return the answers, seen through the questions that are visible."""
        return situation_of(library, self.answers, self.voices)

    def progress(self) -> Progress:
        """Return what has already happened."""
        return Progress(self.ticks, self.events)


def write_dossier(dossier: Dossier, library: Library) -> dict[str, object]:
    """Return a dossier as plain data, ready for JSON."""
    choice: dict[str, object] = {}
    late: dict[str, object] = {}
    for name, value in dossier.answers.items():
        question = library.questions.get(name)
        group = late if question is not None and question.stage == "late" else choice
        group[name] = write_answer(value)
    return {
        "dalil": VERSION,
        "content": dossier.content,
        "lang": dossier.lang,
        "form": dossier.form,
        "answers": choice,
        "late": late,
        "events": {name: day.isoformat() for name, day in dossier.events.items()},
        "ticks": {name: day.isoformat() for name, day in dossier.ticks.items()},
        "sheet": dict(dossier.sheet),
        "founders": list(dossier.founders),
        "papers": dict(dossier.papers),
        "health": {day.isoformat(): list(dossier.health[day]) for day in sorted(dossier.health)},
        "voices": list(dossier.voices),
        "made": dossier.made,
    }


def dump_dossier(dossier: Dossier, library: Library) -> str:
    """Return a dossier as the JSON text of its file."""
    return json.dumps(write_dossier(dossier, library), ensure_ascii=False, indent=1)


def parse_dossier(text: str, library: Library, lang: Lang = "ar") -> Dossier:
    """Return the dossier of a JSON text; DossierError if it is none at all."""
    if len(text.encode()) > MOST_BYTES:
        raise DossierError("too-large")
    try:
        raw = json.loads(text)
    except ValueError:
        raise DossierError("not-a-dossier") from None
    if not isinstance(raw, dict):
        raise DossierError("not-a-dossier")
    return read_dossier(raw, library, lang)[0]


def read_dossier(
    raw: Mapping[str, object], library: Library, lang: Lang = "ar"
) -> tuple[Dossier, list[AnswerError]]:
    """Return the dossier in plain data (an answers file too), and the answers that do not fit."""
    parts = raw if "dalil" in raw or "answers" in raw else {"answers": raw}
    version = parts.get("dalil", VERSION)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DossierError("not-a-dossier")
    if version > VERSION:
        raise DossierError("newer")
    given = {**_mapping(parts.get("answers")), **_mapping(parts.get("late"))}
    answers, errors = read_answers(library.questions, given)
    errors += _misshapen(parts)
    events, ticks = (_days(parts, part, errors) for part in _DATED)
    errors += _strangers(parts, events, library)
    dossier = Dossier(
        lang=next((known for known in LANGS if known == parts.get("lang")), lang),
        content=str(parts.get("content") or library.version),
        answers=answers,
        form=next((known for known in FORMS if known == parts.get("form")), None),
        events=events,
        ticks=ticks,
        sheet=_mapping(parts.get("sheet")),
        founders=_listed(parts.get("founders")),
        papers=_mapping(parts.get("papers")),
        made=str(parts.get("made") or ""),
        health=_health(parts, errors),
        voices=_listed(parts.get("voices")),
    )
    strangers = (str(key) for key in parts if key not in _KNOWN)
    notes = (*(error.name for error in errors), *strangers)
    return dataclasses.replace(dossier, notes=notes), errors


def _misshapen(parts: Mapping[str, object]) -> list[AnswerError]:
    """Return an error for each part that is no group, or no list, as it should be: nothing of it is read."""
    given = {name: parts[name] for name in (*_GROUPS, *_LISTS) if parts.get(name) is not None}
    return [
        AnswerError(name, value, ())
        for name, value in given.items()
        if not (isinstance(value, Mapping) if name in _GROUPS else isinstance(value, (list, tuple)))
    ]


def _strangers(
    parts: Mapping[str, object], events: Mapping[str, datetime.date], library: Library
) -> list[AnswerError]:
    """Return an error for a legal form, or an event, that this version does not know.

    A slip of the pen ("registred") would else leave the plan as if nothing had happened.
    """
    known = dict.fromkeys(
        event.id for procedure in library.procedures.values() for event in procedure.events
    )
    errors = [AnswerError("events", name, tuple(known)) for name in events if name not in known]
    form = parts.get("form")
    return errors if form is None or form in FORMS else [*errors, AnswerError("form", form, FORMS)]


def _mapping(value: object) -> dict[str, object]:
    return {str(key): item for key, item in value.items()} if isinstance(value, Mapping) else {}


def _listed(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, (list, tuple)) else ()


def _days(
    raw: Mapping[str, object], part: str, errors: list[AnswerError]
) -> dict[str, datetime.date]:
    """Return the days of one part, by name; what is no day is an error like a wrong answer."""
    days: dict[str, datetime.date] = {}
    for name, written in _mapping(raw.get(part)).items():
        day = read_day(written)
        if day is not None:
            days[name] = day
        elif written is not None:
            errors.append(AnswerError(f"{part}.{name}", written, (WRITTEN_DAY,)))
    return days


def _health(
    raw: Mapping[str, object], errors: list[AnswerError]
) -> dict[datetime.date, tuple[int, ...]]:
    """Return the health checks; one without a day or with other scores is an error, as above."""
    checks: dict[datetime.date, tuple[int, ...]] = {}
    for name, written in _mapping(raw.get("health")).items():
        day = read_day(name)
        scores = tuple(written) if isinstance(written, (list, tuple)) else ()
        known = [_SCORES[str(score)] for score in scores if str(score) in _SCORES]
        if day is None:
            errors.append(AnswerError(f"health.{name}", name, (WRITTEN_DAY,)))
        elif not len(known) == len(scores) == _QUESTIONS:
            errors.append(AnswerError(f"health.{name}", str(written), tuple(_SCORES)))
        else:
            checks[day] = tuple(known)
    return checks
