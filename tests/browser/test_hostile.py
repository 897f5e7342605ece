"""What strangers send: links and files that are broken, old, endless or wicked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

import pytest

from tests.browser.founder import Founder
from wizard.ui.words import texts

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.serving import Served

SCRIPT: Final = "<script>window.hacked=1</script>"
PICTURE: Final = "<img src=x onerror=window.hacked=1>"
VALID: Final = "form.cooperative~founders.n5_9~members.7~province.01.051"
BROKEN: Final = "notice.link-broken"
OLD: Final = "notice.link-old"
LINKS: Final[dict[str, tuple[dict[str, str], str]]] = {
    "script": ({"q": f"{VALID}~sector.{SCRIPT}~{PICTURE}", "v": SCRIPT, "s": SCRIPT}, BROKEN),
    "long": ({"q": VALID + "~hire." + "x" * 20_000}, BROKEN),
    "broken": ({"q": f"~~{VALID}~.~=&%00~age.y18_35~members.4000000000"}, BROKEN),
    "old": ({"q": VALID, "v": "2020-01"}, OLD),
}


@pytest.mark.parametrize("name", LINKS)
def test_a_link_from_anybody(dalil: Served, page: Page, name: str) -> None:
    """A plain sentence, what is valid is kept, nothing is executed."""
    query, key = LINKS[name]
    founder = Founder(page, dalil.address, "fr")
    founder.open(**query)
    assert founder.sees(texts()("fr")(key))
    assert founder.store()["form"] == "cooperative" or founder.screen == "start"
    assert founder.store()["answers"] == {"founders": "n5_9"}
    _is_harmless(founder)


def test_a_language_from_anybody(dalil: Served, page: Page) -> None:
    """The language of a link is one of ours or the browser's."""
    founder = Founder(page, dalil.address, "en")
    founder.open(lang=f'"><{SCRIPT}', q=VALID)
    assert page.evaluate("document.documentElement.lang") == "en"
    assert founder.sees(texts()("en")("list.page")) or founder.screen == "list"
    _is_harmless(founder)


@pytest.mark.parametrize("document", ["checklist.html", "checklist.pdf", "checklist.ics"])
def test_a_document_from_anybody(dalil: Served, page: Page, document: str) -> None:
    """The stateless documents say what is wrong in plain words, and run nothing."""
    for query in ({"q": SCRIPT, "lang": SCRIPT}, {"q": f"form.{PICTURE}", "lang": "fr"}):
        answer = page.request.get(f"{dalil.address}/{document}?{urlencode(query)}")
        assert answer.status == 400
        assert "<script" not in answer.text()
        assert "<img" not in answer.text()
        assert "Traceback" not in answer.text()


def test_what_founders_type_is_only_text(dalil: Served, page: Page, tmp_path: Path) -> None:
    """A wicked text in the field for links, and a wicked file, are words like others."""
    founder = Founder(page, dalil.address, "fr")
    founder.open(s="open")
    founder.part("w-link").locator("input").fill(f"{SCRIPT} {PICTURE} ![x](http://evil.example/x)")
    founder.tap("next")
    assert founder.sees(texts()("fr")("open.no-link"))
    _is_harmless(founder)
    wicked = tmp_path / "dalil.json"
    answers = {"founders": "n5_9", "sector": SCRIPT, PICTURE: PICTURE}
    ticks = {SCRIPT: "2026-11-20", "find-members": SCRIPT}
    made = {"dalil": 1, "answers": answers, "ticks": ticks, "form": SCRIPT, SCRIPT: PICTURE}
    wicked.write_text(json.dumps(made), "utf-8")
    founder.upload(wicked)
    assert founder.sees(texts()("fr")("notice.some-dropped"))
    assert founder.store()["answers"] == {"founders": "n5_9"}
    _is_harmless(founder)


def _is_harmless(founder: Founder) -> None:
    """Check that nothing ran, nothing was drawn as markup, and no error of ours is on the screen."""
    assert founder.page.evaluate("window.hacked") is None
    assert founder.page.locator("main img, main script").count() == 0
    assert not founder.sees(texts()(founder.lang)("error-unexpected"))
    founder.look()
    assert founder.problems == {}
