"""Take a picture of every screen and every page of paper; the machine looks at what it can."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser import papers
from tests.browser.founder import Founder
from tests.look.scenes import CHOSEN, SCENES
from wizard.content.loading import library
from wizard.guidance.checklist import make_checklist
from wizard.guidance.dossier import read_dossier
from wizard.ui.settings import today

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.serving import Served
    from wizard.content.model import Lang

HEIGHTS: Final = {360: 760, 1280: 800}
HIGHEST: Final = 14_000
"""Longer screens are cut here: no browser draws a picture much longer."""
SHOW_ALL: Final = """() => {
  const main = document.querySelector("[data-testid=stMain]") || document.documentElement;
  main.scrollTo(0, 0);
  return main.scrollHeight;
}"""


@pytest.mark.parametrize("lang", ["ar", "fr"])
@pytest.mark.parametrize("width", HEIGHTS)
def test_every_screen(browser: Browser, dalil: Served, out: Path, lang: Lang, width: int) -> None:
    """Each screen fits its width, is in one language, and is not empty."""
    size = {"width": width, "height": HEIGHTS[width]}
    with browser.new_context(viewport=size) as context:  # type: ignore[arg-type]  # a plain mapping
        founder = Founder(context.new_page(), dalil.address, lang)
        for scene in SCENES:
            founder.page.set_viewport_size(size)  # type: ignore[arg-type]
            founder.remember(scene.kept(lang))
            founder.open(**scene.query)
            scene.touch(founder)
            path = out / f"{scene.name}.{lang}.{width}.png"
            _take(founder.page, path, width)
            founder.look()
            assert _is_not_blank(Image.open(path)), path
    assert founder.problems == {}


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_every_page_of_paper(browser: Browser, dalil: Served, out: Path, lang: Lang) -> None:
    """Each page of the PDF has something on it, and the margins are empty."""
    with browser.new_context() as context:
        founder = Founder(context.new_page(), dalil.address, lang)
        founder.remember(CHOSEN)
        founder.open(s="take")
        pdf = out / f"paper.{lang}.pdf"
        founder.download("file-pdf").save_as(pdf)
    pages = list(papers.pictures(pdf))
    for number, page in enumerate(pages, 1):
        page.save(out / f"paper-{number:02d}.{lang}.png")
        assert _is_not_blank(page), number
        assert not _is_not_blank(page.crop((0, 0, page.width, 12))), number
    assert len(pages) > _trips(lang)


@pytest.mark.parametrize("lang", ["ar", "fr"])
@pytest.mark.parametrize("width", HEIGHTS)
def test_light_page(browser: Browser, dalil: Served, out: Path, lang: Lang, width: int) -> None:
    """The page that is sent around fits every width, without any script."""
    query = "form.cooperative~founders.n5_9~members.7~sector.agri~province.01.051"
    with browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 800}
    ) as context:
        page = context.new_page()
        page.goto(f"{dalil.address}/checklist.html?lang={lang}&q={query}")
        path = out / f"light.{lang}.{width}.png"
        page.screenshot(path=path, full_page=True)
        with Image.open(path) as picture:
            assert picture.width == width
            assert _is_not_blank(picture)


def _take(page: Page, path: Path, width: int) -> None:
    """Take a picture of a whole screen, however long."""
    for _ in range(2):  # a taller window may make the screen longer or shorter
        height = min(HIGHEST, max(HEIGHTS[width], int(page.evaluate(SHOW_ALL))))
        page.set_viewport_size({"width": width, "height": height})
    expect(page.locator("[data-testid=stSkeleton]")).to_have_count(0)  # no part still to come
    page.mouse.move(0, 0)  # nothing is pointed at
    page.screenshot(path=path)


def _is_not_blank(picture: Image.Image) -> bool:
    """Return whether anything dark stands on a picture."""
    darkest, lightest = picture.convert("L").getextrema()
    return bool(lightest - darkest > 100)  # type: ignore[operator]  # one band: two numbers


def _trips(lang: Lang) -> int:
    dossier, _ = read_dossier({"dalil": 1, **CHOSEN}, library(), lang)
    situation = dossier.situation(library())
    return len(make_checklist(library(), situation, today=today(), form="cooperative").trips)
