"""How papers stand on the page: nobody signs an empty page, what belongs together stays together."""

from __future__ import annotations

import io

import docx
import pypdfium2
import pytest

from tests.unit.documents.papers.as_text import paper_text
from tests.unit.documents.papers.conftest import TODAY, case_of, founders_of, small_case
from tests.unit.documents.papers.test_files import draft_of, read_back, words_of
from wizard.content.loading import library
from wizard.documents.paper_docx import paper_docx
from wizard.documents.paper_draft import Draft, Heading, Paragraph, Signatures, Table, plain
from wizard.documents.paper_pdf import paper_pdf
from wizard.guidance.founders import Founder, Founders
from wizard.guidance.said import SCRIPTS, Script, said

SEVEN, TWELVE = "p01-founders.yaml", "p08-founders.yaml"


def pages_of(draft: Draft) -> list[str]:
    """Return the text of each page of the PDF, header, foot and marks of direction aside."""
    pages = pypdfium2.PdfDocument(paper_pdf(draft))
    return [
        page.get_textpage().get_text_range().translate(dict.fromkeys(range(0x2066, 0x206A)))
        for page in pages
    ]


@pytest.mark.parametrize(
    ("persona", "people", "paper", "words"),
    [
        ("p01", SEVEN, "bank-letter", "Nous vous prions d'agréer"),
        ("p08", TWELVE, "member-list", "Nous, fondateurs, certifions"),
        ("p08", TWELVE, "bank-letter", "Nous vous prions d'agréer"),
    ],
)
def test_nobody_signs_a_page_that_says_nothing(
    persona: str, people: str, paper: str, words: str
) -> None:
    """Where the signatures need a new page, the last words go there with them."""
    pages = pages_of(draft_of(case_of(persona, founders_of(people)), paper, "fr"))
    assert len(pages) > 1
    assert words in pages[-1].replace("\r\n", " ")


def test_word_holds_the_last_words_too() -> None:
    """In the Word file the paragraphs before the signatures stay with what follows."""
    draft = draft_of(case_of("p01", founders_of(SEVEN)), "bank-letter", "fr")
    document = docx.Document(io.BytesIO(paper_docx(draft, TODAY)))
    held = [one.text for one in document.paragraphs if one.paragraph_format.keep_with_next]
    assert "Nous vous prions d'agréer, Madame, Monsieur, nos salutations distinguées." in held
    assert "Papiers joints\u00a0:" not in held


def test_the_papers_to_join_are_named_above_the_signatures() -> None:
    """Whoever signs signs under the list of what is joined; no line is left for another page."""
    draft = draft_of(case_of("p01", founders_of(SEVEN)), "deposit-letter", "fr")
    *_, joined, signing = draft.blocks
    assert isinstance(joined, Paragraph)
    assert plain(joined.line).startswith("Pièces jointes")
    assert isinstance(signing, Signatures)
    assert len(pages_of(draft)) == 1


def test_a_decision_and_its_vote_stay_on_one_page() -> None:
    """No page of the draft decisions begins with the result of a vote on the page before."""
    for lang, result in (("ar", "نتيجة"), ("fr", "Résultat")):
        case = case_of("p08", founders_of(TWELVE))
        first, *others = pages_of(draft_of(case, "assembly-agenda", lang))  # type: ignore[arg-type]  # of a pair
        assert result in first
        for page in others:
            _, line, *_ = page.splitlines()
            assert not line.startswith(result)


def test_the_totals_stay_with_their_heading_in_word() -> None:
    """The heading, its small line and every total but the last stay with what follows."""
    draft = draft_of(case_of("p08", founders_of(TWELVE)), "member-list", "fr")
    paragraphs = docx.Document(io.BytesIO(paper_docx(draft, TODAY))).paragraphs
    texts = [one.text for one in paragraphs]
    first = texts.index("Totaux")
    last = next(n for n, text in enumerate(texts) if text.startswith("Part du capital détenue"))
    assert last - first == 10
    for paragraph in paragraphs[first:last]:
        assert paragraph.style is not None
        own = paragraph.paragraph_format.keep_with_next
        assert paragraph.style.paragraph_format.keep_with_next if own is None else own


@pytest.mark.parametrize("lang", SCRIPTS)
def test_a_table_of_twelve_is_short_and_whole_in_word(lang: Script) -> None:
    """Its head comes back, no row is torn, the sum stays with the last row; letters of 9 points."""
    draft = draft_of(case_of("p08", founders_of(TWELVE)), "member-list", lang)
    document = docx.Document(io.BytesIO(paper_docx(draft, TODAY)))
    rows = document.tables[0]._tbl.tr_lst  # what the file holds
    assert len(rows) == 14
    assert [bool(row.xpath("./w:trPr/w:tblHeader")) for row in rows] == [True] + 13 * [False]
    assert all(row.xpath("./w:trPr/w:cantSplit") for row in rows)
    held = [bool(row.xpath(".//w:keepNext")) for row in rows]
    assert held == 12 * [False] + [True, False]
    assert document.styles["Dalil Cell"].font.size == docx.shared.Pt(9)


