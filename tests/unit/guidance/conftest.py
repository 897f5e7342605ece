"""Small makers for the guidance tests: real content, answers written as in a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wizard.content.loading import Library, library
from wizard.content.reading import read
from wizard.guidance.dossier import read_dossier
from wizard.rules.situation import Situation

PERSONAS = Path(__file__).parents[2] / "personas"

Situate = Callable[..., Situation]


@pytest.fixture(scope="session")
def books() -> Library:
    """Return the content as it is published."""
    return library()


@pytest.fixture(scope="session")
def situate(books: Library) -> Situate:
    """Return a maker of situations: a persona by its number, with some answers changed."""

    def make(persona: str | None = None, **answers: object) -> Situation:
        given: dict[str, object] = {}
        if persona is not None:
            (file,) = PERSONAS.glob(f"{persona}-*.yaml")
            given = dict(read(file, file.name).value["answers"])
        dossier, errors = read_dossier({**given, **answers}, books)
        assert not errors, errors
        return dossier.situation(books)

    return make
