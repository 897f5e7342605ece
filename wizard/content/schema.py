"""Describe records as a JSON schema; first of all the YAML files, for editors."""

from __future__ import annotations

import json
from collections.abc import Iterable

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from wizard.content.files import FILES, FOLDERS
from wizard.content.loading import PROCEDURES

SCHEMA = PROCEDURES / "schema.json"


def schema_text() -> str:
    """Return the text of procedures/schema.json: a file has one of the known shapes."""
    return described(
        "Content of Dalil", dict.fromkeys([*FILES.values(), *FOLDERS.values()]), "validation"
    )


def described(title: str, models: Iterable[type[BaseModel]], mode: JsonSchemaMode) -> str:
    """Return the text of a schema that allows each of these records, as read or as written."""
    wanted = [(model, mode) for model in models]
    places, definitions = models_json_schema(wanted)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": "Made by `python -m wizard schema`; never edited by hand.",
        "oneOf": [places[each] for each in wanted],
        **definitions,
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