@pytest.mark.parametrize(("lang", "head"), [("ar", "الجنسية"), ("fr", "Nationalité")])
def test_the_head_of_a_table_comes_back(lang: Script, head: str) -> None:
    """Those who sign on the second page read which column is which."""
    draft = draft_of(case_of("p08", founders_of(TWELVE)), "name-request", lang)
    pages = pages_of(draft)
    assert len(pages) == 2
    assert all(head in page for page in pages)


@pytest.mark.parametrize("lang", SCRIPTS)
@pytest.mark.parametrize("paper", ["founding-attendance", "founding-minutes", "support-letter"])
def test_papers_of_twelve_founders_fit_one_page(paper: str, lang: Script) -> None:
    """Everybody signs on the page that says what is signed."""
    assert len(pages_of(draft_of(case_of("p08", founders_of(TWELVE)), paper, lang))) == 1


def test_rows_are_as_high_as_their_use_asks() -> None:
    """Printed rows are low, rows to write in higher, rows to sign in highest."""
    twelve, nobody = case_of("p08", founders_of(TWELVE)), case_of("p08")
    rooms = {
        (case is twelve, paper): next(
            block.room for block in draft_of(case, paper, "fr").blocks if isinstance(block, Table)
        )
        for case in (twelve, nobody)
        for paper in ("member-list", "founding-attendance", "support-letter")
    }
    assert rooms == {
        (True, "member-list"): 7,
        (True, "founding-attendance"): 12,
        (True, "support-letter"): 9,
        (False, "member-list"): 9,
        (False, "founding-attendance"): 12,
        (False, "support-letter"): 9,
    }


@pytest.mark.parametrize(
    ("people", "beside"), [(1, 1), (2, 2), (4, 2), (5, 3), (6, 3), (7, 4), (12, 4)]
)
def test_places_to_sign_stand_beside_each_other(people: int, beside: int) -> None:
    """The more people sign, the more of them stand in one row."""
    assert Signatures("", ((),) * people).beside == beside


def test_one_heading_alone_has_no_number() -> None:
    """A list with one heading does not count to one; where there are more, they are counted."""
    case = case_of("p01", founders_of(SEVEN))
    for paper, expected in (("member-list", [None]), ("power-of-attorney", [1, 2, 3])):
        draft = draft_of(case, paper, "fr")
        numbers = [block.number for block in draft.blocks if isinstance(block, Heading)]
        assert numbers == expected
    draft = draft_of(case, "member-list", "fr")
    assert "\nTotaux\n" in paper_text(draft)
    for text in (words_of(paper_docx(draft, TODAY)), read_back(paper_pdf(draft))):
        assert "Totaux" in text
        assert "1. Totaux" not in text
        assert "None" not in text


@pytest.mark.parametrize("lang", SCRIPTS)
def test_an_invoice_goes_to_a_customer_without_our_notes(lang: Script) -> None:
    """No draft, no version, no name of ours on an invoice, in whatever format."""
    draft = draft_of(case_of("p02", None, "auto-entrepreneur"), "ae-invoice", lang)
    for text in (
        paper_text(draft),
        words_of(paper_docx(draft, TODAY)),
        read_back(paper_pdf(draft)),
    ):
        for word in ("مسودة", "Brouillon", "Dalil", library().version):
            assert word not in text


@pytest.mark.parametrize("lang", SCRIPTS)
def test_a_doubtful_paper_says_so_on_top(lang: Script) -> None:
    """A paper that no text confirms as a whole, or that leans on another source, says it."""
    case = case_of("p08", founders_of(TWELVE))
    words = {
        "first-board-minutes": {"ar": "لا نص يؤكد", "fr": "Aucun texte ne confirme"},
        "lease-checklist": {"ar": "مصدر ثانوي", "fr": "source secondaire"},
    }
    for paper, said_on_top in words.items():
        notices = draft_of(case, paper, lang).notices
        assert sum(said_on_top[lang] in notice for notice in notices) == 1
    assert len(draft_of(case, "member-list", lang).notices) == 2


