"""The meeting: what a founder brought, on one page, and nothing of it kept."""

from __future__ import annotations

import pytest

from tests.app.founder import HONEY_GROUP, Founder
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.ui.screens.meeting import AGENDA
from wizard.ui.words import texts


@pytest.mark.parametrize("lang", LANGS)
def test_everything_stands_on_one_page(lang: Lang) -> None:
    """Result, questions, contradictions, papers and agenda; private answers stay closed."""
    say = texts()(lang)
    founder = Founder(lang)
    founder.know(
        {**HONEY_GROUP, "women": 9, "hire": "no", "workers": 2, "resist": "yes"},
        "meeting",
    )
    for key in ("worth", "does-not-fit", "papers", "unknown", "private", "agenda"):
        assert founder.sees(say(f"meeting.{key}")), key
    assert founder.sees(say("meeting.against.women", n=9, k=7))
    assert founder.sees(say("meeting.against.workers", n=2))
    assert not founder.sees(library().questions["resist"].ask[lang])


def test_the_agenda_fills_45_minutes() -> None:
    """Each part begins where the one before ended."""
    ends = [0, *(last for _, _, last in AGENDA)]
    assert [first for _, first, _ in AGENDA] == ends[:-1]
    assert ends[-1] == 45


def test_opening_for_a_meeting_keeps_nothing() -> None:
    """An advisor opens a link: the page is on the screen, this device keeps nothing of it."""
    founder = Founder("fr")
    founder.session.go("open")
    founder.look()
    founder.tap("to-meeting")
    founder.tap("next")
    assert founder.session.borrowed
    assert founder.address("keep") == "no"
    founder.page.text_input(key="w-link").set_value(
        "https://x.example/?lang=fr&v=2026-11&q=form.cooperative~founders.n5_9~members.7"
    )
    founder.tap("next")
    assert founder.session.screen == "meeting"
    assert founder.sees(texts()("fr")("meeting.kept-nowhere"))


def test_nothing_opened_is_nothing_shown() -> None:
    """Before anything is opened there are the agenda and the way to open it."""
    founder = Founder("en")
    founder.session.go("meeting")
    founder.look()
    assert founder.sees(texts()("en")("meeting.lead"))
    assert not founder.sees(texts()("en")("meeting.worth"))
