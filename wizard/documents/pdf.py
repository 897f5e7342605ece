"""The checklist as a PDF: one page to act on, a counter sheet for each trip, the bag, the sources."""

from __future__ import annotations

import dataclasses
import functools
from io import BytesIO
from typing import Final

import segno

from wizard.content.model import Lang
from wizard.documents.edition import Edition
from wizard.documents.typesetting import typeset
from wizard.documents.view import TripView, View
from wizard.documents.viewing import tell
from wizard.documents.wording import second_script, texts
from wizard.guidance.checklist_model import Checklist

LARGE: Final = 11.5
PAGE: Final = 222
"""Millimetres of a page that a sheet may fill, with some to spare."""
FEW: Final = ((5, 11.2), (7, 10.4), (10, 9.8))
"""The size of letters on the first page while there are fewer open questions."""
CLOSE: Final = 1.25
"""How much more than a page may be set in smaller letters before a part of it goes elsewhere."""


def as_pdf(checklist: Checklist, edition: Edition) -> bytes:
    """Return the checklist as a tagged PDF that a black and white printer prints well."""
    view = tell(checklist, edition)
    link = edition.link_from_afar("checklist.html")
    told = dataclasses.asdict(view) | {
        "size": _first_page_size(view),
        "trips": [_laid_out(trip) for trip in view.trips],
        "home": [dataclasses.asdict(step) for step in view.home],
    }
    inputs = {
        "view": told,
        "words": _words(edition.lang),
        "other": _words(second_script(edition.lang)),
        "shareable": edition.shareable,
        "version": checklist.content,
        "link": link or "",
        "qr": qr_code(link) if link is not None else "",
    }
    return typeset("checklist.typ", inputs)


def _laid_out(trip: TripView) -> dict[str, object]:
    """Return a trip with how its sheet is set, so that it stays on one page.

    ``size`` is the size of letters in points; ``whole`` says that what to do is told on the sheet
    itself, not apart. Trying sizes while setting the page takes three times as long; a test keeps
    the estimate honest.
    """
    height, told = _sheet_height(trip), _told_height(trip)
    whole = height + told <= CLOSE * PAGE
    height += told if whole else 0
    size = round(LARGE * min(1.0, max(0.74, (PAGE / height) ** 0.62)), 1)
    return dataclasses.asdict(trip) | {"size": size, "whole": whole}


def _sheet_height(trip: TripView) -> float:
    """Return the millimetres a sheet needs at full size, at a guess."""
    lines = sum(1 + len(paper.title.main) // 40 + len(paper.note) / 70 for paper in trip.papers)
    lines += sum(1 + len(pair.other) // 36 for pair in (*trip.ask, *trip.back))
    lines += sum(len(fee) for step in trip.steps for fee in step.fees) / 90
    return 120 + 7 * lines + 5 * len(trip.lines) + 12 * (len(trip.steps) - 1)


def _told_height(trip: TripView) -> float:
    """Return the millimetres that telling what to do adds, at a guess."""
    told = [
        block.text
        for step in trip.steps
        for blocks in (step.what, step.consequence, step.recourse, step.guard)
        for block in blocks
    ]
    return 14 + sum(6 + 5.6 * (len(text) // 88) for text in told) + 8 * len(trip.steps)


def _first_page_size(view: View) -> float:
    """Return the size of letters at which the first page stays one page; a plan has room."""
    if view.tasks:
        return 12.0
    return next((size for few, size in FEW if len(view.unknown) < few), 9.4)


def qr_code(link: str) -> str:
    """Return a QR code as SVG, for a link of at most 200 characters some 30 mm wide."""
    drawn = BytesIO()
    segno.make(link, error="m", micro=False).save(drawn, kind="svg", border=2, xmldecl=False)
    return drawn.getvalue().decode()


@functools.cache
def _words(lang: Lang) -> dict[str, str]:
    """Return the words that need no value."""
    return {
        key: entry
        for key, entry in texts()(lang).entries.items()
        if isinstance(entry, str) and "{" not in entry
    }
