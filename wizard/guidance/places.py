"""Where a step is done: the offices that serve the founder's province and commune."""

from __future__ import annotations

from wizard.content.loading import Library
from wizard.content.shared import Office
from wizard.guidance.checklist_model import Place
from wizard.rules.evaluation import Evaluation

WHOLE = len("06.141")
"""A longer code is a prefecture inside another: Casablanca-Anfa is 06.141.01.00."""


def find_place(library: Library, authority: str, evaluation: Evaluation) -> Place:
    """Return the authority with every office known to serve the place; none if not known."""
    province, commune = evaluation.counts("province"), evaluation.counts("commune")
    return _place(library, authority, str(province or ""), str(commune or "") or None)


def places_in(library: Library, province: str, commune: str | None) -> tuple[Place, ...]:
    """Return every authority people go to, with its offices for a province (and a commune)."""
    return tuple(
        _place(library, authority.id, province, commune)
        for authority in library.authorities.values()
        if not authority.home
    )


def _place(library: Library, authority: str, province: str, commune: str | None) -> Place:
    around = {province, province[:WHOLE]}
    offices = tuple(
        office
        for office in library.offices.values()
        if office.authority == authority
        and not around.isdisjoint(office.provinces)
        and _serves(office, commune)
    )
    return Place(library.authorities[authority], offices)


def _serves(office: Office, commune: str | None) -> bool:
    """Return whether an office may serve a commune; where no source splits the province, it may."""
    return commune is None or not office.communes or commune in office.communes
