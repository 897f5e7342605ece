"""The project sheet on the screens: nothing is lost, bad input is told in plain words, money follows."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.app.founder import HONEY_GROUP, Founder
from tests.app.test_help import MARKUP, reads
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.content.project import FIELD_IDS
from wizard.documents.project.words import money
from wizard.documents.wording import voice
from wizard.guidance.dossier import dump_dossier, parse_dossier
from wizard.ui.sheet_report import document, read
from wizard.ui.words import texts

SHEETS = Path(__file__).parents[1] / "project"
HONEY: dict[str, Any] = yaml.safe_load((SHEETS / "honey-al-hoceima.yaml").read_text("utf-8"))
ANSWERS = {**HONEY_GROUP, "province": "01.051", "trade": "bees"}


def on(screen: str, lang: Lang = "fr", sheet: dict[str, Any] | None = None) -> Founder:
    """Return the honey group of Al Hoceima on a screen, with a sheet or none."""
    founder = Founder(lang)
    founder.session.sheet = yaml.safe_load(yaml.safe_dump(sheet or {}))
    founder.know(ANSWERS, screen)
    return founder


def bare(text: str) -> str:
    """Return a text without what keeps its numbers in order."""
    return re.sub("[\u2066-\u2069]", "", text).replace("\u00a0", " ")


def write(founder: Founder, key: str, text: str) -> None:
    """Write into a field, without going on."""
    page = founder.page
    field = next(one for one in [*page.text_input, *page.text_area] if one.key == key)
    field.set_value(text)


@pytest.mark.parametrize("lang", LANGS)
def test_overview_of_an_empty_sheet(lang: Lang) -> None:
    """All fifteen fields with a way to each, the lights with what turns them green, no money yet."""
    founder = on("project", lang)
    for name, field in library().project_fields.items():
        assert founder.sees(field.title[lang])
        assert founder.page.button(key=f"row-p{FIELD_IDS.index(name) + 1}").label
    assert bare(voice(lang)("project.turn.talks", n="10", sum="")) in bare(founder.screen_text())
    assert founder.sees(texts()(lang)("project.no-money"))
    founder.tap("next")
    assert founder.session.screen == "p1"


@pytest.mark.parametrize("lang", LANGS)
def test_one_prompt_and_one_example_of_the_sector(lang: Lang) -> None:
    """Each field has its prompt, why, an example near the project, and "I don't know yet"."""
    founder = on("p1", lang, HONEY)
    for number, one in enumerate(library().project_fields.values(), 1):
        founder.session.go(f"p{number}")
        founder.look()
        for text in (one.prompt, one.why, library().project_examples["beekeeping"].texts[one.id]):
            assert reads(founder, text[lang])
        assert founder.page.button(key="unknown").label == texts()(lang)("dont-know")


def test_what_is_written_is_kept_whatever_is_tapped() -> None:
    """Going on, back, another language, the browser's own back: each keeps what stands in the inputs."""
    founder = on("p1")
    write(founder, "w-s-title", "Miel")
    founder.tap("next")
    assert founder.session.screen == "p2"
    write(founder, "w-s-unit", "pot")
    founder.tap("prev")
    assert founder.session.screen == "project"
    founder.tap("row-p3")
    write(founder, "w-s-customers-who", "Hôtels")
    founder.page.segmented_control(key="lang").set_value("ar")
    founder.look()
    assert founder.page.text_input(key="w-s-customers-who").value == "Hôtels"
    write(founder, "w-n-customers-number", "4")
    founder.page.query_params["s"] = "project"
    founder.look()
    assert founder.session.screen == "project"
    assert founder.session.sheet == {
        "sheet": 1,
        "title": "Miel",
        "unit": "pot",
        "customers": [{"who": "Hôtels", "number": "4"}],
    }


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("written", "why"), [("beaucoup", "number"), ("-3", "negative")])
def test_a_wrong_number_is_told_and_kept(lang: Lang, written: str, why: str) -> None:
    """The sentence stands on the screen with the label; the good part is read; going on is possible."""
    founder = on("p2", lang)
    write(founder, "w-s-unit", "pot")
    write(founder, "w-n-normal-price", written)
    founder.tap("next")
    assert founder.session.screen == "p2"
    label = texts()(lang)("project.in.normal-price")
    sentence = voice(lang)(f"project.problem.{why}", where=label, value=written)
    assert bare(sentence) in bare(MARKUP.sub("", founder.screen_text()))
    assert founder.page.text_input(key="w-n-normal-price").value == written
    assert read(founder.session).sheet.unit == "pot"
    founder.tap("next")
    assert founder.session.screen == "p3"
    founder.session.go("project")
    founder.look()
    assert founder.sees(texts()(lang)("project.state.mend"))


