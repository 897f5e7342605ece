"""The advisor's desk on the screens: off by default, who gets in, what is kept, refused and said."""

from __future__ import annotations

import dataclasses
import datetime
import logging
import re
import time
from typing import TYPE_CHECKING, Any

import pytest
from argon2 import PasswordHasher

from tests.app.founder import Founder
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.storage import Advisor, Case, Database, Desk, Role, codes, open_database, sign_in
from wizard.storage.accounts import add_advisor
from wizard.ui.desk import conflict, memory, server
from wizard.ui.words import texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PASSWORD = "seven honest beekeepers"  # noqa: S105  # of a database that lives for one test
SCREENS = ("advisors", "desk", "case", "counts", "mine", "rights")
MARKS = re.compile(r"<[^>]*>|[\u2066-\u2069]")
HOSTILE = "<b>x</b> [y](http://evil.example) **z** :material/home: {{7*7}}"


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """Give the database of a server that is set up for advisors, with quick hashes."""
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(codes, "_HASHER", quick)
    codes._nobody.cache_clear()
    address = str(tmp_path / "cases.sqlite3")
    monkeypatch.setenv("DALIL_DATABASE", address)
    monkeypatch.setenv("DALIL_BODY", "Delegation of Zagora")
    monkeypatch.setenv("DALIL_BODY_CONTACT", "the desk on Thursdays")
    monkeypatch.setenv("DALIL_DECLARATION", "D-12/2026")
    opened = open_database(address)
    for name, organisation, role in (
        ("amina", "Zagora", "advisor"),
        ("brahim", "Zagora", "advisor"),
        ("karima", "Zagora", "coordinator"),
        ("omar", "Tiznit", "advisor"),
    ):
        add(opened, name, organisation, role)
    yield opened
    opened.close()
    codes._nobody.cache_clear()


def add(database: Database, name: str, organisation: str, role: Any) -> None:
    add_advisor(database, name, organisation, role, server.now(), password=PASSWORD)


def signed_in(name: str, lang: Lang = "fr") -> Founder:
    """Return a page on which somebody has signed in."""
    page = Founder(lang, s="advisors", keep="no")
    type_in(page, "w-sign-name", name)
    type_in(page, "w-sign-password", PASSWORD)
    page.tap("next")
    return page


def type_in(page: Founder, key: str, text: str) -> None:
    """Write into a field, whatever its size."""
    fields = [*page.page.text_input, *page.page.text_area]
    next(field for field in fields if field.key == key).set_value(text)


def held(page: Founder) -> memory.AtDesk:
    """Return what the page remembers of the desk."""
    found: memory.AtDesk = page.page.session_state["at-desk"]
    return found


def a_case(page: Founder) -> tuple[Case, str]:
    """Open a case through the screens; return it with the founder's code."""
    page.tap("next")
    page.page.checkbox(key="w-consent-note").check()
    page.tap("next")
    case, code = held(page).case, held(page).code
    assert case is not None
    assert code is not None
    assert reads(page, code)
    page.tap("next")
    return case, code


def desk_of(database: Database, name: str) -> Desk:
    """Return the desk of somebody who is not at this page."""
    found = sign_in(database, name, PASSWORD, "192.0.2.9", server.now())
    assert isinstance(found, Advisor)
    return Desk(database, found, server.settings(), library())


def reads(page: Founder, text: str) -> bool:
    """Return whether a text stands on the screen, whatever keeps its numbers in order."""
    return text.replace("\u00a0", " ") in MARKS.sub("", page.screen_text())


def says(page: Founder, key: str, **values: Any) -> bool:
    """Return whether a sentence of ours stands on the screen."""
    text = texts()(page.session.lang)(key, **values).replace("\u00a0", " ")
    shown = [*page.page.success, *page.page.error, *page.page.warning]
    return reads(page, text) or any(text in str(one.value).replace("\u00a0", " ") for one in shown)


