"""What founders may do with their own file, with the code they were given: see, correct, erase.

Law 09-08, articles 7 (access), 8 (correction and erasure) and 9 (opposition). No account is needed.
"""

from __future__ import annotations

import dataclasses
import datetime
from typing import Final

from sqlalchemy import Connection, select

from wizard.clock import day_in_morocco
from wizard.content.loading import Library
from wizard.errors import CaseConflictError, CaseError
from wizard.storage.attempts import address_limit, case_limit, count_try, forget
from wizard.storage.case import Case, CaseFacts, differing, find_mistakes
from wizard.storage.changing import Change, changed_since
from wizard.storage.codes import is_code, read_number
from wizard.storage.database import Database
from wizard.storage.log import Line, log_change, log_reading, read_log
from wizard.storage.retention import is_over
from wizard.storage.rows import read_case, whole_case, write_facts
from wizard.storage.signing_in import Refusal
from wizard.storage.tables import CASES, ORGANISATIONS

MAY_CORRECT: Final = frozenset(
    {"lang", "province", "commune", "stage", "form", "sector", "events", "note"}
)
"""What the founder knows best; tasks, appointments and checks are agreed on with the advisor."""


@dataclasses.dataclass(frozen=True)
class FounderFile:
    """All that is kept of a founder, who keeps it, who changed it and who read it."""

    case: Case
    organisation: str
    changes: tuple[Line, ...]
    readings: tuple[Line, ...]


@dataclasses.dataclass(frozen=True)
class Erased:
    """The receipt: this case is no more."""

    number: str
    at: datetime.datetime


@dataclasses.dataclass(frozen=True)
class Visit:
    """A founder at the door: the number and the code they typed, where from, and when."""

    number: str
    code: str
    address: str
    now: datetime.datetime


def show_file(database: Database, visit: Visit) -> FounderFile | Refusal:
    """Return the founder's own file; the visit is written among the readings."""
    number = _admit(database, visit)
    if isinstance(number, Refusal):
        return number
    with database.writing() as connection:
        found = _find(connection, number)
        if found is None:
            return Refusal()
        case, organisation, place = found
        changes, readings = read_log(connection, number)
        log_reading(connection, visit.now, "show-file", "founder", organisation, number=number)
    return FounderFile(case, place, changes, readings)


def correct_file(
    database: Database, visit: Visit, version: int, facts: CaseFacts, library: Library
) -> Case | Refusal:
    """Correct what is wrong; CaseError for what is not the founder's to change or may not be kept."""
    number = _admit(database, visit)
    if isinstance(number, Refusal):
        return number
    with database.writing() as connection:
        change = _change(connection, number, "correct-file", visit)
        if change is None:
            return Refusal()
        before = change.before
        if before.version != version:
            raise CaseConflictError(number, changed_since(connection, before, version))
        fields = differing(before.facts, facts)
        foreign = [(field, "not-yours") for field in fields if field not in MAY_CORRECT]
        today = day_in_morocco(visit.now)
        mistakes = [*foreign, *find_mistakes(facts, library, today, before.facts)]
        if mistakes:
            raise CaseError(mistakes)
        return change.save(fields, **write_facts(facts)) if fields else before


def erase_file(database: Database, visit: Visit) -> Erased | Refusal:
    """Erase the founder's own file, at once and for good."""
    number = _admit(database, visit)
    if isinstance(number, Refusal):
        return number
    with database.writing() as connection:
        change = _change(connection, number, "erase-file", visit)
        if change is None:
            return Refusal()
        change.erase()
    database.wipe_traces()
    return Erased(number, visit.now)


def _admit(database: Database, visit: Visit) -> str | Refusal:
    """Return the number of the case the code opens; the same refusal for all that does not fit."""
    number = read_number(visit.number)
    limit = case_limit(number or visit.number)
    with database.writing() as connection:
        until = count_try(connection, (limit, address_limit(visit.address)), visit.now)
        row = connection.execute(
            select(CASES.c.code, CASES.c.last_contact).where(CASES.c.number == number)
        ).one_or_none()
        if until is not None:
            _log_refusal(connection, visit, number)
    if until is not None:
        return Refusal(until)
    today = day_in_morocco(visit.now)
    is_valid = row is not None and not is_over(row.last_contact, today)
    # Outside of the transaction, because it takes a tenth of a second on purpose.
    is_right = is_code(row.code if row is not None and is_valid else None, visit.code)
    with database.writing() as connection:
        if number is None or not is_right:
            _log_refusal(connection, visit, number)
            return Refusal()
        forget(connection, limit)
    return number


def _find(connection: Connection, number: str) -> tuple[Case, str, str] | None:
    """Return a case with the id and the name of its organisation."""
    row = connection.execute(whole_case(number)).mappings().one_or_none()
    if row is None:
        return None
    place = connection.execute(
        select(ORGANISATIONS.c.name).where(ORGANISATIONS.c.id == row["organisation"])
    ).scalar_one()
    return read_case(row), row["organisation"], place


def _change(connection: Connection, number: str, act: str, visit: Visit) -> Change | None:
    found = _find(connection, number)
    if found is None:
        return None
    case, organisation, _ = found
    return Change(connection, case, organisation, act, "founder", visit.now)


def _log_refusal(connection: Connection, visit: Visit, number: str | None) -> None:
    log_change(connection, visit.now, "code-refused", "nobody", number=number)
