"""Answer for scripts, styles and icons from the lean copies."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING, Final

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from wizard.ui.server.assets import Assets

_TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2"}
_FOREVER: Final = "public, max-age=31536000, immutable"


class Compressed:
    """Answer with the compressed copy where there is one; pass on the rest."""

    def __init__(self, app: ASGIApp, assets: Assets) -> None:
        """Stand in front of another ASGI app."""
        self.app = app
        self.assets = assets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one connection."""
        found = None
        if scope["type"] == "http" and scope["method"] in {"GET", "HEAD"}:
            accepted = Headers(scope=scope).get("accept-encoding", "")
            found = self.assets.find(scope["path"], accepted)
        if found is None:
            await self.app(scope, receive, send)
            return
        encoding, path = found
        content = await to_thread.run_sync(path.read_bytes)
        headers = {"Vary": "Accept-Encoding", "Cache-Control": _lifetime(scope)}
        if encoding != "identity":
            headers["Content-Encoding"] = encoding
        response = Response(content, headers=headers, media_type=_media_type(scope["path"]))
        await response(scope, receive, send)


def _lifetime(scope: Scope) -> str:
    """Return how long a browser may keep a file: for ever, if its address changes with it."""
    named = scope["path"].startswith("/static/") or scope["query_string"].startswith(b"v=")
    return _FOREVER if named else "public, max-age=3600"


def _media_type(address: str) -> str:
    """Return the content type of an address."""
    suffix = Path(address).suffix
    return _TYPES.get(suffix) or mimetypes.guess_type(address)[0] or "application/octet-stream"
