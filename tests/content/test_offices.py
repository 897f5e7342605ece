"""Wherever founders live, each authority they are sent to has an office, or says what to do."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import pytest

from wizard.content.loading import library
from wizard.content.model import LANGS, Localised
from wizard.content.shared import Contact, Office
from wizard.content.territory import provinces
from wizard.guidance.checklist_model import Place
from wizard.guidance.places import WHOLE, places_in

PROVINCES = [code for code in provinces() if len(code) == WHOLE]
PHONED: frozenset[str] = frozenset()
"""Offices that somebody phoned: whoever writes ``verified_on`` adds the office here."""


def _named() -> Iterator[str]:
    """Return every authority that a step, sector, programme, conflict, task or paper names."""
    books = library()
    for procedure in books.procedures.values():
        yield from (step.authority for step in procedure.steps)
    for sector in books.sectors.values():
        yield sector.authority
        yield from (step.authority for step in sector.steps)
    yield from (programme.authority for programme in books.programmes.values())
    yield from (conflict.authority for conflict in books.conflicts.values())
    for plan in books.plans.values():
        yield from (task.authority for task in plan.tasks if task.authority is not None)
    yield from (
        paper.given_by for paper in books.requirements.values() if paper.given_by is not None
    )


VISITED = sorted(name for name in set(_named()) if not library().authorities[name].home)
"""Those people go to: not what founders do among themselves."""


@functools.cache
def around(province: str) -> dict[str, Place]:
    """Return every authority people go to, with its offices in a province."""
    return {place.authority.id: place for place in places_in(library(), province, None)}


def test_there_are_75_provinces_and_prefectures() -> None:
    """The eight prefectures inside Casablanca have their own codes, and its offices."""
    assert len(PROVINCES) == 75
    inside = [code for code in provinces() if len(code) > WHOLE]
    assert len(inside) == 8
    for code in inside:
        assert around(code).keys() == around(code[:WHOLE]).keys()
        for name, place in around(code[:WHOLE]).items():
            assert set(place.offices) <= set(around(code)[name].offices)


@pytest.mark.parametrize("name", VISITED)
def test_every_authority_is_found_everywhere(name: str) -> None:
    """In each province there is a named office, or the words on what to do; never a blank."""
    authority = library().authorities[name]
    for province in PROVINCES:
        place = around(province)[name]
        told: list[Localised | None] = [
            authority.generic,
            *(office.name for office in place.offices),
        ]
        if not place.offices:
            told.append(authority.find)
        for lang in LANGS:
            assert all(text is not None and text[lang].strip(" .…-") for text in told), province


@pytest.mark.parametrize("office", library().offices.values(), ids=lambda office: office.id)
def test_nothing_of_an_office_is_a_guess(office: Office) -> None:
    """A number or address has a source and a doubt; without either, something says where to look."""
    contacts: list[Contact] = [*office.phones, *([office.address] if office.address else [])]
    sources = library().sources

    assert office.sources
    assert all(contact.source.id in sources and contact.value.strip() for contact in contacts)
    assert all(contact.certainty != "advice" for contact in contacts)
    assert all(contact.certainty != "official" or _is_official(contact) for contact in contacts)
    assert contacts or office.town or office.url or office.note or office.ask
    assert set(office.provinces) <= provinces().keys()
    assert (office.verified_on is not None) == (office.id in PHONED)


def _is_official(contact: Contact) -> bool:
    """Return whether a contact was read on a page of an office itself."""
    return library().sources[contact.source.id].through == "official-page"


@pytest.mark.parametrize(
    "office",
    [office for office in library().offices.values() if office.phones and not office.verified_on],
    ids=lambda office: office.id,
)
def test_a_number_of_others_says_so(office: Office) -> None:
    """What no office itself has published is told as found in a year, not confirmed."""
    if all(_is_official(phone) for phone in office.phones):
        return
    assert office.note is not None
    for lang, doubt in (("fr", "onfirmé"), ("en", "onfirmed"), ("ar", "ؤكد")):
        assert doubt in office.note[lang], lang  # type: ignore[index]


def test_numbers_in_conflict_stand_side_by_side() -> None:
    """The two numbers of the agriculture direction of Al Hoceima are both told, neither as sure."""
    office = library().offices["agriculture-al-hoceima"]

    assert len({phone.source.id for phone in office.phones}) == 2
    assert {phone.certainty for phone in office.phones} == {"to-confirm"}


def test_al_hoceima() -> None:
    """Two courts; one ODCo delegation, which serves three more provinces."""
    place = around("01.051")
    (odco,) = place["odco-delegation"].offices

    assert len(place["court-registry"].offices) == 2
    assert {"01.051", "03.561", "03.531", "02.265"} <= set(odco.provinces)
