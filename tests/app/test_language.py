"""Three languages: the switch keeps place and answers, and nothing of another language is left."""

from __future__ import annotations

import re

import pytest

from tests.app.founder import HONEY_GROUP, Founder
from wizard.content.model import LANGS, Lang
from wizard.ui.words import texts

ENGLISH = re.compile(
    r"\b(the|and|your|you|what|with|answer|step|back|next|where|paper|of)\b", re.IGNORECASE
)
MARKUP = re.compile(r"<[^>]*>|&[#a-z0-9]+;|:material/\w+:")


def test_the_switch_keeps_place_answers_and_choice() -> None:
    """Another language shows the same question with the same card chosen."""
    founder = Founder("ar")
    founder.tap("door-choose")
    founder.answer("founders", "n1")
    founder.choose("age", "y36_45")
    founder.page.segmented_control(key="lang").set_value("fr")
    founder.look()
    assert founder.session.lang == "fr"
    assert founder.question() == "age"
    assert founder.page.radio(key="w-age").value == "y36_45"
    assert founder.session.answers == {"founders": "n1"}
    assert founder.address("lang") == "fr"
    assert founder.sees('data-app-lang="fr"')


@pytest.mark.parametrize("lang", ["ar", "fr"])
@pytest.mark.parametrize(
    "screen",
    ["start", "form", "open", "check", "result", "compare", "list", "steps", "take", "about"],
)
def test_no_english_is_left(lang: Lang, screen: str) -> None:
    """No screen in Arabic or French holds an English word of ours."""
    founder = Founder(lang)
    founder.know(HONEY_GROUP, screen)
    assert founder.session.screen == screen
    assert ENGLISH.findall(MARKUP.sub(" ", founder.screen_text().replace("English", ""))) == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_foot_says_what_this_is(lang: Lang) -> None:
    """Without a body that answers for the server, every screen says that this is a trial."""
    assert Founder(lang).sees(texts()(lang)("fixed"))
    assert Founder(lang).sees(texts()(lang)("trial"))


def test_the_foot_names_who_runs_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the configuration says is shown as text, never as markup."""
    monkeypatch.setenv("DALIL_OPERATOR", "<b>Association</b>")
    founder = Founder("fr")
    assert founder.sees("<b>Association</b>")
    assert "<b>Association" not in "".join(part.proto.body for part in founder.page.get("html"))
    assert not founder.sees(texts()("fr")("trial"))
