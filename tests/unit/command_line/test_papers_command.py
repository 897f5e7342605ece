"""``papers`` drafts what applies, and says everything that stops it at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from wizard.command_line import app
from wizard.content.loading import library

TESTS = Path(__file__).parents[2]
HONEY = str(TESTS / "personas" / "p01-honey-group-al-hoceima.yaml")
FOUNDERS = str(TESTS / "papers" / "p01-founders.yaml")
BROKEN = TESTS / "papers" / "broken-founders.yaml"
RUN = CliRunner()


def test_one_paper_is_made(tmp_path: Path) -> None:
    """Only the paper asked for is made, under a name any system reads."""
    words = ["papers", HONEY, "--founders", FOUNDERS, "--lang", "ar", "--only", "name-request"]
    result = RUN.invoke(app, [*words, "--as", "pdf", "-o", str(tmp_path / "new")])
    assert result.exit_code == 0, result.output
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["name-request-ar.pdf"]
    assert result.stderr == ""


def test_without_a_list_a_draft_is_made(tmp_path: Path) -> None:
    """No founders' list: papers with lines to fill."""
    result = RUN.invoke(app, ["papers", HONEY, "--only", "statutes", "-o", str(tmp_path)])
    assert result.exit_code == 0, result.output
    assert (tmp_path / "statutes-ar.docx").read_bytes().startswith(b"PK")


def test_the_list_may_stand_in_the_dossier(tmp_path: Path) -> None:
    """A dossier holds the list itself; what it breaks is said all the same."""
    file = tmp_path / "dossier.json"
    file.write_text(
        '{"dalil": 1, "form": "cooperative", "lang": "fr", "founders": [{"name": "A"}]}'
    )
    result = RUN.invoke(app, ["papers", str(file), "-o", str(tmp_path / "out")])
    assert result.exit_code == 2
    assert "Il en faut au moins 5." in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_every_mistake_at_once(lang: str, tmp_path: Path, accept: bool) -> None:
    """Each problem with its line and article; no paper is made."""
    words = ["papers", HONEY, "--founders", str(BROKEN), "--lang", lang, "-o", str(tmp_path / "x")]
    result = RUN.invoke(app, words)
    assert (result.exit_code, result.stdout) == (2, "")
    printed = result.stderr.translate({0x2068: None, 0x2069: None, 0xA0: " "})
    expected = BROKEN.with_suffix(f".{lang}.txt")
    if accept:
        expected.write_text(printed, encoding="utf-8")
    assert printed == expected.read_text(encoding="utf-8")
    assert not (tmp_path / "x").exists()


def test_every_paper_is_named() -> None:
    """``--list`` names each paper once."""
    lines = RUN.invoke(app, ["papers", "--list", "--lang", "fr"]).stdout.splitlines()
    assert [line.split("\t")[0] for line in lines] == list(library().papers)


@pytest.mark.parametrize("written", ["", "- a", "words"])
def test_what_is_no_list_is_said(written: str, tmp_path: Path) -> None:
    """A file that holds something else than a founders' list is not called an answers file."""
    file = tmp_path / "list.yaml"
    file.write_text(written, encoding="utf-8")
    words = ["papers", HONEY, "--founders", str(file), "--lang", "fr", "-o", str(tmp_path / "x")]
    result = RUN.invoke(app, words)
    assert result.exit_code == 2
    assert result.stderr == (
        "list.yaml\u00a0: ce n'est pas une liste de fondateurs."
        " Exemple\u00a0: tests/papers/p01-founders.yaml.\n"
    )


@pytest.mark.parametrize(
    "words",
    [["papers", HONEY, "--only", "statutes"], ["checklist", HONEY, "--as", "ics"]],
    ids=["papers", "checklist"],
)
def test_where_nothing_can_be_written_is_said(words: list[str], tmp_path: Path) -> None:
    """A file in the place of a folder: one plain sentence, exit 2."""
    file = tmp_path / "file"
    file.write_bytes(b"")
    out = str(file / "inside")
    result = RUN.invoke(app, [*words, "--lang", "fr", "--today", "2026-11-24", "-o", out])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"Impossible d'écrire ici\u00a0: {out}. Donnez un autre endroit après -o.\n"
    )


NOTHING = ["papers", HONEY, "--only", "nothing", "-o", "x"]


@pytest.mark.parametrize("words", [["papers"], ["papers", HONEY], NOTHING])
def test_what_is_missing_is_said(words: list[str]) -> None:
    """Bad input: one plain sentence, exit 2."""
    result = RUN.invoke(app, words)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert not Path("x").exists()
