"""People with a story: the outcome an advisor would name, and the list they leave with.

``tests/personas/*.yaml`` hold the stories; ``checklists/*.txt`` the steps, [x] applies and [?] not
known yet. ``test_promises.py`` looks at each line they must find. The lists of p01, p02 and
p07 were written by hand from the law, before the code made them.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from wizard.content.loading import Library, library
from wizard.content.reading import read
from wizard.guidance.advise import advise
from wizard.guidance.checklist import make_checklist
from wizard.guidance.checklist_model import Checklist
from wizard.guidance.dossier import read_dossier
from wizard.rules.situation import Situation

FOLDER = Path(__file__).parents[1] / "personas"
FILES = {file.name[:3]: file for file in sorted(FOLDER.glob("p[0-9]*.yaml"))}
TODAY = datetime.date(2026, 11, 24)
BY_HAND = ("p01", "p02", "p07")


def persona(name: str) -> dict[str, Any]:
    """Return what a persona's file says."""
    found: dict[str, Any] = read(FILES[name], name).value
    return found


def situation(name: str, books: Library, more: Mapping[str, object] | None = None) -> Situation:
    """Return a persona's answers, with some more of them."""
    dossier, errors = read_dossier({**persona(name)["answers"], **(more or {})}, books)
    assert not errors
    return dossier.situation(books)


def checklist(name: str) -> Checklist:
    """Return a persona's list."""
    return make_checklist(library(), situation(name, library()), today=TODAY)


def listed(made: Checklist) -> str:
    """Return the ids of a list, each with what is known of it."""
    return "".join(f"[{'x' if one.certain else '?'}] {one.step.id}\n" for one in made.steps)


@pytest.mark.parametrize("name", FILES)
def test_outcome(name: str) -> None:
    """The headline, the first forms and the blocked ones are those the advisor expects."""
    advice = advise(library(), situation(name, library()))
    expected = persona(name)["expect"]
    forms = tuple(expected.get("forms", ()))

    assert advice.headline == expected["headline"]
    assert advice.forms[: len(forms)] == forms
    assert sorted(advice.blocked) == sorted(expected["blocked"])


@pytest.mark.parametrize("name", FILES)
def test_steps(name: str, accept: bool) -> None:
    """The list holds exactly these steps, in this order."""
    file = FOLDER / "checklists" / f"{name}.txt"
    found = listed(checklist(name))
    if accept and name not in BY_HAND:
        file.write_text(found, encoding="utf-8")
    assert sorted(found.splitlines()) == sorted(file.read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize("name", ["p02", "p07", "p12"])
def test_alone_means_no_steps_of_a_group(name: str) -> None:
    """Nobody alone is sent to ODCo, to the court's register of cooperatives or to an assembly."""
    ids = {one.step.id for one in checklist(name).steps}

    assert not ids & {
        "request-name",
        "register-at-court",
        "hold-assembly",
        "legalise-signatures",
    }


@pytest.mark.parametrize("name", ["p03", "p05", "p10"])
@pytest.mark.parametrize("form", [None, "cooperative", "auto-entrepreneur"])
def test_a_short_plan_replaces_the_steps(name: str, form: Any) -> None:
    """The answer "not yet" shows a plan; only a form asked for shows steps, never to a public servant."""
    made = make_checklist(library(), situation(name, library()), today=TODAY, form=form)

    if form is None or name == "p05":
        assert (made.form, made.steps) == (None, ())
        assert made.plan is not None
        assert made.plan.tasks
    else:
        assert made.form == form
        assert made.warning is not None


def test_family_disability_and_gender_change_no_step() -> None:
    """Nothing of family, disability or gender stands on a list."""
    before = checklist("p12")
    books = library()
    answers = {**persona("p12")["answers"], "dis": "no", "resist": "no", "mix": "yes"}
    after = make_checklist(books, read_dossier(answers, books)[0].situation(books), today=TODAY)

    assert listed(after) == listed(before)


def test_every_step_is_for_somebody() -> None:
    """Each step without condition is on a persona's list; each with one is left out for somebody."""
    books = library()
    lists = [
        make_checklist(books, situation(name, books), today=TODAY, form=form)
        for name in FILES
        for form in books.procedures
    ]
    for form, procedure in books.procedures.items():
        shown = [{one.step.id for one in made.steps} for made in lists if made.form == form]
        for step in procedure.steps:
            assert any(step.id in ids for ids in shown) or step.when is not None, step.id
            if step.when is None:
                assert all(step.id in ids for ids in shown), step.id
