"""What a founders' list adds up to while it is still being typed."""

from __future__ import annotations

import dataclasses

from wizard.guidance.founders import Founders


@dataclasses.dataclass(frozen=True)
class SoFar:
    """Running totals of those whose part is told; dirhams."""

    members: int
    capital: int
    paid: int
    """Cash paid, and the value of what is brought in kind."""
    natural_percent: int | None
    """The part of natural persons, rounded down; None while there is no capital."""


def so_far(founders: Founders) -> SoFar:
    """Return what is told so far; what is not told counts as nothing."""
    value = founders.share_value
    capital = natural = paid = 0
    for member in founders.members:
        part = member.subscribed(value) or 0
        capital += part
        natural += part if member.kind == "person" else 0
        paid += (member.paid or 0) + (member.brought or 0)
    percent = 100 * natural // capital if capital else None
    return SoFar(len(founders.members), capital, paid, percent)
