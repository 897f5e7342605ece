"""The whole way, in Arabic and in French: from the first question to the list in hand."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.browser import papers
from tests.browser.founder import Founder, persona
from tests.browser.reading import plain
from wizard.content.loading import library

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

    from tests.browser.serving import Served
    from wizard.content.model import Lang

ANSWERS: Final[dict[str, Any]] = persona("p01")
LATE: Final[dict[str, Any]] = {
    "province": "01.051",
    "officers": 3,
    "in_kind": "no",
    "trade_proof": "yes",
    "packing": "yes",
    "direct_only": "no",
}
CERTIFICATE: Final = datetime.date(2026, 11, 12)
LIMIT: Final[dict[str, str]] = {"ar": "11 يناير 2027", "fr": "11 janvier 2027"}
"""Sixty days after the certificate: a holiday after a weekend."""
SAFE: Final[dict[str, str]] = {"ar": "8 يناير 2027", "fr": "8 janvier 2027"}


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_from_the_first_question_to_the_list_in_hand(
    dalil: Served, page: Page, phone: BrowserContext, lang: Lang, tmp_path: Path
) -> None:
    """Answer, check, change, understand, complete, tick, take away; no screen is broken."""
    founder = Founder(page, dalil.address, lang)
    _choose(founder)
    _complete_and_tick(founder)
    _take_away(founder, tmp_path)
    _light_page(founder, phone, tmp_path)
    for key in ("prev", "to-about"):
        founder.tap(key)
        founder.look()
    assert founder.problems == {}


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_the_file_of_answers_opens_on_another_phone(
    dalil: Served, browser: Browser, page: Page, lang: Lang, tmp_path: Path
) -> None:
    """Everything is back: answers, ticks and the list itself."""
    first = Founder(page, dalil.address, lang)
    first.remember({"answers": ANSWERS, "ticks": {"find-members": "2026-11-20"}})
    first.open(s="take")
    kept = papers.saved(first.download("file-dossier"), tmp_path)
    with browser.new_context() as other:
        second = Founder(other.new_page(), dalil.address, lang)
        second.open(s="open")
        second.look()
        second.upload(kept)
        second.wait_for_screen("list")
        second.tap("next")
        assert second.sees(library().procedures["cooperative"].steps[0].title[lang])
        second.wait_for_store("ticks", "2026-11-20")
        assert second.store()["answers"] == first.store()["answers"]
        assert second.problems == {}


def _choose(founder: Founder) -> None:
    """Walk to the result by the first door, changing one answer on the way."""
    founder.open()
    founder.look()
    founder.tap("door-choose")
    assert founder.walk(ANSWERS)[:3] == ["founders", "members", "age"]
    assert founder.screen == "check"
    for sector in ("craft", "agri"):
        founder.tap("row-sector")
        assert founder.answer({"sector": sector}) == "sector"
        assert founder.screen == "check"
    founder.tap("next")
    founder.look()
    best = library().outcomes.headline("best-form").sentence[founder.lang]
    assert founder.title().startswith(plain(best.partition("{")[0]))
    form = library().outcomes.forms["cooperative"][founder.lang]
    assert plain(form) in founder.title()


def _complete_and_tick(founder: Founder) -> None:
    """Answer the late questions, tick to the name certificate, write its real date."""
    founder.tap("next")
    asked = founder.complete(LATE)
    assert set(LATE) <= set(asked)
    assert "members" not in asked
    assert founder.sees({"ar": "الحسيمة", "fr": "Al Hoceima"}[founder.lang])
    founder.tap("next")
    founder.look()
    assert not founder.sees(LIMIT[founder.lang])
    ticked = founder.tick_until("collect-name-certificate")
    assert "request-name" in ticked
    founder.write_date("e-name-certificate", CERTIFICATE)
    founder.look()
    assert founder.sees(LIMIT[founder.lang])
    assert founder.sees(SAFE[founder.lang])
    founder.wait_for_store("events", CERTIFICATE)


def _take_away(founder: Founder, folder: Path) -> None:
    """Download the PDF, the calendar and the file, and read them back."""
    lang = founder.lang
    founder.tap("take")
    founder.look()
    pdf = papers.saved(founder.download("file-pdf"), folder)
    text = papers.pdf_text(pdf)
    known = {"ar": ["تعاونية", "الحسيمة", "2026-11"], "fr": ["Al Hoceima", "112-12", SAFE["fr"]]}
    assert [word for word in known[lang] if word not in text] == []
    steps = {step.id: step.title[lang] for step in library().procedures["cooperative"].steps}
    calendar = papers.events(papers.saved(founder.download("file-ics"), folder))
    assert any(plain(steps["pay-quarter"]) in title for title in calendar), calendar
    kept = papers.dossier(papers.saved(founder.download("file-dossier"), folder))
    assert kept["late"]["members"] == 7
    assert kept["ticks"]["collect-name-certificate"] == CERTIFICATE.isoformat()


def _light_page(founder: Founder, phone: BrowserContext, folder: Path) -> None:
    """Open the light page, cut the network, and read it; the same from a saved copy."""
    button = founder.part("send").locator(f"a[href^='{founder.address}/checklist.html']")
    with phone.expect_page() as coming:
        button.click()
    light = coming.value
    light.wait_for_load_state()
    phone.set_offline(offline=True)
    try:
        _read_light_page(light, founder.lang)
        copy = folder / "list.html"
        copy.write_text(light.content(), "utf-8")
        light.goto(copy.as_uri())
        _read_light_page(light, founder.lang)
    finally:
        phone.set_offline(offline=False)
        light.close()


def _read_light_page(light: Page, lang: Lang) -> None:
    """Check that a light page says its steps, in its language, without a sideways scroll."""
    assert light.evaluate("document.documentElement.lang") == lang
    shown = plain(light.inner_text("body"))
    for step in library().procedures["cooperative"].steps[:3]:
        assert plain(step.title[lang]) in shown
    assert light.evaluate("document.documentElement.scrollWidth") <= light.evaluate("innerWidth")
