"""A founder with a phone: opens the page, reads, taps, answers, always through the real widgets."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs, urlencode

import yaml
from playwright.sync_api import expect

from tests.browser.reading import plain, problems_on
from wizard.content.loading import library
from wizard.content.territory import provinces, regions
from wizard.ui.walk import place_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Mapping

    from playwright.sync_api import Download, Locator, Page

    from wizard.content.model import Lang
    from wizard.content.question import Question

HERE: Final = Path(__file__).parent
PERSONAS: Final = HERE.parent / "personas"
SECONDS: Final = 20_000
"""No single thing on the page may take longer, in milliseconds."""
MOST_LATE: Final = 20
SETTLED: Final = """(n) => window.runs > n
  && document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning"
"""
CALM: Final = """(times) => window.sent >= times && performance.now() - window.heard > 200
  && !document.querySelector(".st-key-go-on")
"""
"""The page has spoken so often, the answer has come, and nothing is being fetched."""
FIELDS: Final = ", ".join(
    f"[data-testid={name}]" for name in "stRadioOption stCheckbox stNumberInput stSelectbox".split()
)
GO: Final = """(screen) => {
  const query = new URLSearchParams(location.search);
  query.set("s", screen);
  history.pushState({}, "", `?${query}`);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}"""
STORE: Final = "() => { try { return localStorage.getItem('dalil') } catch { return null } }"


def persona(name: str) -> dict[str, Any]:
    """Return the answers of a persona, and the number of members that goes with them."""
    (path,) = PERSONAS.glob(f"{name}-*.yaml")
    answers: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))["answers"]
    return {"members": 7, **answers}


class Founder:
    """One open page."""

    def __init__(self, page: Page, address: str, lang: Lang) -> None:
        """Hold a phone; nothing is opened yet."""
        self.page, self.address, self.lang = page, address, lang
        self.problems: dict[str, list[str]] = {}
        """What was wrong on each screen seen: English words, a sideways scroll, a traceback."""
        page.set_default_timeout(SECONDS)
        page.add_init_script(path=HERE / "founder.js")

    def open(self, **query: str) -> None:
        """Open the app in the founder's language, and wait until it has asked the browser's store."""
        self.page.goto(f"{self.address}/?{urlencode({'lang': self.lang, **query})}")
        self._arrive()

    def go(self, screen: str) -> None:
        """Go to another screen as the browser's back and forward buttons do."""
        self._then_settle(lambda: self.page.evaluate(GO, screen))

    def remember(self, dossier: Mapping[str, Any] | None) -> None:
        """Have been here before: this browser keeps a dossier, or nothing."""
        kept = {"dalil": 1, "content": library().version, "lang": self.lang, **(dossier or {})}
        self.page.goto(f"{self.address}/healthz")
        self.page.evaluate("localStorage.clear()")
        if dossier is not None:
            self.page.evaluate("kept => localStorage.setItem('dalil', kept)", json.dumps(kept))

    def reload(self) -> None:
        """Load the same address again."""
        self.page.reload()
        self._arrive()

    def settle(self, runs: int = 0) -> None:
        """Look at the page, and wait until it has run more often than that and is drawn."""
        self.page.bring_to_front()
        self.page.wait_for_function(SETTLED, arg=runs)

    def comes_back(self, go: Callable[[], None], come: Callable[[], None]) -> None:
        """Lose the server, notice it, and wait until the page has found it again."""
        connected = self.page.locator("[data-test-connection-state=CONNECTED]")
        runs: int = self.page.evaluate("window.runs")
        go()
        expect(connected).to_have_count(0, timeout=SECONDS)
        come()
        expect(connected).to_have_count(1, timeout=2 * SECONDS)
        self.settle(runs)

    def look(self) -> None:
        """Read the screen as it stands; what is wrong on it is kept for the end."""
        found = problems_on(self.page, self.lang)
        if found:
            self.problems.setdefault(self.screen, []).extend(found)

    @property
    def screen(self) -> str:
        """Return the name of the screen in the address."""
        query = str(self.page.evaluate("location.search"))  # page.url comes a moment later
        return parse_qs(query.removeprefix("?")).get("s", ["start"])[0]

    def wait_for_screen(self, name: str) -> None:
        """Wait until another screen has come by itself."""
        self.page.wait_for_function(
            "name => new URLSearchParams(location.search).get('s') === name", arg=name
        )

    def question(self) -> Question | None:
        """Return the question on the screen."""
        place = place_of(self.screen)
        return place.question if place else None

    def part(self, key: str) -> Locator:
        """Return a part of the page by the key of its widget."""
        return self.page.locator(f".st-key-{key}")

    def tap(self, key: str) -> None:
        """Tap a button and wait for what comes of it."""
        self._then_settle(self.part(key).locator("button").first.click)

    def touch(self, key: str) -> None:
        """Tick or untick a box and wait for what comes of it."""
        self._then_settle(self.part(key).locator("label").first.click)

    def choose(self, question: Question, answer: object) -> None:
        """Choose an answer on the screen, without going on."""
        field = self.part(f"choice-quiet-{question.id}").or_(
            self.part(f"choice-plain-{question.id}")
        )
        field.locator(FIELDS).first.wait_for()
        if question.kind == "province":
            self._choose_place(field, str(answer))
        elif isinstance(answer, list):
            for option in answer:
                self.touch(f"w-{question.id}-{option}")
        elif field.locator("[data-testid=stNumberInput]").count():
            field.locator("input").fill(str(answer))
            field.locator("input").press("Tab")
        else:
            option = field.get_by_text(self.words(question, answer), exact=True)
            self._if_grouped_settle(question, option)

    def words(self, question: Question, answer: object) -> str:
        """Return what is written on the card of an answer."""
        if question.kind == "number" and answer != "dk":
            return str(answer)
        option = question.option(str(answer))
        return option.label[self.lang] if option else library().dont_know[self.lang]

    def answer(self, answers: dict[str, Any]) -> str:
        """Answer the question on the screen and go on; return which it was."""
        question, title = self.question(), self.title()
        assert question is not None, self.screen
        self.choose(question, answers[question.id])
        self.tap("next")
        expect(self.page.locator("main h1").first, question.id).not_to_have_text(title)
        return question.id

    def walk(self, answers: dict[str, Any], *, until: str | None = None) -> list[str]:
        """Answer every question, or those before one; return which were asked."""
        asked: list[str] = []
        while (question := self.question()) is not None and question.id != until:
            self.look()
            asked.append(self.answer(answers))
        self.look()
        return asked

    def complete(self, answers: dict[str, Any]) -> list[str]:
        """Answer the late questions on the list, what is not known with "I don't know"."""
        asked: list[str] = []
        while self.part("late").count():
            self.look()
            field = self.part("late").locator("[class*=st-key-choice-]").first
            name = re.split("quiet-|plain-", str(field.get_attribute("class")))[1].split()[0]
            asked.append(name)
            if name in answers:
                self.choose(library().questions[name], answers[name])
                self.tap("late-save")
            else:
                self.tap("late-unknown" if self.part("late-unknown").count() else "late-later")
            assert len(asked) < MOST_LATE, asked
        self.look()
        return asked

    def tick_until(self, step: str) -> list[str]:
        """Tick every step that can be ticked, from the top, until one; return which."""
        ticked: list[str] = []
        while step not in ticked:
            box = self.page.locator("[class*=st-key-t-]:has(input:not(:checked):enabled)").first
            name = str(box.get_attribute("class")).split("st-key-t-")[1].split()[0]
            self.touch(f"t-{name}")
            ticked.append(name)
        return ticked

    def write_date(self, key: str, day: datetime.date) -> None:
        """Write a date into a field, part by part, and leave it."""
        for part, value in (("day", day.day), ("month", day.month), ("year", day.year)):
            segment = self.part(key).locator(f"[data-type={part}]")
            segment.click()
            segment.press_sequentially(f"{value:02d}")
        self._then_settle(self.page.locator("main h1").first.click)

    def write(self, key: str, text: str) -> None:
        """Write into a field of words and leave it."""
        field = self.part(key).locator("input, textarea")
        field.fill(text)
        field.press("Tab")

    def fill(self, key: str, text: str) -> None:
        """Write into a field that answers at once, and wait for what comes of it."""
        self._then_settle(lambda: self.write(key, text))

    def written(self, key: str) -> str:
        """Return what stands in a field of words."""
        return self.part(key).locator("input, textarea").input_value()

    def title(self) -> str:
        """Return the title of the screen."""
        return plain(self.page.locator("main h1").first.inner_text())

    def sees(self, text: str) -> bool:
        """Return whether a text stands on the screen, folded parts included."""
        return plain(text) in plain(self.page.locator("main").text_content() or "")

    def download(self, key: str) -> Download:
        """Tap a download button and return what comes."""
        with self.page.expect_download() as coming:
            self.part(key).locator("button").click()
        return coming.value

    def upload(self, path: Path) -> None:
        """Give a file to the page and wait for what comes of it."""
        files = self.page.locator("input[type=file]")
        self._then_settle(lambda: files.set_input_files(path))

    def store(self) -> dict[str, Any]:
        """Return what the browser keeps for us; empty if nothing."""
        kept = self.page.evaluate(STORE)
        return dict(json.loads(kept)) if kept else {}

    def wait_for_store(self, part: str, value: object) -> None:
        """Wait until the browser keeps a value in a part of the dossier."""
        self.page.wait_for_function(
            "([part, value]) => JSON.stringify(JSON.parse(localStorage.getItem('dalil') || '{}')[part])"
            "?.includes(value)",
            arg=[part, str(value)],
        )

    def _choose_place(self, field: Locator, code: str) -> None:
        """Choose the region in its list, then the province on its card."""
        place = provinces()[code]
        opener = field.locator("[data-testid=stSelectbox] button")
        opener.scroll_into_view_if_needed()  # a list closes when the page moves under it
        opener.click(delay=100)
        region = regions()[place.within or ""].name[self.lang]
        self._then_settle(self.page.get_by_role("option", name=region, exact=True).click)
        field.get_by_text(place.name[self.lang], exact=True).click()

    def _if_grouped_settle(self, question: Question, option: Locator) -> None:
        """Choose a card; the groups of a long list, and regions, answer at once."""
        if self.part(f"w-{question.id}").count():
            option.click()
        else:
            self._then_settle(option.click)

    def _arrive(self) -> None:
        """Wait for the first run, and for the one after the store has been read, if it may be."""
        self.settle()
        borrowed = "keep=no" in str(self.page.evaluate("location.search"))
        self.page.wait_for_function(CALM, arg=1 if borrowed else 2)
        self.settle()

    def _then_settle(self, act: Callable[[], None]) -> None:
        self.settle()
        runs: int = self.page.evaluate("window.runs")
        act()
        self.settle(runs)
