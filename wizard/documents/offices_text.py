"""Offices of a place as plain text."""

from __future__ import annotations

from collections.abc import Iterable

from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.documents.lines import office_lines
from wizard.documents.wording import source_lines, voice
from wizard.guidance.checklist_model import Place
from wizard.guidance.citing import cited


def offices_text(library: Library, places: Iterable[Place], lang: Lang) -> str:
    """Return every authority, with its known offices or what to do where none is known."""
    say = voice(lang)
    lines: list[str] = []
    for place in places:
        lines.append(place.authority.title[lang])
        for office in place.offices:
            lines.append(f"  {office.name[lang]}")
            lines += [f"    {line}" for line in office_lines(office, lang)]
            if office.ask is not None:
                lines.append(f"    ? {office.ask[lang]}")
            sources = source_lines(cited(library, office.sources), lang)
            lines.append(f"    {sources}")
        if not place.offices and place.authority.find is not None:
            lines.append(f"  {say('place.unknown')} {place.authority.find[lang]}")
        if place.authority.url is not None:
            lines.append(f"  {place.authority.url}")
        lines.append("")
    return "\n".join(lines) + "\n"
