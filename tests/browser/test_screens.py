"""Every screen, in Arabic and in French: fits the smallest phone, and is open to everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import PHONE
from tests.browser.founder import Founder, persona
from tests.look.scenes import ARABIC, SHEET

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.serving import Served
    from wizard.content.model import Lang

SMALL: Final = {"width": 320, "height": 640}
DOSSIER: Final[dict[str, Any]] = {
    "answers": {**persona("p01"), "province": "01.051", "trade": "bees", "resist": "yes"},
    "form": "cooperative",
    "ticks": {"find-members": "2026-11-20"},
}
QUESTIONS: Final = ("q1", "q5", "q22", "k33", "k37")
"""Cards, several cards, a long list in groups, a date, a number."""
SCREENS: Final = (
    "start",
    *QUESTIONS,
    *"check result compare form open list steps take help where stories market about".split(),
)
SHEET_SCREENS: Final = ("project", "project-if", *(f"p{number}" for number in range(1, 16)))
RULES: Final = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
RAGGED: Final = """() => [...document.querySelectorAll(
  "main :is([data-testid=stHorizontalBlock], [data-testid=stVerticalBlock])"
)].filter((group) => {
  const widths = [...group.querySelectorAll(":scope > * > * > [data-testid^=stBase]")]
    .filter((button) => !button.dataset.testid.endsWith("tertiary"))
    .map((button) => Math.round(button.getBoundingClientRect().width));
  return widths.length > 2 && new Set(widths).size > 1;
}).map((group) => group.className)"""
"""The groups of three buttons or more that are not of one width."""

CUT: Final = """() => [...document.querySelectorAll("[role=option]")].filter((option) => {
  const words = document.createRange();
  words.selectNodeContents(option);
  const [inner, outer] = [words, option].map((one) => one.getBoundingClientRect());
  return inner.width > outer.width || inner.height > outer.height;
}).map((option) => option.textContent)"""
"""The choices of an open list that do not show all their words."""


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_every_screen_fits_and_is_open_to_all(dalil: Served, page: Page, lang: Lang) -> None:
    """No sideways scroll, no clipped text, no foreign word, no serious finding of axe."""
    founder = Founder(page, dalil.address, lang)
    founder.remember(DOSSIER)
    found: dict[str, list[str]] = {}
    founder.open()
    for name in SCREENS:
        founder.go(name)
        assert founder.screen == name
        _unfold(page)
        for size in (SMALL, PHONE):
            page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain mapping
            founder.look()
        found |= _findings(page, name)
        ragged = page.evaluate(RAGGED)
        assert ragged == [], name
    assert founder.problems == {}
    assert found == {}


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_the_project_sheet_fits_and_is_open_to_all(dalil: Served, page: Page, lang: Lang) -> None:
    """The same for each field of a filled sheet, its pictures included."""
    founder = Founder(page, dalil.address, lang)
    founder.remember({**DOSSIER, "sheet": (ARABIC if lang == "ar" else SHEET)["sheet"]})
    found: dict[str, list[str]] = {}
    founder.open(s="project")
    for name in SHEET_SCREENS:
        founder.go(name)
        assert founder.screen == name
        _unfold(page)
        for size in (SMALL, PHONE):
            page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain mapping
            founder.look()
        found |= _findings(page, name)
    assert founder.problems == {}
    assert found == {}


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_a_list_that_opens_shows_whole_names(dalil: Served, page: Page, lang: Lang) -> None:
    """Long names of programmes take several lines, from the side where the language begins."""
    founder = Founder(page, dalil.address, lang)
    founder.remember({**DOSSIER, "sheet": (ARABIC if lang == "ar" else SHEET)["sheet"]})
    founder.open(s="p12")
    page.set_viewport_size(SMALL)  # type: ignore[arg-type]  # a plain mapping
    field = page.locator("[data-testid=stSelectbox]").first
    field.locator("button").click(delay=100)
    names = page.get_by_role("option").all_inner_texts()
    assert max(map(len, names)) > 80
    assert page.evaluate(CUT) == []
    direction = page.get_by_role("option").first.evaluate("it => getComputedStyle(it).direction")
    assert direction == ("rtl" if lang == "ar" else "ltr")
    assert founder.sees(field.locator("input").input_value())


@pytest.mark.parametrize("screen", ["steps", "help", "compare"])
def test_the_parts_of_a_long_screen_are_one_tap_away(
    dalil: Served, page: Page, screen: str
) -> None:
    """A link shows and focuses its part, and leaves no trace in the address: back leads back."""
    founder = Founder(page, dalil.address, "ar")
    founder.remember(DOSSIER)
    page.set_viewport_size({"width": 1280, "height": 800})
    founder.open(s="about")
    founder.go(screen)
    address = page.url
    link = page.locator(".d-jumps a").last
    link.press("Enter")
    part = page.locator(":focus")
    assert part.inner_text() == link.inner_text()
    box = part.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 200
    assert page.url == address
    heads = [one.bounding_box() for one in page.locator(".d-tab thead th").all()]
    assert all(one is not None and 0 <= one["y"] < box["y"] for one in heads)
    page.go_back()
    founder.wait_for_screen("about")


def test_which_to_keep_fits_too(dalil: Served, page: Page) -> None:
    """The question between two projects has its own screen."""
    founder = Founder(page, dalil.address, "ar")
    founder.remember(DOSSIER)
    founder.open(q="form.sarl-au~founders.n1")
    founder.part("keep-mine").wait_for()
    page.set_viewport_size(SMALL)  # type: ignore[arg-type]  # a plain mapping
    founder.look()
    assert founder.problems == {}
    assert _findings(page, "which") == {}


def test_the_light_page_fits_and_is_open_to_all(dalil: Served, page: Page) -> None:
    """The same rules for the page that is sent around, at 320 pixels, without any script."""
    for lang, form in (("ar", "cooperative"), ("fr", "auto-entrepreneur")):
        page.set_viewport_size(SMALL)  # type: ignore[arg-type]  # a plain mapping
        page.goto(f"{dalil.address}/checklist.html?lang={lang}&q=form.{form}~province.01.051")
        assert page.locator("script").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= SMALL["width"]
        assert _findings(page, lang) == {}


def _unfold(page: Page) -> None:
    """Open every folded part, so that what is inside is looked at too."""
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true })")


def _findings(page: Page, name: str) -> dict[str, list[str]]:
    """Return the serious findings of axe on a screen."""
    violations = Axe().run(page, options=RULES).response["violations"]
    serious = [
        f"{one['id']}: {node['html'][:150]}"
        for one in violations
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"][:3]
    ]
    return {name: serious} if serious else {}
