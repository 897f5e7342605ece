"""What pages and PDF are made of: sentences that join without a mark too many."""

from __future__ import annotations

import itertools

import pytest

from tests.unit.documents.conftest import MakeEdition, MakeList
from wizard.content.model import LANGS, Lang
from wizard.content.question import FORMS, FormId
from wizard.documents.viewing import tell


@pytest.mark.parametrize(("form", "lang"), list(itertools.product(FORMS, LANGS)))
def test_notes_of_a_requirement_are_joined_by_one_mark(
    make_list: MakeList, make_edition: MakeEdition, form: FormId, lang: Lang
) -> None:
    """No full stop stands before the mark that joins two notes."""
    checklist = make_list(form)
    view = tell(checklist, make_edition(checklist, lang))
    notes = [paper.note for paper in view.bag]
    assert any(notes)
    assert [note for note in notes if ".;" in note.replace("\u00a0", "").replace("؛", ";")] == []
