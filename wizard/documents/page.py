"""The checklist as a light web page: one file that reads without script and without network."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

import jinja2
from markupsafe import Markup, escape

from wizard.content.formats import unbroken
from wizard.content.model import CERTAINTIES, LANGS, Lang
from wizard.documents.edition import Edition
from wizard.documents.view import Block, Blocks, View
from wizard.documents.viewing import tell
from wizard.documents.wording import direction, second_script, voice
from wizard.guidance.checklist_model import Checklist

TEMPLATES: Final = Path(__file__).parent / "templates"
HEAVY: Final = 99_000
"""Bytes from which on a page takes too long on a slow network."""
_ISOLATED: Final = re.compile("\u2068([^\u2068\u2069]*)\u2069")
_MOVABLE: Final = re.compile(r"[A-Za-zÀ-ÿ]|\d[^\w]+\d")


def as_page(checklist: Checklist, edition: Edition) -> str:
    """Return the whole page; everything that is not ours in it is escaped.

    A list so long that the page would grow heavy is told without the rules of repealed laws.
    """
    page = _written(checklist, edition, roomy=True)
    if len(page.encode()) <= HEAVY:
        return page
    return _written(checklist, edition, roomy=False)


def message_page(lang: Lang, key: str, start: str) -> str:
    """Return a page that says in plain words why there is no list, with a way to the start."""
    say = voice(lang)
    return (
        _environment()
        .get_template("message.html")
        .render(
            lang=lang,
            dir=direction(lang),
            say=say,
            text=say(f"message.{key}"),
            start=start,
            style=Markup(_style()),  # noqa: S704  # our own stylesheet
        )
    )


def bidi(text: str) -> Markup:
    """Return a text as HTML: isolated pieces keep their own direction, numbers their line."""
    written, found = str(escape(unbroken(text))), 1
    while found:
        written, found = _ISOLATED.subn(_kept, written)
    return Markup(written)  # noqa: S704  # escaped above


def _shown(value: object) -> object:
    """Return what the template writes without ``bidi``; numbers stay on one line there too."""
    return unbroken(value) if type(value) is str else value


def _said_before(view: View) -> list[set[str]]:
    """Return for each part what an earlier trip to the same office has said: it is said once."""
    said: dict[str, set[str]] = {}
    before = []
    for part in view.parts:
        known = set() if part.trip is None else said.setdefault(part.trip.title.main, set())
        before.append(set(known))
        if part.trip is not None:
            known |= {*part.trip.lines, *(question.main for question in part.trip.ask)}
    return before


def _kept(found: re.Match[str]) -> str:
    """Return an isolated piece; one of Arabic words and plain numbers keeps its order by itself."""
    piece = found[1]
    return f"<bdi>{piece}</bdi>" if _MOVABLE.search(piece) else piece


def _written(checklist: Checklist, edition: Edition, *, roomy: bool) -> str:
    view = tell(checklist, edition)
    return (
        _environment()
        .get_template("checklist.html")
        .render(
            view=view,
            roomy=roomy,
            said=_said_before(view),
            say=voice(edition.lang),
            side=second_script(edition.lang),
            shareable=edition.shareable,
            links=_links(edition),
            languages=_languages(edition),
            marks=CERTAINTIES,
            style=Markup(_style()),  # noqa: S704  # our own stylesheet
        )
    )


def _links(edition: Edition) -> list[tuple[str, str]]:
    """Return the words and addresses of the other ways to have this list."""
    names = (("pdf", "checklist.pdf"), ("calendar", "checklist.ics"), ("app", ""))
    found = ((voice(edition.lang)(f"link.{name}"), edition.link(file)) for name, file in names)
    return [(words, address) for words, address in found if address is not None]


def _languages(edition: Edition) -> list[tuple[Lang, str]]:
    """Return the same page in each language, where a server can give it."""
    link = edition.link("checklist.html")
    if link is None:
        return []
    return [(lang, link.replace(f"lang={edition.lang}", f"lang={lang}", 1)) for lang in LANGS]


def _runs(blocks: Blocks) -> Iterator[tuple[str, Sequence[Block]]]:
    """Return paragraphs and list items in runs of one kind."""
    for kind, run in groupby(blocks, key=lambda block: block.kind):
        yield kind, list(run)


@functools.cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"bidi": bidi, "groupby_run": _runs}
    return environment


@functools.cache
def _style() -> str:
    lines = (TEMPLATES / "checklist.css").read_text("utf-8").splitlines()
    return "".join(line.strip() for line in lines)
