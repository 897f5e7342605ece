"""Which census figures speak of the founder's commune and province, and which are not there."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Literal

from wizard.content.census import Businesses, businesses_of, people_of
from wizard.content.territory import Area, communes, provinces

Level = Literal["commune", "province"]
Topic = Literal["ages", "work", "reading", "written", "spoken"]
Lack = Literal["missing", "few"]

FEWEST: Final = 100
"""A share of fewer people than this says nothing."""
_DIGITS: Final = 3
"""A number computed from rounded shares is sure to about so many digits."""


@dataclasses.dataclass(frozen=True)
class LocalPicture:
    """One place in figures; people are counted "of 100", and None is what the census does not tell."""

    level: Level
    area: Area
    population: int
    young: int | None
    """Of 100 inhabitants, those aged 15 to 34."""
    young_people: int | None
    """Their number, about."""
    unemployed: int | None
    illiterate: int | None
    written: tuple[tuple[str, int], ...]
    """Languages with how many of 100 readers write them, most first."""
    spoken: tuple[tuple[str, int], ...]
    businesses: Businesses
    lacking: Mapping[Topic, Lack]
    """What is not told of this place, and why."""


def local_pictures(province: str, commune: str | None) -> tuple[LocalPicture, ...]:
    """Return the picture of the commune, if one is known, and then of the province."""
    near = () if commune is None else (_picture("commune", communes()[commune]),)
    return (*near, _picture("province", provinces()[province]))


def _picture(level: Level, area: Area) -> LocalPicture:
    people = people_of(area.code)
    first_written, first_spoken = (next(iter(x.values())) for x in (people.written, people.spoken))
    bases: Mapping[Topic, tuple[int | None, Decimal | None]] = {
        "ages": (people.population, people.young),
        "work": (people.active, people.unemployed),
        "reading": (people.adults, people.illiterate),
        "written": (people.readers, first_written),
        "spoken": (people.population, first_spoken),
    }
    lacking = {topic: lack for topic, base in bases.items() if (lack := _lack(*base)) is not None}
    young = None if "ages" in lacking else people.young
    return LocalPicture(
        level=level,
        area=area,
        population=people.population,
        young=_whole(young),
        young_people=None if young is None else _about(young * people.population / 100),
        unemployed=None if "work" in lacking else _whole(people.unemployed),
        illiterate=None if "reading" in lacking else _whole(people.illiterate),
        written=() if "written" in lacking else _ranked(people.written),
        spoken=() if "spoken" in lacking else _ranked(people.spoken),
        businesses=businesses_of(area.code),
        lacking=lacking,
    )


def _lack(base: int | None, share: Decimal | None) -> Lack | None:
    if base is None or share is None:
        return "missing"
    return "few" if base < FEWEST else None


def _ranked(shares: Mapping[str, Decimal | None]) -> tuple[tuple[str, int], ...]:
    """Return the languages of at least one in a hundred, most used first."""
    known = sorted(
        ((name, share) for name, share in shares.items() if share is not None),
        key=lambda pair: -pair[1],
    )
    return tuple((name, whole) for name, share in known if (whole := _whole(share)))


def _whole(share: Decimal | None) -> int | None:
    return None if share is None else int(share.quantize(Decimal(1), ROUND_HALF_UP))


def _about(number: Decimal) -> int:
    """Return a number with as many sure digits as it has."""
    step = Decimal(10) ** max(0, number.adjusted() + 1 - _DIGITS)
    return int((number / step).quantize(Decimal(1), ROUND_HALF_UP) * step)
