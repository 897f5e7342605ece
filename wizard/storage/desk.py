"""What a signed-in advisor may do with cases. Every method goes through ``roles.seated``."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime

from sqlalchemy import Connection, insert, select

from wizard.clock import day_in_morocco
from wizard.content.garbage import no_collection
from wizard.content.loading import Library
from wizard.errors import CaseError, CaseNotFoundError
from wizard.guidance.dossier import Dossier, write_dossier
from wizard.storage.case import (
    Case,
    CaseFacts,
    CaseSummary,
    Consent,
    differing,
    find_mistakes,
    without_persons,
)
from wizard.storage.changing import Change, changing, find_own
from wizard.storage.codes import hash_code, new_code, new_number
from wizard.storage.configuration import Configuration
from wizard.storage.counts import Dashboard, count_cases
from wizard.storage.database import Database
from wizard.storage.identity_numbers import without_identity_numbers
from wizard.storage.log import Line, log_change, log_reading, read_log
from wizard.storage.roles import Act, Advisor, Seat, seated
from wizard.storage.rows import (
    SUMMARY,
    read_case,
    read_summaries,
    whole_case,
    write_consent,
    write_dossier_column,
    write_facts,
)
from wizard.storage.tables import CASES, CHANGES

_LONGEST_VERSION = 32


@dataclasses.dataclass(frozen=True)
class Opened:
    """A case, and the founder's new code: shown once, kept nowhere."""

    case: Case
    code: str


