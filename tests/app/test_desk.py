"""The advisor's desk on the screens: off by default, who gets in, what nobody else sees."""

from __future__ import annotations

import dataclasses
import logging
import time
from typing import TYPE_CHECKING

import pytest
from streamlit.errors import StreamlitAuthError

from tests.app.desk import PASSWORD, a_case, desk_of, held, says, signed_in, type_in
from tests.app.founder import Founder
from wizard.content.model import LANGS, Lang
from wizard.storage import Database, Role
from wizard.ui.desk import memory, server
from wizard.ui.words import texts

if TYPE_CHECKING:
    from pathlib import Path

SCREENS = ("advisors", "desk", "case", "counts", "mine", "rights")


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
    for screen in ("desk", "case", "counts"):
        page.session.go(screen)
        page.look()
        refused = role == "coordinator" and screen != "counts"
        assert page.page.checkbox.len == (0 if role == "coordinator" or screen != "case" else 2)
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


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("lang", LANGS)
def test_the_organisations_sign_in_is_not_set_up(
    lang: Lang, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A plain sentence in the advisor's language instead of an error page; no secret in the log."""

    def refuse() -> None:
        raise StreamlitAuthError("client_secret=hunter2")

    monkeypatch.setattr(server, "has_provider", lambda: True)
    monkeypatch.setattr(server, "comes_from_provider", lambda _: False)
    monkeypatch.setattr("streamlit.login", refuse)
    page = Founder(lang, s="advisors", keep="no")
    page.tap("elsewhere")
    assert says(page, "desk.elsewhere-failed")
    assert "hunter2" not in caplog.text


@pytest.mark.usefixtures("cases")
def test_the_organisations_sign_in_does_not_answer() -> None:
    """Who comes back from it without being signed in is told why, once."""
    page = Founder("fr", s="advisors", keep="no", **{"sign-in": "failed"})
    assert says(page, "desk.elsewhere-failed")
    page.look()
    assert not says(page, "desk.elsewhere-failed")


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize("lang", LANGS)
def test_a_word_before_the_session_ends(lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is typed alone does not reach the server: five minutes before, a tap keeps the page open."""
    page = signed_in("amina", lang)
    assert not says(page, "desk.soon-over")
    monkeypatch.setattr(memory, "begin", lambda: None)  # as when the page only looks at the clock
    held(page).used -= memory.IDLE_SECONDS - 60
    page.look()
    assert says(page, "desk.soon-over")
    page.tap("stay")
    assert not says(page, "desk.soon-over")
    assert time.monotonic() - held(page).used < memory.IDLE_SECONDS / 2
