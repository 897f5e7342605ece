"""Every programme and every sector is seen by one persona and withheld from one.

``tests/personas/support/*.txt`` hold what each persona is told: the sector of the project, then
"programme verdict moment", the likeliest and earliest first; ``--accept`` rewrites them.
"""

from __future__ import annotations

import dataclasses
import functools

import pytest

from tests.content.test_personas import FILES, FOLDER, TODAY, situation
from wizard.content.loading import library
from wizard.content.support import Line
from wizard.documents.support_words import verdict_id
from wizard.guidance.advise import advise
from wizard.guidance.checklist import make_checklist
from wizard.guidance.coverage import PERSONAS, find_unseen, read_personas
from wizard.guidance.support import (
    LineMatch,
    Support,
    find_support,
    for_the_person,
    without_private,
)

OVER = ("closed", "history")


@dataclasses.dataclass(frozen=True)
class Told:
    """What one persona is told."""

    sector: str
    support: Support

    @property
    def lines(self) -> dict[str, LineMatch]:
        """Return every line, as "programme/line"."""
        return {
            f"{match.programme.id}/{found.line.id}": found
            for match in self.support.matches
            for found in match.lines
        }


@functools.cache
def told(name: str) -> Told:
    """Return what a persona is told with the form advised."""
    books = library()
    answers = situation(name, books)
    advice = advise(books, answers)
    made = make_checklist(books, answers, today=TODAY, advice=advice)
    sector = made.sector.id if made.sector is not None else "none"
    return Told(sector, find_support(books, answers, advice, made))


@pytest.mark.parametrize("name", FILES)
def test_what_is_told(name: str, accept: bool) -> None:
    """The sector and every programme, in this order."""
    matches = told(name).support.matches
    rows = [f"{one.programme.id} {verdict_id(one.verdict)} {one.moment}" for one in matches]
    text = "\n".join([f"sector {told(name).sector}", *rows]) + "\n"
    file = FOLDER / "support" / f"{name}.txt"
    if accept:
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


def test_nothing_is_tried_by_nobody() -> None:
    """Each step of each form and sector is on a list; each programme is open to somebody, or over."""
    unseen = find_unseen(library(), read_personas(PERSONAS, library()), TODAY)

    assert unseen.personas == len(FILES)
    assert (unseen.steps, unseen.programmes) == ((), ())


def test_every_sector_is_seen_by_one_and_withheld_from_one() -> None:
    """Each sector has a project, and none has all of them."""
    sectors = [told(name).sector for name in FILES]

    assert set(library().sectors) - set(sectors) - {"housing"} == set()  # no steps: a plan first
    assert all(sectors.count(name) < len(FILES) for name in library().sectors)


@pytest.mark.parametrize("programme", library().programmes)
def test_every_programme_is_seen_by_one(programme: str) -> None:
    """Somebody may ask, or ask about it; what is over is told as over to everybody."""
    standing = library().programmes[programme].standing
    (*found,) = (
        match
        for name in FILES
        for match in told(name).support.matches
        if match.programme.id == programme
    )
    if standing.state in OVER:
        assert {(one.verdict, one.reasons[0].why) for one in found} == {(False, "over")}
    else:
        assert any(one.verdict is not False for one in found)


@pytest.mark.parametrize(
    ("programme", "line"),
    [(one.id, line) for one in library().programmes.values() for line in one.lines],
    ids=lambda value: value if isinstance(value, str) else value.id,
)
def test_every_line_is_seen_by_one_and_withheld_from_one(programme: str, line: Line) -> None:
    """What asks for something is closed to who does not have it; what is not over is open to some."""
    name = f"{programme}/{line.id}"
    found = [told(persona).lines[name] for persona in FILES]
    is_over = library().programmes[programme].standing_of(line).state in OVER

    assert is_over or any(one.verdict is not False for one in found)
    if line.forms or line.gates or is_over:
        assert any(one.verdict is False for one in found)


def test_what_is_private_is_withheld_from_copies() -> None:
    """Nothing of the family of the Resistance or of disability is in a copy, or shown to who said no."""
    private = {
        f"{one.id}/{line.id}"
        for one in library().programmes.values()
        for line in one.lines
        if one.private or line.private
    }
    assert private == {
        "hcar/project-money",
        "hcar/training-and-accompaniment",
        "hcar/memory-space",
        "entraide/disability",
    }
    for name in FILES:
        person = situation(name, library()).answers
        copy = Told("", without_private(told(name).support)).lines
        screen = Told("", for_the_person(library(), told(name).support)).lines
        assert private.isdisjoint(copy), name
        if person.get("resist") != "yes":
            assert not any(line.startswith("hcar/") for line in screen), name
        if person.get("dis") != "yes":
            assert "entraide/disability" not in screen, name
