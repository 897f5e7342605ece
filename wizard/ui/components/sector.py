"""What a sector adds to the list beside its steps: warnings, the usual year, questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.formats import month_name
from wizard.content.loading import library
from wizard.documents import wording
from wizard.guidance.citing import cited
from wizard.ui.markup import fold, listed, note, points, source_line
from wizard.ui.session import current
from wizard.ui.words import local, printed, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    strip = "".join(
        f'<i class="on">{number}</i>' if number in season.months else f"<i>{number}</i>"
        for number in _YEAR
    )
    months = safe(printed("join.comma").join(map(_span, _runs(season.months))))
    return (
        f'<div class="d-season"><p class="d-year" aria-hidden="true">{strip}</p><p><b>{months}</b><br>'
        f"{safe(local(season.text))}</p>"
        f"{source_line(season.certainty, cited(library(), season.sources))}</div>"
    )


def _questions(sector: Sector) -> str:
    """Return the questions, under the authority to ask."""
    authority = library().authorities[sector.authority].generic
    asked = listed(safe(local(question)) for question in sector.ask)
    sources = note(safe(wording.source_lines(cited(library(), sector.sources), current().lang)))
    return f"<p>{safe(wording.sentence(local(authority)))}</p>{asked}{sources}"


def _runs(months: Iterable[int]) -> list[list[int]]:
    """Return months in runs; a run may go over the end of the year."""
    runs: list[list[int]] = []
    for month in months:
        if runs and month == runs[-1][-1] % 12 + 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return runs


def _span(run: Sequence[int]) -> str:
    lang = current().lang
    first, last = (month_name(number, lang) for number in (run[0], run[-1]))
    return first if len(run) == 1 else say("sector.span", first=first, last=last)
