"""What no persona sees is named: steps of every form and sector, programmes that are not over."""

from __future__ import annotations

import datetime
from pathlib import Path

from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.guidance.coverage import find_unseen, read_personas

TODAY = datetime.date(2026, 11, 24)


def test_one_persona_alone_leaves_much_unseen(books: Library, situate: Situate) -> None:
    """A beekeeper sees bees under every form, and neither dairy nor fishing help."""
    unseen = find_unseen(books, {"bees": situate("p33")}, TODAY)

    assert unseen.personas == 1
    assert "auto-entrepreneur/label-honey" not in unseen.steps
    assert "cooperative/label-honey" not in unseen.steps
    assert "cooperative/keep-herd-book" in unseen.steps
    assert "anda" in unseen.programmes
    assert "hcar" not in unseen.programmes
    assert "forsa" not in unseen.programmes


def test_nobody_sees_nothing(books: Library) -> None:
    """Without personas every step and every programme that is not over is unseen."""
    unseen = find_unseen(books, {}, TODAY)
    over = {"forsa", "awrach", "moukawalati"}

    assert set(unseen.programmes) == books.programmes.keys() - over
    assert {name.split("/")[0] for name in unseen.steps} == books.procedures.keys()


def test_only_files_with_answers_are_people(books: Library, tmp_path: Path) -> None:
    """A list of promises beside them is none."""
    (tmp_path / "p1.yaml").write_text("answers: {founders: n1}\n", encoding="utf-8")
    (tmp_path / "promises.yaml").write_text("p1: []\n", encoding="utf-8")
    assert list(read_personas(tmp_path, books)) == ["p1"]