def test_lines_are_added_changed_and_removed() -> None:
    """One line is written at a time; the others stand above it, each with a way to change it."""
    founder = on("p5")
    for where, price in (("Souk", "150"), ("Magasin", "180,50")):
        write(founder, "w-s-prices-where", where)
        write(founder, "w-n-prices-price", price)
        founder.tap("add-line")
        assert founder.page.text_input(key="w-s-prices-where").value == ""
    assert reads(founder, "180,5 DH")
    founder.tap("change-0")
    assert founder.page.text_input(key="w-s-prices-where").value == "Souk"
    write(founder, "w-n-prices-price", "155")
    founder.tap("change-1")
    assert founder.page.text_input(key="w-n-prices-price").value == "180,50"
    founder.tap("remove-line")
    assert founder.session.sheet["prices"] == [{"where": "Souk", "price": "155"}]


def test_i_do_not_know_yet_until_it_is_told() -> None:
    """It is noted and the next field comes; writing something takes the note away."""
    founder = on("p13")
    founder.tap("unknown")
    assert (founder.session.screen, founder.session.sheet["unknown"]) == ("p14", ["risks"])
    founder.session.go("p13")
    founder.look()
    write(founder, "w-s-plan_b", "Vendre au souk")
    founder.tap("next")
    assert founder.session.sheet == {"sheet": 1, "plan_b": "Vendre au souk"}


def test_what_the_founder_writes_is_never_markup() -> None:
    """Tags, pictures and links of a founder are shown as they were typed."""
    evil = "<img src=x onerror=alert(1)> ![x](http://evil.example/x.png)"
    founder = on("p3", sheet={**HONEY, "customers": [{"who": evil, "number": 3}]})
    assert evil in founder.screen_text()
    bodies = [element.proto.body for element in founder.page.get("html")]
    assert not any("<img src=x" in body for body in bodies)
    labels = [button.label for button in founder.page.button]
    assert not any("evil" in label for label in labels)


@pytest.mark.parametrize("lang", LANGS)
def test_money_at_a_glance(lang: Lang) -> None:
    """The worked example of the honey group: break-even, what saves the low year, who pays, the cash."""
    founder = on("project", lang, HONEY)
    text = bare(founder.screen_text())
    say = voice(lang)
    for number in ("948", "9450"), ("5715", "5 715", "5,715"):
        assert any(one in text for one in number)
    for key in ("break-even.title", "funding.title", "cash.title", "rescue.title", "funding.past"):
        assert founder.sees(say(f"project.{key}"))
    assert founder.sees(texts()(lang)("project.formulas"))
    bodies = "".join(element.proto.body for element in founder.page.get("html"))
    assert bodies.count('class="d-heard"') == 3
    assert "data:image/svg+xml," in bodies


@pytest.mark.parametrize("lang", LANGS)
def test_what_if_the_price_were_another(lang: Lang) -> None:
    """At 150 DH the low year lacks only 300 DH, and the sheet itself is not touched."""
    founder = on("project-if", lang, HONEY)
    founder.page.number_input(key="w-if-price").set_value(150.0)
    founder.look()
    missing = bare(voice(lang)("project.low.missing", sum=money(Decimal(300), lang)))
    assert missing in bare(founder.screen_text())
    assert founder.session.sheet == HONEY
    founder.tap("as-now")
    assert founder.page.number_input(key="w-if-price").value is None


