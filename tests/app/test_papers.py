"""Papers to sign: the founders' list judged while it is typed, details, drafts, and who hears of them."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tests.app.founder import HONEY_GROUP, Founder
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.content.question import FORMS, FormId
from wizard.documents.wording import voice
from wizard.errors import DocumentError
from wizard.guidance.dossier import parse_dossier
from wizard.guidance.paper_blanks import details_of
from wizard.guidance.papers import papers_of
from wizard.ui import copies, founding, paper_copies
from wizard.ui.screens.details import _screen
from wizard.ui.session import Session
from wizard.ui.settings import today
from wizard.ui.words import texts

LISTED: Final[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "papers" / "p01-founders.yaml").read_text("utf-8")
)
EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGS)
STRANGE: Final = '<b>Zineb</b> "![x](y)" &amp; 🐝 :material/bolt:'


def on(screen: str, lang: Lang = "fr", form: FormId = "cooperative", **parts: Any) -> Founder:
    """Return somebody of a legal form, on a screen, with what is told of the papers before."""
    founder = Founder(lang)
    answers = HONEY_GROUP if form == "cooperative" else {**HONEY_GROUP, "founders": "n1"}
    founder.know(answers, "about")
    founder.session.form = form
    founder.session.founders = [dict(one) for one in parts.get("founders", [])]
    founder.session.papers = dict(parts.get("details", {}))
    founder.session.go(screen)
    founder.look()
    return founder


def write(founder: Founder, key: str, text: str) -> None:
    """Write into a field and leave it."""
    fields = [*founder.page.text_input, *founder.page.text_area]
    next(field for field in fields if field.key == key).set_value(text)
    founder.look()


def plain(text: str) -> str:
    """Return a text with plain spaces."""
    return text.replace("\u00a0", " ")


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


@EVERY_LANGUAGE
def test_a_share_of_50_dirhams_is_told_at_once(lang: Lang) -> None:
    """The article stands beside the field, and goes with the mistake."""
    founder = on("founders", lang)
    write(founder, "w-n-share-value", "50")
    sentence = voice(lang)("founders.share-too-small", value=50, least=100)
    assert founder.sees(sentence)
    assert "26" in founder.screen_text().split(plain(sentence))[1][:60]
    write(founder, "w-n-share-value", "100 DH")
    assert not founder.sees(sentence)
    assert founder.session.papers == {"share_value": 100}


@EVERY_LANGUAGE
def test_a_person_is_typed_and_judged(lang: Lang) -> None:
    """Each value is kept as it is typed; less than a quarter is said beside the cash."""
    founder = on("founders", lang, details={"share_value": 100})
    founder.tap("next")
    assert founder.session.screen == "f1"
    write(founder, "w-s-f0-name-fr", "Hakim Iftiradi")
    write(founder, "w-s-f0-name-ar", "حكيم الافتراضي")
    write(founder, "w-n-f0-shares", "١٥")
    write(founder, "w-n-f0-paid", "100")
    assert founder.session.founders == [
        {"name": {"fr": "Hakim Iftiradi", "ar": "حكيم الافتراضي"}, "shares": 15, "paid": 100}
    ]
    assert "375" in founder.screen_text()
    write(founder, "w-n-f0-paid", "375")
    assert "375" not in founder.screen_text()
    founder.tap("next")
    assert founder.session.screen == "f2"
    founder.tap("to-people")
    assert len(founder.session.founders) == 1
    assert founder.sees("حكيم الافتراضي" if lang == "ar" else "Hakim Iftiradi")
    assert founder.sees(texts()(lang)("people.count-of", n="1", k="7"))


def test_the_number_of_a_document_is_written_only_if_chosen() -> None:
    """Until then it is a line; unticked, what was written is gone."""
    founder = on("f1", **LISTED)
    assert not [one for one in founder.page.text_input if one.key == "w-s-f0-number"]
    founder.page.checkbox(key="w-s-f0-numbered").check()
    founder.look()
    write(founder, "w-s-f0-number", "AB 12")
    assert founder.session.founders[0]["number"] == "AB 12"
    founder.page.checkbox(key="w-s-f0-numbered").uncheck()
    founder.look()
    assert "number" not in founder.session.founders[0]


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


def test_a_removed_person_comes_back() -> None:
    """Off the list by one tap, back at the same place by another."""
    founder = on("f3", **LISTED)
    before = [dict(one) for one in founder.session.founders]
    founder.tap("remove")
    assert founder.session.screen == "founders"
    assert founder.session.founders == [*before[:2], *before[3:]]
    founder.tap("undo")
    assert founder.session.founders == before


def test_what_people_write_is_never_markup() -> None:
    """A name with tags, a picture and an icon stands on the list letter by letter."""
    founder = on("founders", founders=[{"name": STRANGE}])
    bodies = "".join(str(one.proto.body) for one in founder.page.get("html"))
    assert "&lt;b&gt;Zineb&lt;/b&gt;" in bodies
    assert "<b>Zineb" not in bodies
    assert not [one for one in founder.page.button if "Zineb" in one.label]


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


def test_a_wrong_detail_names_its_question() -> None:
    """A number of shares below one is told with its question, and mended among the details."""
    founder = on("papers", details={"minimum-shares": 0})
    assert founder.sees(plain(library().details["minimum-shares"].ask.fr))
    founder.tap("mend-details")
    assert founder.session.screen == "details"
    assert founder.sees("À corriger")


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
@pytest.mark.parametrize("form", FORMS)
def test_every_detail_has_an_input(lang: Lang, form: FormId) -> None:
    """Each detail that a paper uses can be told on its screen, which the overview leads to."""
    founder = on("details", lang, form)
    found = details_of(founding.read(founder.session, form).case)
    assert found
    rows = {str(one.key) for one in founder.page.button}
    assert {f"row-d-{detail.id}" for detail in found} <= rows
    for screen in {_screen(detail) for detail in found}:
        founder.session.go(screen)
        founder.look()
        kinds = ("text_input", "text_area", "radio", "date_input")
        keys = {str(one.key) for kind in kinds for one in founder.page.get(kind)}
        here = [detail for detail in found if _screen(detail) == screen]
        for detail in here:
            assert keys & {f"w-s-d-{detail.id}", f"w-n-d-{detail.id}"}, detail.id


def test_a_choice_is_kept_and_left_open_again() -> None:
    """A choice may open a question of its own, and can be taken back."""
    founder = on("details")
    assert not any(one.key == "row-d-absence-fine-sum" for one in founder.page.button)
    founder.tap("row-d-absence-fine")
    choices = library().details["absence-fine"].choices
    other = next(one.id for one in choices if one.id != library().details["absence-fine"].default)
    founder.page.radio(key="w-s-d-absence-fine").set_value(other)
    founder.look()
    assert founder.session.papers == {"absence-fine": other}
    founder.tap("to-details")
    assert any(one.key == "row-d-absence-fine-sum" for one in founder.page.button)
    founder.tap("row-d-absence-fine")
    founder.page.radio(key="w-s-d-absence-fine").set_value("")
    founder.look()
    assert founder.session.papers == {}


def test_a_text_in_each_language() -> None:
    """Written in French, then otherwise in Arabic: each paper has its own; emptied, it is a line."""
    founder = on("d1")
    write(founder, "w-s-d-names", "Miel Tamsaout\n\nAbeilles du Rif")
    assert founder.session.papers["names"] == [{"fr": "Miel Tamsaout"}, {"fr": "Abeilles du Rif"}]
    founder.session.lang = "ar"
    founder.look()
    write(founder, "w-s-d-names", "عسل تمساوت\nAbeilles du Rif")
    assert founder.session.papers["names"] == [
        {"fr": "Miel Tamsaout", "ar": "عسل تمساوت"},
        {"fr": "Abeilles du Rif"},
    ]
    write(founder, "w-s-d-names", " ")
    assert founder.session.papers == {}


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


def test_the_dossier_holds_all_and_links_hold_nothing() -> None:
    """The founder's own file brings list and details back; address and message tell no name."""
    founder = on("founders", **LISTED)
    text = copies.dossier(founder.session)
    again = Session()
    again.take(parse_dossier(text, library()))
    assert (again.founders, again.papers) == (founder.session.founders, founder.session.papers)
    shared = copies.message(founder.session, None) + str(dict(founder.page.query_params))
    for person in LISTED["founders"]:
        assert person["name"]["fr"] not in shared
        assert person["name"]["ar"] not in shared
    assert founder.address("s") == "founders"


def test_what_another_version_wrote_is_kept_and_not_read() -> None:
    """A key nobody knows stays in the dossier and stops no paper."""
    founder = on(
        "papers", founders=[{**one, "x": 1} for one in LISTED["founders"]], details={"y": 2}
    )
    assert "file-statutes-docx" in downloads(founder)
    assert founder.session.dossier().papers == {"y": 2}
    assert founder.session.founders[0]["x"] == 1


def test_erasing_erases_names() -> None:
    """One tap and its question: nothing of list and details is left, in memory or in the inputs."""
    founder = on("f1", **LISTED)
    founder.tap("to-people")
    founder.tap("erase-ask")
    founder.tap("erase-yes")
    assert (founder.session.founders, founder.session.papers) == ([], {})
    assert "w-s-f0-name-fr" not in founder.page.session_state
    assert founder.session.device.order == "erase"


def test_screens_without_anything_told() -> None:
    """An address with nothing behind it leads to the start, a place behind the list to the list."""
    for screen in ("papers", "founders", "details"):
        assert Founder("fr", s=screen, keep="no").session.screen == "start"
    founder = on("f9", **LISTED)
    assert founder.sees("Personne 9")
    assert founder.session.founders == LISTED["founders"]
