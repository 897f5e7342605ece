"""Each planned mistake prints exactly its messages."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from wizard.content.checking import check
from wizard.content.reading import read
from wizard.errors import report

HERE = Path(__file__).parent
SOUND = HERE / "sound"
MISTAKES = sorted((HERE / "mistakes").glob("*.yaml"))
TODAY = datetime.date(2026, 11, 24)


def test_sound_content_has_no_issue() -> None:
    """The small content that the mistakes start from is without any."""
    assert report(check(SOUND, TODAY).issues) == "no problems"


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.stem)
def test_mistake_prints_its_messages(mistake: Path, tmp_path: Path, accept: bool) -> None:
    """A mistake is named with its file, line and column, and nothing else is."""
    folder = tmp_path / "procedures"
    shutil.copytree(SOUND, folder)
    for edit in read(mistake).value:
        path = folder / edit["file"]
        text = path.read_text(encoding="utf-8")
        assert text.count(edit["instead_of"]) == 1, f"{edit['instead_of']} in {edit['file']}"
        path.write_text(text.replace(edit["instead_of"], edit["write"]), encoding="utf-8")
    printed = report(check(folder, TODAY).issues) + "\n"
    expected = mistake.with_suffix(".expected.txt")
    if accept:
        expected.write_text(printed, encoding="utf-8")
    assert printed == expected.read_text(encoding="utf-8")
