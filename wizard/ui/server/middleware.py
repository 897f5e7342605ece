"""What every answer of the server carries, and what it refuses."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from streamlit import config

from wizard.ui.server.assets import shared_assets
from wizard.ui.server.compressed import Compressed

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Each directive is as narrow as the screens allow; a test walks them and reads the console.
_POLICY: Final = {
    "default-src": "'none'",
    "script-src": "'self' blob:",  # blob: the component that keeps answers on the device
    "style-src": "'self' 'unsafe-inline'",  # Streamlit writes its styles into the page
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "media-src": "'self' blob:",
    "manifest-src": "'self'",
    "worker-src": "'self' blob:",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
_HEADERS: Final = {
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
    "browsing-topics=(), interest-cohort=()",
}
# Files that are the same for everybody: few headers, there are a hundred of them on a first load.
_FILES: Final = re.compile(r"/(static|app/static)/")
_FONT_LIFETIME: Final = "public, max-age=31536000, immutable"  # a changed font gets another name
_SIGN_IN: Final = "/auth/login"
_BACK_TO_THE_DOOR: Final = (b"location", b"../?s=advisors&keep=no&sign-in=failed")
_HOST: Final = re.compile(r"[\w.:\[\]-]+")


class Guard:
    """Add the headers that protect answers, and refuse connections from other sites."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand in front of another ASGI app."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one connection."""
        if scope["type"] == "websocket" and not _comes_from_here(Headers(scope=scope)):
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        is_failed = False

        async def send_guarded(message: Message) -> None:
            nonlocal is_failed
            if message["type"] == "http.response.start":
                is_failed = _is_failed_sign_in(scope, message)
                if is_failed:
                    message = {**message, "status": 303, "headers": [_BACK_TO_THE_DOOR]}
                _protect(MutableHeaders(scope=message), scope)
            elif is_failed:
                message = {**message, "body": b""}
            await send(message)

        await self.app(scope, receive, send_guarded)


def middleware() -> list[Middleware]:
    """Return our middleware, outermost first."""
    return [Middleware(Guard), Middleware(Compressed, assets=shared_assets())]


def _is_failed_sign_in(scope: Scope, message: Message) -> bool:
    """Return whether the organisation's own sign-in does not answer: Streamlit says it in bare English."""
    return bool(scope["path"].endswith(_SIGN_IN) and message["status"] >= HTTPStatus.BAD_REQUEST)


def _protect(headers: MutableHeaders, scope: Scope) -> None:
    """Add to one answer the headers that fit its address."""
    headers["X-Content-Type-Options"] = "nosniff"
    if _FILES.match(scope["path"]):
        if scope["path"].endswith(".woff2"):
            headers["Cache-Control"] = _FONT_LIFETIME
        return
    for name, value in _HEADERS.items():
        headers[name] = value
    headers["Content-Security-Policy"] = _policy(Headers(scope=scope).get("host", ""))
    bare = scope["path"] == "/" and not _names_more_than_language(scope["query_string"])
    headers["Cache-Control"] = "no-cache" if bare else "no-store"
    if not bare:
        headers["X-Robots-Tag"] = "noindex"


def _names_more_than_language(query: bytes) -> bool:
    """Return whether an address carries anything beside the language."""
    return any(part and not part.startswith(b"lang=") for part in query.split(b"&"))


def _policy(host: str) -> str:
    """Return the content security policy; older browsers want the socket's address in full."""
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    directives = {**_POLICY, "connect-src": f"'self' data: blob:{sockets}"}
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def _comes_from_here(headers: Headers) -> bool:
    """Return whether a socket is opened by a page of ours.

    Streamlit would ask a third party for this server's address before refusing another site.
    """
    origin = headers.get("origin")
    if origin is None:
        return True
    allowed = config.get_option("server.corsAllowedOrigins")
    return urlsplit(origin).netloc == headers.get("host") or origin in allowed
