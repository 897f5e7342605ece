"""Keep lean and compressed copies of scripts, styles and icons: a third of the bytes.

Streamlit sends its own files uncompressed. `python -m wizard.ui.server.compress` fills the cache;
a server that finds it empty fills it in the background and sends the plain files meanwhile.
"""

from __future__ import annotations

import gzip
import hashlib
import logging
import os
import sys
import tempfile
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final

import brotli
from streamlit import __version__

from wizard.ui.server import streamlit_files
from wizard.ui.server.icons import ICON_FONT, lean_stylesheet, small_icon_font

if TYPE_CHECKING:
    from collections.abc import Iterator

STATIC: Final = Path(__file__).parents[1] / "static"
_LOG: Final = logging.getLogger(__name__)
_TEXT: Final = {".js", ".css", ".svg", ".json", ".txt"}
_BEST, _QUICK = 11, 9  # of brotli: the best takes ten times longer


@dataclass
class Assets:
    """The copies, kept in one folder that may be deleted while no server runs."""

    folder: Path
    ready: dict[tuple[str, str], Path] = field(default_factory=dict)
    lean: dict[str, str] = field(default_factory=dict)

    def prepare(self) -> None:
        """Make our own files, the lean icon font and style sheets: two seconds once, then nothing."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for address, path in _addresses("/app/static/", STATIC):
            self._compress(address, path, _BEST)
        for font in (streamlit_files.STATIC / "media").glob(f"{ICON_FONT}.*.woff2"):
            icons = small_icon_font(font, self.folder)
            self.ready[f"/static/media/{icons.name}", "identity"] = icons
            for address in streamlit_files.parts().styles:
                self._make_lean(address, icons.name)

    def stylesheet(self, address: str) -> str:
        """Return the address of the lean copy of a style sheet, else the address itself."""
        return self.lean.get(address, address)

    def build(self) -> None:
        """Compress whatever is not compressed yet; what the first page loads comes first."""
        first = streamlit_files.parts().names()
        files = _addresses("/static/", streamlit_files.STATIC)
        for address, path in sorted(files, key=lambda pair: pair[1].name not in first):
            self._compress(address, path, _BEST if path.name in first else _QUICK)

    def build_in_background(self) -> None:
        """Compress without holding up the start of the server."""
        Thread(target=self._build_or_say_why, name="compress", daemon=True).start()

    def find(self, address: str, accepted: str) -> tuple[str, Path] | None:
        """Return the encoding and the file for an address, in the best way the browser reads."""
        for encoding in ("br", "gzip", "identity"):
            path = self.ready.get((address, encoding))
            if path is not None and (encoding in accepted or encoding == "identity"):
                return encoding, path
        return None

    def _build_or_say_why(self) -> None:
        try:
            self.build()
        except OSError as error:
            _LOG.warning("Files are sent uncompressed: %s", error)

    def _make_lean(self, address: str, icon_font: str) -> None:
        """Write the lean copy of one style sheet under a name that changes with its content."""
        original = (streamlit_files.ROOT / address).read_text("utf-8")
        content = lean_stylesheet(original, icon_font).encode()
        copy = self.folder / f"lean-{_digest(content)}.css"
        if not copy.exists():
            _write(copy, content)
        self.lean[address] = f"./static/css/{copy.name}"
        self.ready[f"/static/css/{copy.name}", "identity"] = copy
        self._compress(f"/static/css/{copy.name}", copy, _BEST)

    def _compress(self, address: str, path: Path, quality: int) -> None:
        """Make the compressed copies of one file unless they are there and newer than the file."""
        for encoding in ("br", "gzip"):
            copy = self.folder / f"{address.strip('/').replace('/', '_')}.{encoding}"
            if not copy.exists() or copy.stat().st_mtime < path.stat().st_mtime:
                content = path.read_bytes()
                if encoding == "br":
                    _write(copy, brotli.compress(content, quality=quality))
                else:
                    _write(copy, gzip.compress(content, 9, mtime=0))
            self.ready[address, encoding] = copy


@cache
def shared_assets() -> Assets:
    """Return the copies of this installation; where it cannot be written to, of this run."""
    name = f"streamlit-{__version__}"
    if os.access(sys.prefix, os.W_OK):
        return Assets(Path(sys.prefix) / "share" / "dalil" / name)
    return Assets(Path(tempfile.mkdtemp(prefix="dalil-")) / name)


def versioned(path: Path) -> str:
    """Return the name of a static file of ours with a mark that changes with its content."""
    return f"{path.name}?v={_digest(path.read_bytes())}"


def _digest(content: bytes) -> str:
    """Return a short mark of some content."""
    return hashlib.sha256(content).hexdigest()[:10]


def _addresses(start: str, root: Path) -> Iterator[tuple[str, Path]]:
    """Yield the address and the file of everything in a folder that is worth compressing."""
    for path in root.rglob("*"):
        if path.suffix in _TEXT:
            yield f"{start}{path.relative_to(root).as_posix()}", path


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: several servers may do it at once."""
    draft = path.with_suffix(f".{os.getpid()}.tmp")
    draft.write_bytes(content)
    draft.replace(path)
