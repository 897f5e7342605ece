"""What is kept of the content: the same as what is written, never older, never in the way."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from wizard.content import kept, loading
from wizard.content.files import files_of
from wizard.content.loading import PROCEDURES, Library, load


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the content that the library is loaded from, with a place to keep it."""
    folder = tmp_path / "procedures"
    shutil.copytree(PROCEDURES, folder)
    monkeypatch.setattr(loading, "PROCEDURES", folder)
    monkeypatch.setattr(kept, "FOLDER", tmp_path / "kept")
    return folder


def fresh() -> Library:
    """Return the library as a new process loads it."""
    return loading.library.__wrapped__()


def test_the_second_start_gives_the_same(home: Path) -> None:
    """What is read from the kept values equals what is read from the files."""
    first, second = fresh(), fresh()

    assert len(list(kept.FOLDER.iterdir())) == 1
    assert second == first == load(home)


def test_a_changed_file_is_never_old(home: Path) -> None:
    """After a change the new text is shown, and only the new values are kept."""
    fresh()
    file = home / "changes.yaml"
    version = load(home).version
    text = file.read_text("utf-8").replace(f'version: "{version}"', 'version: "2099-01"', 1)
    file.write_text(text, "utf-8")

    assert fresh().version == "2099-01"
    assert len(list(kept.FOLDER.iterdir())) == 1


@pytest.mark.parametrize("text", ["", "{", "[]", json.dumps({"changes.yaml": 3})])
def test_a_broken_file_is_read_again(home: Path, text: str) -> None:
    """Whatever stands in the kept file, the content is what the YAML says."""
    kept.FOLDER.mkdir()
    name = kept.hash_of(home, files_of(home))
    (kept.FOLDER / f"content-{name}.json").write_text(text, "utf-8")

    assert fresh() == load(home)


def test_nowhere_to_keep(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing may be written the app starts all the same."""
    monkeypatch.setattr(kept, "FOLDER", home / "changes.yaml" / "no")

    assert fresh() == load(home)
