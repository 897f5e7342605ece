"""``project`` reads a sheet or a dossier, says what does not fit, and writes three kinds of file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from wizard.command_line import app
from wizard.command_line.opening import voice
from wizard.content.model import Lang
from wizard.content.reading import read

SHEETS = Path(__file__).parents[2] / "project"
HONEY = str(SHEETS / "honey-al-hoceima.yaml")
RUN = CliRunner()


def ran(*words: str) -> Result:
    """Return what the command did on a fixed day."""
    return RUN.invoke(app, ["project", *words, "--today", "2026-11-24"])


@pytest.mark.parametrize("name", ["honey-al-hoceima", "digital-alone"])
def test_data(name: str) -> None:
    """Both worked examples come out without a problem."""
    told = json.loads(ran(str(SHEETS / f"{name}.yaml"), "--lang", "fr").stdout)
    assert told["problems"] == []
    assert [year["name"] for year in told["years"]] == ["low", "normal", "good"]


@pytest.mark.parametrize(("kind", "begins"), [("pdf", b"%PDF"), ("xlsx", b"PK"), ("json", b"{")])
def test_files(tmp_path: Path, kind: str, begins: bytes) -> None:
    """Each kind is written where it was asked for."""
    out = tmp_path / f"sheet.{kind}"
    assert ran(HONEY, "--as", kind, "-o", str(out)).exit_code == 0
    assert out.read_bytes().startswith(begins)


def test_a_pdf_needs_a_name() -> None:
    """What no terminal can show is not thrown at it."""
    done = ran(HONEY, "--as", "pdf", "--lang", "en")
    assert done.exit_code == 2
    assert done.stderr.strip() == "This document cannot be shown here. Give it a name after -o."


def test_a_dossier(tmp_path: Path) -> None:
    """The sheet in a dossier gives the same money; form, sector and members may come from the answers."""
    sheet = dict(read(SHEETS / "honey-al-hoceima.yaml").value)
    for left_open in ("members", "sector", "form"):
        del sheet[left_open]
    answers = {"founders": "n5_9", "members": 7, "sector": "agri", "trade": "bees"}
    file = tmp_path / "dossier.json"
    dossier = {"dalil": 1, "lang": "fr", "form": "cooperative", "answers": answers, "sheet": sheet}
    file.write_text(json.dumps(dossier), encoding="utf-8")
    told, bare = json.loads(ran(str(file)).stdout), json.loads(ran(HONEY, "--lang", "fr").stdout)
    assert (told["years"], told["funding"]) == (bare["years"], bare["funding"])
    assert (told["form"], told["sector"]) == ("cooperative", "beekeeping")


def test_answers_alone(tmp_path: Path) -> None:
    """A file with answers and no sheet gives an empty sheet, not an error."""
    file = tmp_path / "answers.yaml"
    file.write_text("founders: n5_9\nmembers: 7\n", encoding="utf-8")
    told = json.loads(ran(str(file)).stdout)
    assert (told["problems"], told["years"], told["ready"]) == ([], [], False)


def test_bad_values(tmp_path: Path) -> None:
    """One plain sentence each; the good part is worked out."""
    file = tmp_path / "sheet.yaml"
    file.write_text(
        "sheet: 1\nlow: {price: -3}\nnormal: {price: 5, quantity: '10'}\n", encoding="utf-8"
    )
    done = ran(str(file), "--lang", "en")
    assert done.exit_code == 0
    assert done.stderr.strip() == "low.price: “-3” is below zero. Write zero or more."
    assert [year["sales"] for year in json.loads(done.stdout)["years"]] == ["50.00"]


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_a_dossier_cut_in_half(tmp_path: Path, lang: Lang) -> None:
    """One sentence says that the end is missing, and what stood before it is worked out."""
    sheet = dict(read(SHEETS / "honey-al-hoceima.yaml").value)
    whole = json.dumps({"dalil": 1, "answers": {"founders": "n5_9", "members": 7}, "sheet": sheet})
    file = tmp_path / "dalil.json"
    file.write_text(whole[: whole.index('"sheet":') + 400], encoding="utf-8")
    done = ran(str(file), "--lang", lang)
    assert done.exit_code == 0, done.stderr
    assert done.stderr.splitlines()[0] == voice(lang)("dossier-cut-off", file=file.name)
    assert done.stderr.count("dalil.json") == 1
    assert json.loads(done.stdout)["sheet"]["title"] == sheet["title"]


def test_a_sheet_under_its_key(tmp_path: Path) -> None:
    """A file that holds only ``sheet: {...}`` is that sheet, bad values named as in any other."""
    file = tmp_path / "sheet.json"
    bare = dict(read(SHEETS / "honey-al-hoceima.yaml").value)
    file.write_text(json.dumps({"sheet": {**bare, "own_cash": "much"}}), encoding="utf-8")
    done, known = ran(str(file), "--lang", "en"), json.loads(ran(HONEY).stdout)
    assert done.exit_code == 0
    assert done.stderr.startswith("own_cash: “much”")
    assert json.loads(done.stdout)["years"] == known["years"]


def test_a_sheet_cut_in_half(tmp_path: Path) -> None:
    """A sheet alone, without any key of a dossier, gives its good part too."""
    sheet = dict(read(SHEETS / "honey-al-hoceima.yaml").value)
    file = tmp_path / "sheet.json"
    file.write_text(json.dumps(sheet)[:400], encoding="utf-8")
    done = ran(str(file), "--lang", "en")
    assert done.exit_code == 0, done.stderr
    assert done.stderr.splitlines()[0] == voice("en")("dossier-cut-off", file=file.name)
    assert json.loads(done.stdout)["sheet"]["title"] == sheet["title"]


@pytest.mark.parametrize(
    ("written", "code", "says"),
    [
        ({"sheet": [1]}, 0, "sheet: “(1,)”"),
        ({"dalil": 1, "sheet": [1]}, 2, "sheet: what is written here cannot be read"),
    ],
)
def test_a_sheet_that_is_a_list(
    tmp_path: Path, written: dict[str, object], code: int, says: str
) -> None:
    """It does not come from a newer version."""
    file = tmp_path / "sheet.json"
    file.write_text(json.dumps(written), encoding="utf-8")
    done = ran(str(file), "--lang", "en")
    assert (done.exit_code, says in done.stderr) == (code, True), done.stderr
