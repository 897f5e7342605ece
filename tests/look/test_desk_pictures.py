"""Take a picture of every screen of the advisor's desk, with cases on it."""

from __future__ import annotations

import dataclasses
import datetime
from typing import TYPE_CHECKING, Final

import pytest

from tests.browser.founder import Founder
from tests.browser.serving import ROOT, Served
from tests.look.test_pictures import HEIGHTS, _take
from wizard.content.loading import library
from wizard.storage import (
    HEADLINES,
    STAGES,
    Advisor,
    CaseFacts,
    Configuration,
    Consent,
    Database,
    Desk,
    Task,
    open_database,
    sign_in,
)
from wizard.storage.accounts import add_advisor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from playwright.sync_api import Browser

    from wizard.content.model import Lang

PASSWORD: Final = "seven honest beekeepers"  # noqa: S105  # of a database that lives for one test
NOW: Final = datetime.datetime(2026, 11, 24, 9, 0, tzinfo=datetime.UTC)
TODAY: Final = NOW.date()
TASKS: Final = {"ar": "زيارة تعاونيتين", "fr": "Visiter deux coopératives"}
NOTES: Final = {
    "ar": ("سبعة أشخاص، عسل الزعتر.", "وجدوا محلا قرب السوق."),
    "fr": ("Sept personnes, miel de thym.", "Local trouvé près du souk."),
}
CONFIGURATION: Final = Configuration("", "ODCO", None, "D-12/2026")
UNFOLD: Final = "document.querySelectorAll('main details').forEach((one) => one.open = true)"


@dataclasses.dataclass(frozen=True)
class Office:
    """A served app with cases; by language an advisor, and by language and width number and code of a case."""

    served: Served
    database: Database
    advisors: Mapping[str, Advisor]
    codes: Mapping[tuple[str, int], tuple[str, str]]

    def desk(self, lang: str) -> Desk:
        """Return the desk of the advisor of a language."""
        return Desk(self.database, self.advisors[lang], CONFIGURATION, library())


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Give an office with forty cases a language."""
    folder = tmp_path_factory.mktemp("office")
    body = {"DALIL_BODY": "ODCO", "DALIL_BODY_CONTACT": "0524 84 73 00"}
    settings = {"DALIL_DATABASE": str(folder / "c.sqlite3"), "DALIL_DECLARATION": "D-12/2026"}
    database = open_database(settings["DALIL_DATABASE"])
    served = Served(ROOT / "app.py", folder / "log", environment={**body, **settings})
    advisors = {lang: _an_advisor(database, lang) for lang in TASKS}
    codes: dict[tuple[str, int], tuple[str, str]] = {}
    office = Office(served, database, advisors, codes)
    for lang, task in TASKS.items():
        desk = office.desk(lang)
        for n, width in enumerate([*HEIGHTS, *[0] * 38]):
            consent = Consent(
                "2026-11-25", "ar", NOW - datetime.timedelta(days=9), dossier=bool(width)
            )
            opened = desk.open_case(consent, _facts(n, task), NOW)
            codes[lang, width] = opened.case.number, opened.code
    served.start()
    yield office
    served.kill()
    database.close()


def _an_advisor(database: Database, lang: str) -> Advisor:
    """Return an advisor of an organisation of their own."""
    add_advisor(database, f"AMINA.{lang}", lang.upper(), "advisor", NOW, password=PASSWORD)
    advisor = sign_in(database, f"AMINA.{lang}", PASSWORD, lang, NOW)
    assert isinstance(advisor, Advisor)
    return advisor


def _facts(n: int, task: str) -> CaseFacts:
    days = datetime.timedelta
    return CaseFacts(
        "ar",
        TODAY - days(days=(3, 20, 40, 70, 100)[n % 5]),
        stage=STAGES[n % len(STAGES)],
        headline=HEADLINES[n % len(HEADLINES)],
        form="cooperative",
        province="01.051",
        events={"name-certificate": TODAY - days(days=50)} if n % 7 == 0 else {},
        tasks=(Task(task, TODAY + days(days=n % 9 - 4)),) if n % 3 == 0 else (),
        appointment=TODAY + days(days=n % 3) if n % 4 == 0 else None,
        health={TODAY: (n % 3, 1, 2, 1, 2, 1)} if n % 2 else {},
    )


@pytest.mark.parametrize("lang", ["ar", "fr"])
@pytest.mark.parametrize("width", HEIGHTS)
def test_every_screen_of_the_desk(
    browser: Browser, office: Office, out: Path, lang: Lang, width: int
) -> None:
    """Each screen fits its width and is in one language."""
    number, code = office.codes[lang, width]
    size = {"width": width, "height": HEIGHTS[width]}
    with browser.new_context(viewport=size) as context:  # type: ignore[arg-type]  # a plain mapping
        person = Founder(context.new_page(), office.served.address, lang)

        def shot(name: str) -> None:
            _take(person.page, out / f"desk-{name}.{lang}.{width}.png", width)
            person.look()
            person.page.set_viewport_size(size)  # type: ignore[arg-type]

        person.open(s="advisors", keep="no")
        shot("sign-in")
        _write(person, {"w-sign-name": f"AMINA.{lang}", "w-sign-password": PASSWORD})
        runs: int = person.page.evaluate("window.runs")
        person.part("w-sign-password").locator("input").press("Enter")
        person.settle(runs)
        shot("today")
        person.tap("next")
        shot("consent")
        person.part("w-consent-note").locator("label").first.click()
        person.tap("next")
        shot("code")
        person.tap("next")
        _write(person, {"w-case-note": "CIN AB123456"})
        person.tap("next")
        shot("refused")
        person.tap("bar-desk")
        _write(person, {"w-find-number": number})
        person.tap("find-go")
        person.page.evaluate(UNFOLD)
        person.tap("history")
        shot("case")
        _save_elsewhere(office.desk(lang), number, NOTES[lang][0])
        _write(person, {"w-case-note": NOTES[lang][1]})
        person.tap("next")
        shot("conflict")
        person.tap("next")
        person.tap("withdraw")
        shot("withdraw")
        person.tap("withdraw-yes")
        shot("withdrawn")
        person.tap("bar-counts")
        shot("counts")
        person.tap("sign-out")
        for screen in ("rights", "mine"):
            person.open(s=screen, keep="no")
            shot(screen)
        _write(person, {"w-mine-number": number, "w-mine-code": code})
        person.tap("next")
        shot("mine-open")
    wrong = [one for found in person.problems.values() for one in found]
    assert [
        one
        for one in wrong
        if not one.startswith(("another language: amina", "another language: Bonjour"))
    ] == []


def _save_elsewhere(desk: Desk, number: str, note: str) -> None:
    """Save the same case while it lies open, as a colleague would."""
    case = desk.read_case(number, NOW)
    facts = dataclasses.replace(
        case.facts,
        stage=next(one for one in STAGES if one != case.facts.stage),
        note=note,
        appointment=TODAY + datetime.timedelta(days=14),
    )
    desk.save_case(number, case.version, facts, NOW)


def _write(person: Founder, texts: dict[str, str]) -> None:
    for key, text in texts.items():
        person.part(key).locator("input, textarea").first.fill(text)
