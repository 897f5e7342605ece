"""Small makers for the tests of storage: days, facts, and an office with people in it."""

from __future__ import annotations

import dataclasses
import datetime
import itertools
from typing import Any

from sqlalchemy import select

from wizard.content.loading import library
from wizard.storage import (
    Advisor,
    CaseFacts,
    CaseSummary,
    Configuration,
    Consent,
    Database,
    Desk,
    Opened,
    Role,
    Visit,
    sign_in_elsewhere,
)
from wizard.storage.accounts import Identity, add_advisor
from wizard.storage.tables import CASES, CHANGES, READINGS

TODAY = datetime.date(2026, 11, 25)
NOW = datetime.datetime(2026, 11, 25, 10, 0, tzinfo=datetime.UTC)
ISSUER = "https://sign-in.example"
DECLARED = Configuration("unused", "Delegation of Zagora", "the desk", "D-12/2026")
_NUMBERS = itertools.count()


def later(**span: float) -> datetime.datetime:
    """Return a moment after now."""
    return NOW + datetime.timedelta(**span)


def day(days: int) -> datetime.date:
    """Return a day so many days from today."""
    return TODAY + datetime.timedelta(days=days)


def facts(**values: Any) -> CaseFacts:
    """Return the facts of a case seen today, with some of them given."""
    return CaseFacts(**{"lang": "ar", "last_contact": TODAY, **values})


def summary(number: str = "B2C3-D4F5", **values: Any) -> CaseSummary:
    """Return a case as a list shows it."""
    return CaseSummary(number, 1, facts(**values))


def consent(**values: Any) -> Consent:
    """Return a consent given a moment ago."""
    return Consent(**{"text": "2026-11", "lang": "ar", "given": later(minutes=-5), **values})


def an_advisor(database: Database, organisation: str = "Zagora", role: Role = "advisor") -> Advisor:
    """Return somebody new who has signed in."""
    name = f"person{next(_NUMBERS)}"
    add_advisor(database, name, organisation, role, NOW, identity=Identity(ISSUER, name))
    found = sign_in_elsewhere(database, {"iss": ISSUER, "sub": name}, NOW)
    assert isinstance(found, Advisor)
    return found


def a_desk(database: Database, organisation: str = "Zagora", role: Role = "advisor") -> Desk:
    """Return the desk of somebody new."""
    return Desk(database, an_advisor(database, organisation, role), DECLARED, library())


def a_case(desk: Desk, **values: Any) -> Opened:
    """Return a new case, with consent to keep the dossier too."""
    return desk.open_case(consent(dossier=True), facts(**values), NOW)


def visit(opened: Opened, **values: Any) -> Visit:
    """Return the founder of a case at the door."""
    return dataclasses.replace(Visit(opened.case.number, opened.code, "192.0.2.1", NOW), **values)


def everything_in(database: Database) -> str:
    """Return all that stands in the database on cases, as text."""
    with database.reading() as connection:
        return str(
            [
                tuple(row)
                for table in (CASES, CHANGES, READINGS)
                for row in connection.execute(select(table))
            ]
        )
