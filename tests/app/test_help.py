"""Who may help, where to go, what others lived, what changed: on the screens, in three languages."""

from __future__ import annotations

import datetime
import re

import pytest

from tests.app.founder import HONEY_GROUP, Founder
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.documents.wording import voice
from wizard.guidance.dossier import Dossier
from wizard.rules.situation import DONT_KNOW
from wizard.ui import copies
from wizard.ui.words import texts

ANSWERS = {**HONEY_GROUP, "province": "01.051", "trade": "bees"}
HOME = "https://dalil.example"
MARKUP = re.compile(r"<[^>]*>")


def on(screen: str, lang: Lang = "fr", **answers: object) -> Founder:
    """Return the honey group of Al Hoceima on a screen."""
    founder = Founder(lang)
    founder.know({**ANSWERS, **answers}, screen)
    return founder


def reads(founder: Founder, text: str) -> bool:
    """Return whether a text stands on the screen, whatever keeps its numbers in order."""
    return text.replace("\u00a0", " ") in MARKUP.sub("", founder.screen_text())


@pytest.mark.parametrize("lang", LANGS)
def test_programmes_with_the_rule_first(lang: Lang) -> None:
    """The rule stands before any programme; the office, its question and what is over are there."""
    founder = on("help", lang)
    text = founder.screen_text()
    rule, programme = voice(lang)("support.rule"), library().programmes["odco"]
    assert text.index(rule) < text.index(programme.title[lang].replace("\u00a0", " "))
    assert founder.sees(library().offices["odco-al-hoceima"].name[lang])
    assert founder.sees(programme.ask[0][lang])
    assert founder.sees(library().programmes["forsa"].title[lang])


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("answer", ["no", "skip", None])
def test_private_help_is_not_there_for_others(lang: Lang, answer: str | None) -> None:
    """Neither the programme nor its office, nor the question that would show it."""
    founder = on("help", lang, **({"resist": answer} if answer else {}))
    if answer is None:
        del founder.session.answers["resist"]
    for screen in ("help", "where"):
        founder.session.go(screen)
        founder.look()
        assert not founder.sees(library().programmes["hcar"].title[lang])
        assert not founder.sees(library().programmes["hcar"].body[lang])
        assert not founder.sees(library().questions["resist"].ask[lang])


@pytest.mark.parametrize("lang", LANGS)
def test_private_help_says_that_only_they_see_it(lang: Lang) -> None:
    """Shown to the person concerned, with the words that say where it never goes."""
    founder = on("help", lang, resist="yes")
    assert founder.sees(library().programmes["hcar"].title[lang])
    assert founder.sees(texts()(lang)("help.only-you"))
    founder.tap("next")
    assert founder.session.screen == "where"
    assert founder.sees(library().offices["hcar-al-hoceima"].name[lang])


def test_private_help_is_printed_only_if_ticked() -> None:
    """Off by default; with the tick it stands on the personal paper, never in what is sent."""
    founder = on("take", resist="yes")
    title = library().programmes["hcar"].title.fr
    assert title not in copies.document(founder.session, "text", HOME).decode()
    founder.page.checkbox(key="print-private").check()
    founder.look()
    assert title in copies.document(founder.session, "text", HOME).decode()
    assert title not in copies.message(founder.session, HOME)
    assert title.encode() not in copies.document(founder.session, "html", HOME)
    founder.tap("erase-ask")
    founder.tap("erase-yes")
    assert not founder.session.print_private


def test_the_tick_is_offered_to_nobody_else() -> None:
    """For the others there is nothing to print, and nothing to see."""
    founder = on("take", resist="no")
    assert [box.key for box in founder.page.checkbox if box.key == "print-private"] == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_question_that_decides_is_asked_on_the_spot(lang: Lang) -> None:
    """One at a time; "I don't know" puts it with what stays open."""
    founder = on("help", lang)
    assert founder.sees(library().questions["women"].ask[lang])
    founder.tap("late-unknown")
    assert founder.session.answers["women"] == DONT_KNOW
    assert founder.session.screen == "help"


def test_a_long_question_comes_back_to_where_it_was_asked() -> None:
    """The screen of its own leads back to the programmes, not to the list."""
    founder = Founder("fr")
    founder.session.answers = {"founders": "n5_9", "members": 7, "province": "01.051"}
    founder.session.form = "cooperative"
    founder.session.later = set(library().questions) - {"sector"}
    founder.session.go("help")
    founder.look()
    founder.tap("late-open")
    assert founder.question() == "sector"
    founder.answer("sector", "agri")
    assert founder.session.screen == "help"


