"""Files of papers: sound for Word and Excel, readable back, quick, and deaf to what names contain."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator
from pypdf import PdfReader

from tests.unit.documents.papers.conftest import TODAY, case_of, founders_of, small_case
from wizard.content.loading import library
from wizard.content.paper import Paper
from wizard.documents.paper_docx import paper_docx
from wizard.documents.paper_draft import Draft
from wizard.documents.paper_drafting import make_draft
from wizard.documents.paper_files import full_set, paper_files
from wizard.documents.paper_pdf import paper_pdf
from wizard.documents.workbook import make_workbook
from wizard.guidance.founders import Founder, Founders
from wizard.guidance.papers import PaperCase, papers_of
from wizard.guidance.said import SCRIPTS, Script, clean, said

PAPERS = [pytest.param(paper, id=paper.id) for paper in library().papers.values()]
_ODD = """ياسين Zoé عمر·Omar "quoted" <b> {name} $x$ #panic() =1+1 7 😀 &amp; \\n""".split()
NAMES = st.lists(st.sampled_from(_ODD) | st.text(max_size=12), min_size=1, max_size=5).map(" ".join)


def draft_of(case: PaperCase, name: str, lang: Script) -> Draft:
    """Return one paper of a case for its first person."""
    people = case.founders.people or (Founder(),)
    return make_draft(case, library().papers[name], lang, people[0])


def words_of(content: bytes) -> str:
    """Return all text of a Word file, that of fields and tables included."""
    body = docx.Document(io.BytesIO(content)).element.body
    return "".join(body.itertext()).replace("\u200e", "")


def read_back(pdf: bytes) -> str:
    """Return the text of a PDF as its reader gives it, without marks that isolate."""
    pages = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    return " ".join(text.translate(dict.fromkeys(range(0x2066, 0x206A))).split())


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("lang", SCRIPTS)
def test_office_files_follow_the_format(paper: Paper, lang: Script, tmp_path: Path) -> None:
    """Every paper is valid by the schemas of the format: nothing to repair."""
    form = paper.forms[0] if paper.forms else "cooperative"
    founders = founders_of("p01-founders.yaml") if form == "cooperative" else None
    validator = OpenXmlValidator()
    file = next(iter(paper_files(case_of("p01", founders, form), paper, lang)))
    path = tmp_path / file.name
    path.write_bytes(file.content)
    assert [
        (one.part_uri, one.description, one.path) for one in validator.validate(path).errors
    ] == []


def test_the_format_check_finds_mistakes(tmp_path: Path) -> None:
    """A property out of its order is found: the check can fail."""
    content = paper_docx(draft_of(case_of("p01"), "bank-letter", "ar"), TODAY)
    path = tmp_path / "broken.docx"
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:bidi/>", b'<w:jc w:val="left"/><w:bidi/>', 1)
            new.writestr(name, part)
    assert not OpenXmlValidator().validate(path).is_valid


def test_arabic_word_file_runs_from_right_to_left() -> None:
    """Paragraphs, runs, tables and the page are turned; Latin letters and digits are not."""
    content = paper_docx(
        draft_of(case_of("p01", founders_of("p01-founders.yaml")), "statutes", "ar"), TODAY
    )
    document = docx.Document(io.BytesIO(content))
    space = document.element.nsmap
    paragraphs = document.element.body.xpath(".//w:p")
    assert [one for one in paragraphs if not one.xpath("./w:pPr/w:bidi")] == []
    assert len(document.element.xpath(".//w:sectPr/w:bidi")) == 1
    tables = document.element.xpath(".//w:tbl")
    assert tables
    assert [one for one in tables if not one.xpath("./w:tblPr/w:bidiVisual")] == []
    for run in document.element.body.iterfind(".//w:r", space):
        text = "".join(run.itertext())
        arabic = any("\u0621" <= letter <= "\u064a" for letter in text)
        latin = any(letter.isascii() and letter.isalnum() for letter in text)
        assert not (arabic and latin), text
        if arabic:
            assert run.find("w:rPr/w:rtl", space) is not None, text


def test_french_word_file_runs_from_left_to_right() -> None:
    """Nothing in a French paper without Arabic names is turned."""
    content = paper_docx(draft_of(case_of("p01"), "bank-letter", "fr"), TODAY)
    xml = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")
    assert b"<w:bidi/>" not in xml
    assert b"<w:rtl/>" not in xml


@pytest.mark.parametrize("lang", SCRIPTS)
def test_every_format_says_that_it_is_a_draft(lang: Script) -> None:
    """On top of a paper: a draft, the version, the day, and whether the law asks for it at all."""
    case = case_of("p01", founders_of("p01-founders.yaml"))
    draft = draft_of(case, "founding-minutes", lang)
    words = {"ar": ("مسودة", "جيدة: القانون رقم 112.12"), "fr": ("Brouillon", "ne demande pas")}
    pdf = read_back(paper_pdf(draft))
    text = words_of(paper_docx(draft, TODAY))
    for word in (*words[lang], library().version):
        assert word in text
        assert "".join(word.split()) in "".join(pdf.split())  # a no-break space is not read back


