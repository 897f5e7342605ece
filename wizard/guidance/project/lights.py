"""The readiness lights before the sheet goes to an agency, each with what turns it green."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from wizard.content.project import FieldId
from wizard.content.sector import Sector
from wizard.guidance.project.checks import missing_permits, unnamed_tasks
from wizard.guidance.project.money import ZERO, ceil
from wizard.guidance.project.result import Money
from wizard.guidance.project.sheet import Sheet

LightId = Literal["talks", "low-year", "funding", "permits", "names", "agreed"]


@dataclass(frozen=True, slots=True)
class Light:
    """One light. ``why`` names the sentence that says what turns it green, ``n`` and ``sum`` fill it."""

    id: LightId
    green: bool
    why: str = ""
    n: Decimal = ZERO
    sum: Decimal = ZERO
    field: FieldId = "market-test"
    """The field to go to."""


def readiness(
    sheet: Sheet, money: Money, sector: Sector | None, talks: Decimal
) -> tuple[Light, ...]:
    """Return the six lights in order; the sheet is ready when all are green.

    ``talks`` is how many people one should have spoken to.
    """
    return (
        _talks(sheet, talks),
        _low_year(sheet, money),
        _funding(money),
        _permits(sheet, sector),
        _names(sheet),
        _agreed(sheet),
    )


def _talks(sheet: Sheet, wanted: Decimal) -> Light:
    left = max(ZERO, wanted - sheet.talk_count)
    return Light("talks", left == 0, "talks", n=left, field="market-test")


def _low_year(sheet: Sheet, money: Money) -> Light:
    missing, plan_b = money.low_missing, bool(sheet.plan_b)
    if missing is None:
        return Light("low-year", plan_b, "low-year-unknown", field="sales")
    return Light(
        "low-year", not missing or plan_b, "low-year", sum=ceil(missing), field="break-even"
    )


def _funding(money: Money) -> Light:
    funding = money.funding
    rules = funding.rules
    if not funding.total:
        return Light("funding", green=False, why="funding-unknown", field="investment")
    if funding.gap:
        return Light("funding", green=False, why="funding-gap", sum=funding.gap, field="funding")
    if funding.grant and (rules is None or not rules.open):
        why = "funding-call"
        return Light("funding", green=False, why=why, sum=funding.grant, field="funding")
    return Light("funding", green=True, field="funding")


def _permits(sheet: Sheet, sector: Sector | None) -> Light:
    if sector is None:
        return Light("permits", bool(sheet.permits), "permits-unknown", field="needs")
    missing = missing_permits(sheet, sector)
    return Light("permits", not missing, "permits", n=Decimal(len(missing)), field="needs")


def _names(sheet: Sheet) -> Light:
    if not sheet.tasks:
        return Light("names", green=False, why="names-none", field="team")
    missing = unnamed_tasks(sheet)
    return Light("names", not missing, "names", n=Decimal(len(missing)), field="team")


def _agreed(sheet: Sheet) -> Light:
    heads = sheet.heads
    if heads is None:
        return Light("agreed", green=False, why="agreed-unknown", field="team")
    left = max(ZERO, heads - (sheet.agreed or ZERO))
    return Light(
        "agreed", left == 0, "agreed-alone" if sheet.is_alone else "agreed", n=left, field="team"
    )
