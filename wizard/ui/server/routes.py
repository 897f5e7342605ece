"""All addresses that answer beside Streamlit's own, in one list."""

from __future__ import annotations

import gzip
from functools import cache
from typing import TYPE_CHECKING

from starlette.convertors import Convertor, register_url_convertor
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from starlette.routing import Route

from wizard.ui.server.documents import document_routes
from wizard.ui.server.language import choose_language
from wizard.ui.server.shell import first_page

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute


class _WordConvertor(Convertor[str]):
    """One word in lower case, as people mistype it: no file, and none of Streamlit's addresses."""

    regex = "[a-z][a-z-]*"

    def convert(self, value: str) -> str:
        """Return the word as it stands."""
        return value

    def to_string(self, value: str) -> str:
        """Return the word as it stands."""
        return value


async def start_page(request: Request) -> Response:
    """Give the first page in the language asked for, else the browser's, else Arabic."""
    language = choose_language(
        request.query_params.get("lang"), request.headers.get("accept-language")
    )
    headers = {"Content-Language": language, "Vary": "Accept-Language, Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return HTMLResponse(_packed(language), headers={**headers, "Content-Encoding": "gzip"})
    return HTMLResponse(first_page(language), headers=headers)


async def unknown_page(request: Request) -> Response:
    """Send a mistyped address to the first page."""
    language = request.query_params.get("lang", "")
    return RedirectResponse(f"./?lang={language}" if language.isalpha() else "./", 303)


async def health(_request: Request) -> Response:
    """Tell a load balancer that this server answers."""
    return PlainTextResponse("ok")


@cache
def _packed(language: str) -> bytes:
    """Return the first page compressed; it holds nothing secret and nothing personal."""
    return gzip.compress(first_page(language).encode(), mtime=0)


def routes() -> list[BaseRoute]:
    """Return our addresses; the first that fits answers, Streamlit's own come after."""
    register_url_convertor("word", _WordConvertor())
    return [
        Route("/", start_page),
        Route("/healthz", health),
        *document_routes(),
        Route("/{page:word}", unknown_page),
    ]
