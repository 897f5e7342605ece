"""A case on the screens: consent, what is kept, refused, chosen of two versions and withdrawn."""

from __future__ import annotations

import dataclasses
import datetime
import json

import pytest
from streamlit.testing.v1.element_tree import Expander

from tests.app.desk import HOSTILE, a_case, desk_of, held, reads, says, signed_in, type_in
from tests.app.founder import Founder
from wizard.content.model import LANGS, Lang
from wizard.content.territory import provinces
from wizard.guidance.dossier import Dossier
from wizard.storage import Database, Task, differing
from wizard.ui.desk import conflict, server
from wizard.ui.words import texts


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("lang", LANGS)
def test_consent_comes_first(lang: Lang) -> None:
    """In the founder's language, with who answers; without it no case is opened."""
    page = signed_in("amina", lang)
    page.tap("next")
    assert reads(page, "Delegation of Zagora")
    assert reads(page, "D-12/2026")
    page.tap("next")
    assert says(page, "desk.no-consent")
    assert held(page).case is None
    page.page.checkbox(key="w-consent-note").check()
    page.tap("next")
    case = held(page).case
    assert case is not None
    assert (case.consent.lang, case.consent.dossier) == (lang, False)


@pytest.mark.usefixtures("cases")
def test_not_declared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the number of the declaration no case can be opened, and the page says why."""
    monkeypatch.delenv("DALIL_DECLARATION")
    page = signed_in("amina")
    page.tap("next")
    assert says(page, "desk.why-not-declared")
    assert [box.key for box in page.page.checkbox if "consent" in str(box.key)] == []


def test_tasks_note_and_appointment_are_saved(cases: Database) -> None:
    """What is typed is kept as it is, markup included, and shown as text only."""
    page = signed_in("amina")
    case, _ = a_case(page)
    type_in(page, "w-case-task-0", HOSTILE)
    page.page.date_input(key="w-case-due-0").set_value(datetime.date(2026, 11, 20))
    type_in(page, "w-case-note", HOSTILE)
    page.tap("next")
    assert says(page, "desk.saved")
    saved = desk_of(cases, "brahim").read_case(case.number, server.now())
    assert (saved.version, saved.facts.note) == (2, HOSTILE)
    assert [task.what for task in saved.facts.tasks] == [HOSTILE]
    page.tap("bar-desk")
    assert page.sees(HOSTILE)
    assert not any("<b>x</b>" in str(one.proto.body) for one in page.page.get("html"))
    assert not any(HOSTILE in str(one.value) for one in page.page.markdown)


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("field", ["w-case-note", "w-case-task-1"])
@pytest.mark.parametrize("lang", LANGS)
def test_identity_numbers_are_refused(field: str, lang: Lang) -> None:
    """Kindly, at the field; nothing is saved and nothing typed is lost."""
    page = signed_in("amina", lang)
    a_case(page)
    type_in(page, field, "CIN AB123456")
    page.tap("next")
    assert says(page, "desk.why-identity-number")
    assert page.page.session_state[field] == "CIN AB123456"
    found = held(page).case
    assert found is not None
    assert found.version == 1


def test_two_advisors_at_one_case(cases: Database) -> None:
    """Both versions are shown, the advisor chooses, nothing is lost."""
    page = signed_in("amina")
    case, _ = a_case(page)
    other = desk_of(cases, "brahim")
    theirs = dataclasses.replace(case.facts, note="theirs", stage="file")
    other.save_case(case.number, 1, theirs, server.now())
    type_in(page, "w-case-note", "mine")
    page.tap("next")
    assert held(page).conflict is not None
    assert page.sees("mine")
    assert page.sees("theirs")
    stage = page.page.radio(key="w-conflict-stage")
    assert stage.value == "theirs"  # only the other changed it
    assert page.page.radio(key="w-conflict-note").value == "mine"
    page.tap("next")
    saved = other.read_case(case.number, server.now())
    assert (saved.version, saved.facts.note, saved.facts.stage) == (3, "mine", "file")


@pytest.mark.usefixtures("cases")
def test_merging_keeps_what_is_not_chosen() -> None:
    """Only the fields chosen as mine come from me."""
    page = signed_in("amina")
    facts = a_case(page)[0].facts
    mine = dataclasses.replace(facts, note="a", stage="trial")
    theirs = dataclasses.replace(facts, note="b", stage="file")
    assert differing(mine, theirs) == ("stage", "note")
    merged = conflict.merged(mine, theirs, {"stage": "theirs", "note": "mine"})
    assert (merged.stage, merged.note) == ("file", "a")


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("lang", LANGS)
def test_a_file_cut_in_half(lang: Lang) -> None:
    """The good part is opened and fills the case; the page says that the end is missing."""
    page = signed_in("amina", lang)
    a_case(page)
    answers = {"founders": "n5_9", "province": "01.051", "sector": "agri"}
    whole = json.dumps({"dalil": 1, "answers": answers, "sheet": {"title": "Miel"}})
    cut = whole[: whole.index("Miel")].encode()
    page.page.file_uploader(key="w-brought-file").set_value(("x.json", cut, "application/json"))
    page.look()
    assert says(page, "notice.cut-off")
    assert page.session.answers["province"] == "01.051"
    draft = held(page).draft
    assert draft is not None
    assert draft.province == "01.051"


def test_the_answers_alone_are_withdrawn(cases: Database) -> None:
    """The answers kept are erased, the short case stays; without the consent no button is there."""
    page = signed_in("amina")
    case, _ = a_case(page)
    assert "withdraw" not in {str(button.key) for button in page.page.button}
    desk = desk_of(cases, "brahim")
    agreed = dataclasses.replace(case.consent, dossier=True)
    desk.change_consent(case.number, 1, agreed, server.now())
    desk.attach_dossier(case.number, 2, Dossier("fr", "x", {"founders": "n1"}), server.now())
    page.tap("bar-desk")
    type_in(page, "w-find-number", case.number)
    page.tap("find-go")
    page.tap("withdraw")
    assert desk.read_case(case.number, server.now()).kept is not None
    page.tap("withdraw-yes")
    assert says(page, "desk.withdrawn")
    found = desk.read_case(case.number, server.now())
    assert (found.kept, found.consent, found.facts) == (None, case.consent, case.facts)
    assert "withdraw" not in {str(button.key) for button in page.page.button}


PASTED = "\u202b80\u00a0DH\u200f le\u202fkilo\t👩\u200d🌾\r\n\u2066ligne\u2069\x00 deux "


def test_what_is_pasted_is_cleaned(cases: Database) -> None:
    """Hard spaces, marks of direction, tabs and emojis of a message are no mistake of the advisor."""
    page = signed_in("amina")
    case, _ = a_case(page)
    type_in(page, "w-case-task-0", PASTED)
    type_in(page, "w-case-note", PASTED)
    page.tap("next")
    assert says(page, "desk.saved")
    saved = desk_of(cases, "brahim").read_case(case.number, server.now()).facts
    assert saved.note == "80 DH le kilo 👩\u200d🌾\nligne deux"
    assert saved.tasks[0].what == "80 DH le kilo 👩\u200d🌾 ligne deux"


@pytest.mark.usefixtures("cases")
def test_what_was_done_is_seen() -> None:
    """The button stands far below: the page begins again at its top, where it is said."""
    page = signed_in("amina")
    a_case(page)
    views = [page.session.view]
    for note in ("CIN AB123456", "Miel", "Thym"):
        type_in(page, "w-case-note", note)
        page.tap("next")
        views.append(page.session.view)
    page.page.selectbox(key="w-case-province").set_value("01.051")
    page.look()
    assert len({*views}) == len(views)
    assert page.session.view == views[-1]


@pytest.mark.usefixtures("cases")
def test_a_file_that_holds_too_much() -> None:
    """An event nobody knows and a check on a day to come do not keep the case from being saved."""
    page = signed_in("amina")
    a_case(page)
    events = {"registered": "2026-11-01", "unheard-of": "2026-01-01"}
    health = {"2026-10-01": [1] * 6, "2031-01-01": [1] * 6}
    brought = {"dalil": 1, "answers": {"founders": "n5_9"}, "events": events, "health": health}
    whole = json.dumps(brought).encode()
    page.page.file_uploader(key="w-brought-file").set_value(("x.json", whole, "application/json"))
    page.look()
    assert says(page, "desk.some-dropped")
    page.tap("next")
    assert says(page, "desk.saved")
    case = held(page).case
    assert case is not None
    assert list(case.facts.events) == ["registered"]
    assert list(case.facts.health) == [datetime.date(2026, 10, 1)]


def bring(page: Founder, **answers: str) -> None:
    """Open a founder's file beside the case."""
    whole = json.dumps({"dalil": 1, "answers": answers}).encode()
    page.page.file_uploader(key="w-brought-file").set_value(("x.json", whole, "application/json"))
    page.look()


