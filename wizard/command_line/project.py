"""The command that works out a project sheet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from wizard.command_line.days import DayOption, day_or_today
from wizard.command_line.opening import (
    File,
    Language,
    Out,
    dossier_in,
    open_page,
    voice,
    write,
)
from wizard.content.loading import Library, library
from wizard.content.territory import provinces
from wizard.documents.project.making import ProjectKind, make_project
from wizard.documents.project.words import problem_line
from wizard.guidance.advise import advise
from wizard.guidance.project import Sheet, make_report, read_sheet, sheet_of


def project(
    file: File,
    lang: Language = None,
    today: DayOption = None,
    *,
    as_: Annotated[ProjectKind, typer.Option("--as", help="json, pdf or xlsx.")] = "json",
    out: Out = None,
) -> None:
    """Work out a project sheet: a file with one (YAML), or the one in a dossier."""
    books = library()
    tongue = lang or "ar"
    read = open_page(file, tongue, books)
    page: Mapping[str, object] = read.value
    province: str | None = None
    sheet: Sheet
    if _is_dossier(page, books):
        dossier = dossier_in(read, books, lang)
        tongue = lang or dossier.lang
        situation = dossier.situation(books)
        place = situation.value("province")
        province = place if isinstance(place, str) and place in provinces() else None
        advised = advise(books, situation).forms
        sheet, problems = sheet_of(books, dossier, advised[0] if advised else None)
    else:
        sheet, problems = read_sheet(_unwrapped(page))
    for problem in problems:
        typer.echo(problem_line(problem, tongue), err=True)
    report = make_report(books, sheet, day_or_today(today), province)
    if as_ != "json" and out is None:
        typer.echo(voice(tongue)("project-needs-out"), err=True)
        raise typer.Exit(2)
    write(make_project(as_, books, report, tongue, problems), out, tongue)


def _unwrapped(page: Mapping[str, object]) -> object:
    """Return the sheet itself where a file holds nothing but ``sheet: {...}``."""
    return page["sheet"] if _is_wrapped(page) else page


def _is_wrapped(page: Mapping[str, object]) -> bool:
    """Return whether a sheet stands alone under its key, without the rest of a dossier."""
    return page.keys() == {"sheet"} and isinstance(page["sheet"], Mapping)


def _is_dossier(page: Mapping[str, object], books: Library) -> bool:
    """Return whether a file is a dossier or holds answers; a sheet has a version, or no answer at all."""
    if {"dalil", "answers"} & page.keys():
        return True
    if _is_wrapped(page) or ("sheet" in page and not isinstance(page["sheet"], Mapping)):
        return False
    return "sheet" in page or page.keys() <= books.questions.keys()
