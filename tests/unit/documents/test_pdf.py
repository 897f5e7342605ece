"""The PDF: one page to act on, a sheet for each trip, readable by all, nothing personal in its code."""

from __future__ import annotations

import io
import itertools

import pytest
from pypdf import PdfReader

from tests.unit.documents.conftest import MakeEdition, MakeList
from wizard.content.model import LANGS, Lang
from wizard.content.question import FORMS, FormId
from wizard.documents.pdf import as_pdf
from wizard.guidance.checklist_model import Checklist


def read_back(
    checklist: Checklist, make_edition: MakeEdition, lang: Lang, **more: object
) -> PdfReader:
    """Return the PDF of a list, opened."""
    return PdfReader(io.BytesIO(as_pdf(checklist, make_edition(checklist, lang, **more))))


def texts_of(reader: PdfReader) -> list[str]:
    """Return the text of each page, with plain single spaces."""
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def chapters(reader: PdfReader) -> list[tuple[str, int]]:
    """Return the headings of the first level with their pages."""
    return [
        (str(entry.title), reader.get_destination_page_number(entry) or 0)
        for entry in reader.outline
        if not isinstance(entry, list)
    ]


@pytest.mark.parametrize(("form", "lang"), list(itertools.product(FORMS, LANGS)))
def test_one_trip_is_one_page(
    make_list: MakeList, make_edition: MakeEdition, form: FormId, lang: Lang
) -> None:
    """Page 1 is one page, and so is the sheet of every trip: it can be handed over alone."""
    checklist = make_list(form)
    reader = read_back(checklist, make_edition, lang)
    starts = chapters(reader)
    word = {"ar": "التنقل", "fr": "Déplacement", "en": "Trip"}[lang]
    after = [page for _, page in starts[1:]] + [len(reader.pages)]
    lengths = {title: end - page for (title, page), end in zip(starts, after, strict=True)}
    sheets = [title for title in lengths if title.startswith(word)]
    assert len(sheets) == len(checklist.trips)
    assert [title for title in (starts[0][0], *sheets) if lengths[title] != 1] == []


AFTER = {
    "ar": "بعد التأسيس: أول\u00a024\u00a0شهرا",
    "fr": "Après la création\u00a0: les 24 premiers mois",
    "en": "After creation: the first 24\u00a0months",
}


@pytest.mark.parametrize(("form", "lang"), list(itertools.product(FORMS, LANGS)))
def test_what_comes_after_is_one_page(
    make_list: MakeList, make_edition: MakeEdition, form: FormId, lang: Lang
) -> None:
    """The first 24 months stand on one page of the personal copy, and on none of a shared one."""
    checklist = make_list(form, hire="now", workers=2, turn="t2m")
    starts = chapters(read_back(checklist, make_edition, lang))
    at = [title for title, _ in starts].index(AFTER[lang])
    assert starts[at + 1][1] - starts[at][1] == 1
    shared = chapters(read_back(checklist, make_edition, lang, shareable=True))
    assert AFTER[lang] not in [title for title, _ in shared]


def test_what_comes_after_is_told(make_list: MakeList, make_edition: MakeEdition) -> None:
    """Day, what, article and the coach's question; what has no day of the law once a quarter."""
    checklist = make_list(events={"registered": "2026-11-02"}, hire="now", workers=2)
    reader = read_back(checklist, make_edition, "fr")
    (page,) = (page for page in texts_of(reader) if "les 24 premiers mois" in page)
    assert "Dates comptées à partir de la création, le 2 novembre 2026." in page
    assert "30 juin 2028 Tenir l'assemblée générale ordinaire de l'année" in page
    assert page.count("Vérifier que les salaires sont déclarés à la CNSS") == 1
    assert "2 novembre 2028 Décider : grandir, rester, s'allier ou fermer" in page
    assert "Recommenceriez-vous ?" in page


def test_pdf_is_tagged_and_named(make_list: MakeList, make_edition: MakeEdition) -> None:
    """A screen reader gets a structure, a title and a language."""
    reader = read_back(make_list(), make_edition, "ar")
    catalog = reader.root_object
    assert str(catalog["/MarkInfo"]) == "{'/Marked': True, '/Suspects': False}"
    assert str(catalog["/Lang"]).startswith("ar")
    assert reader.metadata is not None
    assert reader.metadata.title == "التعاونية: لائحة الخطوات"


def test_text_is_read_back(make_list: MakeList, make_edition: MakeEdition) -> None:
    """Dates, law numbers, phones and both scripts are text, in their order."""
    pages = texts_of(read_back(make_list(), make_edition, "fr"))
    whole = " ".join(pages)
    assert "loi n° 112-12, article" in whole
    assert "Vos trois prochaines actions" in pages[0]
    assert "24 novembre 2026" in pages[0]
    assert "88 DH" in pages[0]
    arabic = " ".join(texts_of(read_back(make_list(), make_edition, "ar")))
    assert "112.12" in arabic
    assert "2026-11" in arabic
    assert "Tribunal de première instance" in arabic


def test_names_cannot_run_as_code(make_list: MakeList, make_edition: MakeEdition) -> None:
    """What somebody writes into the configuration is printed letter by letter."""
    hostile = '#panic("x") <script> $1$ \\u{41}'
    first = texts_of(read_back(make_list(), make_edition, "fr", operator=hostile))[0]
    assert 'tenu par : #panic("x") <script> $1$' in first


def test_short_plan(make_list: MakeList, make_edition: MakeEdition) -> None:
    """A short plan is one page with its days, and no link: there is no list behind it."""
    checklist = make_list(None, founders="n2_4", members=3)
    reader = read_back(checklist, make_edition, "fr")
    (text,) = texts_of(reader)
    assert "30 jours pour trouver de vrais membres" in text
    assert "au plus tard le mardi 1er décembre 2026" in text
    assert "dalil.example" not in text


def test_finished_list(make_list: MakeList, make_edition: MakeEdition) -> None:
    """A list with everything ticked still makes a PDF, which says so."""
    first = make_list()
    ticks = {step.step.id: "2026-11-20" for step in first.steps}
    assert "Tout est fait" in texts_of(read_back(make_list(ticks=ticks), make_edition, "fr"))[0]
