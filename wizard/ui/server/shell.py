"""Build the first page: language and direction are right from the first byte."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Final

import jinja2

from wizard.ui.server import streamlit_files
from wizard.ui.server.assets import STATIC, shared_assets, versioned
from wizard.ui.server.language import DIRECTIONS

HERE: Final = Path(__file__).parent


@cache
def first_page(language: str) -> str:
    """Return the whole first page in one language."""
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    template = environment.from_string((HERE / "shell.html").read_text("utf-8"))
    script = "arabic" if language == "ar" else "latin"
    parts = streamlit_files.parts()
    return template.render(
        language=language,
        direction=DIRECTIONS[language],
        text=json.loads((HERE / "shell.json").read_text("utf-8"))[language],
        script=parts.script,
        modules=parts.modules,
        early=parts.early,
        styles=[shared_assets().stylesheet(address) for address in parts.styles],
        our_style=versioned(STATIC / "dalil.css"),
        our_script=versioned(STATIC / "shell.js"),
        fonts=[f"dalil-sans-{script}-{weight}.woff2" for weight in (400, 600)],
    )