def test_programmes_that_may_be_counted_on() -> None:
    """Those that pay a share and that nothing speaks against; the terms carry their year and a warning."""
    founder = on("p12", sheet={**HONEY, "programme": "", "line": "", "call": ""})
    field = founder.page.selectbox(key="w-s-programme")
    paying = {
        f"{programme.id}/{line.id}"
        for programme in library().programmes.values()
        for line in programme.lines
        if any(call.percent is not None or call.most is not None for call in line.calls)
    }
    shown = [name for name in field.options if name != texts()("fr")("project.no-programme")]
    assert 0 < len(shown) < len(paying)
    field.set_value("indh/social-economy")
    founder.look()
    assert (founder.session.sheet["programme"], founder.session.sheet["line"]) == (
        "indh",
        "social-economy",
    )
    assert reads(founder, voice("fr")("project.funding.past"))


def test_the_capital_of_a_group() -> None:
    """A group says what its shares add up to, which ends the legal reserve; alone nobody is asked."""
    founder = on("p12", sheet=HONEY)
    write(founder, "w-n-capital", "1000")
    founder.look()
    assert read(founder.session).sheet.capital == Decimal(1000)
    alone = on("p12", sheet={"form": "auto-entrepreneur"})
    assert "w-n-capital" not in {field.key for field in alone.page.text_input}


@pytest.mark.parametrize("lang", LANGS)
def test_a_sheet_of_a_newer_version(lang: Lang) -> None:
    """What is known is read, what is not is told and kept."""
    founder = on("project", lang, {**HONEY, "sheet": 9, "drones": 4})
    assert founder.sees(texts()(lang)("project.strange"))
    assert founder.sees(voice(lang)("project.problem.newer"))
    assert founder.session.sheet["drones"] == 4
    assert founder.sees("948")


@pytest.mark.parametrize("month", ["0000-05", "99999-01", "2027-13", "soon"])
def test_a_month_that_is_none_stands_as_it_was_written(month: str) -> None:
    """What another hand wrote in a file stops no screen: it is shown, and nothing of it is lost."""
    endless = "9" * 5000  # more digits than Python turns into a number
    sheet = {
        "calendar": [{"month": month, "what": "Ruches"}, {"month": "2027-01", "after": endless}]
    }
    founder = on("p15", sheet={**sheet, "sales_months": [endless, "٣"]})
    assert founder.sees(month)
    founder.session.line = 1
    founder.look()
    founder.session.go("p10")
    founder.look()
    assert founder.page.session_state["w-s-sales_months"] == [3]
    assert founder.session.sheet["calendar"][0] == sheet["calendar"][0]


def test_the_sheet_travels_in_the_dossier_alone() -> None:
    """Papers are made from it, the dossier carries it, the address says nothing of it."""
    founder = on("project", sheet=HONEY)
    assert document(founder.session, "pdf", "ar").startswith(b"%PDF")
    assert document(founder.session, "pdf", "fr").startswith(b"%PDF")
    assert document(founder.session, "xlsx", "fr").startswith(b"PK")
    dossier = founder.session.dossier()
    assert parse_dossier(dump_dossier(dossier, library()), library()).sheet == HONEY
    assert set(founder.page.query_params) <= {"lang", "s", "v", "q"}
    assert "Boukidane" not in str(founder.page.query_params)


@pytest.mark.parametrize("lang", LANGS)
def test_ways_to_the_sheet(lang: Lang) -> None:
    """From the result and the list, first where the next step is the sheet; from help too."""
    founder = on("result", lang)
    founder.tap("go-project")
    assert founder.session.screen == "project"
    for screen in ("list", "help"):
        founder.session.go(screen)
        founder.look()
        assert founder.page.button(key="go-project").label == voice(lang)("project.sheet")
    founder.know({**ANSWERS, "market": "no"}, "result")
    first = founder.page.button(key="to-project")
    assert first.proto.type == "primary"
    assert not [one for one in founder.page.button if one.key == "go-project"]
