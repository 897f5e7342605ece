"""What only the papers need: every detail has its input, in each language, and can be left open."""

from __future__ import annotations

import pytest

from tests.app.signers import on, plain, write
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.content.question import FORMS, FormId
from wizard.guidance.paper_blanks import details_of
from wizard.ui import founding
from wizard.ui.screens.details import _screen

EVERY_LANGUAGE = pytest.mark.parametrize("lang", LANGS)


def test_a_wrong_detail_names_its_question() -> None:
    """A number of shares below one is told with its question, and mended among the details."""
    founder = on("papers", details={"minimum-shares": 0})
    assert founder.sees(plain(library().details["minimum-shares"].ask.fr))
    founder.tap("mend-details")
    assert founder.session.screen == "details"
    assert founder.sees("À corriger")


@EVERY_LANGUAGE
@pytest.mark.parametrize("form", FORMS)
def test_every_detail_has_an_input(lang: Lang, form: FormId) -> None:
    """Each detail that a paper uses can be told on its screen, which the overview leads to."""
    founder = on("details", lang, form)
    found = details_of(founding.read(founder.session, form).case)
    assert found
    rows = {str(one.key) for one in founder.page.button}
    assert {f"row-d-{detail.id}" for detail in found} <= rows
    for screen in {_screen(detail) for detail in found}:
        founder.session.go(screen)
        founder.look()
        kinds = ("text_input", "text_area", "radio", "date_input")
        keys = {str(one.key) for kind in kinds for one in founder.page.get(kind)}
        here = [detail for detail in found if _screen(detail) == screen]
        for detail in here:
            assert keys & {f"w-s-d-{detail.id}", f"w-n-d-{detail.id}"}, detail.id


def test_a_choice_is_kept_and_left_open_again() -> None:
    """A choice may open a question of its own, and can be taken back."""
    founder = on("details")
    assert not any(one.key == "row-d-absence-fine-sum" for one in founder.page.button)
    founder.tap("row-d-absence-fine")
    choices = library().details["absence-fine"].choices
    other = next(one.id for one in choices if one.id != library().details["absence-fine"].default)
    founder.page.radio(key="w-s-d-absence-fine").set_value(other)
    founder.look()
    assert founder.session.papers == {"absence-fine": other}
    founder.tap("to-details")
    assert any(one.key == "row-d-absence-fine-sum" for one in founder.page.button)
    founder.tap("row-d-absence-fine")
    founder.page.radio(key="w-s-d-absence-fine").set_value("")
    founder.look()
    assert founder.session.papers == {}


def test_a_text_in_each_language() -> None:
    """Written in French, then otherwise in Arabic: each paper has its own; emptied, it is a line."""
    founder = on("d1")
    write(founder, "w-s-d-names", "Miel Tamsaout\n\nAbeilles du Rif")
    assert founder.session.papers["names"] == [{"fr": "Miel Tamsaout"}, {"fr": "Abeilles du Rif"}]
    founder.session.lang = "ar"
    founder.look()
    write(founder, "w-s-d-names", "عسل تمساوت\nAbeilles du Rif")
    assert founder.session.papers["names"] == [
        {"fr": "Miel Tamsaout", "ar": "عسل تمساوت"},
        {"fr": "Abeilles du Rif"},
    ]
    write(founder, "w-s-d-names", " ")
    assert founder.session.papers == {}
