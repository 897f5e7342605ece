"""Commands that say who helps and where: programmes for one founder, offices of a place."""

from __future__ import annotations

import dataclasses
from typing import Annotated

import typer

from wizard.command_line.days import DayOption, day_or_today
from wizard.command_line.opening import (
    AsJson,
    File,
    Language,
    dumped,
    near,
    near_place,
    open_dossier,
    refuse,
    show,
    voice,
)
from wizard.content.loading import library
from wizard.content.model import Lang
from wizard.content.territory import Area, communes_of, provinces
from wizard.documents.offices_text import offices_text
from wizard.documents.support_json import offices_json, support_json
from wizard.documents.support_text import support_text
from wizard.guidance.advise import advise
from wizard.guidance.checklist import make_checklist
from wizard.guidance.places import places_in
from wizard.guidance.support import Support, find_support, without_private


def support(  # one option each, as documented
    file: File,
    lang: Language = None,
    programme: Annotated[str | None, typer.Option(help="Only this programme.")] = None,
    start: DayOption = None,
    today: DayOption = None,
    *,
    shareable: Annotated[bool, typer.Option("--shareable", help="Nothing private.")] = False,
    as_json: AsJson = False,
) -> None:
    """Say which programmes a founder may ask, why not, and what would open them."""
    books = library()
    dossier = open_dossier(file, books, lang)
    tongue = lang or dossier.lang
    if programme is not None and programme not in books.programmes:
        names = {name: one.title[tongue] for name, one in books.programmes.items()}
        refuse([voice(tongue)("no-programme", name=programme, near=near(programme, names))])
    situation = dossier.situation(books)
    advice = advise(books, situation)
    checklist = make_checklist(
        books,
        situation,
        today=day_or_today(today),
        form=dossier.form,
        start=start.date() if start else None,
        progress=dossier.progress(),
        advice=advice,
    )
    found = find_support(books, situation, advice, checklist)
    if shareable:
        found = without_private(found)
    if programme is not None:
        found = _only(programme, found)
    if not found.matches and programme is not None:
        title = books.programmes[programme].title[tongue]
        typer.echo(voice(tongue)("programme-private", name=title), err=True)
        if not as_json:
            raise typer.Exit(2)
    if as_json:
        show(dumped(support_json(books, found, tongue)))
    else:
        show(support_text(books, found, tongue))


def _only(programme: str, support: Support) -> Support:
    """Return one programme; nothing if it is private and left out already."""
    kept = tuple(match for match in support.matches if match.programme.id == programme)
    return dataclasses.replace(support, matches=kept)


def offices(
    province: Annotated[str, typer.Option(help="Its code, like 01.051, or its name.")],
    commune: Annotated[str | None, typer.Option(help="Its code or name.")] = None,
    lang: Annotated[Lang, typer.Option(help="ar, fr or en.")] = "ar",
    *,
    as_json: AsJson = False,
) -> None:
    """List the offices that serve a province, and a commune in it."""
    books = library()
    place = _place(province, dict(provinces()), "no-province", lang)
    within = _place(commune, dict(communes_of(place)), "no-commune", lang) if commune else None
    places = places_in(books, place, within)
    if as_json:
        show(dumped(offices_json(books, places, lang)))
    else:
        show(offices_text(books, places, lang))


def _place(asked: str, areas: dict[str, Area], wrong: str, lang: Lang) -> str:
    """Return the code of a place named by its code or its name; else say the nearest, and leave."""
    if asked in areas:
        return asked
    for code, area in areas.items():
        if asked.casefold() in (area.name.fr.casefold(), area.name.ar):
            return code
    return refuse([voice(lang)(wrong, name=asked, near=near_place(asked, areas))])
