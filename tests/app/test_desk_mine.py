"""A founder's own file on the screens: seen, corrected, erased, with number and code; and the rights."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

from tests.app.desk import a_case, desk_of, held, reads, says, signed_in, type_in
from tests.app.founder import Founder
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.guidance.dossier import Dossier
from wizard.storage import Database
from wizard.ui.desk import server


@pytest.mark.parametrize("lang", LANGS)
def test_a_founder_erases_their_own_file(cases: Database, lang: Lang) -> None:
    """With number and code; a wrong code gets one answer and nothing of the file."""
    case, code = a_case(signed_in("amina"))
    page = Founder(lang, s="mine", keep="no")
    for number, typed in ((case.number, "wrong"), ("B2B2-B2B2", code)):
        type_in(page, "w-mine-number", number)
        type_in(page, "w-mine-code", typed)
        page.tap("next")
        assert says(page, "desk.mine-refused")
    type_in(page, "w-mine-number", case.number)
    type_in(page, "w-mine-code", code.lower())
    page.tap("next")
    assert page.sees(case.number)
    page.tap("mine-erase")
    page.tap("mine-erase-yes")
    assert says(page, "desk.mine-erased")
    assert desk_of(cases, "amina").list_cases(server.now()) == ()


def test_a_founder_corrects(cases: Database) -> None:
    """What is theirs; the line in the history says so."""
    case, code = a_case(signed_in("amina"))
    page = Founder("fr", s="mine", keep="no")
    type_in(page, "w-mine-number", case.number)
    type_in(page, "w-mine-code", code)
    page.tap("next")
    page.page.selectbox(key="w-case-stage").set_value("created")
    page.tap("correct")
    assert says(page, "desk.saved")
    desk = desk_of(cases, "amina")
    assert desk.read_case(case.number, server.now()).facts.stage == "created"
    assert desk.read_history(case.number, server.now())[0][-1].by == "founder"


@pytest.mark.usefixtures("cases")
def test_leaving_forgets_number_and_code() -> None:
    """Another screen, and the file is closed."""
    case, code = a_case(signed_in("amina"))
    page = Founder("fr", s="mine", keep="no")
    type_in(page, "w-mine-number", case.number)
    type_in(page, "w-mine-code", code)
    page.tap("next")
    page.tap("to-start")
    page.look()
    assert (held(page).keys, held(page).file) == (None, None)


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("lang", LANGS)
def test_the_page_of_rights(lang: Lang) -> None:
    """Who answers, the declaration, how long, and that no identity number is kept."""
    page = Founder(lang, s="rights", keep="no")
    for text in ("Delegation of Zagora", "D-12/2026", "24", "the desk on Thursdays"):
        assert reads(page, text)
    assert says(page, "desk.rights-never-text")


@pytest.mark.usefixtures("cases")
def test_hours_as_in_morocco(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who changed it when, and the day of the consent: an hour after universal time."""
    late = datetime.datetime(2026, 11, 23, 23, 30, tzinfo=datetime.UTC)
    monkeypatch.setattr(server, "now", lambda: late)
    case, code = a_case(signed_in("amina"))
    page = Founder("fr", s="mine", keep="no")
    open_file(page, case.number, code)
    assert page.sees("00:30")
    assert page.sees("24 novembre 2026")
    assert not page.sees("23 novembre 2026")


def test_what_a_founder_typed_stays_when_an_advisor_was_quicker(cases: Database) -> None:
    """The page shows what stands in the case now; their own words are still in the field, to be saved."""
    case, code = a_case(signed_in("amina"))
    page = Founder("fr", s="mine", keep="no")
    open_file(page, case.number, code)
    desk = desk_of(cases, "brahim")
    theirs = dataclasses.replace(case.facts, stage="file", note="theirs")
    desk.save_case(case.number, 1, theirs, server.now())
    type_in(page, "w-case-note", "my own words")
    page.tap("correct")
    assert says(page, "error-case-conflict")
    assert page.page.session_state["w-case-note"] == "my own words"
    assert page.page.session_state["w-case-stage"] == "file"
    page.tap("correct")
    saved = desk.read_case(case.number, server.now()).facts
    assert (saved.note, saved.stage) == ("my own words", "file")


@pytest.mark.parametrize("lang", LANGS)
def test_founders_see_the_answers_that_are_kept(cases: Database, lang: Lang) -> None:
    """In words and as a file, not only that there are some (law 09-08, art. 7)."""
    case, code = a_case(signed_in("amina"))
    desk = desk_of(cases, "brahim")
    agreed = dataclasses.replace(case.consent, dossier=True)
    desk.change_consent(case.number, 1, agreed, server.now())
    page = Founder(lang, s="mine", keep="no")
    open_file(page, case.number, code)
    assert not page.page.get("download_button")
    kept = Dossier("fr", library().version, {"founders": "n5_9", "market": "talked"})
    desk.attach_dossier(case.number, 2, kept, server.now())
    page = Founder(lang, s="mine", keep="no")
    open_file(page, case.number, code)
    for name, value in kept.answers.items():
        question = library().questions[name]
        assert reads(page, question.ask[lang])
        assert reads(page, question.by_id[str(value)].label[lang])
    assert [str(one.proto.id).count("mine-file") for one in page.page.get("download_button")] == [1]


def open_file(page: Founder, number: str, code: str) -> None:
    """Open one's own file."""
    type_in(page, "w-mine-number", number)
    type_in(page, "w-mine-code", code)
    page.tap("next")
