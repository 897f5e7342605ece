"""What a sector adds to the list beside its steps: warnings, the usual year, questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.loading import library
from wizard.documents.seasons import months_words
from wizard.guidance.citing import cited
from wizard.ui.markup import fold, listed, points, source_line
from wizard.ui.session import current
from wizard.ui.words import local, safe, said

if TYPE_CHECKING:
    from wizard.content.sector import Caution, Season, Sector
    from wizard.guidance.checklist_model import Checklist

_YEAR = range(1, 13)


def sector_html(checklist: Checklist) -> str:
    """Return what to know of the sector, folded; nothing if it is not known."""
    sector = checklist.sector
    if sector is None:
        return ""
    title = safe(local(sector.title))
    parts = []
    if checklist.cautions:
        warnings = points("warn", "warn", map(_caution, checklist.cautions))
        parts.append(fold(said("sector.cautions", sector=local(sector.title)), warnings, "warn"))
    if sector.seasons:
        parts.append(fold(said("sector.year"), _year(sector), "table"))
    if sector.ask:
        parts.append(fold(said("sector.ask"), _questions(sector), "ask"))
    return f'<section class="d-sector"><h2>{title}</h2>{"".join(parts)}</section>' if parts else ""


def _caution(caution: Caution) -> str:
    sources = source_line(caution.certainty, cited(library(), caution.sources))
    return safe(local(caution.text)) + sources


def _year(sector: Sector) -> str:
    """Return each season: a strip of twelve months, its months in words, and what happens."""
    return "".join(map(_season, sector.seasons))


def _season(season: Season) -> str:
    lang = current().lang
    strip = "".join(
        f'<i class="on">{number}</i>' if number in season.months else f"<i>{number}</i>"
        for number in _YEAR
    )
    months = safe(months_words(season.months, lang))
    return (
        f'<div class="d-season"><p class="d-year" aria-hidden="true">{strip}</p><p><b>{months}</b><br>'
        f"{safe(local(season.text))}</p>"
        f"{source_line(season.certainty, cited(library(), season.sources))}</div>"
    )


def _questions(sector: Sector) -> str:
    """Return the questions, under the authority to ask."""
    authority = library().authorities[sector.authority].generic
    asked = listed(safe(local(question)) for question in sector.ask)
    sources = source_line("official", cited(library(), sector.sources))
    return f"<p>{safe(local(authority))}</p>{asked}{sources}"
