"""Describe the YAML files for editors, as one JSON schema made from the models."""

from __future__ import annotations

import json

from pydantic.json_schema import models_json_schema

from wizard.content.files import FILES
from wizard.content.loading import PROCEDURES

SCHEMA = PROCEDURES / "schema.json"


def schema_text() -> str:
    """Return the text of procedures/schema.json: a file has one of the known shapes."""
    models = list(dict.fromkeys(FILES.values()))
    places, definitions = models_json_schema(
        [(model, "validation") for model in models], by_alias=True
    )
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Content of Dalil",
        "description": "Made by `python -m wizard schema`; never edited by hand.",
        "oneOf": [places[model, "validation"] for model in models],
        **definitions,
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
