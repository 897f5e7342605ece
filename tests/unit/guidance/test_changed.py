"""What changed since a link or dossier was made: only its own steps, amounts and programmes."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.content.model import Localised
from wizard.content.shared import Change
from wizard.guidance.advise import advise
from wizard.guidance.changed import changes_since
from wizard.guidance.checklist import make_checklist
from wizard.guidance.support import find_support, without_private

TODAY = datetime.date(2026, 11, 24)
TEXT = Localised(ar="نص", fr="Texte", en="Text")


def change(version: str, *ids: str) -> Change:
    """Return a change of some things."""
    return Change(date=TODAY, version=version, ids=ids, text=TEXT)


@pytest.mark.parametrize(
    ("changed", "is_told"),
    [
        (change("2026-12", "request-name"), True),
        (change("2026-12", "identity-card"), True),
        (change("2026-12", "label-honey"), True),
        (change("2026-12", "beekeeping"), True),
        (change("2026-12", "indh"), True),
        (change("2026-12", "social-economy"), True),
        (change("2026-12", "cooperative"), True),
        (change("2026-12", "get-card"), False),
        (change("2026-12", "dairy"), False),
        (change("2026-12", "forsa"), False),
        (change("2026-12", "get-card", "request-name"), True),
        (change("2026-11", "request-name"), False),
        (change("2026-10", "request-name"), False),
        (change("2026-11.2", "request-name"), True),
        (change("2027-01", "request-name"), True),
    ],
)
def test_only_what_concerns_them(
    books: Library, situate: Situate, changed: Change, is_told: bool
) -> None:
    """By step, paper, sector, programme, line or form; never of another form or an older version."""
    facts = {"trade": "bees", "province": "01.051", "members": 7, "women": 3}
    situation = situate("p01", **facts)
    advice = advise(books, situation)
    made = make_checklist(books, situation, today=TODAY, advice=advice)
    support = find_support(books, situation, advice, made)
    later = dataclasses.replace(books, changes=(changed,))

    assert changes_since(later, "2026-11", made, support) == ((changed,) if is_told else ())


def test_a_private_programme_is_not_told_in_a_copy(books: Library, situate: Situate) -> None:
    """What tells of the person is only told where their own support is given."""
    situation = situate("p01")
    advice = advise(books, situation)
    made = make_checklist(books, situation, today=TODAY, advice=advice)
    support = find_support(books, situation, advice, made)
    later = dataclasses.replace(books, changes=(change("2026-12", "hcar"),))

    assert changes_since(later, "2026-11", made, support)
    assert not changes_since(later, "2026-11", made, without_private(support))
    assert not changes_since(later, "2026-11", made)
