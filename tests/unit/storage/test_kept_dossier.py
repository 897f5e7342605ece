"""The founder's answers with a case: only if they agreed, and never what names a person."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.storage.makers import NOW, a_case, a_desk, consent, everything_in, facts
from wizard.content.loading import Library
from wizard.errors import CaseError
from wizard.guidance.dossier import Dossier
from wizard.rules.situation import Value
from wizard.storage import Database, refresh


def test_the_dossier_without_persons(database: Database, books: Library) -> None:
    """Names of founders, health, the family of the Resistance and identity numbers stay out."""
    desk = a_desk(database)
    number = a_case(desk).case.number
    answers: dict[str, Value] = {"founders": "n5_9", "members": 7, "dis": "yes", "resist": "yes"}
    sheet = {"idea": "miel", "who": "Fatima, CIN AB123456"}
    dossier = Dossier(
        "fr",
        books.version,
        answers,
        "cooperative",
        sheet=sheet,
        founders=({"name": "Fatima"},),
        papers={"filer": "Fatima", "company-manager-address": "rue Fatima 7"},
        voices=({"id": "a1", "answers": {"age": "y46", "fears": ["quarrel"]}, "done": True},),
    )

    case, is_less = desk.attach_dossier(number, 1, dossier, NOW)

    assert is_less
    assert case.kept is not None
    kept, notes = refresh(case.kept, books)
    assert (dict(kept.answers), dict(kept.sheet), kept.founders, notes) == (
        {"founders": "n5_9", "members": 7},
        {"idea": "miel", "who": ""},
        (),
        (),
    )
    raw = everything_in(database)
    words = ("Fatima", "123456", '"dis"', '"resist"', "quarrel", "y46")
    assert not [word for word in words if word in raw]


@pytest.mark.parametrize(
    "own", [{"papers": {"filer": "Fatima"}}, {"voices": ({"id": "a", "answers": {}},)}]
)
def test_what_is_left_out_is_said(database: Database, books: Library, own: dict[str, Any]) -> None:
    """Each part of persons alone is reason enough to say that something was left out."""
    desk = a_desk(database)
    number = a_case(desk).case.number
    dossier = Dossier("ar", books.version, {"founders": "n1"}, **own)
    assert desk.attach_dossier(number, 1, dossier, NOW)[1]


def test_nothing_left_out_is_said_too(database: Database, books: Library) -> None:
    """A dossier of plain answers is kept whole."""
    desk = a_desk(database)
    number = a_case(desk).case.number
    assert (
        desk.attach_dossier(number, 1, Dossier("ar", books.version, {"founders": "n1"}), NOW)[1]
        is False
    )


def test_the_dossier_needs_its_own_consent(database: Database, books: Library) -> None:
    """Without it only the short note is kept; taken back, the dossier is erased."""
    desk = a_desk(database)
    number = desk.open_case(consent(), facts(), NOW).case.number
    dossier = Dossier("ar", books.version, {"founders": "n1"})
    with pytest.raises(CaseError) as caught:
        desk.attach_dossier(number, 1, dossier, NOW)
    assert caught.value.mistakes == (("dossier", "no-consent"),)

    desk.change_consent(number, 1, consent(dossier=True), NOW)
    assert desk.attach_dossier(number, 2, dossier, NOW)[0].kept is not None
    case = desk.change_consent(number, 3, consent(), NOW)
    assert (case.kept, case.consent.dossier) == (None, False)
    assert desk.read_history(number, NOW)[0][-1].fields == ("consent", "dossier")
