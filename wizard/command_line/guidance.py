"""Commands that give a founder's result: advice on the form, and the checklist."""

from __future__ import annotations

import dataclasses
from typing import Annotated, Literal

import typer

from wizard.command_line.days import DayOption, day_or_today
from wizard.command_line.opening import (
    AsJson,
    File,
    Language,
    Out,
    dumped,
    open_dossier,
    show,
    voice,
    write,
)
from wizard.content.loading import Library, library
from wizard.content.model import Lang
from wizard.content.question import FormId
from wizard.documents import checklist_documents
from wizard.documents.advice_text import advice_text
from wizard.documents.as_json import advice_json, checklist_json
from wizard.guidance.advise import advise as make_advice
from wizard.guidance.checklist import make_checklist
from wizard.guidance.checklist_model import Checklist
from wizard.guidance.link import shareable_copy
from wizard.guidance.plan_days import first_day
from wizard.guidance.support import Support, find_support, without_private
from wizard.rules.situation import Situation

Format = Literal["text", "json", "pdf", "html", "ics"]


def advise(
    file: File,
    lang: Language = None,
    *,
    as_json: AsJson = False,
    today: DayOption = None,
) -> None:
    """Say which legal form suits the answers, and why."""
    books = library()
    dossier = open_dossier(file, books, lang)
    situation = dossier.situation(books)
    advice = make_advice(books, situation)
    begin = first_day(situation.value("start"), day_or_today(today))
    tongue = lang or dossier.lang
    if as_json:
        show(dumped(advice_json(books, advice, tongue, begin)))
    else:
        show(advice_text(books, advice, tongue, begin))


def checklist(  # one option each, as documented
    file: File,
    form: Annotated[FormId | None, typer.Option(help="Show this form whatever the advice.")] = None,
    start: DayOption = None,
    today: DayOption = None,
    lang: Language = None,
    *,
    shareable: Annotated[
        bool, typer.Option("--shareable", help="Without personal answers.")
    ] = False,
    as_: Annotated[Format, typer.Option("--as", help="text, json, pdf, html or ics.")] = "text",
    out: Out = None,
) -> None:
    """Print the personalised checklist, or write it as a document."""
    books = library()
    dossier = open_dossier(file, books, lang)
    tongue, situation = lang or dossier.lang, dossier.situation(books)
    dossier = dataclasses.replace(dossier, form=form or dossier.form)
    if shareable:
        dossier = shareable_copy(books, dossier, dossier.form)
        # what leads to a short plan is personal: only the full answers still say so
        situation = situation if dossier.form is None else dossier.situation(books)
    made = make_checklist(
        books,
        situation,
        today=day_or_today(today),
        form=dossier.form,
        start=start.date() if start else None,
        progress=dossier.progress(),
    )
    if shareable and dossier.form is None:
        made = _without_plan(made, as_, tongue)
    if made.warning is not None:
        typer.echo(voice(tongue)(f"warning-{made.warning}"), err=True)
    if as_ == "json":
        write(dumped(checklist_json(books, made, tongue)).encode(), out, tongue)
        return
    support = None if shareable else _support(books, situation, made)
    answers = dossier.answers
    document = checklist_documents.make(
        as_, books, made, tongue, answers, shareable=shareable, support=support
    )
    write(document, out, tongue)


def _without_plan(made: Checklist, as_: Format, lang: Lang) -> Checklist:
    """Say that a short plan tells of personal answers; its copy to share is data only, without it."""
    typer.echo(voice(lang)("plan-is-personal"), err=True)
    if as_ != "json":
        raise typer.Exit(2)
    return dataclasses.replace(made, plan=None)


def _support(books: Library, situation: Situation, made: Checklist) -> Support:
    """Return the programmes for a personal copy; what is private is shown by ``support`` alone."""
    return without_private(find_support(books, situation, make_advice(books, situation), made))
