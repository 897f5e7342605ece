"""/checklist.html, .pdf and .ics: any link gets a document or a plain page, and leaves no trace."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import MutableMapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette

from wizard.content.loading import Library
from wizard.ui.server.documents import document_routes

APP = Starlette(routes=document_routes())
LINK = "lang=fr&v=2026-11.2&q=form.cooperative~founders.n5_9~members.7~sector.agri~province.01.051"


class Answer:
    """What the server sent."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.status = 0
        self.headers: dict[str, str] = {}
        self.body = b""

    @property
    def text(self) -> str:
        """Return the body as text."""
        return self.body.decode()


def get(path: str, query: str = "", **headers: str) -> Answer:
    """Return the answer to a GET request."""
    answer = Answer()

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.headers = {name.decode(): value.decode() for name, value in message["headers"]}
        answer.body += message.get("body", b"")

    sent = {
        "host": "dalil.example",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
        "scheme": "https",
        "server": ("dalil.example", 443),
    }
    with ThreadPoolExecutor(
        max_workers=1
    ) as elsewhere:  # a browser test may hold this thread's loop
        elsewhere.submit(lambda: asyncio.run(APP(scope, receive, send))).result()
    return answer


@pytest.mark.parametrize(
    ("kind", "media", "start"),
    [
        ("html", "text/html; charset=utf-8", b"<!DOCTYPE html>"),
        ("pdf", "application/pdf", b"%PDF-"),
        ("ics", "text/calendar; charset=utf-8", b"BEGIN:VCALENDAR"),
    ],
)
def test_link_gives_its_documents(kind: str, media: str, start: bytes) -> None:
    """A link opens in all three forms, is stored nowhere, and files have plain names."""
    answer = get(f"/checklist.{kind}", LINK)
    assert answer.status == 200
    assert answer.headers["content-type"] == media
    assert answer.body.lstrip().startswith(start)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-robots-tag"] == "noindex"
    named = answer.headers.get("content-disposition", "").startswith(
        'attachment; filename="dalil-cooperative-fr-'
    )
    assert named is (kind != "html")


def test_page_is_the_shareable_copy() -> None:
    """What a link opens says that it holds no personal answers."""
    assert "sans vos réponses personnelles" in get("/checklist.html", LINK).text


@pytest.mark.parametrize("query", ["", "lang=fr", "lang=fr&q=", "q=form.xx~members.7", "q=~~..~"])
def test_link_without_form_gets_a_plain_page(query: str) -> None:
    """A link that names no form leads back to the start, in the reader's language."""
    answer = get("/checklist.pdf", query, accept_language="fr-MA,fr;q=0.9")
    assert answer.status == 400
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert '<html lang="fr" dir="ltr">' in answer.text
    assert 'href="./?lang=fr"' in answer.text


def test_broken_part_is_said_and_dropped() -> None:
    """Parts that cannot be read are dropped with a sentence; the rest still makes the list."""
    answer = get("/checklist.html", f"{LINK}~members.zz~foo.bar")
    assert answer.status == 200
    assert "Une partie du lien" in answer.text


def test_old_link_is_said() -> None:
    """A link made with older texts says which version the list follows."""
    answer = get("/checklist.html", LINK.replace("2026-11.2", "2020-01"))
    assert "version plus ancienne" in answer.text.replace("\u00a0", " ")


def test_private_answers_are_refused(books: Library) -> None:
    """An answer that stays on the device is not read from a link, and stands nowhere in the page."""
    private = [
        f"{question.id}.{question.options[0].id}"
        for question in books.questions.values()
        if question.travels == "device" and question.options
    ]
    plain = get("/checklist.html", f"{LINK}~foo.bar").text
    assert get("/checklist.html", "~".join([LINK, *private])).text == plain


def test_hostile_link_stays_text() -> None:
    """Markup in a link comes out nowhere."""
    evil = quote('"><script>alert(1)</script>')
    answer = get("/checklist.html", f"{LINK}~{evil}.{evil}&v={evil}&lang={evil}")
    assert answer.status == 200
    assert "<script" not in answer.text


def test_hostile_host_stays_out() -> None:
    """A host that is none never reaches an address in a document."""
    answer = get("/checklist.ics", LINK, host='x"><y')
    assert answer.status == 200
    assert b"><y" not in answer.body


def test_page_is_compressed_where_the_reader_can() -> None:
    """On a slow network a third of the bytes is enough."""
    plain = get("/checklist.html", LINK)
    small = get("/checklist.html", LINK, accept_encoding="gzip, br")
    assert gzip.decompress(small.body) == plain.body
    assert len(small.body) * 3 < len(plain.body)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120), st.sampled_from(["html", "ics"]))
def test_no_link_breaks_the_server(text: str, kind: str) -> None:
    """Whatever stands behind the question mark, the answer is a document or a plain page."""
    for query in (
        f"q={quote(text, safe='~.+')}",
        f"lang=ar&q=form.sole-trader~{quote(text, safe='~.+')}",
    ):
        assert get(f"/checklist.{kind}", query).status in {200, 400}
