"""The project sheet: read it, work it out, try changes. For screens, documents and the command line.

    from wizard.guidance.project import Change, make_report, rescues, sheet_of, what_if, write_sheet

    sheet, problems = sheet_of(library, dossier)   # what cannot be read is a Problem, the rest is there
    report = make_report(library, sheet, today, province)
    report.money.years["low"].result               # dirhams, a Decimal; below zero is a loss
    report.checks["market-test"]                   # checks of one field, each met or not
    report.lights                                  # six lights, each with what turns it green
    money = what_if(library, sheet, Change(members=Decimal(9)), today, province)
    rescues(sheet, report.money)                   # single changes that save the low year, easiest first
    dossier = replace(dossier, sheet=write_sheet(sheet))  # plain data; what could not be read is kept in it

- Everything is frozen and pure; a screen changes a sheet with ``dataclasses.replace`` or by editing the
  plain data and reading it again: ``read_sheet({**write_sheet(sheet), "talks": "12"})``.
- Numbers are Decimal (dirhams, units, per cent); None is "not known". A part that cannot be worked out yet
  is missing from its mapping (``years``, ``incomes``, ``curves``), never zero by accident.
- Fields, prompts, reasons, checks and examples are content: ``library.project_fields`` and
  ``example_of(library, sheet)``. Words for results: ``wizard.documents.project.words``;
  pictures as SVG: ``wizard.documents.project.pictures``.
"""

from __future__ import annotations

from wizard.guidance.project.reading import Problem, read_sheet, write_sheet
from wizard.guidance.project.report import Report, example_of, make_report, sheet_of
from wizard.guidance.project.result import Money, make_money
from wizard.guidance.project.sheet import YEARS, Sheet
from wizard.guidance.project.what_if import Change, Rescue, changed, rescues, what_if

__all__ = [
    "YEARS",
    "Change",
    "Money",
    "Problem",
    "Report",
    "Rescue",
    "Sheet",
    "changed",
    "example_of",
    "make_money",
    "make_report",
    "read_sheet",
    "rescues",
    "sheet_of",
    "what_if",
    "write_sheet",
]
