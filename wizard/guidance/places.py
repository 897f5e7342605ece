"""Where a step is done: the offices that serve the founder's province."""

from __future__ import annotations

from wizard.content.loading import Library
from wizard.guidance.checklist_model import Place
from wizard.rules.evaluation import Evaluation

WHOLE = len("06.141")
"""A longer code is a prefecture inside another: Casablanca-Anfa is 06.141.01.00."""


def find_place(library: Library, authority: str, evaluation: Evaluation) -> Place:
    """Return the authority with every office known to serve the province; none if not known."""
    province = evaluation.counts("province")
    around = {province, str(province)[:WHOLE]}
    offices = tuple(
        office
        for office in library.offices.values()
        if office.authority == authority and not around.isdisjoint(office.provinces)
    )
    return Place(library.authorities[authority], offices)
