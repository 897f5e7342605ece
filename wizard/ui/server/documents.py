"""The light page, the PDF and the calendar of a link: made from its few answers alone, kept nowhere."""

from __future__ import annotations

import gzip
import re
from typing import TYPE_CHECKING, Final

from starlette.responses import Response
from starlette.routing import Route

from wizard.content.loading import library
from wizard.documents.checklist_documents import MEDIA, document, edition_of, name_of
from wizard.documents.page import message_page
from wizard.errors import WizardError
from wizard.guidance.changed import changes_since
from wizard.guidance.checklist import make_checklist
from wizard.guidance.dossier import Dossier
from wizard.guidance.link import Link, read_link
from wizard.ui.server.language import choose_language
from wizard.ui.settings import address, operator, today

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request
    from starlette.routing import BaseRoute

    from wizard.content.model import Lang
    from wizard.documents.checklist_documents import Kind
    from wizard.documents.edition import Edition
    from wizard.guidance.checklist_model import Checklist

PRIVATE: Final = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "X-Content-Type-Options": "nosniff",
}
KINDS: Final[tuple[Kind, ...]] = ("html", "pdf", "ics")
_SHRINKS: Final = frozenset({"html", "ics"})
_ADDRESS: Final = re.compile(r"https?://[\w.:\[\]-]+(/[\w./-]*)?", re.ASCII)


def document_routes() -> list[BaseRoute]:
    """Return /checklist.html, /checklist.pdf and /checklist.ics."""
    return [Route(f"/checklist.{kind}", _answering(kind)) for kind in KINDS]


def address_of(request: Request) -> str | None:
    """Return the address of this server for links from afar: DALIL_ADDRESS, else what was asked."""
    told = address() or str(request.base_url).rstrip("/")
    return told if _ADDRESS.fullmatch(told) else None


def _answering(kind: Kind) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        """Give one document of a link, or say plainly why there is none."""
        link = read_link(library(), dict(request.query_params))
        lang = link.lang or _browser_language(request)
        if link.form is None:
            return _message(lang, "no-form", 400)
        try:
            checklist, edition = _told(link, lang, request)
            if checklist.form is None:
                return _message(lang, "no-steps", 400)
            content = document(kind, checklist, edition)
        except WizardError:
            return _message(lang, "failed", 500)
        headers = {**PRIVATE, "Content-Language": lang}
        if kind != "html":
            name = name_of(kind, checklist, lang)
            headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return _shrunk(content, kind, headers, request)

    return answer


def _told(link: Link, lang: Lang, request: Request) -> tuple[Checklist, Edition]:
    """Return the list of a link and what its documents say of themselves."""
    books = library()
    dossier = Dossier(lang, books.version, link.answers, link.form)
    checklist = make_checklist(books, dossier.situation(books), today=today(), form=link.form)
    notices = ["old-link"] if link.is_old(books) else []
    notices += ["broken-link"] if link.dropped else []
    edition = edition_of(
        books,
        checklist,
        lang,
        link.answers,
        shareable=True,
        served=True,
        address=address_of(request),
        operator=operator(),
        notices=tuple(notices),
        changes=changes_since(books, link.content or "", checklist) if link.is_old(books) else (),
    )
    return checklist, edition


def _browser_language(request: Request) -> Lang:
    chosen = choose_language(None, request.headers.get("accept-language"))
    return "fr" if chosen == "fr" else "en" if chosen == "en" else "ar"


def _shrunk(content: bytes, kind: Kind, headers: dict[str, str], request: Request) -> Response:
    """Return the answer, compressed where that helps and the reader can undo it."""
    if kind in _SHRINKS:
        headers["Vary"] = "Accept-Encoding"
        if "gzip" in request.headers.get("accept-encoding", ""):
            headers["Content-Encoding"] = "gzip"
            content = gzip.compress(content, 6, mtime=0)
    return Response(content, headers=headers, media_type=MEDIA[kind])


def _message(lang: Lang, key: str, status: int) -> Response:
    page = message_page(lang, key, f"./?lang={lang}")
    headers = {**PRIVATE, "Content-Language": lang}
    return Response(page, status, headers, "text/html; charset=utf-8")
