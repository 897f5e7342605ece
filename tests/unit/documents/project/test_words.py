"""Words, pictures and plain data of a sheet."""

from __future__ import annotations

import json
from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from tests.unit.guidance.project.examples import DIGITAL, HONEY, TODAY, report
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.documents.project import pictures, words
from wizard.documents.project.as_json import project_json
from wizard.guidance.project import Sheet, make_report, read_sheet
from wizard.guidance.project.reading import Problem, Why


def test_break_even_in_words() -> None:
    """What the break-even means is said for one hive."""
    assert [
        line.replace("\u00a0", " ") for line in words.break_even_lines(report(HONEY), "en")
    ] == [
        (
            "You must sell 948 kg to lose nothing. The normal year gives 840 kg:"
            " not enough, the project is not ready."
        ),
        "That is 9.03 kg for each ruche.",
        "The low year lacks 26,550 DH.",
    ]


def test_checks_speak_plainly() -> None:
    """A check says what is there and what is expected."""
    told = {
        one.check.id: words.check_line(one, "fr") for one in report(HONEY).checks["market-test"]
    }
    assert told["talks"].replace("\u00a0", " ") == (
        "Personnes interrogées : 6. Les administrations en attendent environ 10."
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("why", get_args(Why))
def test_every_problem_has_a_sentence(why: Why, lang: Lang) -> None:
    """Whatever does not fit, there is a sentence for it."""
    assert words.problem_line(Problem("low.price", "x", why), lang)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", [HONEY, DIGITAL])
def test_pictures_are_sound(name: str, lang: Lang) -> None:
    """Each picture is well-formed, has a name, and nothing in it leaves the page."""
    for draw in (pictures.break_even_svg, pictures.funding_svg, pictures.cash_svg):
        root = ET.fromstring(draw(report(name), lang))  # noqa: S314 - our own text
        assert root.get("aria-label")
        for box in root.iter("{http://www.w3.org/2000/svg}rect"):
            left, width = float(box.get("x", "0")), float(box.get("width", "0"))
            assert left >= -0.1
            assert left + width <= 360.1


def test_no_picture_without_figures() -> None:
    """An empty sheet draws nothing."""
    found = make_report(library(), Sheet(), TODAY)
    draws = (pictures.break_even_svg, pictures.funding_svg, pictures.cash_svg)
    assert [draw(found, "ar") for draw in draws] == ["", "", ""]


@pytest.mark.parametrize("lang", LANGS)
def test_data(lang: Lang) -> None:
    """The data has the published shape, exact numbers as text, and the sheet to read again."""
    told = project_json(report(HONEY), lang)
    assert json.loads(json.dumps(told))["funding"]["gap"] == "33000.00"
    assert read_sheet(told["sheet"])[0] == report(HONEY).sheet


@pytest.mark.parametrize(
    ("form", "kind", "told"),
    [
        ("sole-trader", "services", ["untaxed", "client-cpu"]),
        ("sole-trader", "goods", ["untaxed"]),
        ("sarl-au", "services", ["untaxed"]),
    ],
)
def test_other_forms_of_one_person_say_what_is_not_counted(
    form: str, kind: str, told: list[str]
) -> None:
    """Tax is worked out for an auto-entrepreneur only; under CPU a large client withholds too."""
    raw = {"form": form, "kind": kind, "biggest_client": 180_000}
    raw |= {"normal": {"quantity": 100, "price": 3000}}
    found = make_report(library(), read_sheet(raw)[0], TODAY, None)
    lines = {
        "untaxed": (
            "Tax and health cover are not counted in these figures."
            " Ask the tax office or an accountant for yours."
        ),
        "client-cpu": (
            "One client at 180,000 DH: for services under the single contribution (CPU),"
            " above 80,000 DH they withhold 30 %, that is 30,000 DH."
        ),
    }
    assert [line.replace("\u00a0", " ") for line in words.alone_lines(found, "en")] == [
        lines[name] for name in told
    ]


def test_one_person_is_no_member() -> None:
    """The last light of a project of one person speaks of no members."""
    titles = {
        name: words.light_lines(report(name).lights[-1], "en")[0] for name in (HONEY, DIGITAL)
    }
    assert titles == {
        HONEY: "Each member has read and agreed",
        DIGITAL: "The sheet is read and agreed",
    }
