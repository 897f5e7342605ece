"""A case: what an organisation keeps of one founder, and what may stand in it.

It follows a short structured note: no name, no telephone, no identity number, nothing on health,
religion or family. The founder's consent comes first (law 09-08, art. 4).
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal, get_args

from wizard.content.loading import Library
from wizard.content.model import LANGS, Lang
from wizard.content.outcomes import HeadlineId
from wizard.content.question import FORMS
from wizard.content.territory import communes, provinces
from wizard.guidance.dossier import Dossier
from wizard.guidance.said import is_clean
from wizard.rules.answers import read_day
from wizard.storage.identity_numbers import has_identity_number

Stage = Literal["idea", "trial", "file", "created"]
STAGES: Final[tuple[Stage, ...]] = get_args(Stage)
HEADLINES: Final[tuple[str, ...]] = get_args(HeadlineId)

MOST_TASKS: Final = 3
LONGEST_NOTE: Final = 300
LONGEST_TASK: Final = 120
_SCORES: Final = {0, 1, 2}
_MOST_EVENTS: Final = 40


@dataclasses.dataclass(frozen=True, slots=True)
class Task:
    """One thing the founder does until a day."""

    what: str
    due: datetime.date
    done: datetime.date | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Consent:
    """What the founder agreed to, in words they understood, and when."""

    text: str
    """The version of the words that were read out."""
    lang: Lang
    given: datetime.datetime
    dossier: bool = False
    """Whether the answers may be kept too; without it only the short note is."""


@dataclasses.dataclass(frozen=True, slots=True)
class CaseFacts:
    """What an advisor writes down. ``None`` is "not known"."""

    lang: Lang
    last_contact: datetime.date
    stage: Stage = "idea"
    province: str | None = None
    """The code of the census, as "01.051"."""
    commune: str | None = None
    headline: str | None = None
    form: str | None = None
    sector: str | None = None
    """An option of the question ``sector``."""
    events: Mapping[str, datetime.date] = dataclasses.field(default_factory=dict)
    """What has happened: ``name-certificate``, ``registered``, ``assembly``... and its day."""
    tasks: tuple[Task, ...] = ()
    appointment: datetime.date | None = None
    note: str = ""
    health: Mapping[datetime.date, tuple[int, ...]] = dataclasses.field(default_factory=dict)
    """The health checks of the project, as in a dossier: six scores of 0, 1 or 2."""


FACTS: Final = tuple(field.name for field in dataclasses.fields(CaseFacts))


@dataclasses.dataclass(frozen=True, slots=True)
class CaseSummary:
    """A case as a list shows it: all but its note's history, its consent and its dossier."""

    number: str
    version: int
    facts: CaseFacts


@dataclasses.dataclass(frozen=True, slots=True)
class Case(CaseSummary):
    """A whole case."""

    opened: datetime.datetime
    opened_by: str
    """The name of the advisor's account."""
    consent: Consent
    content: str
    """The version of the content it was last saved with."""
    kept: Mapping[str, object] | None
    """The dossier as it was attached, plain data; see ``refresh`` to open it with today's content."""


def differing(one: CaseFacts, other: CaseFacts) -> tuple[str, ...]:
    """Return the names of the facts that are not the same, in the order of the case."""
    return tuple(name for name in FACTS if getattr(one, name) != getattr(other, name))


def find_mistakes(
    facts: CaseFacts, library: Library, today: datetime.date, before: CaseFacts | None = None
) -> tuple[tuple[str, str], ...]:
    """Return (field, why) for all that cannot be kept; what was kept before is left alone.

    ``why`` is unknown, too-long, too-many, identity-number, future, too-far or scores.
    """
    changed = FACTS if before is None else differing(facts, before)
    if before is not None:
        news = {name: day for name, day in facts.events.items() if name not in before.events}
        facts = dataclasses.replace(facts, events=news)
    found = _mistakes(facts, library, today)
    return tuple((field, why) for field, why in found if field in changed)


def _mistakes(
    facts: CaseFacts, library: Library, today: datetime.date
) -> Iterator[tuple[str, str]]:
    for field, value, known in _named(facts, library):
        if value is not None and value not in known:
            yield field, "unknown"
    yield from _event_mistakes(facts, library)
    yield from _text_mistakes("note", (facts.note,), LONGEST_NOTE)
    yield from _text_mistakes("tasks", (task.what for task in facts.tasks), LONGEST_TASK)
    if len(facts.tasks) > MOST_TASKS:
        yield "tasks", "too-many"
    if facts.last_contact > today:
        yield "last_contact", "future"
    if any(day > today for day in facts.health):
        yield "health", "future"
    days = [facts.last_contact, facts.appointment, *(task.due for task in facts.tasks)]
    if any(day is not None and read_day(day) is None for day in days):
        yield "appointment", "too-far"
    questions = len(library.follow_up.health_questions)
    if any(len(each) != questions or set(each) - _SCORES for each in facts.health.values()):
        yield "health", "scores"


def _named(facts: CaseFacts, library: Library) -> Iterator[tuple[str, str | None, Iterable[str]]]:
    """Return the fields that name something, with the names there are."""
    sector = library.questions["sector"]
    yield "lang", facts.lang, LANGS
    yield "stage", facts.stage, STAGES
    yield "province", facts.province, provinces()
    yield "commune", facts.commune, communes()
    yield "headline", facts.headline, HEADLINES
    yield "form", facts.form, FORMS
    yield "sector", facts.sector, sector.by_id


def _event_mistakes(facts: CaseFacts, library: Library) -> Iterator[tuple[str, str]]:
    known = known_events(library)
    if len(facts.events) > _MOST_EVENTS:
        yield "events", "too-many"
    if any(name not in known for name in facts.events):
        yield "events", "unknown"
    if any(read_day(day) is None for day in facts.events.values()):
        yield "events", "too-far"


def known_events(library: Library) -> frozenset[str]:
    """Return the names of everything that may have happened, in any legal form."""
    return frozenset(
        event.id for procedure in library.procedures.values() for event in procedure.events
    )


def _text_mistakes(field: str, texts: Iterable[str], longest: int) -> Iterator[tuple[str, str]]:
    for text in texts:
        if len(text) > longest:
            yield field, "too-long"
        if has_identity_number(text):
            yield field, "identity-number"
        if not is_clean(text):
            yield field, "unknown"


NEVER_KEPT: Final = frozenset({"dis", "resist"})
"""Answers on health and on the family of the Resistance stay on the founder's own device."""


def without_persons(dossier: Dossier) -> Dossier:
    """Return a dossier without the answers that are never kept and without what is of persons.

    Those are the list of founders, what is written for the papers (names and addresses stand in it),
    and what the other founders answered alone: they have not agreed to have it kept.
    """
    answers = {name: value for name, value in dossier.answers.items() if name not in NEVER_KEPT}
    return dataclasses.replace(
        dossier, answers=answers, founders=(), papers={}, voices=(), notes=()
    )
