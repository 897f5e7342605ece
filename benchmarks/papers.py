"""The papers of seven founders: the longest of them, each of the others, and the whole set."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterator
from pathlib import Path

from benchmarks.timing import Timing, measure
from wizard.content.loading import library
from wizard.content.reading import read
from wizard.documents.paper_files import full_set, paper_files
from wizard.guidance.dossier import read_dossier
from wizard.guidance.founders_reading import read_founders
from wizard.guidance.papers import PaperCase, open_case

TESTS = Path(__file__).parents[1] / "tests"
TODAY = datetime.date(2026, 11, 24)


def papers() -> Iterator[Timing]:
    """Yield the timings of papers in both languages."""
    case = _case()
    statutes = case.library.papers["statutes"]
    for lang in ("ar", "fr"):
        for as_ in ("docx", "pdf"):
            make = functools.partial(_made, case, statutes, lang, as_)
            yield measure(f"statutes of seven founders, {as_} in {lang}", [make], 5, "< 300 ms")
    registers = functools.partial(_made, case, case.library.papers["registers"], "ar", "docx")
    yield measure("registers as workbook in ar", [registers], 3, "< 300 ms")
    whole = functools.partial(full_set, case, "ar")
    yield measure("full set for seven founders as one ZIP", [whole], 3, "")


def _made(case: PaperCase, *how: object) -> None:
    list(paper_files(case, *how))  # type: ignore[arg-type]  # as given above


def _case() -> PaperCase:
    """Return the honey group with its founders' list."""
    books = library()
    (path,) = (TESTS / "personas").glob("p01-*.yaml")
    dossier, _ = read_dossier(read(path).value, books)
    founders, _ = read_founders(read(TESTS / "papers" / "p01-founders.yaml").value, books)
    return open_case(books, dossier.situation(books), founders, "cooperative", TODAY)
