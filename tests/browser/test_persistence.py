"""Nothing is lost, and nothing is kept against the founder's will."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from playwright.sync_api import expect

from tests.browser.founder import Founder, persona
from tests.browser.wire import Wire
from wizard.content.loading import library
from wizard.ui.words import texts

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

    from tests.browser.serving import Served

ANSWERS: Final[dict[str, Any]] = persona("p01")
FIRST: Final = "find-members"
TICKED: Final[dict[str, Any]] = {"answers": ANSWERS, "ticks": {FIRST: "2026-11-20"}}
REFUSE: Final = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); },
});"""


def test_reload_and_new_tab_give_everything_back(
    dalil: Served, phone: BrowserContext, page: Page
) -> None:
    """In the middle of the questions and on the list; a new tab offers to go on."""
    founder = Founder(page, dalil.address, "ar")
    founder.open()
    founder.tap("door-choose")
    founder.walk(ANSWERS, until="need")
    kept = founder.store()["answers"]
    founder.reload()
    question = founder.question()
    assert question is not None
    assert question.id == "need"
    assert founder.store()["answers"] == kept
    founder.tap("prev")
    expect(founder.part("w-job").locator("input:checked")).to_have_count(1)
    founder.remember(TICKED)
    founder.open(s="steps")
    founder.touch("t-hold-trial-sale")
    founder.reload()
    for step in (FIRST, "hold-trial-sale"):
        expect(founder.part(f"t-{step}").locator("input:checked")).to_have_count(1)
    second = Founder(phone.new_page(), dalil.address, "ar")
    second.open()
    second.tap("door-continue")
    assert second.screen == "list"
    assert set(second.store()["ticks"]) == {FIRST, "hold-trial-sale"}


def test_server_killed_and_started_again(frail: Served, page: Page) -> None:
    """The open page goes on by itself, with every answer and tick."""
    founder = Founder(page, frail.address, "fr")
    founder.remember({"answers": {"founders": "n5_9"}, "ticks": {FIRST: "2026-11-20"}})
    founder.open(s="q2")
    founder.answer(ANSWERS)
    before = founder.store()
    assert before["late"] == {"members": 7}
    founder.comes_back(frail.kill, frail.start)
    founder.walk({**ANSWERS, "age": "y36_45"}, until="need")
    after = founder.store()
    assert after["ticks"] == before["ticks"]
    assert after["late"] == before["late"]
    assert after["answers"] == {"founders": "n5_9", "age": "y36_45", "job": ANSWERS["job"]}
    assert founder.problems == {}


def test_network_cut_while_an_answer_is_chosen(dalil: Served, page: Page) -> None:
    """What was chosen when the network went is still chosen when it is back."""
    with Wire(dalil.port) as wire:
        founder = Founder(page, wire.address, "ar")
        founder.open()
        founder.tap("door-choose")
        question = founder.question()
        assert question is not None
        founder.choose(question, "n5_9")
        founder.comes_back(wire.cut, wire.mend)
        founder.tap("next")
        assert founder.walk(ANSWERS, until="age") == ["members"]
        assert founder.store()["answers"] == {"founders": "n5_9"}
        assert founder.store()["late"] == {"members": 7}


def test_on_a_borrowed_phone_nothing_is_kept(dalil: Served, page: Page) -> None:
    """Not an answer stands in the browser's store, and the page says so."""
    founder = Founder(page, dalil.address, "fr")
    founder.open()
    founder.touch("borrowed")
    founder.tap("door-choose")
    founder.walk(ANSWERS, until="need")
    assert founder.sees(texts()("fr")("kept-nowhere"))
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('dalil'))") == []
    founder.reload()
    assert founder.store() == {}
    assert founder.sees(texts()("fr")("kept-nowhere"))
    assert founder.problems == {}


def test_erase_everything(dalil: Served, phone: BrowserContext, page: Page) -> None:
    """Store, link and memory are empty, here and in the other tab."""
    founder, other = (Founder(each, dalil.address, "ar") for each in (page, phone.new_page()))
    founder.remember(TICKED)
    founder.open(s="list")
    other.open(s="steps")
    founder.tap("erase-ask")
    founder.tap("erase-yes")
    assert founder.sees(texts()("ar")("notice.erased"))
    expect(other.page.get_by_text(texts()("ar")("notice.erased-elsewhere"))).to_be_visible()
    for each in (founder, other):
        assert each.store() == {}
        assert "q=" not in str(each.page.evaluate("location.search"))
        assert each.part("door-continue").count() == 0
        each.reload()
        assert each.screen == "start"
        assert each.part("door-continue").count() == 0
        assert each.store() == {}


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_a_browser_that_refuses_to_keep(dalil: Served, page: Page, lang: Any) -> None:
    """It is said plainly, and the app works."""
    page.add_init_script(REFUSE)
    founder = Founder(page, dalil.address, lang)
    founder.open()
    assert founder.sees(texts()(lang)("store-refused"))
    founder.tap("door-choose")
    assert founder.walk(ANSWERS, until="job") == ["founders", "members", "age"]
    assert founder.problems == {}


@pytest.mark.parametrize("keep", ["mine", "other"])
def test_link_and_store_differ(dalil: Served, page: Page, keep: str) -> None:
    """The founder is asked which to keep, and that one is kept."""
    founder = Founder(page, dalil.address, "fr")
    founder.remember(TICKED)
    founder.open(q="form.sarl-au~founders.n1~province.01.051")
    assert founder.sees(texts()("fr")("which.device"))
    founder.look()
    founder.tap(f"keep-{keep}")
    founder.look()
    if keep == "mine":
        founder.wait_for_store("form", "sarl-au")
        assert founder.sees(library().procedures["sarl-au"].title.fr)
        assert founder.store()["answers"]["founders"] == "n1"
    else:
        founder.wait_for_store("ticks", FIRST)
        assert founder.store()["answers"]["founders"] == "n5_9"
    assert founder.problems == {}


def test_two_tabs(dalil: Served, phone: BrowserContext, page: Page) -> None:
    """What changes in one tab is not overwritten by the other: the founder is asked."""
    one, two = (Founder(each, dalil.address, "fr") for each in (page, phone.new_page()))
    one.remember(TICKED)
    one.open(s="steps")
    two.open(s="steps")
    two.touch("t-hold-trial-sale")
    expect(one.page.get_by_text(texts()("fr")("which.tab"))).to_be_visible()
    one.tap("keep-other")
    expect(one.part("t-hold-trial-sale").locator("input:checked")).to_have_count(1)
    assert set(two.store()["ticks"]) == {FIRST, "hold-trial-sale"}
