"""A sheet and all that follows from it; and the sheet a dossier holds."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from wizard.content.loading import Library
from wizard.content.project import FieldId, ProjectExample
from wizard.content.question import FormId
from wizard.content.sector import Sector
from wizard.guidance.dossier import Dossier
from wizard.guidance.project.checks import Checked, check_field
from wizard.guidance.project.lights import Light, readiness
from wizard.guidance.project.reading import Problem, read_sheet
from wizard.guidance.project.result import Money, make_money
from wizard.guidance.project.sheet import Sheet
from wizard.guidance.project.what_if import Rescue, rescues
from wizard.guidance.sectors import find_sector
from wizard.rules.evaluation import Evaluation

GENERAL = "general"
"""The example for projects of any other sector."""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a screen or a document shows of a sheet."""

    sheet: Sheet
    money: Money
    checks: Mapping[FieldId, tuple[Checked, ...]]
    lights: tuple[Light, ...]
    rescues: tuple[Rescue, ...]
    sector: Sector | None
    today: datetime.date

    @property
    def is_ready(self) -> bool:
        """Whether all lights are green."""
        return all(light.green for light in self.lights)


def make_report(
    library: Library, sheet: Sheet, today: datetime.date, province: str | None = None
) -> Report:
    """Return what follows from a sheet on a day, in a province (its HCP code)."""
    money = make_money(library, sheet, today, province)
    sector = library.sectors.get(sheet.sector)
    return Report(
        sheet=sheet,
        money=money,
        checks={
            name: tuple(check_field(field, sheet, money, sector))
            for name, field in library.project_fields.items()
        },
        lights=readiness(sheet, money, sector, _talks_wanted(library)),
        rescues=rescues(sheet, money),
        sector=sector,
        today=today,
    )


def _talks_wanted(library: Library) -> Decimal:
    """Return the number of talks that the content asks for."""
    checks = library.project_fields["market-test"].checks
    return next(Decimal(check.wanted or 0) for check in checks if check.id == "talks")


def example_of(library: Library, sheet: Sheet) -> ProjectExample:
    """Return the example of a sheet's sector, else the general one."""
    return library.project_examples.get(sheet.sector, library.project_examples[GENERAL])


def sheet_of(
    library: Library, dossier: Dossier, form: FormId | None = None
) -> tuple[Sheet, tuple[Problem, ...]]:
    """Return the sheet of a dossier and what in it cannot be read.

    Form, sector and members that the sheet leaves open come from the answers; ``form`` is the one advised.
    """
    sheet, problems = read_sheet(dossier.sheet)
    situation = dossier.situation(library)
    found: dict[str, object] = {}
    founders, members = situation.value("founders"), situation.value("members")
    if sheet.form is None:
        found["form"] = dossier.form or form
    if not sheet.sector:
        sector, _ = find_sector(library, Evaluation(situation))
        found["sector"] = sector.id if sector is not None else ""
    if sheet.members is None and isinstance(members, int):
        found["members"] = Decimal(members)
    elif sheet.members is None and founders == "n1":
        found["members"] = Decimal(1)
    return dataclasses.replace(sheet, **found), problems  # type: ignore[arg-type]  # fields by name
