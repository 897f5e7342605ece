"""What tests of papers share: cases made of a persona's answers and a founders' file."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path

from wizard.content.loading import library
from wizard.content.question import FormId
from wizard.content.reading import read
from wizard.guidance.dossier import read_dossier
from wizard.guidance.founders import Founder, Founders
from wizard.guidance.founders_reading import read_founders
from wizard.guidance.papers import PaperCase, open_case

TESTS = Path(__file__).parents[3]
TODAY = datetime.date(2026, 11, 24)


def founders_of(file: str) -> Founders:
    """Return the list of a file under tests/papers, which holds no mistake."""
    founders, problems = read_founders(read(TESTS / "papers" / file).value, library())
    assert problems == ()
    return founders


def case_of(
    persona: str, founders: Founders | None = None, form: FormId = "cooperative"
) -> PaperCase:
    """Return the case of a persona."""
    books = library()
    (path,) = (TESTS / "personas").glob(f"{persona}-*.yaml")
    dossier, errors = read_dossier(read(path).value, books)
    assert errors == []
    return open_case(books, dossier.situation(books), founders or Founders(), form, TODAY)


def small_case(people: Iterable[Founder], details: Mapping[str, object] | None = None) -> PaperCase:
    """Return a case of these people with shares of 100 dirhams."""
    told, problems = read_founders({"details": details or {}}, library())
    assert problems == ()
    return case_of("p01", Founders(tuple(people), 100, told.details))
