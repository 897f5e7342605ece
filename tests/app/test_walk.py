"""The walk through the questions: three doors, back, change, and what no longer counts."""

from __future__ import annotations

import pytest

from tests.app.founder import HONEY_GROUP, Founder
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.documents.outcome import outcome_words
from wizard.guidance.advise import advise
from wizard.ui.words import texts

EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGS)


@EVERY_LANGUAGE
def test_first_door_leads_to_a_result_and_a_list(lang: Lang) -> None:
    """Somebody who answers every question gets the sentence of the result, then the steps."""
    founder = Founder(lang)
    founder.walk(HONEY_GROUP)
    assert founder.session.screen == "check"
    founder.tap("next")
    words = outcome_words(
        library(), advise(library(), founder.session.situation()), founder.session.lang
    )
    assert founder.sees(words.sentence)
    founder.tap("next")
    assert founder.session.screen == "list"
    founder.tap("next")
    assert founder.page.checkbox(key="t-find-members").value is False


@EVERY_LANGUAGE
def test_second_door_asks_only_what_the_steps_need(lang: Lang) -> None:
    """Somebody who knows the form answers six questions and sees the list of that form."""
    founder = Founder(lang)
    founder.tap("door-known")
    founder.page.radio(key="w-form").set_value("cooperative")
    founder.tap("next")
    for fact, answer in (("founders", "n5_9"), ("members", 7), ("age", "y18_35"), ("job", "unemp")):
        founder.answer(fact, answer)
    assert founder.question() == "province"
    founder.page.selectbox(key="w-province-region").set_value("01")
    founder.look()
    founder.page.radio(key="w-province").set_value("01.051")
    founder.tap("next")
    founder.tap("next")
    assert founder.session.screen == "list"
    assert founder.session.answers["province"] == "01.051"


def test_an_individual_form_is_for_one_person() -> None:
    """Nobody who wants an individual form is asked how many they are."""
    founder = Founder("fr")
    founder.tap("door-known")
    founder.page.radio(key="w-form").set_value("sarl-au")
    founder.tap("next")
    assert founder.question() == "age"
    assert founder.session.answers["founders"] == "n1"


def test_second_door_still_says_what_is_not_possible() -> None:
    """A public servant who knows the form gets no registration steps, but the reason."""
    founder = Founder("fr")
    founder.tap("door-known")
    founder.page.radio(key="w-form").set_value("auto-entrepreneur")
    founder.tap("next")
    founder.answer("age", "y18_35")
    founder.answer("job", "public")
    founder.tap("unknown")
    founder.tap("next")
    headline = library().outcomes.headline("not-now-public-servant")
    assert founder.sees(headline.sentence.fr)
    assert not [box for box in founder.page.checkbox if str(box.key).startswith("t-")]


@EVERY_LANGUAGE
def test_going_on_without_an_answer_says_what_to_do(lang: Lang) -> None:
    """The sentence stands above the choices, in the language of the page."""
    founder = Founder(lang)
    founder.tap("door-choose")
    founder.tap("next")
    assert founder.page.error[0].value == texts()(lang)("choose-one")
    assert founder.question() == "founders"


def test_back_loses_nothing() -> None:
    """Going back shows the answer given, and keeps what was chosen on the screen left."""
    founder = Founder("ar")
    founder.tap("door-choose")
    founder.answer("founders", "n1")
    founder.choose("age", "y18_35")
    founder.tap("prev")
    assert founder.page.radio(key="w-founders").value == "n1"
    founder.tap("next")
    assert founder.page.radio(key="w-age").value == "y18_35"


def test_a_third_tick_is_too_many() -> None:
    """The third of at most two answers gives a message at once, and does not go on."""
    founder = Founder("en")
    founder.tap("door-choose")
    for fact in ("founders", "age", "job"):
        founder.answer(fact, {"founders": "n1", "age": "y46", "job": "retired"}[fact])
    founder.choose("need", ["sell", "buy", "tools"])
    assert founder.page.error[0].value == texts()("en")("too-many", n=2)
    founder.tap("next")
    assert founder.question() == "need"
    founder.page.checkbox(key="w-need-buy").uncheck()
    founder.look()
    founder.tap("next")
    assert founder.session.answers["need"] == frozenset({"sell", "tools"})


def test_dont_know_stands_alone() -> None:
    """Ticking "I don't know" takes the other ticks away."""
    founder = Founder("fr")
    founder.tap("door-choose")
    for fact, answer in (("founders", "n1"), ("age", "y46"), ("job", "retired")):
        founder.answer(fact, answer)
    founder.choose("need", ["sell", "dk"])
    assert founder.page.checkbox(key="w-need-sell").value is False


def test_answers_of_a_group_do_not_count_alone() -> None:
    """After going back to "only me", the group's answers are kept but shown and counted nowhere."""
    founder = Founder("fr")
    founder.walk(HONEY_GROUP)
    founder.tap("row-founders")
    founder.choose("founders", "n1")
    founder.tap("next")
    assert founder.question() == "clients"
    founder.answer("clients", "no")
    founder.answer("risk", "small")
    assert founder.session.screen == "check"
    assert "row-decide" not in [button.key for button in founder.page.button]
    assert founder.session.answers["decide"] == "vote"
    founder.tap("next")
    assert advise(library(), founder.session.situation()).headline != "not-a-cooperative"


def test_changing_one_answer_returns_to_the_check() -> None:
    """Change leads to one question and back, without asking the others again."""
    founder = Founder("ar")
    founder.walk(HONEY_GROUP)
    founder.tap("row-sector")
    founder.choose("sector", "craft")
    founder.tap("next")
    assert founder.session.screen == "check"
    assert founder.session.answers["sector"] == "craft"


def test_a_smaller_group_is_counted_again() -> None:
    """A number of members outside the new range is asked again."""
    founder = Founder("en")
    founder.walk(HONEY_GROUP)
    founder.tap("row-founders")
    founder.choose("founders", "n2_4")
    founder.tap("next")
    assert founder.question() == "members"
