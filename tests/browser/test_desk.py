"""A whole meeting at the advisor's desk, and the founder who erases their own file afterwards."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Final

import pytest

from tests.browser.founder import Founder, persona
from tests.browser.serving import ROOT, Served
from wizard.content.loading import library
from wizard.storage import open_database
from wizard.storage.accounts import add_advisor
from wizard.ui.words import texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from wizard.content.model import Lang

PASSWORD: Final = "seven honest beekeepers"  # noqa: S105  # of a database that lives for one test
NOTE: Final = "Sept personnes, miel de thym."
TASKS: Final = {
    "fr": ("Visiter deux coopératives", "Une vente ensemble", "Parler aux familles"),
    "ar": ("زيارة تعاونيتين", "بيع مشترك", "الحديث مع العائلات"),
}
DUE: Final = datetime.date(2026, 12, 12)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return the app as an organisation runs it, with one advisor."""
    folder = tmp_path_factory.mktemp("office")
    address = str(folder / "cases.sqlite3")
    database = open_database(address)
    now = datetime.datetime.now(datetime.UTC)
    add_advisor(database, "amina", "ODCO ZAGORA", "advisor", now, password=PASSWORD)
    database.close()
    environment = {
        "DALIL_DATABASE": address,
        "DALIL_BODY": "ODCO ZAGORA",
        "DALIL_BODY_CONTACT": "0524 84 73 00",
        "DALIL_DECLARATION": "D-12/2026",
    }
    log = folder / "server.log"
    served = Served(ROOT / "app.py", log, environment=environment, logging=True)
    served.start()
    yield served
    served.kill()


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_a_whole_meeting(browser: Browser, office: Served, tmp_path: Path, lang: Lang) -> None:
    """Sign in, consent, code, dossier file, three tasks, sign out; then the founder erases the file."""
    asked: list[str] = []
    with browser.new_context(viewport={"width": 360, "height": 760}) as context:
        context.on("request", lambda request: asked.append(request.url))
        advisor = Founder(context.new_page(), office.address, lang)
        number, code = _open_a_case(advisor)
        _bring(advisor, tmp_path)
        _agree(advisor, lang)
        calendar = _calendar(advisor)
        assert number in calendar
        assert texts()(lang)("desk.calendar") in calendar
        assert not any(task in calendar for task in TASKS[lang])
        address = str(advisor.page.evaluate("location.search"))
        advisor.tap("sign-out")
        assert advisor.store() == {}
        assert "q=" not in address
        _erase(advisor, number, code)
    log = office.log.read_text("utf-8")
    for secret in (number, code, NOTE, *TASKS[lang]):
        assert secret not in log
        assert not any(secret in address for address in asked)


def _open_a_case(advisor: Founder) -> tuple[str, str]:
    """Sign in and open a case after the consent; return its number and the founder's code."""
    advisor.open()
    advisor.tap("to-advisors")
    _write(advisor, "w-sign-name", "amina")
    _write(advisor, "w-sign-password", PASSWORD)
    advisor.tap("next")
    assert _sees(advisor, "desk.nothing")
    advisor.tap("next")
    for box in ("w-consent-note", "w-consent-dossier"):
        advisor.part(box).locator("label").first.click()
    advisor.tap("next")
    number, code = advisor.page.locator(".d-card dd").all_inner_texts()
    advisor.tap("next")
    assert not advisor.sees(code)
    return number.strip(), code.strip()


def _bring(advisor: Founder, folder: Path) -> None:
    """Open what the founder brought: it fills the case, and is kept with it."""
    path = folder / "dalil.json"
    brought = {"dalil": 1, "content": library().version, "answers": persona("p01")}
    path.write_text(json.dumps(brought), "utf-8")
    _unfold(advisor)
    advisor.upload(path)
    _unfold(advisor)
    advisor.tap("attach")
    assert _sees(advisor, "desk.attached-less") or _sees(advisor, "desk.attached")


def _agree(advisor: Founder, lang: Lang) -> None:
    """Write three tasks with their days and a note, and save; they are there when opened again."""
    for at, task in enumerate(TASKS[lang]):
        _write(advisor, f"w-case-task-{at}", task)
        for part, value in (("day", DUE.day), ("month", DUE.month), ("year", DUE.year)):
            segment = advisor.part(f"w-case-due-{at}").locator(f"[data-type={part}]")
            segment.click()
            segment.press_sequentially(f"{value:02d}")
    _write(advisor, "w-case-note", NOTE)
    advisor.tap("next")
    assert _sees(advisor, "desk.saved")
    _unfold(advisor)
    advisor.tap("see-answers")
    assert advisor.sees(texts()(lang)("meeting.title"))
    advisor.tap("bar-case")
    kept = [advisor.part(f"w-case-task-{at}").locator("input").input_value() for at in range(3)]
    assert kept == list(TASKS[lang])
    assert advisor.part("w-case-due-2").locator("[data-type=day]").inner_text() == str(DUE.day)
    advisor.tap("bar-desk")


def _calendar(advisor: Founder) -> str:
    """Return the team's calendar as it is downloaded."""
    return advisor.download("team-calendar").path().read_text("utf-8")


def _erase(founder: Founder, number: str, code: str) -> None:
    """Erase the file with number and code; afterwards they open nothing."""
    founder.open(s="mine", keep="no")
    _show(founder, number, code)
    assert founder.sees(NOTE)
    founder.tap("mine-erase")
    founder.tap("mine-erase-yes")
    assert _sees(founder, "desk.mine-erased")
    _show(founder, number, code)
    assert _sees(founder, "desk.mine-refused")


def _show(founder: Founder, number: str, code: str) -> None:
    _write(founder, "w-mine-number", number)
    _write(founder, "w-mine-code", code)
    founder.tap("next")


def _write(founder: Founder, key: str, text: str) -> None:
    founder.part(key).locator("input, textarea").first.fill(text)


def _sees(founder: Founder, key: str) -> bool:
    return founder.sees(texts()(founder.lang)(key))


def _unfold(founder: Founder) -> None:
    summary = founder.page.locator("main details:not([open]) summary").filter(
        has_text=texts()(founder.lang)("desk.brought")
    )
    if summary.count():
        summary.first.click()
