"""The project sheet on a phone in Arabic: written field by field, with a reload in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.browser import papers
from tests.browser.founder import Founder, persona
from tests.browser.reading import plain
from wizard.content.loading import library
from wizard.documents.wording import voice
from wizard.ui.words import texts

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.serving import Served

ANSWERS: Final[dict[str, Any]] = {**persona("p01"), "province": "01.051", "trade": "bees"}
YEARS: Final = {"low": ("525", "100"), "normal": ("840", "120"), "good": ("1575", "150")}
UNIT_COSTS: Final = {"ما يؤدى للعضو": "70", "العلبة": "8", "النقل": "4"}


def test_the_whole_sheet_in_arabic(dalil: Served, page: Page, tmp_path: Path) -> None:
    """What is written survives a reload, a wrong number is told, the money and the papers follow."""
    founder = Founder(page, dalil.address, "ar")
    founder.remember({"answers": ANSWERS})
    founder.open(s="result")
    founder.tap("go-project")
    founder.look()
    founder.tap("next")
    _idea(founder)
    _reload(founder)
    _wrong_number(founder)
    _money(founder)
    _overview(founder)
    _try_a_price(founder)
    pdf = papers.saved(founder.download("file-sheet-pdf-ar"), tmp_path)
    assert len(list(papers.pictures(pdf))) == 2
    assert founder.download("file-sheet-xlsx-ar").suggested_filename.endswith(".xlsx")
    assert founder.problems == {}


def _idea(founder: Founder) -> None:
    """Tell the first two fields, and look at the example."""
    example = library().project_examples["beekeeping"].texts["problem"].ar
    assert founder.sees(example)
    founder.write("w-s-title", "عسل بوكيدان")
    founder.write("w-s-texts-problem", "7 من مربي النحل يبيعون على الطريق")
    founder.look()
    founder.tap("next")
    founder.write("w-s-unit", "كيلو")
    founder.tap("unknown")
    founder.tap("prev")


def _reload(founder: Founder) -> None:
    """Load the page again: the store of the phone gives everything back."""
    founder.wait_for_store("sheet", "بوكيدان")
    founder.reload()
    assert founder.title() == plain(voice("ar")("project.sheet"))
    assert founder.sees(texts()("ar")("project.state.unknown"))
    founder.tap("row-p1")
    assert founder.written("w-s-title") == "عسل بوكيدان"
    founder.tap("next")
    assert founder.written("w-s-unit") == "كيلو"


def _wrong_number(founder: Founder) -> None:
    """Write words where a number stands: a sentence beside the field, and the words stay."""
    assert founder.part("w-n-normal-price").locator("input").get_attribute("inputmode") == "decimal"
    founder.write("w-n-normal-price", "كثير")
    founder.tap("next")
    assert founder.screen == "p2"
    assert "«كثير»" in plain(founder.part("sheet").locator(".d-late").inner_text())
    assert founder.written("w-n-normal-price") == "كثير"
    founder.look()
    founder.write("w-n-normal-price", "120")
    founder.tap("next")
    assert founder.screen == "p3"


def _money(founder: Founder) -> None:
    """Tell the sales of three years, what a kilo costs and what a year costs."""
    founder.go("p10")
    for year, (quantity, price) in YEARS.items():
        founder.write(f"w-n-{year}-quantity", quantity)
        founder.write(f"w-n-{year}-price", price)
    founder.tap("see")
    founder.look()
    founder.go("p9")
    founder.write("w-s-fixed_costs-what", "المحل والحسابات")
    founder.write("w-n-fixed_costs-amount", "36000")
    founder.tap("add-line")
    founder.go("p11")
    for what, amount in UNIT_COSTS.items():
        founder.write("w-s-unit_costs-what", what)
        founder.write("w-n-unit_costs-amount", amount)
        founder.tap("add-line")
    founder.look()
    assert founder.sees("948")
    founder.tap("prev")


def _overview(founder: Founder) -> None:
    """See what follows: break-even, what would save the low year, the cash."""
    founder.look()
    for text in ("948", "26 550", "151"):
        assert founder.sees(text)
    drawn = founder.page.locator(".d-fig img")
    assert drawn.evaluate("picture => picture.complete && picture.naturalWidth > 0")
    assert drawn.evaluate("picture => picture.getBoundingClientRect().width") > 250


def _try_a_price(founder: Founder) -> None:
    """Try another price: only this part of the page follows, and the sheet stays as it is."""
    founder.tap("what-if")
    field = founder.part("w-if-price").locator("input")
    field.fill("151")
    field.press("Enter")
    lives = plain(voice("ar")("project.low.lives"))
    founder.page.locator(".d-sheet .good", has_text=lives).wait_for()
    founder.look()
    assert founder.store()["sheet"]["low"]["price"] == "100"
    founder.tap("prev")
