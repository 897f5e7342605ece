"""Know which of Streamlit's own files a browser needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from streamlit import file_util

ROOT: Final = Path(file_util.get_static_dir())
STATIC: Final = ROOT / "static"
# What the first screens show. Streamlit would ask for these one after the other, and only once
# it is connected; our first page asks for them at once.
EARLY: Final = ("Html", "ButtonGroup", "Button", "Checkbox", "Radio", "BidiComponent")
_IMPORT: Final = re.compile(r'(?:from|import)"\./([^"]+\.js)"')


@dataclass(frozen=True)
class Parts:
    """The addresses of Streamlit's own script, modules and style sheets, relative to the page."""

    script: str
    modules: tuple[str, ...]
    early: tuple[str, ...]
    """What it would ask for only once it is connected."""
    styles: tuple[str, ...]

    def names(self) -> set[str]:
        """Return the names of all files that the first page loads."""
        return {
            Path(address).name
            for address in (self.script, *self.modules, *self.early, *self.styles)
        }


@cache
def parts() -> Parts:
    """Return what Streamlit's own first page loads, and what it would load a moment later."""
    page = (ROOT / "index.html").read_text("utf-8")
    script = re.search(r'<script type="module"[^>]* src="([^"]+)"', page)
    if script is None:
        message = f"no script found in {ROOT / 'index.html'}: another version of Streamlit?"
        raise RuntimeError(message)
    modules = re.findall(r'<link rel="modulepreload"[^>]* href="([^"]+)"', page)
    later = [f"./static/js/{name}" for name in _with_imports(EARLY)]
    early = [name for name in later if name not in {*modules, script[1]}]
    styles = re.findall(r'<link rel="stylesheet"[^>]* href="([^"]+)"', page)
    return Parts(script[1], tuple(modules), tuple(early), tuple(styles))


def _with_imports(stems: tuple[str, ...]) -> list[str]:
    """Return the script files with these names, whatever the hash after them, and their imports."""
    folder = STATIC / "js"
    waiting = [path.name for stem in stems for path in sorted(folder.glob(f"{stem}.????????.js"))]
    found: dict[str, None] = {}
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting += _IMPORT.findall((folder / name).read_text("utf-8"))
    return list(found)