def test_a_paper_that_is_only_advice_says_so_on_top() -> None:
    """No paper of ours passes for one that a law asks for: the letter of a support file neither."""
    ours = {paper.id for paper in library().papers.values() if paper.certainty == "advice"}
    assert {"support-letter", "referral-letter"} <= ours
    for paper in ours:
        for lang, words in (("ar", "ممارسة جيدة"), ("fr", "Bonne pratique")):
            draft = draft_of(case_of("p01"), paper, lang)  # type: ignore[arg-type]  # of a pair
            assert sum(words in notice for notice in draft.notices) == 1


def test_no_column_of_the_officers_is_empty() -> None:
    """The term of office stands in its article: the table asks nobody to write it again."""
    draft = draft_of(case_of("p08", founders_of(TWELVE)), "statutes", "fr")
    officers = [block for block in draft.blocks if isinstance(block, Table)][-1]
    assert len(officers.rows) == 6
    assert all(all(row) for row in officers.rows)


@pytest.mark.parametrize(
    ("lang", "sum_"), [("ar", "4275\u00a0درهما"), ("fr", "4\u00a0275\u00a0DH")]
)
def test_the_bank_reads_the_cash_alone(lang: Script, sum_: str) -> None:
    """What is brought in kind is no money: letter and list give the sum the bank will certify."""
    case = case_of("p01", founders_of(SEVEN))
    for paper in ("bank-letter", "member-list"):
        assert sum_ in paper_text(draft_of(case, paper, lang))


def test_a_number_stays_with_its_word() -> None:
    """The number of a law or an article never begins a line."""
    case = case_of("p01", founders_of(SEVEN))
    assert "القانون رقم\u00a0112.12، المادة\u00a08)" in paper_text(
        draft_of(case, "bank-letter", "ar")
    )
    assert "loi n°\u00a0112-12, article\u00a08)" in paper_text(draft_of(case, "bank-letter", "fr"))


def test_the_letter_of_a_company_names_its_bank_on_its_own_line() -> None:
    """Who writes, as what, to whom: three lines."""
    people = Founders((Founder(name=said("Saïd"), shares=1200, paid=30_000),), 100)
    text = paper_text(draft_of(case_of("p36", people, "sarl-au"), "sarl-bank-letter", "fr"))
    assert "\nÀ\u00a0: " in text


@pytest.mark.parametrize("lang", SCRIPTS)
def test_the_decision_naming_a_manager_asks_for_each_address_once(lang: Script) -> None:
    """A partner who is the manager told the address above; the whole decision fits one page."""
    people = Founders((Founder(name=said("Saïd"), address=said("Hay Nahda"), shares=1200),), 100)
    draft = draft_of(case_of("p36", people, "sarl-au"), "manager-minutes", lang)
    assert paper_text(draft).count("Hay Nahda") == 1
    assert len(pages_of(draft)) == 1


@pytest.mark.parametrize("lang", SCRIPTS)
def test_statutes_say_of_a_legal_person_what_the_list_tells(lang: Script) -> None:
    """Article 5: name, seat, capital, and who represents it; nothing known is left as a line."""
    atlas = Founder(
        kind="company",
        name=said("Atlas"),
        address=said("Imzouren"),
        capital=50_000,
        representative=said("Zoé"),
        shares=10,
    )
    draft = draft_of(small_case([Founder(shares=10)] * 5 + [atlas]), "statutes", lang)
    (table,) = (
        block
        for block in draft.blocks
        if isinstance(block, Table)
        and len(block.columns) == 4
        and not block.total
        and plain(block.rows[0][0]) == "Atlas"
    )
    capital = {"ar": "50 000 درهم", "fr": "50 000 DH"}[lang].replace(" ", "\u00a0")
    assert [plain(cell) for cell in table.rows[0]] == ["Atlas", "Imzouren", capital, "Zoé"]


@pytest.mark.parametrize("lang", SCRIPTS)
def test_what_is_joined_is_named_once(lang: Script) -> None:
    """The letter to the bank lists its papers in one place."""
    text = paper_text(draft_of(case_of("p01", founders_of(SEVEN)), "bank-letter", lang))
    joined = {"ar": ("المرفقات", "الوثائق المرفقة"), "fr": ("Papiers joints", "Pièces jointes")}
    assert sum(text.count(words) for words in joined[lang]) == 1


@pytest.mark.parametrize("paper", ["sarl-au-statutes", "sarl-bank-letter"])
def test_no_counted_word_follows_a_number_of_shares(paper: str) -> None:
    """Arabic says 5 and 50 of a thing in two ways: the number stands after a word of its own."""
    people = Founders((Founder(name=said("سعيد"), shares=50, paid=5000),), 100)
    text = paper_text(draft_of(case_of("p36", people, "sarl-au"), paper, "ar"))
    assert "عددها 50" in text
    assert "50 نصيب" not in text