@pytest.mark.parametrize("switch", [None, "off"])
@pytest.mark.parametrize("screen", SCREENS)
def test_off_nothing_is_there(
    screen: str, switch: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither by its address nor by a button; "off" is stronger than an address of a database."""
    if switch is not None:
        monkeypatch.setenv("DALIL_ADVISORS", switch)
        monkeypatch.setenv("DALIL_DATABASE", str(tmp_path / "never.sqlite3"))
    page = Founder("fr", s=screen, keep="no")
    assert page.session.screen == "start"
    keys = {str(button.key) for button in page.page.button}
    assert keys & {"to-advisors", "to-rights", "sign-out"} == set()
    assert not (tmp_path / "never.sqlite3").exists()


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("lang", LANGS)
def test_a_quiet_way_in(lang: Lang) -> None:
    """At the foot of the first screen, where it is switched on."""
    page = Founder(lang, keep="no")
    page.tap("to-advisors")
    assert page.session.screen == "advisors"
    assert [field.key for field in page.page.text_input] == ["w-sign-name", "w-sign-password"]


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize(("name", "password"), [("amina", "wrong"), ("nobody", PASSWORD), ("", "")])
def test_the_same_refusal(name: str, password: str) -> None:
    """Whether the account exists or not; the password does not stay in its field."""
    page = Founder("fr", s="advisors", keep="no")
    type_in(page, "w-sign-name", name)
    type_in(page, "w-sign-password", password)
    page.tap("next")
    assert says(page, "desk.refused")
    assert page.session.screen == "advisors"
    assert page.page.session_state["w-sign-password"] == ""


@pytest.mark.usefixtures("cases")
def test_too_many_tries() -> None:
    """After ten wrong ones the right one does not help for a while."""
    page = Founder("fr", s="advisors", keep="no")
    for _ in range(11):
        type_in(page, "w-sign-name", "amina")
        type_in(page, "w-sign-password", "wrong")
        page.tap("next")
    type_in(page, "w-sign-password", PASSWORD)
    page.tap("next")
    assert says(page, "desk.wait")
    assert held(page).advisor is None


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize(("name", "first"), [("amina", "desk"), ("karima", "counts")])
def test_each_role_has_its_screens(name: str, first: str) -> None:
    """An advisor works with cases, a coordinator sees counts; both can always sign out."""
    page = signed_in(name)
    assert page.session.screen == first
    role: Role = "coordinator" if name == "karima" else "advisor"
    assert held(page).advisor is not None
    for screen in ("desk", "counts"):
        page.session.go(screen)
        page.look()
        refused = role == "coordinator" and screen == "desk"
        assert says(page, "error-not-allowed") is refused
        assert "sign-out" in {str(button.key) for button in page.page.button}


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("screen", ["desk", "case", "counts"])
def test_nobody_signed_in(screen: str) -> None:
    """The screens of advisors say so, and nothing else."""
    page = Founder("fr", s=screen, keep="no")
    assert says(page, "desk.sign-in-first")
    assert page.page.text_input.len == 0


@pytest.mark.usefixtures("cases")
def test_signing_out_forgets() -> None:
    """Case and advisor are gone from the page."""
    page = signed_in("amina")
    a_case(page)
    page.tap("sign-out")
    assert page.session.screen == "advisors"
    assert held(page) == dataclasses.replace(memory.AtDesk(), used=held(page).used)
    page.session.go("case")
    page.look()
    assert says(page, "desk.sign-in-first")


@pytest.mark.usefixtures("cases")
def test_thirty_minutes_without_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next tap does nothing any more but to say that the session is over."""
    page = signed_in("amina")
    case, _ = a_case(page)
    type_in(page, "w-case-note", "too late")
    start = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: start + memory.IDLE_SECONDS + 1)
    page.tap("next")
    monkeypatch.undo()
    assert held(page).advisor is None
    assert page.session.screen == "advisors"
    assert says(page, "desk.idle")
    assert not page.sees(case.number)


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
    assert conflict.fields_of(mine, theirs) == ["stage", "note"]
    merged = conflict.merged(mine, theirs, {"stage": "theirs", "note": "mine"})
    assert (merged.stage, merged.note) == ("file", "a")


def test_another_organisation_is_unknown(cases: Database) -> None:
    """The same sentence as for a number that nobody has."""
    page = signed_in("amina")
    case, _ = a_case(page)
    found = desk_of(cases, "brahim").read_case(case.number, server.now())
    assert found.number == case.number
    stranger = signed_in("omar")
    seen = []
    for number in (case.number, "B2B2-B2B2", "nonsense"):
        type_in(stranger, "w-find-number", number)
        stranger.tap("find-go")
        assert stranger.session.screen == "desk"
        seen.append([str(error.value) for error in stranger.page.error])
    assert seen[0] == seen[1] == seen[2] == [texts()("fr")("error-case-not-found")]


def test_nothing_of_a_case_in_address_or_log(
    cases: Database, caplog: pytest.LogCaptureFixture
) -> None:
    """Nor the number, also when the database is down; then one plain sentence stands there."""
    page = signed_in("amina")
    case, code = a_case(page)
    type_in(page, "w-case-note", "secret words")
    page.tap("next")
    assert {name: page.address(name) for name in ("s", "lang", "keep", "q")} == {
        "s": "case",
        "lang": "fr",
        "keep": "no",
        "q": "",
    }
    cases.close()
    with caplog.at_level(logging.WARNING):
        broken = server._OPEN
        for database in broken.values():
            database.close()
        page.page.run()
    for word in (case.number, code, "secret words"):
        assert word not in caplog.text


@pytest.mark.usefixtures("cases")
def test_database_down(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """A plain sentence for whoever signs in, and a line in the log."""
    monkeypatch.setenv("DALIL_DATABASE", "/dev/null/nowhere.sqlite3")
    page = Founder("fr", s="advisors", keep="no")
    type_in(page, "w-sign-name", "amina")
    type_in(page, "w-sign-password", PASSWORD)
    with caplog.at_level(logging.WARNING):
        page.tap("next")
    assert says(page, "error-storage")
    assert "StorageError" in caplog.text
    assert "amina" not in caplog.text


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