def buttons(page: Founder) -> set[str]:
    return {str(button.key) for button in page.page.button}


@pytest.mark.usefixtures("cases")
def test_the_answers_of_somebody_else() -> None:
    """What was opened elsewhere on the page cannot be kept with this case, only put away."""
    page = signed_in("amina")
    page.tap("next")
    for box in ("note", "dossier"):
        page.page.checkbox(key=f"w-consent-{box}").check()
    page.tap("next")
    page.tap("next")
    bring(page, founders="n5_9", sector="agri")
    assert {"fill-in", "attach", "put-away"} <= buttons(page)
    page.tap("see-answers")
    assert "other-file" not in buttons(page)
    page.session.take(Dossier("fr", "x", {"founders": "n1"}))
    page.tap("bar-case")
    assert says(page, "desk.brought-other")
    assert buttons(page) & {"fill-in", "attach"} == set()
    page.tap("put-away")
    assert not page.session.has_content()
    bring(page, founders="n5_9", sector="crafts")
    assert "attach" in buttons(page)


def test_the_day_a_task_was_done_stays(cases: Database) -> None:
    """Also when the task before it is taken away, however often the page runs before it is saved."""
    page = signed_in("amina")
    case, _ = a_case(page)
    desk = desk_of(cases, "brahim")
    day, due = datetime.date(2026, 11, 2), datetime.date(2026, 11, 9)
    tasks = (Task("a", due), Task("b", due, done=day))
    desk.save_case(case.number, 1, dataclasses.replace(case.facts, tasks=tasks), server.now())
    page.tap("bar-desk")
    page.tap("open-recent-0")
    type_in(page, "w-case-task-0", "")
    page.look()
    page.look()
    page.tap("next")
    assert desk.read_case(case.number, server.now()).facts.tasks == tasks[1:]


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("lang", LANGS)
def test_a_case_is_found_without_its_number(lang: Lang) -> None:
    """Nothing is due, and the number is not at hand: the cases seen last stand on the list, own ones only."""
    page = signed_in("amina", lang)
    number = a_case(page)[0].number
    page.page.selectbox(key="w-case-province").set_value("01.051")
    page.tap("next")
    page.tap("bar-desk")
    assert says(page, "desk.nothing")
    assert reads(page, local_name("01.051", lang))
    page.tap("open-recent-0")
    found = held(page).case
    assert found is not None
    assert (page.session.screen, found.number) == ("case", number)
    assert "open-recent-0" not in buttons(signed_in("omar", lang))


