"""The project sheet as a PDF of two pages."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Mapping
from typing import Final

from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.documents.project import pictures
from wizard.documents.project.view import FieldView, ProjectView, tell_sheet
from wizard.documents.typesetting import typeset
from wizard.documents.wording import voice
from wizard.guidance.project.report import Report

PAGE: Final = 258
"""Millimetres of a page that may be filled, with some to spare."""
FULL: Final = 1.3
"""How much more than a page is guessed well enough; beyond it sizes are tried."""
LARGE: Final = 10.8
_LINE: Final = 5.4
"""Millimetres of a line at the largest size."""
_WIDE, _HALF, _SMALL = 82, 42, 54
"""Characters of a line: beside a field's title, in half a page, in half a page in smaller letters."""


def as_pdf(library: Library, report: Report, lang: Lang) -> bytes:
    """Return the two pages: the idea and the people, then the money."""
    view = tell_sheet(library, report, lang)
    drawn = {
        "break_even": pictures.break_even_svg(report, lang),
        "funding": pictures.funding_svg(report, lang),
        "cash": pictures.cash_svg(report, lang),
    }
    inputs = {
        "view": dataclasses.asdict(view),
        "pictures": drawn,
        "fits": [_fit(_idea_height(view)), _fit(_money_height(view, drawn))],
        "words": _words(lang),
        "other": {},
    }
    return typeset("project.typ", inputs)


def _fit(height: float) -> dict[str, object]:
    """Return the size of letters at which a page stays one page, and whether to try smaller ones.

    Trying sizes while setting takes three times as long; a test keeps the estimate honest.
    """
    size = round(LARGE * min(1.0, math.pow(PAGE / height, 0.56)), 2)
    return {"size": size, "tight": height > FULL * PAGE}


def _idea_height(view: ProjectView) -> float:
    """Return the millimetres the first page needs at the largest size, at a guess."""
    turns = sum(2 + _lines([light.turn], _HALF) * 0.8 for light in view.lights) / 2
    return 48 + sum(6 + _LINE * _field_lines(field) for field in view.fields) + _LINE * turns


def _field_lines(field: FieldView) -> int:
    rows = sum(len(row) + 5 for row in field.rows) / _WIDE
    return max(1, _lines([field.text], _WIDE) + math.ceil(rows * 1.15))


def _money_height(view: ProjectView, drawn: Mapping[str, str]) -> float:
    """Return the millimetres the second page needs at the largest size, at a guess."""
    left = 15 + _LINE * _lines([*view.break_even, *view.rescues, *view.income], _HALF)
    left += 44 if drawn["break_even"] else 0
    right = 52 + 5 * _lines([name for name, _ in view.need], _HALF - 12)
    right += 5 * _lines([" ".join(view.funding)], _SMALL)
    cash = 82 if drawn["cash"] else 20
    return 32 + 5.3 * (len(view.table) + 1) + max(left, right) + cash


def _lines(texts: Iterable[str], width: int) -> int:
    return sum(math.ceil(len(text) / width) for text in texts)


def _words(lang: Lang) -> dict[str, str]:
    """Return the headings that need no value."""
    return {
        key: entry
        for key, entry in voice(lang).entries.items()
        if isinstance(entry, str) and "{" not in entry and key.startswith(("project.", "name"))
    }
