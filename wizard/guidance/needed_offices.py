"""The offices of a founder's place by what they are needed for: their steps, help, the rest."""

from __future__ import annotations

import dataclasses

from wizard.content.loading import Library
from wizard.guidance.checklist_model import Checklist, Place
from wizard.guidance.places import places_in
from wizard.guidance.support import Support
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import Situation


@dataclasses.dataclass(frozen=True)
class NeededOffices:
    """Every authority once, at its first need."""

    steps: tuple[Place, ...]
    """In the order of the steps."""
    help: tuple[Place, ...]
    """Where programmes are asked for, in their order."""
    others: tuple[Place, ...]
    """The rest of those that have an office known to us."""
    unknown: tuple[Place, ...]
    """The rest of those of which we only know where to look."""


def needed_offices(
    library: Library,
    situation: Situation,
    checklist: Checklist | None,
    support: Support | None,
) -> NeededOffices:
    """Return the offices of the answered province; none of help that is not shown to this person.

    Give it a support without the private help that the answers do not open. Without ``support``
    no office of private help is named at all.
    """
    evaluation = Evaluation(situation)
    province, commune = evaluation.counts("province"), evaluation.counts("commune")
    found = places_in(library, str(province or ""), str(commune) if commune else None)
    asked = _of_help(support)
    closed = _private(library) - set(asked)
    places = {place.authority.id: place for place in found if place.authority.id not in closed}
    first = dict.fromkeys(name for name in _of_steps(checklist) if name in places)
    second = dict.fromkeys(name for name in asked if name in places and name not in first)
    rest = [place for name, place in places.items() if name not in first and name not in second]
    return NeededOffices(
        steps=tuple(places[name] for name in first),
        help=tuple(places[name] for name in second),
        others=tuple(place for place in rest if place.offices),
        unknown=tuple(place for place in rest if not place.offices),
    )


def _of_steps(checklist: Checklist | None) -> list[str]:
    if checklist is None:
        return []
    steps = sorted(checklist.steps, key=lambda step: step.day)
    return [step.place.authority.id for step in steps]


def _of_help(support: Support | None) -> list[str]:
    matches = support.matches if support is not None else ()
    return [match.place.authority.id for match in matches if match.verdict is not False]


def _private(library: Library) -> set[str]:
    """Return the authorities that only private help leads to."""
    ways = [(one.authority, one.private) for one in library.programmes.values()]
    return {name for name, private in ways if private} - {
        name for name, private in ways if not private
    }
