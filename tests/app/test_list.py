"""The list: late questions, ticks that move dates and open locks, and erasing everything."""

from __future__ import annotations

import datetime
import re

import pytest

from tests.app.founder import HONEY_GROUP, Founder
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.guidance.checklist import make_checklist
from wizard.rules.situation import DONT_KNOW
from wizard.ui import copies
from wizard.ui.words import texts

TODAY = datetime.date(2026, 11, 24)
MARKUP = re.compile(r"<[^>]*>")


def on_steps(lang: Lang = "fr") -> Founder:
    """Return somebody who looks at the steps of a cooperative."""
    founder = Founder(lang)
    founder.know(HONEY_GROUP, "steps")
    return founder


def tick(founder: Founder, step: str) -> None:
    """Tick a step."""
    founder.page.checkbox(key=f"t-{step}").check()
    founder.look()


def test_a_tick_opens_the_next_step() -> None:
    """A step that waits for another cannot be ticked before."""
    founder = on_steps()
    assert founder.page.checkbox(key="t-hold-trial-sale").disabled
    tick(founder, "find-members")
    assert not founder.page.checkbox(key="t-hold-trial-sale").disabled
    assert founder.session.ticks["find-members"] == datetime.date(2026, 11, 24)


def test_the_real_date_moves_what_follows() -> None:
    """The limit runs from the date written on the certificate, not from our plan."""
    founder = on_steps()
    event, step = "name-certificate", "collect-name-certificate"
    founder.session.events[event] = datetime.date(2026, 11, 20)
    founder.session.ticks[step] = datetime.date(2026, 11, 20)
    founder.session.fresh.add(step)
    founder.look()
    founder.page.date_input(key=f"e-{event}").set_value(datetime.date(2026, 11, 10))
    founder.look()
    assert founder.session.events[event] == datetime.date(2026, 11, 10)
    assert founder.sees("9 janvier 2027")


def test_unticking_takes_the_event_back() -> None:
    """A tick made by mistake leaves no date behind."""
    founder = on_steps()
    tick(founder, "find-members")
    founder.page.checkbox(key="t-find-members").uncheck()
    founder.look()
    assert founder.session.ticks == {}


@pytest.mark.parametrize("lang", LANGS)
def test_late_questions_come_one_at_a_time(lang: Lang) -> None:
    """Saving one shows the next; "later" and "I don't know" put one aside."""
    founder = on_steps(lang)
    founder.session.go("list")
    founder.look()
    founder.page.selectbox(key="w-province-region").set_value("01")
    founder.look()
    founder.page.radio(key="w-province").set_value("01.051")
    founder.tap("late-save")
    assert founder.session.answers["province"] == "01.051"
    assert "late" not in founder.session.answers
    founder.tap("late-later")
    assert len(founder.session.later) == 1
    assert founder.sees(texts()(lang)("late.again"))


def test_saving_without_a_choice_says_what_to_do() -> None:
    """An empty late question gives a sentence, nothing else changes."""
    founder = on_steps()
    founder.session.go("list")
    founder.look()
    founder.tap("late-save")
    assert founder.page.error[0].value == texts()("fr")("fill-or-unknown")
    founder.tap("late-unknown")
    assert founder.session.answers["province"] == DONT_KNOW


@pytest.mark.parametrize("lang", LANGS)
def test_erase_empties_memory_and_address(lang: Lang) -> None:
    """One tap and one question, then nothing is left but the language."""
    founder = on_steps(lang)
    tick(founder, "find-members")
    founder.tap("erase-ask")
    founder.tap("erase-yes")
    assert not founder.session.has_content()
    assert founder.session.screen == "start"
    assert founder.address("q") == ""
    assert founder.session.device.order == "erase"
    assert founder.page.warning[0].value == texts()(lang)("notice.erased")


def test_another_form_is_shown_with_a_warning() -> None:
    """A form the answers do not allow is for information, and the list says why."""
    founder = on_steps()
    founder.session.answers["founders"] = "n1"
    founder.session.go("form")
    founder.look()
    founder.page.radio(key="w-form").set_value("cooperative")
    founder.tap("next")
    while founder.question() is not None:
        founder.tap("unknown" if founder.question() in {"province", "start"} else "next")
    assert founder.session.form == "cooperative"
    assert "d-box" in founder.screen_text()


def test_a_borrowed_phone_keeps_nothing() -> None:
    """On somebody else's phone the store gets no order, and the foot says so."""
    founder = Founder("fr")
    founder.page.checkbox(key="borrowed").check()
    founder.look()
    founder.walk(HONEY_GROUP)
    assert founder.session.borrowed
    assert founder.session.device.order == "read"
    assert founder.address("keep") == "no"
    assert founder.sees(texts()("fr")("kept-nowhere"))


@pytest.mark.parametrize("lang", LANGS)
def test_every_step_of_the_list_is_on_the_screen(lang: Lang) -> None:
    """Open, locked or done: the title of every step stands on the steps screen."""
    founder = on_steps(lang)
    ticked = [str(box.key) for box in founder.page.checkbox]
    text = MARKUP.sub("", founder.screen_text())
    steps = make_checklist(library(), founder.session.situation(), today=TODAY).steps
    assert len(steps) > 18
    missing = [
        step.step.id
        for step in steps
        if f"t-{step.step.id}" not in ticked
        and step.step.title[lang].replace("\u00a0", " ") not in text
    ]
    assert missing == []


@pytest.mark.parametrize("lang", LANGS)
def test_each_fee_nobody_publishes_has_its_own_line(lang: Lang) -> None:
    """What is to be asked at the desk is a list, not one long sentence."""
    founder = on_steps(lang)
    founder.session.go("list")
    founder.look()
    total = make_checklist(library(), founder.session.situation(), today=TODAY)
    titles = [total.step(name).step.title[lang] for name in total.total_fee.unpublished]
    assert len(titles) > 5
    assert [title for title in titles if not founder.sees(f"<li>{title}</li>")] == []


@pytest.mark.parametrize("lang", LANGS)
def test_copies_are_of_this_founder(lang: Lang) -> None:
    """Files made outside the run of the page still hold this founder's list and ticks."""
    founder = on_steps(lang)
    tick(founder, "find-members")
    text = copies.document(founder.session, "text", "https://dalil.example").decode()
    assert library().procedures["cooperative"].steps[0].title[lang] in text
    assert "[x]" in text
    assert '"find-members": "2026-11-24"' in copies.dossier(founder.session)


def test_the_message_and_its_link_hold_nothing_personal() -> None:
    """What is sent in a chat tells neither ticks nor personal answers."""
    founder = on_steps("fr")
    tick(founder, "find-members")
    message = copies.message(founder.session, "https://dalil.example")
    assert "https://dalil.example/checklist.html?lang=fr&v=" in message
    for name, question in library().questions.items():
        if question.travels == "device":
            assert f"{name}." not in message
    assert copies.light_page(founder.session, "https://dalil.example") in message.splitlines()
