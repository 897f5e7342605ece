"""Makers of lists and editions from real content."""

from __future__ import annotations

import datetime
from typing import Protocol

import pytest

from wizard.content.loading import Library, library
from wizard.content.model import Lang
from wizard.content.question import FormId
from wizard.documents.checklist_documents import edition_of
from wizard.documents.edition import Edition
from wizard.guidance.checklist import make_checklist
from wizard.guidance.checklist_model import Checklist
from wizard.guidance.dossier import Dossier, read_dossier

TODAY = datetime.date(2026, 11, 24)
ADDRESS = "https://dalil.example"

GROUP: dict[str, object] = {
    "founders": "n5_9",
    "members": 7,
    "officers": 3,
    "management": "board",
    "sector": "agri",
    "province": "01.051",
    "job": "unemp",
    "nat": "ma",
    "age": "y18_35",
}
ALONE: dict[str, object] = {**GROUP, "founders": "n1", "sector": "craft"}


class MakeList(Protocol):
    """Makes a list for a form; None leaves the form to the advice."""

    def __call__(
        self,
        form: FormId | None = "cooperative",
        *,
        ticks: dict[str, str] | None = None,
        events: dict[str, str] | None = None,
        **answers: object,
    ) -> Checklist:
        """Return the list."""


class MakeEdition(Protocol):
    """Makes the edition of a list."""

    def __call__(self, checklist: Checklist, lang: Lang = "fr", **options: object) -> Edition:
        """Return the edition."""


def dossier_for(books: Library, form: FormId | None, **given: object) -> Dossier:
    """Return the dossier of a small project, some of it changed."""
    base = GROUP if form in ("cooperative", None) else ALONE
    answers = {**base, **given.pop("answers", {})}  # type: ignore[dict-item]
    return read_dossier({"dalil": 1, "answers": answers, **given}, books)[0]


@pytest.fixture(scope="session")
def books() -> Library:
    """Return the content as it is published."""
    return library()


@pytest.fixture(scope="session")
def make_list(books: Library) -> MakeList:
    """Return a maker of lists."""

    def make(
        form: FormId | None = "cooperative",
        *,
        ticks: dict[str, str] | None = None,
        events: dict[str, str] | None = None,
        **answers: object,
    ) -> Checklist:
        dossier = dossier_for(books, form, answers=answers, ticks=ticks or {}, events=events or {})
        return make_checklist(
            books,
            dossier.situation(books),
            today=TODAY,
            form=form,
            progress=dossier.progress(),
        )

    return make


@pytest.fixture(scope="session")
def make_edition(books: Library) -> MakeEdition:
    """Return a maker of editions, as for the group of the lists."""

    def make(checklist: Checklist, lang: Lang = "fr", **options: object) -> Edition:
        answers = dossier_for(books, checklist.form).answers
        given = {"address": ADDRESS, **options}
        return edition_of(books, checklist, lang, answers, **given)  # type: ignore[arg-type]

    return make
