"""Steps of a sector in a procedure: in their slot, in file order, with nothing left waiting for nobody."""

from __future__ import annotations

import itertools

import pytest

from tests.content.test_mistakes import SOUND
from wizard.content.check_steps import cycle
from wizard.content.loading import library, load
from wizard.content.merging import SECTOR_AUTHORITY, merged
from wizard.content.procedure import Procedure, Slot, Step
from wizard.content.question import FORMS
from wizard.content.sector import Sector, SectorStep

BOOKS = load(SOUND)
STEP = BOOKS.procedures["cooperative"].steps[0]
SECTOR = BOOKS.sectors["bees"]


def step(name: str, *after: str, phase: str = "name", authority: str = "odco") -> Step:
    """Return a step that waits for others."""
    fields = {"id": name, "after": after, "phase": phase, "authority": authority, "when": None}
    return STEP.model_copy(update=fields)


def procedure(*steps: Step, **slot: tuple[str, ...]) -> Procedure:
    """Return a cooperative's procedure with one slot."""
    place = Slot(id="first", phase="name", **slot)
    return BOOKS.procedures["cooperative"].model_copy(update={"steps": steps, "slots": (place,)})


def sector(*steps: str, replaces: tuple[str, ...] = (), forms: tuple[str, ...] = ()) -> Sector:
    """Return a sector with steps of which each waits for the one before."""
    first = SECTOR.steps[0]
    made: list[SectorStep] = []
    for name in steps:
        after = (made[-1].id,) if made else ()
        made.append(first.model_copy(update={"id": name, "after": after, "forms": forms}))
    return SECTOR.model_copy(update={"steps": tuple(made), "replaces": replaces})


def waits(made: Procedure) -> dict[str, tuple[str, ...]]:
    """Return for each step, in order, those it waits for."""
    return {one.id: one.after for one in made.steps}


def test_a_step_waits_for_its_slot_and_its_slot_for_it() -> None:
    """It stands before the first that waits for it, after what it waits for."""
    given = procedure(step("a"), step("b", "a"), step("c", "b"), after=("a",), before=("c",))

    assert waits(merged(given, sector("x", "y"))) == {
        "a": (),
        "b": ("a",),
        "x": ("a",),
        "y": ("a", "x"),
        "c": ("b", "x", "y"),
    }


def test_nobody_waits_for_a_running_slot() -> None:
    """Without ``before`` the steps stand at the end of the slot's phase."""
    given = procedure(step("a"), step("b", "a"), step("c", phase="later"), after=("b",))

    assert list(waits(merged(given, sector("x")))) == ["a", "b", "x", "c"]


def test_who_waited_for_a_replaced_step_waits_for_what_it_waited_for() -> None:
    """A general step that the sector makes needless leaves no gap, however many in a row."""
    given = procedure(step("a"), step("b", "a"), step("c", "b"), step("d", "c", "a"))

    assert waits(merged(given, sector(replaces=("b", "c")))) == {"a": (), "d": ("a",)}


def test_steps_for_other_forms_and_without_slot_stay_out() -> None:
    """A step for one form only is not in another; nor is one whose slot the procedure lacks."""
    given = procedure(step("a"))

    assert waits(merged(given, sector("x", forms=("sarl-au",)))) == {"a": ()}
    assert waits(merged(given.model_copy(update={"slots": ()}), sector("x"))) == {"a": ()}
    assert list(waits(merged(given, sector("x", forms=("cooperative",))))) == ["a", "x"]


def test_the_general_authority_becomes_that_of_the_sector() -> None:
    """Whom to notify is named; nothing else changes."""
    given = procedure(step("a", authority=SECTOR_AUTHORITY), step("b"))
    first, second = merged(given, sector()).steps

    assert first.authority == SECTOR.authority
    assert second == given.steps[1]


@pytest.mark.parametrize(
    ("form", "name"), list(itertools.product(FORMS, library().sectors)), ids=str
)
def test_every_published_sector_fits(form: str, name: str) -> None:
    """Each step once, each waits for steps that are there, none in a circle, each after what it waits for."""
    books = library()
    made = merged(books.procedures[form], books.sectors[name])  # type: ignore[index]
    order = [one.id for one in made.steps]
    found = waits(made)

    assert len(order) == len(set(order))
    assert set(itertools.chain(*found.values())) <= set(order)
    assert cycle({one: set(after) for one, after in found.items()}) is None
    own = {one.id for one in books.sectors[name].steps} & set(order)
    for one in own:
        assert all(order.index(other) < order.index(one) for other in found[one]), one
        assert all(
            order.index(one) < order.index(other) for other in order if one in found[other]
        ), one
    general = {one.id for one in books.procedures[form].steps}  # type: ignore[index]
    assert general - set(order) == general & set(books.sectors[name].replaces)
