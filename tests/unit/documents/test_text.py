"""Plain text for the terminal, and the message for the group."""

from __future__ import annotations

import pytest

from tests.unit.documents.conftest import ADDRESS, MakeEdition, MakeList
from wizard.content.model import LANGS, Lang
from wizard.content.question import FORMS, FormId
from wizard.documents.text import LONGEST, as_message, as_text


@pytest.mark.parametrize("lang", LANGS)
def test_text_holds_every_step(make_list: MakeList, make_edition: MakeEdition, lang: Lang) -> None:
    """Every step stands in the text, ticked when it is done."""
    checklist = make_list(ticks={"find-members": "2026-11-20"})
    text = as_text(checklist, make_edition(checklist, lang))
    assert all(step.step.title[lang] in text for step in checklist.steps)
    assert text.count("[x]") == 1


@pytest.mark.parametrize("form", FORMS)
def test_cost_speaks_of_the_capital_of_a_form_that_has_one(
    make_list: MakeList, make_edition: MakeEdition, form: FormId
) -> None:
    """An auto-entrepreneur and a sole trader have neither capital nor shares."""
    checklist = make_list(form)
    text = as_text(checklist, make_edition(checklist, "en"))
    has_capital = form in {"cooperative", "sarl-au"}
    assert ("The capital (the money of the shares) is not counted." in text) == has_capital


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lang", LANGS)
def test_message_is_short_and_its_link_untouched(
    make_list: MakeList, make_edition: MakeEdition, form: FormId, lang: Lang
) -> None:
    """A message is read on a phone; its link stands alone on the last line."""
    checklist = make_list(form)
    message = as_message(checklist, make_edition(checklist, lang, shareable=True))
    assert len(message) <= LONGEST
    assert message.splitlines()[-1].startswith(
        f"{ADDRESS}/checklist.html?lang={lang}&v=2026-11.2&q=form."
    )
    assert checklist.step(checklist.next_actions[0].steps[0]).step.title[lang] in message


@pytest.mark.parametrize("answers", [{"job": "public"}, {"age": "minor"}, {"market": "no"}])
def test_message_of_a_plan_tells_nothing(
    make_list: MakeList, make_edition: MakeEdition, answers: dict[str, object]
) -> None:
    """A short plan would betray an answer: only the way to the start is sent."""
    checklist = make_list(None, **answers)  # type: ignore[arg-type]
    assert checklist.form is None
    message = as_message(checklist, make_edition(checklist))
    assert checklist.title.fr not in message
    assert message.splitlines()[-1] == ADDRESS


def test_text_of_a_plan(make_list: MakeList, make_edition: MakeEdition) -> None:
    """A short plan is told with its days."""
    checklist = make_list(None, founders="n2_4", members=3)
    text = as_text(checklist, make_edition(checklist))
    assert "[ ] Visiter deux coopératives proches (au plus tard le mardi 8 décembre 2026)" in text
