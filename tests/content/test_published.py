"""What we publish is sound."""

from __future__ import annotations

import datetime

from wizard.content.checking import check
from wizard.content.loading import PROCEDURES, library
from wizard.content.schema import SCHEMA, schema_text
from wizard.documents.interfaces import INTERFACES, interfaces_text
from wizard.errors import report

READ_ON = datetime.date(2026, 11, 24)
"""The day all texts were last read; the age of sources is the weekly check's business."""


def test_published_content_has_no_issue() -> None:
    """Nothing in procedures/ is wrong, not even a notice."""
    assert report(check(PROCEDURES, READ_ON).issues) == "no problems"


def test_published_content_loads() -> None:
    """The library holds the four legal forms."""
    assert list(library().procedures) == [
        "cooperative",
        "auto-entrepreneur",
        "sole-trader",
        "sarl-au",
    ]


def test_schema_is_fresh() -> None:
    """The schema for editors fits the models."""
    fresh = SCHEMA.read_text(encoding="utf-8") == schema_text()
    assert fresh, "procedures/schema.json is stale: run `python -m wizard schema`"


def test_interfaces_are_fresh() -> None:
    """The published shapes are those of the code; a change of one needs a note in changes.yaml."""
    fresh = INTERFACES.read_text(encoding="utf-8") == interfaces_text()
    assert fresh, "procedures/interfaces.json is stale: run `python -m wizard schema`"


def test_every_file_names_its_schema() -> None:
    """An editor finds the schema from the first line of each file."""
    for path in sorted(PROCEDURES.rglob("*.yaml")):
        up = "../" * (len(path.relative_to(PROCEDURES).parts) - 1)
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema={up}schema.json", path.name
