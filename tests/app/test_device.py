"""The device store: what is taken from it, and when the founder is asked which to keep."""

from __future__ import annotations

import datetime

import pytest

from tests.app.founder import HONEY_GROUP, Founder
from wizard.content.loading import library
from wizard.guidance.dossier import Dossier, dump_dossier
from wizard.ui.device import meet
from wizard.ui.session import Session

STORED = Dossier(
    lang="ar",
    content="2026-11.2",
    answers={"founders": "n5_9", "age": "y18_35"},
    ticks={"find-members": datetime.date(2026, 11, 20)},
)


def stored(dossier: Dossier = STORED) -> str:
    return dump_dossier(dossier, library())


def test_a_new_page_takes_what_the_device_kept() -> None:
    """Answers and ticks come back; the language of the page stays."""
    session = Session(lang="fr")
    meet(session, stored(), first=True)
    assert session.answers == STORED.answers
    assert session.ticks == STORED.ticks
    assert session.lang == "fr"
    assert session.rival is None


def test_a_link_to_another_project_asks() -> None:
    """If link and store differ, both are kept until the founder has said which."""
    session = Session(answers={"founders": "n1"}, arrived={"founders": "n1"})
    meet(session, stored(), first=True)
    assert session.answers == {"founders": "n1"}
    assert session.rival is not None
    assert session.rival_from == "device"


def test_a_link_to_the_same_project_does_not_ask() -> None:
    """A reload brings the few answers of the address; the store holds them and more."""
    session = Session(answers={"founders": "n5_9"}, arrived={"founders": "n5_9"})
    meet(session, stored(), first=True)
    assert session.rival is None
    assert session.answers == STORED.answers


def test_answers_given_before_the_store_spoke_are_not_lost() -> None:
    """On a slow phone somebody may answer first: then they are asked, too."""
    session = Session(answers={"age": "y46"}, arrived={})
    meet(session, stored(), first=True)
    assert session.answers == {"age": "y46"}
    assert session.rival is not None


def test_another_tab_that_says_the_same_is_no_rival() -> None:
    """The echo of what this page knows asks nothing."""
    session = Session(answers=dict(STORED.answers), ticks=dict(STORED.ticks))
    meet(session, stored(), first=False)
    assert session.rival is None


@pytest.mark.parametrize("text", ["", "{}", "nonsense", '{"dalil": 99}', "[1]"])
def test_a_store_that_cannot_be_read_changes_nothing(text: str) -> None:
    """Whatever stands in the browser, the page goes on."""
    session = Session(answers={"founders": "n1"}, arrived={"founders": "n1"})
    meet(session, text, first=True)
    assert session.answers == {"founders": "n1"}


def test_the_store_is_written_only_after_it_was_read() -> None:
    """A page that has not heard from the device yet never overwrites it."""
    founder = Founder("ar")
    founder.know(HONEY_GROUP, "check")
    assert founder.session.device.order == "read"
    founder.session.device.answered = True
    founder.look()
    assert founder.session.device.order == "write"
    assert '"resist": "skip"' in founder.session.device.text


def test_a_store_that_refuses_is_said_plainly() -> None:
    """People learn that nothing is kept, before they close the page."""
    founder = Founder("en")
    founder.session.device.refused = True
    founder.look()
    assert founder.sees("This browser refuses to keep the answers.")
