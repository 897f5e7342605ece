"""The local picture on the screen: asks for the place if nobody has said it, then tells of it."""

from __future__ import annotations

import pytest

from tests.app.founder import Founder
from wizard.content.model import LANGS, Lang
from wizard.content.territory import communes, provinces
from wizard.ui.words import texts

PROVINCE, COMMUNE = "01.051", "01.051.11.01"


@pytest.mark.parametrize("lang", LANGS)
def test_the_place_is_asked_and_then_shown(lang: Lang) -> None:
    """First the province, then, for those who want, the commune in it."""
    founder = Founder(lang, s="market", keep="no")
    founder.tap("next")
    assert founder.sees(texts()(lang)("choose-one"))
    founder.page.selectbox(key="w-province-region").set_value("01")
    founder.look()
    founder.page.radio(key="w-province").set_value(PROVINCE)
    founder.tap("next")
    assert founder.sees(provinces()[PROVINCE].name[lang])
    assert founder.session.screen == "market"
    founder.page.selectbox(key="w-commune").set_value(COMMUNE)
    founder.tap("market-commune")
    assert founder.sees(communes()[COMMUNE].name[lang])
    assert founder.session.answers == {"province": PROVINCE, "commune": COMMUNE}


def test_back_to_where_they_came_from() -> None:
    """Whoever has a list goes back to it."""
    founder = Founder("fr", q=f"form.cooperative~province.{PROVINCE}", s="market", keep="no")
    founder.tap("prev")
    assert founder.session.screen == "list"
