"""Commands that give a founder's result: advice on the form, and the checklist."""

from __future__ import annotations

import dataclasses
import functools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer

from wizard.command_line.days import DayOption, day_or_today
from wizard.content.loading import Library, library
from wizard.content.model import Lang
from wizard.content.question import FormId
from wizard.content.reading import read
from wizard.content.texts import Texts, Voice
from wizard.documents import checklist_documents
from wizard.documents.advice_text import advice_text
from wizard.documents.as_json import advice_json, checklist_json
from wizard.errors import DossierError, Issue
from wizard.guidance.advise import advise as make_advice
from wizard.guidance.checklist import make_checklist
from wizard.guidance.dossier import MOST_BYTES, Dossier, read_dossier
from wizard.guidance.link import shareable_copy
from wizard.guidance.plan_days import first_day

Format = Literal["text", "json", "pdf", "html", "ics"]
File = Annotated[Path, typer.Argument(help="An answers file (YAML) or a dossier (JSON).")]
Language = Annotated[Lang | None, typer.Option(help="ar, fr or en; else the dossier's, else ar.")]
Out = Annotated[Path | None, typer.Option("-o", "--out", help="Write here instead of printing.")]


def advise(
    file: File,
    lang: Language = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print plain data.")] = False,
    today: DayOption = None,
) -> None:
    """Say which legal form suits the answers, and why."""
    books = library()
    dossier = _open(file, books, lang)
    situation = dossier.situation(books)
    advice = make_advice(books, situation)
    begin = first_day(situation.value("start"), day_or_today(today))
    tongue = lang or dossier.lang
    if as_json:
        _print(_dumped(advice_json(books, advice, tongue, begin)))
    else:
        _print(advice_text(books, advice, tongue, begin))


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
    dossier = _open(file, books, lang)
    tongue = lang or dossier.lang
    situation = dossier.situation(books)
    chosen = form or dossier.form
    if shareable:
        dossier = shareable_copy(books, dossier, chosen)
        chosen = dossier.form
        situation = situation if chosen is None else dossier.situation(books)
    made = make_checklist(
        books,
        situation,
        today=day_or_today(today),
        form=chosen,
        start=start.date() if start else None,
        progress=dossier.progress(),
    )
    if shareable and chosen is None:
        # a short plan tells of personal answers: there is no copy of it to share
        typer.echo(_voice(tongue)("plan-is-personal"), err=True)
        if as_ != "json":
            raise typer.Exit(2)
        made = dataclasses.replace(made, plan=None)
    if made.warning is not None:
        typer.echo(_voice(tongue)(f"warning-{made.warning}"), err=True)
    if as_ == "json":
        _write(_dumped(checklist_json(made, tongue)).encode(), out)
    else:
        document = checklist_documents.make(
            as_, books, made, tongue, dossier.answers, shareable=shareable
        )
        _write(document, out)


@functools.cache
def _texts() -> Texts:
    return Texts.load(Path(__file__).parent / "texts")


def _voice(lang: Lang) -> Voice:
    """Return the words of the command line in one language."""
    return _texts()(lang)


def _open(file: Path, books: Library, lang: Lang | None) -> Dossier:
    """Return the dossier of a file; every mistake in it is one plain sentence, and exit code 2."""
    say = _voice(lang or "ar")
    if not file.is_file():
        _refuse([say("no-file", file=str(file))])
    if file.stat().st_size > MOST_BYTES:
        _refuse([say("dossier-too-large", file=file.name)])
    page = read(file, file.name)
    if page.issues:
        _refuse([_unreadable(say, file, issue) for issue in page.issues])
    if not isinstance(page.value, Mapping):
        _refuse([say("not-answers", file=file.name)])
    try:
        dossier, errors = read_dossier(page.value, books, lang or "ar")
    except DossierError as error:
        _refuse([say(f"dossier-{error.why}", file=file.name)])
    say = _voice(lang or dossier.lang)
    if errors:
        _refuse([_misfit(say, error.name, error.value, error.allowed, books) for error in errors])
    return dossier


def _misfit(say: Voice, name: str, value: object, allowed: tuple[str, ...], books: Library) -> str:
    """Return the sentence on one answer or day that does not fit."""
    question = books.questions.get(name)
    most = question.at_most if question is not None else None
    key = "answer-misfit" if most is None else "answers-misfit"
    if question is None and "." not in name:
        key = "unknown-key"
    written = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return say(key, name=name, value=written, allowed=", ".join(allowed), most=str(most))


def _unreadable(say: Voice, file: Path, issue: Issue) -> str:
    """Return the sentence on a place of a file that cannot be read, with what stands there."""
    lines = file.read_text("utf-8", errors="replace").splitlines()[issue.line - 1 : issue.line]
    return say(
        "not-readable",
        place=f"{file.name}:{issue.line}:{issue.column}",
        written="".join(lines).strip()[:60],
    )


def _refuse(sentences: list[str]) -> NoReturn:
    for sentence in sentences:
        typer.echo(sentence, err=True)
    raise typer.Exit(2)


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _print(text: str) -> None:
    typer.echo(text, nl=False)


def _write(document: bytes, out: Path | None) -> None:
    if out is not None:
        out.write_bytes(document)
    else:
        typer.get_binary_stream("stdout").write(document)
