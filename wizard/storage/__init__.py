"""Cases of advisors: kept only where whoever runs the server has switched them on.

How a screen uses it
--------------------
``configuration = read_configuration(os.environ)`` is None where advisors are off: nothing is stored.
``database = open_database(configuration.database)`` once for the server (threads share it); it brings the
tables up to date. Everything below raises StorageError in plain words when the database is down.
Moments are arguments and know their time zone: ``datetime.datetime.now(datetime.UTC)``.

Signing in: ``sign_in(database, name, password, address, now)`` or, after Streamlit's own OpenID Connect
sign-in, ``sign_in_elsewhere(database, st.user.to_dict(), now)``. Both return an Advisor, or a Refusal that
is the same whether the account exists; ``Refusal.until`` says until when no try is taken. The session keeps
the Advisor; role and organisation are read anew from the database for every act.

An advisor's work: ``desk = Desk(database, advisor, configuration, library)``; see its methods. A case is read
(``Case.version``), its ``CaseFacts`` are changed with ``dataclasses.replace`` and saved with that version:
CaseConflictError names the fields that others changed since, ``differing`` those in which two versions differ.
``find_mistakes`` says beforehand, field by field, what CaseError would say. ``open_case`` gives the founder's
code, to be shown once.
``desk.count`` gives the dashboard, ``as_csv`` its file. Coordinators may only count.

Follow-up, pure: ``todays_list(desk.list_cases(now), library, today)``, ``calendar_feed(...)``.
An old case and newer content, pure: ``refresh(case.kept, library)``, ``notes_on(case.facts, library)``.

Founders without an account: ``show_file``, ``correct_file``, ``erase_file``, each with a
``Visit(number, code, address, now)``; a Refusal is the same for a wrong, forged, expired or unknown one.
``configuration`` carries who answers for the cases and the number of the declaration, to be shown.

On the command line: ``python -m wizard advisor``, ``cases retire``, ``database backup | restore``.
"""

from __future__ import annotations

from wizard.storage.agenda import AgendaItem, calendar_feed, todays_list
from wizard.storage.case import (
    HEADLINES,
    LONGEST_NOTE,
    LONGEST_TASK,
    MOST_TASKS,
    STAGES,
    Case,
    CaseFacts,
    CaseSummary,
    Consent,
    Stage,
    Task,
    differing,
    find_mistakes,
)
from wizard.storage.configuration import Configuration, read_configuration
from wizard.storage.counts import CountTable, Dashboard, Row
from wizard.storage.csv_export import as_csv
from wizard.storage.database import Database, open_database
from wizard.storage.desk import Desk, Opened
from wizard.storage.identity_numbers import has_identity_number
from wizard.storage.log import Line
from wizard.storage.refresh import Note, notes_on, refresh
from wizard.storage.retention import KEPT_MONTHS
from wizard.storage.rights import (
    MAY_CORRECT,
    Erased,
    FounderFile,
    Visit,
    correct_file,
    erase_file,
    show_file,
)
from wizard.storage.roles import Advisor, Role
from wizard.storage.signing_in import Refusal, sign_in, sign_in_elsewhere

__all__ = [
    "HEADLINES",
    "KEPT_MONTHS",
    "LONGEST_NOTE",
    "LONGEST_TASK",
    "MAY_CORRECT",
    "MOST_TASKS",
    "STAGES",
    "Advisor",
    "AgendaItem",
    "Case",
    "CaseFacts",
    "CaseSummary",
    "Configuration",
    "Consent",
    "CountTable",
    "Dashboard",
    "Database",
    "Desk",
    "Erased",
    "FounderFile",
    "Line",
    "Note",
    "Opened",
    "Refusal",
    "Role",
    "Row",
    "Stage",
    "Task",
    "Visit",
    "as_csv",
    "calendar_feed",
    "correct_file",
    "differing",
    "erase_file",
    "find_mistakes",
    "has_identity_number",
    "notes_on",
    "open_database",
    "read_configuration",
    "refresh",
    "show_file",
    "sign_in",
    "sign_in_elsewhere",
    "todays_list",
]
