"""Programmes as a founder reads them: by moment, then what is not for today, then what is over."""

from __future__ import annotations

import dataclasses

from wizard.content.support import MOMENTS, OVER, Moment
from wizard.guidance.support import Match, Support


@dataclasses.dataclass(frozen=True)
class SupportParts:
    """All programmes, each in one part; inside a part the order of the support stays."""

    by_moment: tuple[tuple[Moment, tuple[Match, ...]], ...]
    """What may be asked for, or asked about; a moment with nothing is left out."""
    not_today: tuple[Match, ...]
    over: tuple[Match, ...]
    """Closed or past: told so that nobody waits for it."""


def in_parts(support: Support) -> SupportParts:
    """Return the programmes in the parts they are read in."""
    over = tuple(match for match in support.matches if match.state in OVER)
    rest = [match for match in support.matches if match not in over]
    asked = [match for match in rest if match.verdict is not False]
    moments = (
        (moment, tuple(match for match in asked if match.moment == moment)) for moment in MOMENTS
    )
    return SupportParts(
        by_moment=tuple((moment, found) for moment, found in moments if found),
        not_today=tuple(match for match in rest if match.verdict is False),
        over=over,
    )
