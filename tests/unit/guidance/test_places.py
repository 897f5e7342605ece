"""Which offices serve a place: by province, by commune where a source splits it."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType

import pytest

from wizard.content.loading import Library
from wizard.content.model import Localised, SourceRef
from wizard.content.shared import Office
from wizard.guidance.places import places_in

TEXT = Localised(ar="نص", fr="Texte", en="Text")


def office(name: str, *provinces: str, communes: tuple[str, ...] = ()) -> Office:
    """Return a court of some provinces."""
    return Office(
        id=name, authority="court-registry", name=TEXT, provinces=provinces, communes=communes,
        sources=(SourceRef(id="law-112-12"),),
    )  # fmt: skip


OFFICES = (
    office("whole", "01.051"),
    office("north", "01.051", communes=("01.051.01.01",)),
    office("south", "01.051", communes=("01.051.01.03",)),
    office("other", "02.411"),
    office("city", "06.141"),
    office("quarter", "06.141.01.00"),
)


@pytest.mark.parametrize(
    ("province", "commune", "expected"),
    [
        ("01.051", None, ["whole", "north", "south"]),
        ("01.051", "01.051.01.01", ["whole", "north"]),
        ("01.051", "01.051.01.05", ["whole"]),
        ("02.411", None, ["other"]),
        ("06.141", None, ["city"]),
        ("06.141.01.00", None, ["city", "quarter"]),
        ("06.141.01.10", None, ["city"]),
        ("12.066", None, []),
    ],
)
def test_places(books: Library, province: str, commune: str | None, expected: list[str]) -> None:
    """Without the commune every office that may be the one; a prefecture also has its city's."""
    only = MappingProxyType({one.id: one for one in OFFICES})
    places = places_in(dataclasses.replace(books, offices=only), province, commune)
    found = {place.authority.id: [one.id for one in place.offices] for place in places}
    assert found["court-registry"] == expected
    assert "founders" not in found