def test_pdf_is_read_in_logical_order() -> None:
    """The PDF gives its words back as they are read, and is tagged in its language."""
    case = case_of("p01", founders_of("p01-founders.yaml"))
    pdf = paper_pdf(draft_of(case, "founding-minutes", "ar"))
    text = read_back(pdf)
    for words in ("تعاونية عسل تمساوت", "المزمع تأسيسها تحت تسمية", "اكتتاب رأس المال"):
        assert words in text
    reader = PdfReader(io.BytesIO(pdf))
    assert str(reader.root_object["/Lang"]).startswith("ar")


def test_blanks_are_visible_lines() -> None:
    """Without any list a draft is made, with lines to fill; nothing reads None or braces."""
    case = case_of("p01")
    for lang in SCRIPTS:
        for paper in papers_of(case):
            if not paper.sheets:
                text = words_of(paper_docx(make_draft(case, paper, lang, Founder()), TODAY))
                assert "None" not in text
                assert "{" not in text
        assert "." * 40 in words_of(paper_docx(draft_of(case, "statutes", lang), TODAY))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=NAMES)
def test_names_are_data(name: str) -> None:
    """Whatever a name holds, Word and PDF files are made, and Word gives it back letter by letter."""
    told = said(name)
    case = small_case([Founder(name=told, shares=10, paid=250, address=told)] * 5)
    draft = draft_of(case, "member-list", "fr")
    if told is not None:
        assert clean(name) in words_of(paper_docx(draft, TODAY))
    assert paper_pdf(draft).startswith(b"%PDF")


def test_letters_that_the_font_lacks() -> None:
    """A name in Tifinagh stays whole in Word; in the PDF a question mark stands for each letter."""
    case = small_case([Founder(name=said("ⵢⴰⵙⵉⵏ Yassine"), shares=10, paid=250)] * 5)
    draft = draft_of(case, "member-list", "fr")
    assert "ⵢⴰⵙⵉⵏ Yassine" in words_of(paper_docx(draft, TODAY))
    assert "????? Yassine" in read_back(paper_pdf(draft))


def test_a_very_long_name_breaks_nothing() -> None:
    """Four thousand letters without a space still make a file."""
    case = small_case([Founder(name=said("ع" * 4000), shares=10)] * 5)
    for lang in SCRIPTS:
        assert paper_pdf(draft_of(case, "member-list", lang)).startswith(b"%PDF")


def test_marks_of_direction_are_dropped() -> None:
    """A name cannot turn the words around it, nor hide a letter."""
    assert clean("Ali\u202eadmin\u2066 \x00x\ufffe\u200f") == "Aliadmin x"


@pytest.mark.parametrize("lang", SCRIPTS)
def test_workbooks_count(lang: Script) -> None:
    """A book turns with its language, freezes its titles, and adds up only by formulas."""
    case = case_of("p02", None, "auto-entrepreneur")
    book = openpyxl.load_workbook(
        io.BytesIO(make_workbook(case, library().papers["ae-receipts-book"], lang))
    )
    page = book.worksheets[1]
    assert page.sheet_view.rightToLeft is (True if lang == "ar" else None)
    assert page.freeze_panes == "A4"
    formulas = [cell.value for row in page.iter_rows() for cell in row if cell.data_type == "f"]
    assert formulas[0] == "=500000-SUM(F4:F203)"
    assert formulas[1:3] == [
        '=IF(COUNT(F4)=0,"",SUM(F$4:F4))',
        '=IF(COUNT(F5)=0,"",SUM(F$4:F5))',
    ]
    assert len(formulas) == 201


def test_a_name_is_no_formula() -> None:
    """A cooperative called "=1+1" is a text in every sheet."""
    case = small_case([Founder(name=said("=2+2"), shares=10)] * 5, {"names": ["=1+1"]})
    book = openpyxl.load_workbook(
        io.BytesIO(make_workbook(case, library().papers["registers"], "fr"))
    )
    texts = [
        cell.value
        for page in book
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "s"
    ]
    assert any("=1+1" in str(text) for text in texts)


def test_the_full_set_in_one_zip() -> None:
    """Seven founders get every paper once, and what is made for each of them seven times."""
    case = case_of("p01", founders_of("p01-founders.yaml"))
    names = zipfile.ZipFile(io.BytesIO(full_set(case, "ar"))).namelist()
    assert len(names) == len(set(names))
    per_person = [paper for paper in papers_of(case) if paper.per == "founder"]
    assert per_person
    for paper in per_person:
        assert sum(name.startswith(f"{paper.id}-ar-") for name in names) == len(
            case.founders.members
        )


def test_no_list_is_a_draft_for_nobody() -> None:
    """An empty list is no mistake: papers per person are made once, with lines."""
    case = case_of("p01", Founders())
    (paper,) = (one for one in papers_of(case) if one.id == "payment-receipt")
    assert [file.name for file in paper_files(case, paper, "fr")] == ["payment-receipt-fr-01.docx"]
