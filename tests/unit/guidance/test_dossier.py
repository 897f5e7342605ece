"""A dossier comes back as it was, and a damaged one loses only what is damaged."""

from __future__ import annotations

import datetime
import json

import pytest

from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.documents.shapes import DossierShape
from wizard.errors import DossierError
from wizard.guidance.dossier import Dossier, dump_dossier, parse_dossier, read_dossier


def test_there_and_back(books: Library, situate: Situate) -> None:
    """Answers, late answers, events, ticks and form are the same after a round trip."""
    dossier = Dossier(
        "fr",
        books.version,
        situate("p01", members=7, start="2027-01-04").answers,
        "cooperative",
        {"name-certificate": datetime.date(2026, 12, 2)},
        {"find-members": datetime.date(2026, 11, 20)},
        {"idea": "miel"},
        ({"name": "A"},),
        "2026-11-24",
        {datetime.date(2027, 5, 10): (2, 1, 0, 2, 2, 1)},
        {"share_value": 100},
    )
    assert parse_dossier(dump_dossier(dossier, books), books) == dossier


def test_the_keys_of_the_file(books: Library, situate: Situate) -> None:
    """The file has the agreed keys, and late answers stand apart."""
    raw = json.loads(
        dump_dossier(Dossier("ar", "2026-11", situate("p01", members=7).answers), books)
    )

    DossierShape.model_validate(raw)
    assert set(raw) == {
        "dalil", "content", "lang", "form", "answers", "late",
        "events", "ticks", "sheet", "founders", "papers", "health", "voices", "made",
    }  # fmt: skip
    assert raw["late"] == {"members": 7}
    assert raw["answers"]["need"] == ["sell", "tools"]


@pytest.mark.parametrize("shape", ["bare", "under-answers"])
def test_an_answers_file_is_a_dossier(books: Library, shape: str) -> None:
    """Question keys may stand bare or under ``answers``."""
    raw: dict[str, object] = {"founders": "n1", "hire": "no"}
    dossier, errors = read_dossier(raw if shape == "bare" else {"answers": raw}, books)

    assert (dict(dossier.answers), errors) == ({"founders": "n1", "hire": "no"}, [])


def test_what_does_not_fit_becomes_a_note(books: Library) -> None:
    """An unknown answer, key or date is named; the rest is kept."""
    dossier, errors = read_dossier(
        {
            "dalil": 1,
            "answers": {"founders": "n1", "age": "old", "commune": None},
            "events": {"registered": "0001-01-01", "year-end": None},
            "ticks": {"find-members": "2026-11-31", "request-name": "2026-12-01"},
            "future": 1,
        },
        books,
    )
    assert dict(dossier.answers) == {"founders": "n1"}
    assert dict(dossier.ticks) == {"request-name": datetime.date(2026, 12, 1)}
    wrong = ["age", "events.registered", "ticks.find-members"]
    assert [error.name for error in errors] == wrong
    assert set(dossier.notes) == {*wrong, "future"}


@pytest.mark.parametrize(
    ("day", "scores", "kept"),
    [
        ("2027-05-10", [2, 1, 0, 2, 2, 1], True),
        ("2027-05-10", ["2", "1", "0", "2", "2", "1"], True),  # a YAML file gives text
        ("2027-02-30", [2, 1, 0, 2, 2, 1], False),
        ("2027-05-10", [2, 1, 0, 2, 2], False),
        ("2027-05-10", [2, 1, 0, 2, 2, 1, 1], False),
        ("2027-05-10", [2, 1, 0, 2, 2, 3], False),
        ("2027-05-10", [2, 1, 0, 2, 2, True], False),
        ("2027-05-10", "210221", False),
        ("2027-05-10", None, False),
    ],
)
def test_a_broken_health_check_becomes_a_note(
    books: Library, day: str, scores: object, kept: bool
) -> None:
    """A check with a day and six scores is kept; any other is named, and the rest stays."""
    good = {"2027-08-10": [1, 1, 1, 1, 1, 1]}
    dossier, errors = read_dossier({"dalil": 1, "health": {**good, day: scores}}, books)
    checks = {datetime.date(2027, 8, 10): (1, 1, 1, 1, 1, 1)}
    assert dossier.health == (
        {**checks, datetime.date(2027, 5, 10): (2, 1, 0, 2, 2, 1)} if kept else checks
    )
    assert [error.name for error in errors] == ([] if kept else [f"health.{day}"])
    assert dossier.notes == tuple(error.name for error in errors)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"dalil": 1, "answers": {"foun', "not-a-dossier"),
        ("[1, 2]", "not-a-dossier"),
        ('{"dalil": 2}', "newer"),
        ('{"dalil": "1"}', "not-a-dossier"),
        ('{"dalil": 0}', "not-a-dossier"),
        ("x" * 300_000, "too-large"),
    ],
)
def test_what_is_no_dossier(books: Library, text: str, why: str) -> None:
    """A broken, newer or huge file is refused with its reason."""
    with pytest.raises(DossierError) as refused:
        parse_dossier(text, books)
    assert refused.value.why == why


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("answers", [1, 2]),
        ("late", "x"),
        ("events", [1]),
        ("ticks", 3),
        ("sheet", [1]),
        ("papers", [1]),
        ("health", []),
        ("founders", {"a": 1}),
        ("voices", "x"),
    ],
)
def test_a_part_of_another_shape_is_named(books: Library, name: str, written: object) -> None:
    """A list where names with values belong, or the other way round, is said, not left out in silence."""
    raw = {"dalil": 1, "answers": {"founders": "n1"}, name: written}
    dossier, errors = read_dossier(raw, books)
    assert [error.name for error in errors] == [name]
    assert dossier.notes == (name,)
    assert dict(dossier.answers) == ({} if name == "answers" else {"founders": "n1"})