@pytest.mark.parametrize("lang", LANGS)
def test_offices_ask_for_the_place_first(lang: Lang) -> None:
    """Without a province there is a question; then numbers to tap, and what nobody confirmed."""
    founder = Founder(lang, s="where", keep="no")
    founder.tap("next")
    assert founder.sees(texts()(lang)("choose-one"))
    founder.page.selectbox(key="w-province-region").set_value("01")
    founder.look()
    founder.page.radio(key="w-province").set_value("01.051")
    founder.tap("next")
    assert founder.session.screen == "where"
    text = founder.screen_text()
    for phone in library().offices["anapec-al-hoceima"].phones:
        assert f'<a href="tel:+212{phone.value.replace(" ", "")[1:]}">' in text
    assert voice(lang)("place.unconfirmed", text="").strip() in text


@pytest.mark.parametrize("lang", LANGS)
def test_stories_near_the_project(lang: Lang) -> None:
    """Bees in Al Hoceima: El Bannoudi, with what its source does not say, and the advantages' price."""
    founder = on("stories", lang)
    story = library().stories["el-bannoudi"]
    assert founder.sees(story.title[lang])
    assert story.silent is not None
    assert founder.sees(story.silent[lang])
    assert founder.sees(texts()(lang)("stories.wrong"))
    assert all(founder.sees(one.price[lang]) for one in library().outcomes.advantages)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("screen", ["list", "steps"])
def test_the_trade_on_the_list(lang: Lang, screen: str) -> None:
    """Its warnings, its year and its questions, with their sources."""
    founder = on(screen, lang)
    sector = library().sectors["beekeeping"]
    for text in (sector.cautions[0].text, sector.seasons[0].text, sector.ask[0]):
        assert reads(founder, text[lang])
    assert founder.screen_text().count('class="d-year"') == 2 * len(sector.seasons)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("screen", ["list", "help"])
def test_an_older_dossier_is_told_what_changed(lang: Lang, screen: str) -> None:
    """Changes of its own steps with their day; without any, that nothing changed."""
    founder = on(screen, lang)
    assert not reads(founder, texts()(lang)("changed.none", version="2026-01"))
    founder.session.take(Dossier(lang, "2026-01", dict(founder.session.answers)))
    founder.look()
    said = {texts()(lang)(f"changed.{key}", version="2026-01") for key in ("some", "none")}
    assert sum(reads(founder, text) for text in said) == 1


@pytest.mark.parametrize("screen", ["list", "steps", "help"])
def test_what_changed_stays_until_it_is_understood(screen: str) -> None:
    """A reload finds the old version in the dossier; a tap writes today's, and the notice is gone."""
    first = on(screen, "fr")
    first.session.take(Dossier("fr", "2026-01", dict(first.session.answers)))
    kept = first.session.dossier()
    assert kept.content == "2026-01"
    again = on(screen, "fr")
    again.session.take(kept)
    again.look()
    again.tap("understood")
    assert again.session.dossier().content == library().version
    assert "understood" not in {str(button.key) for button in again.page.button}


def test_an_older_link_too() -> None:
    """The version in the address counts like that of a file."""
    founder = Founder("fr", q="form.cooperative~province.01.051", v="2026-01", keep="no")
    assert founder.session.made_with == "2026-01"
    assert founder.sees("2026-01")


@pytest.mark.parametrize("screen", ["result", "list", "steps", "take"])
def test_ways_in(screen: str) -> None:
    """From each screen of a list to those who help, and back."""
    founder = on(screen)
    keys = {str(button.key) for button in founder.page.button}
    founder.tap("to-help" if "to-help" in keys else "go-help")
    assert founder.session.screen == "help"
    founder.tap("go-market")
    assert founder.session.screen == "market"


def test_short_plans_have_the_way_too() -> None:
    """Four people who look for a fifth may ask for help before they create."""
    founder = on("result", founders="n2_4", members=4)
    ways = [button.key for button in founder.page.button if button.key in {"take", "to-help"}]
    assert ways == ["take", "to-help"]  # the main button comes first
    founder.tap("to-help")
    assert founder.session.screen == "help"
    assert founder.session.situation().answers["members"] == 4
    assert datetime.date(2026, 11, 24).isoformat() not in founder.address("q")
