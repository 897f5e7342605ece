"""The command that drafts the papers of a project from its answers and its founders' list."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from wizard.command_line.days import DayOption, day_or_today
from wizard.command_line.opening import near, open_dossier, open_page, refuse, voice, writing
from wizard.content.loading import Library, library
from wizard.content.model import Lang
from wizard.content.paper import Paper
from wizard.content.question import FormId
from wizard.content.reading import Page
from wizard.documents.founders_text import problem_line
from wizard.documents.paper_files import PaperFormat, paper_files
from wizard.documents.wording import voice as words
from wizard.guidance.checklist import make_checklist
from wizard.guidance.dossier import Dossier
from wizard.guidance.founders import Problem
from wizard.guidance.founders_law import check_founders
from wizard.guidance.founders_reading import read_founders
from wizard.guidance.paper_days import with_days
from wizard.guidance.papers import differences, open_case, papers_of
from wizard.guidance.said import Script

File = Annotated[Path | None, typer.Argument(help="An answers file (YAML) or a dossier (JSON).")]
ListFile = Annotated[Path | None, typer.Option("--founders", help="The founders' list (YAML).")]
Folder = Annotated[Path | None, typer.Option("-o", "--out", help="The folder to write into.")]


def papers(  # one option each, as documented
    file: File = None,
    founders: ListFile = None,
    lang: Annotated[Script | None, typer.Option(help="ar or fr.")] = None,
    only: Annotated[str | None, typer.Option(help="Only the paper of this id.")] = None,
    as_: Annotated[PaperFormat, typer.Option("--as", help="docx or pdf.")] = "docx",
    form: Annotated[FormId | None, typer.Option(help="For this form whatever the advice.")] = None,
    today: DayOption = None,
    out: Folder = None,
    *,
    list_: Annotated[bool, typer.Option("--list", help="Name every paper there is.")] = False,
) -> None:
    """Draft the papers that founders bring and sign, each resting on its article."""
    books = library()
    if list_:
        _name_all(books, lang or "ar")
        return
    if file is None or out is None:
        refuse([voice(lang or "ar")("papers-need")])
    dossier = open_dossier(file, books, lang)
    tongue: Script = lang or ("ar" if dossier.lang == "ar" else "fr")
    told, page = _told(founders, dossier, tongue)
    people, wrong = read_founders(told, books)
    situation, day = dossier.situation(books), day_or_today(today)
    chosen = make_checklist(books, situation, today=day, form=form or dossier.form).form
    problems = [*wrong, *(check_founders(people, chosen) if chosen is not None else ())]
    _stop_if_broken(problems, books, tongue, page)
    people = with_days(people, books, dossier.events, day)
    case = open_case(books, situation, people, chosen, day)
    made = _asked(only, papers_of(case), tongue)
    with writing(out, tongue):
        out.mkdir(parents=True, exist_ok=True)
    for paper in made:
        for one in paper_files(case, paper, tongue, as_):
            with writing(out / one.name, tongue):
                (out / one.name).write_bytes(one.content)
            typer.echo(str(out / one.name))
    _tell([*problems, *differences(situation, people)], books, tongue)


def _name_all(books: Library, lang: Script) -> None:
    """Print every paper with its kind of file and its title."""
    for paper in books.papers.values():
        kind = "xlsx" if paper.sheets else "docx, pdf"
        typer.echo(f"{paper.id}\t{kind}\t{paper.title[lang]}")


def _told(
    file: Path | None, dossier: Dossier, lang: Lang
) -> tuple[Mapping[str, object], Page | None]:
    """Return the founders' list as told in its own file, else in the dossier."""
    if file is None:
        return {"founders": dossier.founders, "details": dossier.papers}, None
    page = open_page(file, lang, otherwise="not-founders")
    return page.value, page


def _stop_if_broken(problems: list[Problem], books: Library, lang: Lang, page: Page | None) -> None:
    """Say every problem with its line and leave, if the list breaks the law or is not understood."""
    if not any(problem.stops for problem in problems):
        return
    say = words(lang)
    stopping = [problem for problem in problems if problem.stops]
    sentences = [problem_line(problem, books, lang) for problem in stopping]
    if page is not None:
        lines = [page.mark(problem.loc, key=True).line for problem in stopping]
        placed = sorted(zip(lines, sentences, strict=True))
        sentences = [say("founders.place", line=line, text=text) for line, text in placed]
    refuse([*sentences, say("founders.no-papers")])


def _asked(only: str | None, found: tuple[Paper, ...], lang: Script) -> tuple[Paper, ...]:
    """Return the papers to make; else say which one this project has, and leave."""
    if only is None:
        return found
    titles = {paper.id: paper.title[lang] for paper in found}
    if only not in titles:
        refuse([voice(lang)("no-paper", name=only, near=near(only, titles))])
    return tuple(paper for paper in found if paper.id == only)


def _tell(problems: list[Problem], books: Library, lang: Lang) -> None:
    """Say which lines stay dotted, and where the list differs from the answers."""
    missing = [problem for problem in problems if problem.grade == "missing"]
    if missing:
        typer.echo(f"{words(lang)('founders.to-fill')}:", err=True)
    for problem in (*missing, *(one for one in problems if one.grade == "note")):
        typer.echo(f"- {problem_line(problem, books, lang)}", err=True)