@dataclasses.dataclass(frozen=True)
class Desk:
    """The cases of one organisation in the hands of one advisor.

    Methods raise NotAllowedError for the wrong role, CaseNotFoundError for a number that is not of
    this organisation, CaseError for what may not be kept, CaseConflictError if somebody was quicker,
    StorageError if the database does not answer.
    """

    database: Database
    advisor: Advisor
    configuration: Configuration
    library: Library

    def open_case(self, consent: Consent, facts: CaseFacts, now: datetime.datetime) -> Opened:
        """Open a case after the founder has agreed; CaseError if the cases are not declared yet."""
        code = new_code()
        kept = hash_code(code)
        with self._seated("open-case", now) as (connection, seat):
            if not self.configuration.is_declared:
                raise CaseError([("consent", "not-declared")])
            _check_consent(consent, now)
            self._check_facts(facts, now)
            number = _free_number(connection)
            connection.execute(
                insert(CASES).values(
                    number=number,
                    version=1,
                    organisation=seat.organisation,
                    opened=now,
                    opened_by=seat.advisor,
                    code=kept,
                    content=self.library.version,
                    **write_consent(consent),
                    **write_facts(facts),
                )
            )
            log_change(
                connection,
                now,
                "open-case",
                "advisor",
                number=number,
                version=1,
                organisation=seat.organisation,
                advisor=seat.advisor,
                fields=["consent"],
            )
            row = connection.execute(whole_case(number)).mappings().one()
        return Opened(read_case(row), code)

    def list_cases(self, now: datetime.datetime) -> tuple[CaseSummary, ...]:
        """Return all cases of the organisation, the one seen last first."""
        return self._summaries("list-cases", now)

    def read_case(self, number: str, now: datetime.datetime) -> Case:
        """Return one case; the reading is written down."""
        with self._seated("read-case", now) as (connection, seat):
            row = find_own(connection, seat, number, now)
            if row is not None:
                _log_reading(connection, seat, "read-case", now, row["number"])
        if row is None:
            raise CaseNotFoundError(number)
        return read_case(row)

    def save_case(
        self, number: str, version: int, facts: CaseFacts, now: datetime.datetime
    ) -> Case:
        """Save the facts of a case read at a version; the same facts again change nothing."""
        with self._changing("save-case", number, version, now) as change:
            self._check_facts(facts, now, change.before.facts)
            fields = differing(change.before.facts, facts)
            if not fields:
                return change.before
            version_of_content = self.library.version
            return change.save(fields, content=version_of_content, **write_facts(facts))

    def change_consent(
        self, number: str, version: int, consent: Consent, now: datetime.datetime
    ) -> Case:
        """Record what the founder agrees to now; without consent for it the dossier is erased."""
        with self._changing("change-consent", number, version, now) as change:
            _check_consent(consent, now)
            if consent.dossier or change.before.kept is None:
                return change.save(["consent"], **write_consent(consent))
            return change.save(
                ["consent", "dossier"], **write_consent(consent), **write_dossier_column(None)
            )

    def attach_dossier(
        self, number: str, version: int, dossier: Dossier, now: datetime.datetime
    ) -> tuple[Case, bool]:
        """Keep the founder's dossier with the case; return it, and whether something was left out.

        Left out are persons (see ``without_persons``), answers that are never kept (see ``NEVER_KEPT``)
        and texts with identity numbers. CaseError if the founder has not agreed to it.
        """
        impersonal = without_persons(dossier)
        plain = write_dossier(impersonal, self.library)
        sheet, is_cut = without_identity_numbers(plain["sheet"])
        with self._changing("attach-dossier", number, version, now) as change:
            if not change.before.consent.dossier:
                raise CaseError([("dossier", "no-consent")])
            case = change.save(["dossier"], **write_dossier_column({**plain, "sheet": sheet}))
        is_less = impersonal != dataclasses.replace(dossier, notes=())
        return case, is_cut or is_less

    def renew_code(self, number: str, version: int, now: datetime.datetime) -> Opened:
        """Give the founder a new code, when they have lost theirs; the old one is worth nothing now."""
        code = new_code()
        kept = hash_code(code)
        with self._changing("renew-code", number, version, now) as change:
            return Opened(change.save(["code"], code=kept), code)

    def erase_case(self, number: str, version: int, now: datetime.datetime) -> None:
        """Erase a case, when the founder asks for it at the desk; a line that it was erased stays."""
        with self._changing("erase-case", number, version, now) as change:
            change.erase()
        self.database.wipe_traces()

    def read_history(
        self, number: str, now: datetime.datetime
    ) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
        """Return who changed a case and who read it, oldest first; this too is a reading."""
        with self._seated("read-history", now) as (connection, seat):
            row = find_own(connection, seat, number, now)
            if row is not None:
                _log_reading(connection, seat, "read-history", now, row["number"])
                return read_log(connection, row["number"])
        raise CaseNotFoundError(number)

    def count(self, now: datetime.datetime) -> Dashboard:
        """Return counts of the organisation, from which nothing of fewer than five can be read."""
        return count_cases(self._summaries("count", now), self.library, day_in_morocco(now))

    def _summaries(self, act: Act, now: datetime.datetime) -> tuple[CaseSummary, ...]:
        query = select(*SUMMARY).order_by(CASES.c.last_contact.desc(), CASES.c.number)
        with no_collection(), self._seated(act, now) as (connection, seat):
            _log_reading(connection, seat, act, now)
            rows = connection.execute(query.where(seat.own)).all()
            return read_summaries(rows)

    def _seated(
        self, act: Act, now: datetime.datetime
    ) -> contextlib.AbstractContextManager[tuple[Connection, Seat]]:
        return seated(self.database, self.advisor, act, now)

    def _changing(
        self, act: Act, number: str, version: int, now: datetime.datetime
    ) -> contextlib.AbstractContextManager[Change]:
        return changing(self.database, self.advisor, act, number, version, now)

    def _check_facts(
        self, facts: CaseFacts, now: datetime.datetime, before: CaseFacts | None = None
    ) -> None:
        mistakes = find_mistakes(facts, self.library, day_in_morocco(now), before)
        if mistakes:
            raise CaseError(mistakes)


def _check_consent(consent: Consent, now: datetime.datetime) -> None:
    """Refuse a consent without its words, or given later than now."""
    if not 0 < len(consent.text) <= _LONGEST_VERSION or consent.given > now:
        raise CaseError([("consent", "no-consent")])


def _free_number(connection: Connection) -> str:
    """Return a number that no case has, and none had: the record names erased ones too."""
    while True:
        number = new_number()
        used = [
            connection.execute(select(table.c.number).where(table.c.number == number)).first()
            for table in (CASES, CHANGES)
        ]
        if used == [None, None]:
            return number


def _log_reading(
    connection: Connection,
    seat: Seat,
    act: Act,
    now: datetime.datetime,
    number: str | None = None,
) -> None:
    log_reading(
        connection, now, act, "advisor", seat.organisation, number=number, advisor=seat.advisor
    )
