"""``support``, ``offices`` and ``health``: published shapes, nothing private in a copy, plain refusals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from typer.testing import CliRunner

from tests.unit.command_line.test_guidance_commands import GRADUATES, HONEY, LEATHER, ran
from wizard.command_line import app
from wizard.command_line.opening import voice
from wizard.content.loading import library
from wizard.content.model import Lang
from wizard.documents.interfaces import INTERFACES

RUN = CliRunner()
SCHEMA = json.loads(INTERFACES.read_text(encoding="utf-8"))
AGREED = {"id", "moment", "verdict", "state", "reasons", "opens_if", "ask", "sources"}
BOOKLET = str(Path(HONEY).parent / "p33-beekeeper-ifrane.yaml")
TODAY = ("--today", "2026-11-24")


def fits(data: Any, shape: str) -> None:
    """Check that each record has a shape of procedures/interfaces.json."""
    wanted = {"$defs": SCHEMA["$defs"], "type": "array", "items": {"$ref": f"#/$defs/{shape}"}}
    jsonschema.validate(data, wanted)


@pytest.mark.parametrize("file", [HONEY, GRADUATES, LEATHER, BOOKLET])
@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_support_has_the_published_shape(file: str, lang: str) -> None:
    """Every programme once, with what was agreed."""
    told = ran("support", file, "--json", "--lang", lang, *TODAY)

    fits(told, "ProgrammeShape")
    assert sorted(one["id"] for one in told) == sorted(library().programmes)
    for one in told:
        assert one.keys() >= AGREED
        assert one["verdict"] in ("yes", "no", "not-known")
        assert one["reasons"], one["id"]
        assert one["ask"], one["id"]
        assert one["sources"], one["id"]


@pytest.mark.parametrize(
    "place", [("01.051",), ("Al Hoceima",), ("الحسيمة",), ("01.051", "Imzouren")]
)
def test_offices_has_the_published_shape(place: tuple[str, ...]) -> None:
    """Every authority people go to, by the code or the name of a place."""
    words = ["--province", place[0], *(["--commune", place[1]] if len(place) > 1 else [])]
    told = ran("offices", *words, "--json", "--lang", "fr")

    fits(told, "AuthorityShape")
    known = {name for name, one in library().authorities.items() if not one.home}
    assert {one["authority"] for one in told} == known
    assert all(one["offices"] or one["find"] for one in told)


def test_the_two_courts_of_al_hoceima() -> None:
    """Al Hoceima has two courts; its ODCo delegation also serves Taza, Taounate and Guercif."""
    told = {
        one["authority"]: one["offices"] for one in ran("offices", "--province", "01.051", "--json")
    }
    assert len(told["court-registry"]) == 2
    (office,) = told["odco-delegation"]
    for province in ("03.561", "03.531", "02.265"):
        near = {
            one["authority"]: one["offices"]
            for one in ran("offices", "--province", province, "--json")
        }
        assert office["id"] in [one["id"] for one in near["odco-delegation"]]


@pytest.mark.parametrize("file", [HONEY, LEATHER, BOOKLET])
def test_a_copy_hides_what_is_private(file: str) -> None:
    """Nothing of the family or of disability is told in a copy, in data and in words."""
    whole = ran("support", file, "--json", *TODAY)
    copy = ran("support", file, "--json", "--shareable", *TODAY)
    text = RUN.invoke(app, ["support", file, "--shareable", "--lang", "fr", *TODAY]).stdout

    assert "hcar" in [one["id"] for one in whole if one["verdict"] == "yes"]
    assert "hcar" not in [one["id"] for one in copy]
    assert not any(line["private"] for one in copy for line in one["lines"])
    assert "Résistan" not in text
    assert "handicap" not in text


def test_one_programme() -> None:
    """``--programme`` keeps one."""
    (one,) = ran("support", HONEY, "--programme", "anapec", "--json", *TODAY)
    assert one["id"] == "anapec"


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_a_private_programme_is_not_in_a_copy(lang: Lang) -> None:
    """Asked for by its name, a copy says why it is not there, whatever the answers are."""
    words = ["support", HONEY, "--programme", "hcar", "--shareable", "--lang", lang, *TODAY]
    result = RUN.invoke(app, words)
    title = library().programmes["hcar"].title[lang]

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == voice(lang)("programme-private", name=title) + "\n"
    assert json.loads(RUN.invoke(app, [*words, "--json"]).stdout) == []


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_health_without_personas(tmp_path: Path, lang: Lang) -> None:
    """A folder that is missing or holds no persona is said: nothing would be seen by nobody."""
    for folder in (tmp_path, tmp_path / "nowhere"):
        result = RUN.invoke(app, ["health", "--personas", str(folder), "--lang", lang])

        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == voice(lang)("no-personas", folder=str(folder)) + "\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["support", HONEY, "--programme", "idnh"], ["idnh", "indh"]),
        (["offices", "--province", "01.052"], ["01.052", "01.051 (Al Hoceima)"]),
        (["offices", "--province", "Al Hoceyma"], ["Al Hoceyma", "01.051 (Al Hoceima)"]),
        (["offices", "--province", "الحسيما"], ["الحسيما", "01.051 (الحسيمة)"]),
        (
            ["offices", "--province", "01.051", "--commune", "Imzourene"],
            ["Imzourene", "(Imzouren)"],
        ),
        (
            ["offices", "--province", "01.051", "--commune", "02.411.01.01"],
            ["02.411.01.01", "01.051."],
        ),
    ],
)
@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_what_is_not_known_is_refused_in_one_sentence(
    words: list[str], says: list[str], lang: str
) -> None:
    """Exit code 2, what was asked, the nearest that exist; no traceback, nothing on standard output."""
    result = RUN.invoke(app, [*words, "--lang", lang])

    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert all(word in result.stderr for word in says), result.stderr


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_health_in_words(lang: str) -> None:
    """Certainty, age, what nobody tries, conflicts with their question; no placeholder is left."""
    result = RUN.invoke(app, ["health", "--lang", lang, *TODAY])

    assert result.exit_code == 0, result.output
    assert "{" not in result.stdout
    for conflict in library().conflicts.values():
        assert conflict.title[lang] in result.stdout  # type: ignore[index]
        assert conflict.ask[lang] in result.stdout  # type: ignore[index]
