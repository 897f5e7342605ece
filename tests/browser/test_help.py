"""From a result to a programme that may be asked for, and to its office, on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.browser.founder import Founder, persona
from tests.browser.reading import plain
from wizard.content.loading import library
from wizard.documents.wording import voice

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.serving import Served
    from wizard.content.model import Lang

ANSWERS: Final[dict[str, Any]] = {
    **persona("p01"),
    "province": "01.051",
    "trade": "bees",
    "resist": "no",
}


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_from_a_result_to_a_programme_to_its_office(dalil: Served, page: Page, lang: Lang) -> None:
    """The result leads to who may help, the card says whether to ask, the office has a number to tap."""
    founder = Founder(page, dalil.address, lang)
    founder.remember({"answers": ANSWERS})
    founder.open(s="result")
    founder.tap("to-help")
    founder.look()
    assert founder.screen == "help"
    _read_card(founder, "anapec")
    assert not founder.sees(library().programmes["hcar"].title[lang])
    founder.tap("next")
    founder.look()
    assert founder.screen == "where"
    _call(founder)
    founder.tap("prev")
    assert founder.screen == "result"
    assert founder.problems == {}


def _read_card(founder: Founder, name: str) -> None:
    """Read the closed card, open it, and find the office and the first question in it."""
    lang, programme = founder.lang, library().programmes[name]
    card = founder.page.locator(".d-prog").filter(
        has=founder.page.get_by_role("heading", name=programme.title[lang], exact=True)
    )
    verdicts = [plain(voice(lang)(f"support.verdict-{one}")) for one in ("yes", "not-known")]
    assert plain(card.locator(".d-verdict b").inner_text()) in verdicts
    question = card.get_by_text(programme.ask[0][lang])
    assert not question.is_visible()
    card.locator("summary").first.click()
    assert question.is_visible()
    office = library().offices[f"{name}-al-hoceima"]
    assert plain(office.name[lang]) in plain(card.inner_text())


def _call(founder: Founder) -> None:
    """Find the number of the same office among all offices of the province."""
    office = library().offices["anapec-al-hoceima"]
    number = office.phones[0].value.replace(" ", "")
    link = founder.page.locator(f"main a[href='tel:+212{number[1:]}']").first
    assert plain(link.text_content() or "") == office.phones[0].value
    assert plain(library().offices["court-targuist"].name[founder.lang]) in plain(
        founder.page.locator("main").text_content() or ""
    )
