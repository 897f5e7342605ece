"""Compress scripts and styles once and serve them so: a cheap phone then loads less than half.

Streamlit sends its own files uncompressed. `python -m wizard.ui.server.compress` fills the cache;
a server that finds it empty fills it in the background and sends the plain files meanwhile.
"""

from __future__ import annotations

import gzip
import logging
import mimetypes
import os
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final

import brotli
from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response

from wizard.ui.server.icons import small_icon_font
from wizard.ui.server.shell import STATIC, STREAMLIT, streamlit_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.types import ASGIApp, Receive, Scope, Send

_LOG: Final = logging.getLogger(__name__)
_TEXT: Final = {".js", ".css", ".svg", ".json", ".txt"}
_TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2"}
_FOREVER: Final = "public, max-age=31536000, immutable"
_ROOTS: Final = {"/static/": STREAMLIT / "static", "/app/static/": STATIC}
_BEST, _QUICK = 11, 9


@dataclass
class Assets:
    """The compressed copies, kept in one folder that may be deleted at any time."""

    folder: Path
    ready: dict[tuple[str, str], Path] = field(default_factory=dict)

    def build(self) -> None:
        """Compress whatever is not compressed yet; what the first page loads comes first."""
        first = streamlit_parts().files()
        files = sorted(_addresses(), key=lambda pair: pair[1].name not in first)
        for address, path in files:
            quality = _BEST if path.name in first or path.parent == STATIC else _QUICK
            self._keep(address, path, "br", quality)
            self._keep(address, path, "gzip", quality)
        self._keep_icons()

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

    def _keep(self, address: str, path: Path, encoding: str, quality: int) -> None:
        """Make the compressed copy of one file unless it is there and newer than the file."""
        copy = self.folder / f"{address.strip('/').replace('/', '_')}.{encoding}"
        if not copy.exists() or copy.stat().st_mtime < path.stat().st_mtime:
            content = path.read_bytes()
            _write(copy, _compress(content, encoding, quality))
        self.ready[address, encoding] = copy

    def _keep_icons(self) -> None:
        """Put a font with only the icons we use in the place of Streamlit's, 370 kB lighter."""
        for path in (STREAMLIT / "static" / "media").glob("MaterialSymbols-Rounded.*.woff2"):
            copy = small_icon_font(path, self.folder)
            self.ready[f"/static/media/{path.name}", "identity"] = copy


class Compressed:
    """Answer for scripts, styles and icons from the compressed copies; pass on the rest."""

    def __init__(self, app: ASGIApp, assets: Assets) -> None:
        """Stand in front of another ASGI app."""
        self.app = app
        self.assets = assets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one connection."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self.app(scope, receive, send)
            return
        address = scope["path"]
        found = self.assets.find(address, Headers(scope=scope).get("accept-encoding", ""))
        if found is None:
            await self.app(scope, receive, send)
            return
        encoding, path = found
        content = await to_thread.run_sync(path.read_bytes)
        headers = {"Vary": "Accept-Encoding", "Cache-Control": _FOREVER}
        if encoding != "identity":
            headers["Content-Encoding"] = encoding
        response = Response(content, headers=headers, media_type=_media_type(address))
        await response(scope, receive, send)


@cache
def shared_assets() -> Assets:
    """Return the compressed files of this installation."""
    from streamlit import __version__

    return Assets(Path(sys.prefix) / "share" / "dalil" / f"streamlit-{__version__}")


def _addresses() -> Iterator[tuple[str, Path]]:
    """Yield the address and the file of everything worth compressing."""
    for start, root in _ROOTS.items():
        for path in root.rglob("*"):
            if path.suffix in _TEXT:
                yield f"{start}{path.relative_to(root).as_posix()}", path


def _compress(content: bytes, encoding: str, quality: int) -> bytes:
    """Return the content compressed for one encoding."""
    if encoding == "br":
        return bytes(brotli.compress(content, quality=quality))
    return gzip.compress(content, 9, mtime=0)


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: several servers may do it at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.tmp")
    draft.write_bytes(content)
    draft.replace(path)


def _media_type(address: str) -> str:
    """Return the content type of an address."""
    suffix = Path(address).suffix
    return _TYPES.get(suffix) or mimetypes.guess_type(address)[0] or "application/octet-stream"

