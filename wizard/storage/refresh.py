"""An old case meets newer content: nothing crashes, and nothing goes without a word."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Literal

from wizard.content.loading import Library
from wizard.content.territory import communes, provinces
from wizard.errors import DossierError
from wizard.guidance.dossier import Dossier, read_dossier
from wizard.storage.case import HEADLINES, CaseFacts, known_events

Kind = Literal["dropped", "ask-again", "unknown"]
"""The question is gone; the answer is no longer one of its answers; kept, but nobody knows it."""


@dataclasses.dataclass(frozen=True)
class Note:
    """What the advisor should know about one name; never a value."""

    part: str
    """``answers``, ``events``, ``ticks``, ``facts`` or ``dossier``."""
    name: str
    kind: Kind


def refresh(kept: Mapping[str, object], library: Library) -> tuple[Dossier, tuple[Note, ...]]:
    """Return a kept dossier as today's content reads it, and a note on all that changed.

    What was kept stays in the database as it is, until somebody attaches the dossier anew.
    """
    try:
        dossier = read_dossier(kept, library)[0]
    except DossierError:
        empty = Dossier("ar", library.version)
        return empty, (Note("dossier", "dalil", "dropped"),)
    return dossier, tuple(_notes(kept, dossier, library))


def notes_on(facts: CaseFacts, library: Library) -> tuple[Note, ...]:
    """Return a note on each fact that names something today's content does not know."""
    known = {
        "headline": HEADLINES,
        "form": library.procedures,
        "sector": library.questions["sector"].by_id if "sector" in library.questions else (),
        "province": provinces(),
        "commune": communes(),
    }
    named = ((name, getattr(facts, name), names) for name, names in known.items())
    stale = [name for name, value, names in named if value is not None and value not in names]
    return (
        *(Note("facts", name, "ask-again") for name in stale),
        *(
            Note("events", name, "unknown")
            for name in facts.events
            if name not in known_events(library)
        ),
    )


def _notes(kept: Mapping[str, object], dossier: Dossier, library: Library) -> Iterator[Note]:
    given = {**_part(kept, "answers"), **_part(kept, "late")}
    for name, value in given.items():
        if value is not None and name not in dossier.answers:
            yield Note("answers", name, "ask-again" if name in library.questions else "dropped")
    events = known_events(library)
    ticked = _what_is_ticked(library)
    yield from _dated(_part(kept, "events"), "events", dossier.events, events | ticked)
    yield from _dated(_part(kept, "ticks"), "ticks", dossier.ticks, ticked)
    if kept.get("form") is not None and dossier.form is None:
        yield Note("dossier", "form", "dropped")
    for name in dossier.notes:
        if name not in given and name.partition(".")[0] not in {"events", "ticks", "form"}:
            yield Note("dossier", name, "dropped")


def _part(kept: Mapping[str, object], part: str) -> Mapping[str, object]:
    raw = kept.get(part)
    return raw if isinstance(raw, Mapping) else {}


def _what_is_ticked(library: Library) -> frozenset[str]:
    """Return the names of all steps, duties and milestones."""
    steps = [step.id for procedure in library.procedures.values() for step in procedure.steps]
    steps += [step.id for sector in library.sectors.values() for step in sector.steps]
    after = [duty.id for duty in library.follow_up.duties]
    after += [milestone.id for milestone in library.follow_up.milestones]
    return frozenset(steps + after)


def _dated(
    raw: Mapping[str, object], part: str, days: Mapping[str, object], known: frozenset[str]
) -> Iterator[Note]:
    """Return notes on days that cannot be read, and on names that nobody knows any more.

    A duty that comes back is ticked as its name with the number of its round.
    """
    for name, day in raw.items():
        if name not in days:
            if day is not None:
                yield Note(part, name, "ask-again")
        elif name not in known and name.rpartition("-")[0] not in known:
            yield Note(part, name, "unknown")
