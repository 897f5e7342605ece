"""Papers to sign: which there are, what is blank in them, their drafts, and the ways that lead there."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from tests.app.founder import HONEY_GROUP, Founder
from tests.app.signers import LISTED, on, plain
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.content.question import FORMS, FormId
from wizard.documents.wording import voice
from wizard.errors import DocumentError
from wizard.guidance.papers import papers_of
from wizard.ui import founding, paper_copies
from wizard.ui.settings import today

EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGS)


def downloads(founder: Founder) -> list[str]:
    """Return the keys of the buttons that make a file."""
    return [str(one.key) for one in founder.page.get("download_button")]


@EVERY_LANGUAGE
@pytest.mark.parametrize("form", FORMS)
def test_each_form_has_its_papers(lang: Lang, form: FormId) -> None:
    """Each paper is named with what it is for and can be made; on top stands what a draft is."""
    founder = on("papers", lang, form)
    case = founding.read(founder.session, form).case
    assert case.library.papers["lease-checklist"] in papers_of(case)
    side = "cooperative" if form == "cooperative" else "other"
    assert founder.sees(voice(lang)(f"paper.draft-{side}"))
    labels = [plain(one.label) for one in founder.page.expander]
    read = plain(re.sub("<[^>]+>", "", founder.screen_text()))
    for paper in papers_of(case):
        assert plain(paper.title[lang]) in labels
        assert plain(paper.purpose[lang]) in read
        assert f"file-{paper.id}-docx" in downloads(founder)
    foreign = {paper.id for paper in library().papers.values()} - {p.id for p in papers_of(case)}
    assert not [key for key in downloads(founder) if key.split("-", 1)[1][:-5] in foreign]


def test_what_is_blank_is_named_in_words() -> None:
    """The bank letter lacks the bank and the list; told, they are no longer named."""
    founder = on("papers")
    blank = plain(library().details["bank"].ask.fr)
    assert blank in founder.screen_text()
    founder = on("papers", **{**LISTED, "details": {**LISTED["details"], "bank": "Banque X"}})
    assert blank not in founder.screen_text()


def test_steps_that_are_open_lead_to_their_papers() -> None:
    """Once all before it is ticked, the step itself leads to what is brought to it."""
    founder = on("steps")
    steps = library().procedures["cooperative"].steps
    first = next(at for at, step in enumerate(steps) if step.id == "request-name")
    for step in steps[:first]:
        founder.session.ticks[step.id] = today()
    founder.look()
    keys = [str(one.key) for one in founder.page.button if str(one.key).startswith("papers-")]
    brought = founding.papers_by_step(founder.session, "cooperative")
    own = [key for key in keys if not key.startswith("papers-of-")]
    assert own
    assert {key.removeprefix("papers-") for key in own} <= set(brought)


@EVERY_LANGUAGE
def test_no_paper_from_a_list_that_breaks_the_law(lang: Lang) -> None:
    """All is said, each with the way to mend it; no button makes a file, nor would a tap."""
    broken = {"founders": LISTED["founders"][:4], "details": {"share_value": 100, "bank": ""}}
    founder = on("papers", lang, **broken)
    assert founder.sees(voice(lang)("founders.too-few", n=4, least=5))
    assert downloads(founder) == []
    with pytest.raises(DocumentError):
        paper_copies.paper(founder.session, "statutes", "ar", "docx")
    with pytest.raises(DocumentError):
        paper_copies.everything(founder.session, "ar", "docx")
    founder.tap("mend-founders")
    assert founder.session.screen == "founders"


def test_a_draft_with_blanks_is_made() -> None:
    """Of nobody's list each paper is made; of seven people seven receipts come in one ZIP."""
    founder = on("papers")
    assert paper_copies.paper(founder.session, "statutes", "ar", "docx")[:2] == b"PK"
    assert paper_copies.paper(founder.session, "bank-letter", "fr", "pdf")[:4] == b"%PDF"
    founder = on("papers", **LISTED)
    receipts = zipfile.ZipFile(
        io.BytesIO(paper_copies.paper(founder.session, "payment-receipt", "fr", "pdf"))
    )
    assert len(receipts.namelist()) == 7
    names = zipfile.ZipFile(io.BytesIO(paper_copies.everything(founder.session, "ar", "docx")))
    assert {"statutes-ar.docx", "registers-ar.xlsx"} <= set(names.namelist())


@EVERY_LANGUAGE
def test_ways_to_the_papers(lang: Lang) -> None:
    """From a step, from what can be taken, from who may help: to the papers one came for."""
    founder = on("steps", lang)
    keys = [str(one.key) for one in founder.page.button]
    founder.tap(next(key for key in keys if key.startswith("papers-of-")))
    assert (founder.session.screen, founder.session.only_papers[0]) == ("papers", "name-request")
    assert "everything-docx" not in downloads(founder)
    assert "file-statutes-docx" not in downloads(founder)
    founder.tap("all-papers")
    assert {"everything-docx", "file-statutes-docx"} <= set(downloads(founder))
    founder = on("take", lang)
    founder.tap("to-papers")
    assert founder.session.screen == "papers"
    founder = on("help", lang)
    founder.tap("to-letters")
    assert "file-support-letter-docx" in downloads(founder)
    assert "file-referral-letter-pdf" in downloads(founder)


@EVERY_LANGUAGE
def test_a_civil_servant_gets_the_letter(lang: Lang) -> None:
    """Who must ask the administration first finds the letter on the result, and no statutes."""
    founder = Founder(lang)
    founder.know({**HONEY_GROUP, "founders": "n1", "job": "public"}, "result")
    founder.tap("to-letter")
    keys = downloads(founder)
    assert "file-opinion-request-docx" in keys
    assert [key for key in keys if "statutes" in key] == []
    assert paper_copies.paper(founder.session, "opinion-request", "fr", "docx")[:2] == b"PK"


def test_what_another_version_wrote_is_kept_and_not_read() -> None:
    """A key nobody knows stays in the dossier and stops no paper."""
    founder = on(
        "papers", founders=[{**one, "x": 1} for one in LISTED["founders"]], details={"y": 2}
    )
    assert "file-statutes-docx" in downloads(founder)
    assert founder.session.dossier().papers == {"y": 2}
    assert founder.session.founders[0]["x"] == 1
