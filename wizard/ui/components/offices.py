"""Offices on the screen: how to reach them, what nobody confirmed, and what to do where none is known."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from wizard.content.loading import library
from wizard.documents import wording
from wizard.documents.lines import office_lines
from wizard.guidance.citing import cited
from wizard.ui.markup import listed, note
from wizard.ui.session import current
from wizard.ui.words import local, printed, safe, said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.content.shared import Authority, Office
    from wizard.guidance.checklist_model import Place

_NOT_DIALLED: Final = re.compile(r"[^\d+]")
_LATIN: Final = re.compile(r"[A-Za-z]")
_NATIONAL: Final = re.compile(r"0\d{9}")


def reach(place: Place) -> Iterable[str]:
    """Return how to reach the office; several that may be the one are named with the question."""
    if len(place.offices) > 1:
        asks = {local(office.ask) for office in place.offices if office.ask}
        yield note(safe(printed("place.several"))) + listed(map(_named, place.offices))
        yield from (note(safe(text)) for text in sorted(asks))
    elif place.offices:
        lines = contact(place.offices[0])
        yield note(lines) if lines else ""


def place_html(place: Place) -> str:
    """Return everything known of the office of an authority, else where to look and what to ask."""
    offices = "".join(map(_office, place.offices))
    several = note(safe(printed("place.several"))) if len(place.offices) > 1 else ""
    return several + offices if offices else _unknown(place.authority)


def contact(office: Office) -> str:
    """Return the lines of an office; a tap on a telephone number calls it."""
    lines = []
    if office.address is not None:
        (line,) = map(safe, _lines(office, address=office.address))
        lines.append(line.replace(safe(office.address.value), _as_printed(office.address.value)))
    for phone in office.phones:
        (line,) = map(safe, _lines(office, phones=(phone,)))
        lines.append(line.replace(safe(phone.value), _call(phone.value)))
    return "<br>".join([*lines, *map(safe, _lines(office, note=office.note))])


def _lines(office: Office, **shown: object) -> Iterable[str]:
    """Return what documents say of an office too, for one part of what we know of it."""
    nothing = {"address": None, "phones": (), "note": None}
    return office_lines(office.model_copy(update=nothing | shown), current().lang)


def link(address: str) -> str:
    """Return a way to a page of the web; its name is its host."""
    host = re.sub(r"^https?://(www\.)?", "", address).partition("/")[0]
    return (
        f'<a href="{html.escape(address)}" target="_blank" rel="noopener">'
        f'<bdi dir="ltr">{html.escape(host)}</bdi></a>'
    )


def _as_printed(address: str) -> str:
    """Return an address as its source printed it; in Latin letters it keeps their direction."""
    written = safe(address)
    return f'<bdi lang="fr" dir="ltr">{written}</bdi>' if _LATIN.search(address) else written


def _call(number: str) -> str:
    """Return a number to tap; a Moroccan one is written with the code of the country."""
    dialled = _NOT_DIALLED.sub("", number)
    if _NATIONAL.fullmatch(dialled):
        dialled = f"+212{dialled[1:]}"
    return f'<a href="tel:{dialled}"><bdi dir="ltr">{html.escape(number)}</bdi></a>'


def _named(office: Office) -> str:
    lines = contact(office)
    return safe(local(office.name)) + (f"<small>{lines}</small>" if lines else "")


def _office(office: Office) -> str:
    """Return one office with its question, its page and its sources."""
    lang = current().lang
    parts = [f"<b>{safe(wording.sentence(local(office.name)))}</b>", contact(office)]
    if office.ask is not None:
        parts.append(said("offices.ask", question=local(office.ask)))
    if office.url is not None:
        parts.append(link(office.url))
    sources = safe(wording.source_lines(cited(library(), office.sources), lang))
    told = "<br>".join(filter(None, parts))
    return f'<div class="d-office"><p>{told}</p><span class="d-src">{sources}</span></div>'


def _unknown(authority: Authority) -> str:
    """Return where to look and what to ask where no office is known."""
    lines = [safe(printed("place.unknown"))]
    if authority.find is not None:
        lines.append(safe(local(authority.find)))
    if authority.url is not None:
        lines.append(link(authority.url))
    return f'<div class="d-office"><p>{"<br>".join(lines)}</p></div>'
