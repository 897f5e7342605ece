"""Build the first page: language and direction are right from the first byte."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import jinja2
from streamlit import file_util

from wizard.ui.server.language import DIRECTIONS, LANGUAGES, choose_language

HERE: Final = Path(__file__).parent
STATIC: Final = HERE.parent / "static"
STREAMLIT: Final = Path(file_util.get_static_dir())
# Parts that Streamlit would ask for one after the other once it runs: asked for at once instead.
EARLY: Final = ()


@dataclass(frozen=True)
class Parts:
    """The addresses of Streamlit's own script, modules and style sheets."""

    script: str
    modules: tuple[str, ...]
    styles: tuple[str, ...]

    def files(self) -> set[str]:
        """Return the names of all files that the first page loads."""
        return {Path(address).name for address in (self.script, *self.modules, *self.styles)}


@cache
def streamlit_parts() -> Parts:
    """Return what Streamlit's own first page loads, with what it would load a moment later."""
    page = (STREAMLIT / "index.html").read_text("utf-8")
    script = re.search(r'<script type="module"[^>]* src="([^"]+)"', page)
    if script is None:
        message = f"no script found in {STREAMLIT / 'index.html'}: another version of Streamlit?"
        raise RuntimeError(message)
    modules = re.findall(r'<link rel="modulepreload"[^>]* href="([^"]+)"', page)
    early = [f"./static/js/{path.name}" for stem in EARLY for path in _chunk(stem)]
    styles = re.findall(r'<link rel="stylesheet"[^>]* href="([^"]+)"', page)
    return Parts(script[1], tuple(dict.fromkeys([*modules, *early])), tuple(styles))


def _chunk(stem: str) -> list[Path]:
    """Return the script files of Streamlit with this name, whatever the hash after it."""
    return sorted((STREAMLIT / "static" / "js").glob(f"{stem}.????????.js"))


def versioned(name: str) -> str:
    """Return the name of one of our static files with a mark that changes with its content."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:10]
    return f"{name}?v={digest}"


@cache
def first_page(language: str) -> str:
    """Return the whole first page in one language."""
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    template = environment.from_string((HERE / "shell.html").read_text("utf-8"))
    script = "arabic" if language == "ar" else "latin"
    return template.render(
        language=language,
        direction=DIRECTIONS[language],
        text=json.loads((HERE / "shell.json").read_text("utf-8"))[language],
        streamlit=streamlit_parts(),
        stylesheet=versioned("dalil.css"),
        script=versioned("shell.js"),
        fonts=[f"plex-{script}-{weight}.woff2" for weight in (400, 600)],
    )