def local_name(province: str, lang: Lang) -> str:
    return provinces()[province].name[lang]


@pytest.mark.usefixtures("cases")
def test_what_is_said_closes_nothing() -> None:
    """The founder's answers stay unfolded where they were opened, whether something is said above or not."""
    page = signed_in("amina")
    a_case(page)
    bring(page, founders="n5_9", sector="agri")
    assert says(page, "desk.filled-in")
    places = []
    for _ in range(2):
        words = texts()("fr")("desk.brought")
        (place,) = (
            at
            for at, part in page.page.main.children.items()
            if isinstance(part, Expander) and part.label == words and part.proto.expanded
        )
        places.append(place)
        page.look()
    assert not says(page, "desk.filled-in")
    assert places[0] == places[1]


@pytest.mark.parametrize("typed", ["", "mine"])
def test_erasing_what_somebody_else_has_saved(cases: Database, typed: str) -> None:
    """The case is shown as it is now and can be erased at once; what is typed is shown beside it."""
    page = signed_in("amina")
    case, _ = a_case(page)
    desk = desk_of(cases, "brahim")
    desk.save_case(case.number, 1, dataclasses.replace(case.facts, note="theirs"), server.now())
    type_in(page, "w-case-note", typed)
    page.tap("erase-case")
    page.tap("erase-case-yes")
    if typed:
        assert held(page).conflict is not None
        page.tap("next")
        assert desk.read_case(case.number, server.now()).facts.note == "mine"
    else:
        assert says(page, "error-case-conflict")
        assert page.page.session_state["w-case-note"] == "theirs"
    page.tap("erase-case-yes")
    assert says(page, "desk.erased")
    assert desk.list_cases(server.now()) == ()
