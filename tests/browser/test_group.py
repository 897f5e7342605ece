"""Five founders on one phone in Arabic, and a founder's file in an advisor's hands: all in a real browser."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from tests.browser.founder import Founder, persona
from tests.one_turn import ONE_TURN
from wizard.content.loading import library
from wizard.ui.words import texts

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.serving import Served

SAY: Final = texts()("ar")
THIRD: Final = 3
"""The founder in whose turn the page is loaded anew."""
OWN: Final[dict[int, dict[str, Any]]] = {
    1: {"money": "zero"},
    THIRD: {"begun": True},
    5: {"decide": "elected"},
}
ANSWERS: Final = """() => {
  for (const fold of document.querySelectorAll("main details")) fold.open = true;
  return [...document.querySelectorAll("main details dd")].map((answer) => {
    const { left, right } = answer.getBoundingClientRect();
    return left >= 0 && right <= innerWidth && right - left > innerWidth / 2;
  });
}"""
"""Whether each answer on the meeting page can be read: inside the screen, and no narrow column."""
PERSONAL: Final = ("y18_35", "unemp", "worked", "quarrel", "voices", "y46", "fears")


def take_turn(founder: Founder, **own: object) -> None:
    """Answer all that one person is asked alone, card by card; the age may have been answered."""
    answers = {**ONE_TURN, **own}
    if not own.get("begun"):
        founder.tap("next")
    for name in library().group.asked[1 if own.get("begun") else 0 :]:
        question = library().questions[name]
        founder.choose(question, answers[name])
        assert founder.page.url.count("s=turn") == 1
        assert not any(word in founder.page.url for word in PERSONAL)
        founder.tap("next")


def test_five_founders_on_one_phone(dalil: Served, page: Page) -> None:
    """The phone goes round, survives a reload in the middle, and shows the group what it has in common."""
    founder = Founder(page, dalil.address, "ar")
    founder.open()
    founder.tap("door-group")
    founder.tap("next")
    for number in range(1, 6):
        assert founder.sees(SAY("turn.hand", i=number, k=5))
        founder.look()
        if number == THIRD:
            _reload_in_a_turn(founder)
        take_turn(founder, **OWN.get(number, {}))
    founder.tap("next")
    founder.look()
    assert founder.sees(SAY("together.able-all", n=5))
    assert founder.sees(SAY("together.others"))
    assert not founder.sees(library().questions["money"].by_id["zero"].label["ar"])
    assert len(founder.store()["voices"]) == 5
    assert founder.problems == {}
    assert not any(word in dalil.log.read_text("utf-8") for word in PERSONAL)


def _reload_in_a_turn(founder: Founder) -> None:
    """Begin a turn, answer, load the page anew: the answer is kept and not shown."""
    age = library().questions["age"]
    founder.tap("next")
    founder.choose(age, "y46")
    founder.tap("next")
    founder.wait_for_store("voices", "y46")
    founder.reload()
    assert founder.sees(SAY("turn.resume"))
    assert not founder.sees(age.by_id["y46"].label["ar"])
    assert founder.store()["voices"][-1]["answers"] == {"age": "y46"}
    founder.tap("next")
    assert founder.sees(library().questions["job"].ask["ar"])


def test_the_file_on_the_advisors_screen(dalil: Served, page: Page, tmp_path: Path) -> None:
    """A founder's file opens on the meeting page; the advisor's browser keeps nothing of it."""
    file = tmp_path / "dalil.json"
    answers = {**persona("p01"), "women": 12, "members": 7}
    file.write_text(json.dumps({"dalil": 1, "content": "2026-11", "answers": answers}), "utf-8")
    advisor = Founder(page, dalil.address, "ar")
    advisor.open(s="open")
    advisor.tap("to-meeting")
    advisor.tap("next")
    advisor.upload(file)
    assert advisor.screen == "meeting"
    advisor.look()
    assert advisor.sees(SAY("meeting.against.women", n=12, k=7))
    assert advisor.sees(SAY("meeting.kept-nowhere"))
    assert advisor.store() == {}
    assert not any(word in page.url for word in PERSONAL)
    assert advisor.problems == {}
    assert page.evaluate(ANSWERS) == [True] * len(answers.keys() - {"resist", "dis"})
    advisor.reload()
    assert not advisor.sees(SAY("meeting.against.women", n=12, k=7))
    assert advisor.sees(SAY("meeting.incomplete"))


def test_a_file_from_another_phone(dalil: Served, page: Page, tmp_path: Path) -> None:
    """One founder answers on their own phone; the file joins the group on another."""
    there = Founder(page, dalil.address, "ar")
    there.open(s="group")
    there.tap("group-own")
    take_turn(there)
    file = tmp_path / "dalil.json"
    there.download("group-save").save_as(file)
    assert set(json.loads(file.read_text("utf-8"))) == {"dalil", "content", "lang", "voices"}

    here = Founder(page, dalil.address, "ar")
    here.remember({"voices": [{"id": "first", "answers": ONE_TURN, "done": True}]})
    here.open(s="group")
    here.upload(file)
    assert here.sees(SAY("notice.group-added"))
    assert here.sees(SAY("group.heard", n=2, k=2))
    here.tap("next")
    assert here.sees(SAY("together.hidden"))
    assert here.problems == {}
