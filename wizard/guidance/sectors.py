"""Which sector a project belongs to, and what it must know before it begins."""

from __future__ import annotations

from wizard.content.loading import Library
from wizard.content.question import FormId
from wizard.content.sector import Caution, Sector
from wizard.rules.evaluation import Evaluation


def find_sector(library: Library, evaluation: Evaluation) -> tuple[Sector | None, frozenset[str]]:
    """Return the sector of a project, or None and the facts to ask to know it.

    While a sector is only possible its steps are not shown: the question is.
    """
    missing: frozenset[str] = frozenset()
    for sector in library.sectors.values():
        finding = evaluation.find(sector.when)
        if finding.verdict:
            return sector, frozenset()
        missing |= finding.missing
    return None, missing


def cautions_for(
    sector: Sector | None, form: FormId, evaluation: Evaluation
) -> tuple[Caution, ...]:
    """Return the warnings of a sector for one legal form; those that may not apply stay out."""
    if sector is None:
        return ()
    return tuple(
        caution
        for caution in sector.cautions
        if (not caution.forms or form in caution.forms)
        and evaluation.find(caution.when).verdict is not False
    )
