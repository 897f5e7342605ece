"""The health of the content: how sure, how old, how much read by others, where sources conflict."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wizard.content.check_support import NOTICE_DAYS
from wizard.content.checking import ERROR_MONTHS, NOTICE_MONTHS, months_between, unread_texts
from wizard.content.follow_up import Duty, Milestone
from wizard.content.outcomes import Cell
from wizard.content.procedure import StepBody
from wizard.content.sector import Caution, Season
from wizard.content.shared import Amount, Authority, Contact, Office, Source
from wizard.content.support import Call, Conflict, Gate, Line, Programme, Standing, Story
from wizard.content.territory import provinces
from wizard.content.walking import every

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from wizard.content.loading import Shelf
    from wizard.content.model import Certainty, Lang, Model

KINDS: Final[dict[str, type[Model]]] = {
    "step": StepBody,
    "amount": Amount,
    "cell": Cell,
    "programme": Programme,
    "line": Line,
    "call": Call,
    "gate": Gate,
    "caution": Caution,
    "season": Season,
    "duty": Duty,
    "milestone": Milestone,
    "story": Story,
    "contact": Contact,
}
"""What carries a certainty of its own, by the name it has in the report."""

AGES: Final = (6, NOTICE_MONTHS, ERROR_MONTHS)
"""Months that part the ages of sources."""


@dataclass(frozen=True)
class Health:
    """What an editor must look after next."""

    certainties: Mapping[str, Mapping[Certainty, int]]
    """Statements of each kind by how sure they are."""
    ages: Mapping[int | None, int]
    """Sources younger than so many months; None for the older ones."""
    old_sources: tuple[Source, ...]
    """Not read, or published, for 12 months, the oldest first."""
    doubtful: tuple[tuple[str, str | None, Standing], ...]
    """Programmes and their lines whose state is uncertain or was last read a year ago, by id."""
    unread: Mapping[Lang, tuple[int, int]]
    """For each language: texts, and those that no named person of an office has signed for."""
    offices: Mapping[str, int]
    """For each authority: in how many of the provinces an office of it is known."""
    provinces: int
    unphoned: int
    """Offices with a telephone or address that nobody has phoned yet."""
    conflicts: tuple[Conflict, ...]


def health(shelf: Shelf, today: datetime.date) -> Health:
    """Return the health of sound content on a day."""
    sources = sorted((found.record for found in every(shelf, Source)), key=lambda one: one.since)
    offices = [found.record for found in every(shelf, Office)]
    whole = {code for code in provinces() if code.count(".") == 1}
    return Health(
        certainties={
            name: Counter(_certainty(found.record) for found in every(shelf, kind))
            for name, kind in KINDS.items()
        },
        ages=Counter(_age(source, today) for source in sources),
        old_sources=tuple(
            one for one in sources if months_between(one.since, today) >= NOTICE_MONTHS
        ),
        doubtful=tuple(_doubtful(shelf, today)),
        unread=unread_texts(shelf),
        offices=_known_offices(shelf, offices, whole),
        provinces=len(whole),
        unphoned=sum(
            one.verified_on is None and bool(one.phones or one.address) for one in offices
        ),
        conflicts=tuple(found.record for found in every(shelf, Conflict)),
    )


def _certainty(record: Model) -> Certainty:
    """Return how sure a record is; those of KINDS have no base in common that says so."""
    return record.certainty  # type: ignore[attr-defined, no-any-return]  # KINDS all have one


def _known_offices(shelf: Shelf, offices: list[Office], whole: set[str]) -> dict[str, int]:
    """Return for each authority in how many provinces an office of it is known."""
    served: dict[str, set[str]] = {
        found.record.id: set() for found in every(shelf, Authority) if not found.record.home
    }
    for office in offices:
        if office.authority in served:
            served[office.authority] |= whole.intersection(office.provinces)
    return {authority: len(codes) for authority, codes in served.items()}


def _age(source: Source, today: datetime.date) -> int | None:
    months = months_between(source.since, today)
    return next((age for age in AGES if months < age), None)


def _doubtful(shelf: Shelf, today: datetime.date) -> list[tuple[str, str | None, Standing]]:
    """Return states to look at again, the oldest first."""
    found: list[tuple[str, str | None, Standing]] = []
    for programme in (one.record for one in every(shelf, Programme)):
        found.append((programme.id, None, programme.standing))
        found += [
            (programme.id, line.id, line.standing)
            for line in programme.lines
            if line.standing is not None
        ]
    return sorted((one for one in found if _is_doubtful(one[2], today)), key=lambda one: one[2].on)


def _is_doubtful(standing: Standing, today: datetime.date) -> bool:
    is_old = (today - standing.on).days > NOTICE_DAYS
    return standing.state == "uncertain" or (standing.state == "open" and is_old)
