"""Cases at the server: opening one, listing ten thousand, counting them; on both databases if there is one."""

from __future__ import annotations

import contextlib
import datetime
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import insert

from benchmarks.timing import Timing, measure
from tests.unit.storage.makers import NOW, TODAY, a_case, a_desk
from tests.unit.storage.postgres import a_postgres
from wizard.content.loading import library
from wizard.guidance.dossier import Dossier
from wizard.storage import CaseFacts, Database, Desk, Task, open_database, todays_list
from wizard.storage.case import STAGES
from wizard.storage.rows import write_facts
from wizard.storage.tables import CASES, ORGANISATIONS

MANY = 10_000


def cases() -> Iterator[Timing]:
    """Yield the timings on each kind of database."""
    with (
        tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as folder,
        a_postgres(Path(folder)) as server,
        tempfile.TemporaryDirectory() as other,
    ):
        places = {"SQLite": f"{other}/cases.sqlite3", "PostgreSQL": server.make("cases")}
        for kind, address in places.items():
            with contextlib.closing(open_database(address)) as database:
                yield from _timings(kind, database)


def _timings(kind: str, database: Database) -> Iterator[Timing]:
    desk = a_desk(database)
    number = a_case(desk, note="x" * 300).case.number
    dossier = Dossier("ar", library().version, {"founders": "n5_9", "members": 7})
    desk.attach_dossier(number, 1, dossier, NOW)
    _fill(database, desk)
    yield measure(f"open a case, {kind}", [lambda: desk.read_case(number, NOW)], 50, "< 100 ms")
    yield measure(f"save a case, {kind}", [lambda: _save(desk, number)], 50, "")
    listing = [lambda: desk.list_cases(NOW)]
    yield measure(f"list {MANY} cases, {kind}", listing, 10, "< 300 ms")
    yield measure(f"count {MANY} cases, {kind}", [lambda: desk.count(NOW)], 5, "")
    listed = desk.list_cases(NOW)
    today = [lambda: todays_list(listed, library(), TODAY)]
    yield measure(f"today's list of {MANY} cases", today, 5, "")


def _save(desk: Desk, number: str) -> None:
    case = desk.read_case(number, NOW)
    desk.save_case(number, case.version, CaseFacts("fr", TODAY, note=str(case.version)), NOW)


def _fill(database: Database, desk: Desk) -> None:
    """Add many cases like an office has them: tasks, events, notes, a health check."""
    with database.writing() as connection:
        place = connection.execute(ORGANISATIONS.select()).one()
        connection.execute(insert(CASES), [_row(each, place.id, desk) for each in range(MANY)])


def _row(each: int, place: str, desk: Desk) -> dict[str, object]:
    day = TODAY - datetime.timedelta(days=each % 400)
    facts = CaseFacts(
        "ar",
        day,
        stage=STAGES[each % 4],
        province="01.051",
        form="cooperative",
        events={"name-certificate": day},
        tasks=(Task("اسأل المحكمة", day), Task("Appeler la banque", day, done=day)),
        note="Vend du miel, cherche un local." * 4,
        health={day: (2, 1, 0, 2, 1, 2)} if each % 2 else {},
    )
    return {
        "number": f"{each:05}",
        "version": 1,
        "organisation": place,
        "opened": NOW,
        "opened_by": desk.advisor.id,
        "consent_text": "2026-11",
        "consent_lang": "ar",
        "consent_given": NOW,
        "consent_dossier": False,
        "code": "-",
        "content": "2026-11",
        **write_facts(facts),
    }
