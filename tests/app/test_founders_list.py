"""The founders' list: judged while it is typed, put right, kept by the founder alone, erased with all else."""

from __future__ import annotations

from typing import Final

import pytest

from tests.app.founder import Founder
from tests.app.signers import LISTED, on, plain, write
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.documents.wording import voice
from wizard.guidance.dossier import parse_dossier
from wizard.ui import copies
from wizard.ui.session import Session
from wizard.ui.words import texts

EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGS)
STRANGE: Final = '<b>Zineb</b> "![x](y)" &amp; 🐝 :material/bolt:'


@EVERY_LANGUAGE
def test_a_share_of_50_dirhams_is_told_at_once(lang: Lang) -> None:
    """The article stands beside the field, and goes with the mistake."""
    founder = on("founders", lang)
    write(founder, "w-n-share-value", "50")
    sentence = voice(lang)("founders.share-too-small", value=50, least=100)
    assert founder.sees(sentence)
    assert "26" in founder.screen_text().split(plain(sentence))[1][:60]
    write(founder, "w-n-share-value", "100 DH")
    assert not founder.sees(sentence)
    assert founder.session.papers == {"share_value": 100}


@EVERY_LANGUAGE
def test_a_person_is_typed_and_judged(lang: Lang) -> None:
    """Each value is kept as it is typed; less than a quarter is said beside the cash."""
    founder = on("founders", lang, details={"share_value": 100})
    founder.tap("next")
    assert founder.session.screen == "f1"
    write(founder, "w-s-f0-name-fr", "Hakim Iftiradi")
    write(founder, "w-s-f0-name-ar", "حكيم الافتراضي")
    write(founder, "w-n-f0-shares", "١٥")
    write(founder, "w-n-f0-paid", "100")
    assert founder.session.founders == [
        {"name": {"fr": "Hakim Iftiradi", "ar": "حكيم الافتراضي"}, "shares": 15, "paid": 100}
    ]
    assert "375" in founder.screen_text()
    write(founder, "w-n-f0-paid", "375")
    assert "375" not in founder.screen_text()
    founder.tap("next")
    assert founder.session.screen == "f2"
    founder.tap("to-people")
    assert len(founder.session.founders) == 1
    assert founder.sees("حكيم الافتراضي" if lang == "ar" else "Hakim Iftiradi")
    assert founder.sees(texts()(lang)("people.count-of", n="1", k="7"))


def test_the_number_of_a_document_is_written_only_if_chosen() -> None:
    """Until then it is a line; unticked, what was written is gone."""
    founder = on("f1", **LISTED)
    assert not [one for one in founder.page.text_input if one.key == "w-s-f0-number"]
    founder.page.checkbox(key="w-s-f0-numbered").check()
    founder.look()
    write(founder, "w-s-f0-number", "AB 12")
    assert founder.session.founders[0]["number"] == "AB 12"
    founder.page.checkbox(key="w-s-f0-numbered").uncheck()
    founder.look()
    assert "number" not in founder.session.founders[0]


def test_a_removed_person_comes_back() -> None:
    """Off the list by one tap, back at the same place by another."""
    founder = on("f3", **LISTED)
    before = [dict(one) for one in founder.session.founders]
    founder.tap("remove")
    assert founder.session.screen == "founders"
    assert founder.session.founders == [*before[:2], *before[3:]]
    founder.tap("undo")
    assert founder.session.founders == before


def test_what_people_write_is_never_markup() -> None:
    """A name with tags, a picture and an icon stands on the list letter by letter."""
    founder = on("founders", founders=[{"name": STRANGE}])
    bodies = "".join(str(one.proto.body) for one in founder.page.get("html"))
    assert "&lt;b&gt;Zineb&lt;/b&gt;" in bodies
    assert "<b>Zineb" not in bodies
    assert not [one for one in founder.page.button if "Zineb" in one.label]


def test_the_dossier_holds_all_and_links_hold_nothing() -> None:
    """The founder's own file brings list and details back; address and message tell no name."""
    founder = on("founders", **LISTED)
    text = copies.dossier(founder.session)
    again = Session()
    again.take(parse_dossier(text, library()))
    assert (again.founders, again.papers) == (founder.session.founders, founder.session.papers)
    shared = copies.message(founder.session, None) + str(dict(founder.page.query_params))
    for person in LISTED["founders"]:
        assert person["name"]["fr"] not in shared
        assert person["name"]["ar"] not in shared
    assert founder.address("s") == "founders"


def test_erasing_erases_names() -> None:
    """One tap and its question: nothing of list and details is left, in memory or in the inputs."""
    founder = on("f1", **LISTED)
    founder.tap("to-people")
    founder.tap("erase-ask")
    founder.tap("erase-yes")
    assert (founder.session.founders, founder.session.papers) == ([], {})
    assert "w-s-f0-name-fr" not in founder.page.session_state
    assert founder.session.device.order == "erase"


def test_screens_without_anything_told() -> None:
    """An address with nothing behind it leads to the start, a place behind the list to the list."""
    for screen in ("papers", "founders", "details"):
        assert Founder("fr", s=screen, keep="no").session.screen == "start"
    founder = on("f9", **LISTED)
    assert founder.sees("Personne 9")
    assert founder.session.founders == LISTED["founders"]
