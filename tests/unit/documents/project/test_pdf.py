"""The sheet as a PDF: two pages, whatever was written; words and pictures in each language."""

from __future__ import annotations

import dataclasses
import io
from decimal import Decimal

import pytest
from pypdf import PdfReader

from tests.unit.guidance.project.examples import DIGITAL, HONEY, TODAY, sheet
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.content.project import FIELD_IDS
from wizard.documents.project.pdf import as_pdf
from wizard.guidance.project import Sheet, make_report
from wizard.guidance.project.sheet import Item, Milestone, Permit, Risk, Task


def pages(found: Sheet, lang: Lang) -> list[str]:
    """Return the text of each page, with plain single spaces."""
    made = as_pdf(library(), make_report(library(), found, TODAY), lang)
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(made)).pages]


def fullest(letters: str) -> Sheet:
    """Return a sheet as full as it may be."""
    words = (letters + " ") * 400
    return dataclasses.replace(
        sheet(HONEY),
        title=words[:120],
        texts=dict.fromkeys(FIELD_IDS, words[:2000]),
        tasks=tuple(Task(words[:80], words[:40]) for _ in range(40)),
        risks=tuple(Risk(words[:90], words[:90]) for _ in range(40)),
        permits=tuple(Permit(words[:90]) for _ in range(40)),
        items=tuple(Item(words[:70], price=Decimal(12_345)) for _ in range(40)),
        calendar=tuple(Milestone("2027-03", words[:80]) for _ in range(40)),
        producer=words[:30],
        unit=words[:12],
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", [HONEY, DIGITAL])
def test_worked_examples_are_two_pages(name: str, lang: Lang) -> None:
    """The idea on one page, the money on the other."""
    assert len(pages(sheet(name), lang)) == 2


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("letters", ["largement", "التعاونية", "W"])
def test_the_fullest_sheet_is_two_pages(letters: str, lang: Lang) -> None:
    """Nobody loses a page by writing much."""
    assert len(pages(fullest(letters), lang)) == 2


@pytest.mark.parametrize("lang", LANGS)
def test_an_empty_sheet_is_two_pages(lang: Lang) -> None:
    """A sheet with nothing in it says so on its two pages."""
    assert len(pages(Sheet(), lang)) == 2


def test_figures_are_read_back() -> None:
    """The figures stand on the second page as people read them."""
    money = pages(sheet(HONEY), "fr")[1]
    for words in (
        "Il faut vendre 948 kg pour ne rien perdre.",
        "Cela fait 9,03 kg pour chaque ruche.",
        "perte de 26 550 DH",
        "Il manque 33 000 DH au plan de financement.",
        "Argent demandé à chaque membre : 5 715 DH au moins.",
        "environ 86 jours de salaire minimum agricole (97,44 DH par jour, 2026)",
        "C'est un second revenu, pas un salaire.",
        "Le prix : de 100 DH à 151 DH.",
    ):
        assert words in money


def test_words_cannot_run_as_code() -> None:
    """What a founder writes is printed letter by letter, in sentences and in pictures."""
    hostile = '#panic("x") <script>&amp; $1$'
    found = dataclasses.replace(sheet(HONEY), unit=hostile, title=hostile)
    assert hostile in " ".join(pages(found, "fr"))
