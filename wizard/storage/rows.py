"""Cases as rows of the database, and back."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Row, RowMapping, Select, select

from wizard.storage.case import FACTS, Case, CaseFacts, CaseSummary, Consent, Task
from wizard.storage.tables import ADVISORS, CASES

_PLAIN: Final = tuple(name for name in FACTS if name not in {"events", "tasks", "health"})
_DECODER: Final = json.JSONDecoder()
"""Our own JSON has no spaces around it: reading it raw takes half the time of ``json.loads``."""
SUMMARY: Final = (CASES.c.number, CASES.c.version, *(CASES.c[name] for name in FACTS))

_EVENTS, _TASKS, _HEALTH = (FACTS.index(name) for name in ("events", "tasks", "health"))


def whole_case(number: str) -> Select[Any]:
    """Return the query for one case, of any organisation: whoever asks must narrow it."""
    return (
        select(CASES, ADVISORS.c.name.label("advisor"))
        .join(ADVISORS, CASES.c.opened_by == ADVISORS.c.id)
        .where(CASES.c.number == number)
    )


def read_summary(row: Row[Any]) -> CaseSummary:
    """Return what a list shows of a case, from a row of the columns of SUMMARY."""
    number, version, *facts = list(row)  # by place: much quicker than asking the row for each name
    return CaseSummary(number, version, _facts(facts))


def read_case(row: RowMapping) -> Case:
    """Return a whole case."""
    return Case(
        number=row["number"],
        version=row["version"],
        facts=_facts([row[name] for name in FACTS]),
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


def _facts(values: list[Any]) -> CaseFacts:
    """Return the facts of a case from their columns, in the order of FACTS."""
    day = datetime.date.fromisoformat
    events, health = _load(values[_EVENTS], {}), _load(values[_HEALTH], {})
    values[_EVENTS] = {name: day(when) for name, when in events.items()}
    values[_HEALTH] = {day(when): tuple(scores) for when, scores in health.items()}
    values[_TASKS] = tuple(map(_read_task, _load(values[_TASKS], [])))
    return CaseFacts(*values)


def _load(text: str, empty: Any) -> Any:
    """Return the value of a column; most are empty, and a list has many."""
    return empty if text in {"{}", "[]"} else _DECODER.raw_decode(text)[0]


def _write_task(task: Task) -> list[str | None]:
    return [task.what, task.due.isoformat(), task.done.isoformat() if task.done else None]


def _read_task(raw: list[str]) -> Task:
    what, due, done = raw
    day = datetime.date.fromisoformat
    return Task(what, day(due), day(done) if done else None)
