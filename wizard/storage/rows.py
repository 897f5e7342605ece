"""Cases as rows of the database, and back."""

from __future__ import annotations

import datetime
import functools
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Row, RowMapping, Select, select

from wizard.storage.case import FACTS, Case, CaseFacts, CaseSummary, Consent, Task
from wizard.storage.tables import ADVISORS, CASES

_PLAIN: Final = tuple(name for name in FACTS if name not in {"events", "tasks", "health"})
SUMMARY: Final = (CASES.c.number, CASES.c.version, *(CASES.c[name] for name in FACTS))

_EVENTS, _TASKS, _HEALTH = (FACTS.index(name) for name in ("events", "tasks", "health"))


def every_case() -> Select[Any]:
    """Return the query for all cases, of every organisation."""
    opened_by = CASES.c.opened_by == ADVISORS.c.id
    return select(CASES, ADVISORS.c.name.label("advisor")).join(ADVISORS, opened_by)


def whole_case(number: str) -> Select[Any]:
    """Return the query for one case, of any organisation: whoever asks must narrow it."""
    return every_case().where(CASES.c.number == number)


def read_summaries(rows: Sequence[Row[Any]]) -> tuple[CaseSummary, ...]:
    """Return what a list shows of cases, from rows of the columns of SUMMARY.

    Column by column: thousands of rows take a third of the time they take one by one.
    """
    if not rows:
        return ()
    numbers, versions, *facts = zip(*rows, strict=True)
    return tuple(map(CaseSummary, numbers, versions, _facts(facts)))


def read_case(row: RowMapping) -> Case:
    """Return a whole case."""
    return Case(
        number=row["number"],
        version=row["version"],
        facts=next(_facts([(row[name],) for name in FACTS])),
        opened=row["opened"],
        opened_by=row["advisor"],
        consent=Consent(
            row["consent_text"], row["consent_lang"], row["consent_given"], row["consent_dossier"]
        ),
        content=row["content"],
        kept=None if row["dossier"] is None else json.loads(row["dossier"]),
    )


def write_facts(facts: CaseFacts) -> dict[str, object]:
    """Return the columns of the facts."""
    return {
        **{name: getattr(facts, name) for name in _PLAIN},
        "events": _dump({name: day.isoformat() for name, day in facts.events.items()}),
        "tasks": _dump([_write_task(task) for task in facts.tasks]),
        "health": _dump({day.isoformat(): list(all_) for day, all_ in facts.health.items()}),
    }


def write_consent(consent: Consent) -> dict[str, object]:
    """Return the columns of the consent."""
    return {
        "consent_text": consent.text,
        "consent_lang": consent.lang,
        "consent_given": consent.given,
        "consent_dossier": consent.dossier,
    }


def write_dossier_column(kept: Mapping[str, object] | None) -> dict[str, object]:
    """Return the column of the dossier."""
    return {"dossier": None if kept is None else _dump(kept)}


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _facts(columns: Sequence[Sequence[Any]]) -> Iterator[CaseFacts]:
    """Return the facts of cases from their columns, in the order of FACTS."""
    day = functools.cache(datetime.date.fromisoformat)  # the same few hundred days again and again
    read = list(columns)
    read[_EVENTS] = [
        {name: day(when) for name, when in events.items()} for events in _load(read[_EVENTS])
    ]
    read[_TASKS] = [
        tuple(Task(what, day(due), day(done) if done else None) for what, due, done in tasks)
        for tasks in _load(read[_TASKS])
    ]
    read[_HEALTH] = [
        {day(when): tuple(scores) for when, scores in health.items()}
        for health in _load(read[_HEALTH])
    ]
    return map(CaseFacts, *read)


def _load(column: Sequence[str]) -> list[Any]:
    """Return the values of a column, read as one text: much quicker than one by one."""
    values: list[Any] = json.loads(f"[{','.join(column)}]")
    return values


def _write_task(task: Task) -> list[str | None]:
    return [task.what, task.due.isoformat(), task.done.isoformat() if task.done else None]
