"""What the commands share: open a dossier, say what is wrong with it, print or write a result."""

from __future__ import annotations

import contextlib
import difflib
import functools
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.content.reading import Page, read, read_text
from wizard.content.territory import Area, communes, provinces
from wizard.content.texts import Texts, Voice
from wizard.errors import DossierError, Issue
from wizard.guidance.dossier import MOST_BYTES, Dossier, dump_dossier, read_dossier
from wizard.guidance.salvage import salvage_dossier, salvage_text

File = Annotated[Path, typer.Argument(help="An answers file (YAML) or a dossier (JSON).")]
Language = Annotated[Lang | None, typer.Option(help="ar, fr or en; else the dossier's, else ar.")]
Out = Annotated[Path | None, typer.Option("-o", "--out", help="Write here instead of printing.")]
LONGEST = 60
"""Characters of what somebody wrote that a sentence repeats."""
AsJson = Annotated[bool, typer.Option("--json", help="Print plain data.")]


@functools.cache
def _texts() -> Texts:
    return Texts.load(Path(__file__).parent / "texts")


def voice(lang: Lang) -> Voice:
    """Return the words of the command line in one language."""
    return _texts()(lang)


def open_dossier(file: Path, books: Library, lang: Lang | None) -> Dossier:
    """Return the dossier of a file; every mistake in it is one plain sentence, and exit code 2."""
    return dossier_in(open_page(file, lang or "ar", books), books, lang)


def dossier_in(page: Page, books: Library, lang: Lang | None) -> Dossier:
    """Return the dossier in a file that was read, or refuse it as above."""
    say = voice(lang or "ar")
    try:
        dossier, errors = read_dossier(page.value, books, lang or "ar")
    except DossierError as error:
        refuse([say(f"dossier-{error.why}", file=page.file)])
    say = voice(lang or dossier.lang)
    if errors:
        refuse([_misfit(say, error.name, error.value, error.allowed, books) for error in errors])
    return dossier


def open_page(
    file: Path, lang: Lang, books: Library | None = None, *, otherwise: str = "not-answers"
) -> Page:
    """Return a file of keys with values as read; else say what is wrong with it, and leave.

    ``otherwise`` names the sentence for a file that holds something else.

    With ``books``, a dossier whose end is cut off gives its good part, and that is said.
    """
    say = voice(lang)
    if not file.is_file():
        refuse([say("no-file", file=str(file))])
    if file.stat().st_size > MOST_BYTES:
        refuse([say("dossier-too-large", file=file.name)])
    if not _is_utf8(file):
        refuse([say("not-utf8", file=file.name)])
    page = read(file, file.name)
    if page.issues and books is not None:
        page = _saved(page, file, books, say)
    if page.issues:
        refuse([_unreadable(say, file, issue) for issue in page.issues])
    if not isinstance(page.value, Mapping):
        refuse([say(otherwise, file=file.name)])
    return page


def _saved(page: Page, file: Path, books: Library, say: Voice) -> Page:
    """Return the good part of a dossier or a sheet that was cut off, or the page as it is."""
    text = file.read_text("utf-8-sig", errors="replace")
    dossier = salvage_dossier(text, books)
    whole = salvage_text(text) if dossier is None else dump_dossier(dossier, books)
    if whole is None:
        return page
    typer.echo(say("dossier-cut-off", file=file.name), err=True)
    return read_text(whole, file.name)


def _is_utf8(file: Path) -> bool:
    """Return whether a file is text in the one encoding we read."""
    try:
        file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True


def near(word: str, known: Mapping[str, str]) -> str:
    """Return the nearest known names, by code or by how they are called: "01.051 (Al Hoceima)"."""
    names = {**{code: code for code in known}, **{name: code for code, name in known.items()}}
    found = difflib.get_close_matches(word, names, n=3, cutoff=0.4)
    codes = dict.fromkeys(names[name] for name in found)
    return ", ".join(f"{code} ({known[code]})" for code in codes or list(known)[:3])


def near_place(word: str, areas: Mapping[str, Area]) -> str:
    """Return the nearest provinces or communes, by code or by name in the script of the word."""
    script: Lang = "fr" if word.isascii() else "ar"
    return near(word, {code: area.name[script] for code, area in areas.items()})


def _misfit(say: Voice, name: str, value: object, allowed: tuple[str, ...], books: Library) -> str:
    """Return the sentence on one answer or day that does not fit."""
    question = books.questions.get(name)
    if question is not None and question.kind in ("province", "commune"):
        every = provinces() if question.kind == "province" else communes()
        within = {code: every[code] for code in allowed if code in every}
        return say(
            "place-misfit",
            name=name,
            value=str(value),
            near=near_place(str(value), within or every),
        )
    most = question.at_most if question is not None else None
    key = "answer-misfit" if most is None else "answers-misfit"
    if question is None and "." not in name and name not in ("events", "form"):
        key = "unknown-key"
    if not allowed:
        key = "part-misfit"
    written = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    allowed_words = ", ".join(allowed)
    return say(key, name=_cut(name), value=_cut(written), allowed=allowed_words, most=str(most))


def _cut(written: str) -> str:
    """Return what somebody wrote, as much of it as a sentence holds."""
    return written if len(written) <= LONGEST else f"{written[: LONGEST - 1]}…"


def _unreadable(say: Voice, file: Path, issue: Issue) -> str:
    """Return the sentence on a place of a file that cannot be read, with what stands there."""
    lines = file.read_text("utf-8", errors="replace").splitlines()[issue.line - 1 : issue.line]
    return say(
        "not-readable",
        place=f"{file.name}:{issue.line}:{issue.column}",
        written="".join(lines).strip()[:LONGEST],
    )


def refuse(sentences: list[str]) -> NoReturn:
    """Say what is wrong, one sentence each, and leave with exit code 2."""
    for sentence in sentences:
        typer.echo(sentence, err=True)
    raise typer.Exit(2)


def dumped(data: object) -> str:
    """Return plain data as JSON text."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def show(text: str) -> None:
    """Print a text that ends its own lines."""
    typer.echo(text, nl=False)


@contextlib.contextmanager
def writing(out: Path, lang: Lang) -> Iterator[None]:
    """Write inside; a place where that is not possible is said in one sentence, exit code 2."""
    try:
        yield
    except OSError:
        refuse([voice(lang)("not-writable", file=str(out))])


def write(document: bytes, out: Path | None, lang: Lang) -> None:
    """Write a document to a file, or print it."""
    if out is not None:
        with writing(out, lang):
            out.write_bytes(document)
    else:
        typer.get_binary_stream("stdout").write(document)
