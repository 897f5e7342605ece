"""What stands around the screens, without a browser."""

from __future__ import annotations

import asyncio
import logging
import re
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import brotli
import pytest
from fontTools.ttLib import TTFont
from starlette.datastructures import Headers

from wizard.documents.paper_pdf import DRAWN
from wizard.ui.server import icons, start, streamlit_files
from wizard.ui.server.assets import STATIC, Assets
from wizard.ui.server.language import choose_language
from wizard.ui.server.lifespan import WithoutQuery
from wizard.ui.server.middleware import Guard

if TYPE_CHECKING:
    from starlette.types import Message, Send

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("asked", "accepted", "language"),
    [
        (None, None, "ar"),
        ("en", "fr", "en"),
        ("xx", "fr", "fr"),
        (None, "fr;q=0.5, en;q=0.4", "fr"),
        (None, "en;q=0.4, fr;q=0.5", "fr"),
        (None, "zgh, fr;q=0.9", "ar"),
        (None, "ary-MA", "ar"),
        (None, "en;q=zero, fr", "fr"),
        (None, "fr;q=0, *", "ar"),
    ],
)
def test_choose_language(asked: str | None, accepted: str | None, language: str) -> None:
    """The address wins over the browser, the browser's wishes count in its order, else Arabic."""
    assert choose_language(asked, accepted) == language


def test_every_icon_we_name_is_in_the_small_font(tmp_path: Path) -> None:
    """An icon that is missing would be shown as its English name."""
    font = next((streamlit_files.STATIC / "media").glob(f"{icons.ICON_FONT}.*.woff2"))
    small = icons.small_icon_font(font, tmp_path)
    shown = {name for name, _ in icons._ligatures(TTFont(small))}
    assert icons.icons_in(icons.UI, ".py", ".yaml") <= shown
    assert small.stat().st_size < 30_000


def test_icon_names_are_written_out() -> None:
    """A name put together while the app runs cannot be found, so its icon would be missing."""
    built = re.compile(r":material/[a-z0-9_]*\{")
    files = [path for path in icons.UI.rglob("*.py") if built.search(path.read_text("utf-8"))]
    assert files == []


def test_our_typeface_has_every_letter_we_write() -> None:
    """A letter that is missing would be shown in another typeface."""
    letters: set[int] = {ord("\n")}
    for font in STATIC.glob("dalil-sans-*-400.woff2"):
        letters |= set(TTFont(font).getBestCmap())
    texts = [*(ROOT / "procedures").rglob("*.yaml"), *(ROOT / "wizard").rglob("*.yaml")]
    written = {letter for text in texts for letter in text.read_text("utf-8")}
    papers = (ROOT / "procedures" / "papers").glob("*.yaml")
    assert any(DRAWN in text.read_text("utf-8") for text in papers)
    written.discard(DRAWN)
    assert sorted(letter for letter in written if ord(letter) not in letters) == []


def test_lean_stylesheet() -> None:
    """Typefaces go, the icon font is replaced, everything else stays."""
    style = (
        "a{color:red}@font-face{font-family:Source Sans;src:url(../media/x.woff2)}"
        "@font-face{font-family:Icons;src:url(../media/MaterialSymbols-Rounded.ab.woff2)}b{}"
    )
    kept = "a{color:red}@font-face{font-family:Icons;src:url(../media/ours.woff2)}b{}"
    assert icons.lean_stylesheet(style, "ours.woff2") == kept


def test_compressed_copy_is_the_file(tmp_path: Path) -> None:
    """The copy holds the same bytes, is offered only to browsers that read it, and is made once."""
    assets = Assets(tmp_path)
    script = tmp_path / "a.js"
    script.write_text("let a = 1;" * 100, "utf-8")
    assets._compress("/static/js/a.js", script, 9)
    found = assets.find("/static/js/a.js", "gzip, br")
    assert found is not None
    encoding, copy = found
    assert encoding == "br"
    assert brotli.decompress(copy.read_bytes()) == script.read_bytes()
    assert assets.find("/static/js/a.js", "identity") is None
    assert assets.find("/static/js/../../secret", "br") is None


def test_first_page_loads_files_that_exist() -> None:
    """Every part we ask for early is there in this version of Streamlit."""
    parts = streamlit_files.parts()
    for address in (parts.script, *parts.modules, *parts.early, *parts.styles):
        assert (streamlit_files.ROOT / address).is_file(), address
    for stem in streamlit_files.EARLY:
        assert any(f"/{stem}." in address for address in parts.early), stem


def test_next_free_port() -> None:
    """A taken port is passed over, whichever address it is taken on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert not start.is_free(taken.getsockname()[1])
    assert start.free_port() in start.PORTS


def test_access_log_without_answers() -> None:
    """What stands after the question mark never reaches a log."""
    line = ("127.0.0.1:1", "GET", "/checklist.pdf?lang=ar&q=founders.n1", "1.1", 200)
    record = logging.LogRecord("uvicorn.access", logging.INFO, "", 0, "%s %s %s %s %d", line, None)
    assert WithoutQuery().filter(record)
    assert record.getMessage() == "127.0.0.1:1 GET /checklist.pdf 1.1 200"


@pytest.mark.parametrize(
    ("path", "status", "seen"),
    [
        ("/auth/login", 400, (303, "../?s=advisors&keep=no&sign-in=failed", b"")),
        ("/auth/login", 302, (302, None, b"words")),
        ("/list.pdf", 400, (400, None, b"words")),
    ],
)
def test_a_sign_in_that_does_not_answer(path: str, status: int, seen: object) -> None:
    """Streamlit's own words on it are bare English without a way on: back to the advisors' door."""

    async def answer(_scope: object, _receive: object, send: Send) -> None:
        await send({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body", "body": b"words"})

    sent: list[Message] = []

    async def hear(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "path": path, "query_string": b"", "headers": []}
    guarded = Guard(answer)(scope, None, hear)  # type: ignore[arg-type]  # it asks for nothing
    # A browser test may hold this thread's loop.
    with ThreadPoolExecutor(max_workers=1) as elsewhere:
        elsewhere.submit(asyncio.run, guarded).result()
    start, body = sent
    found = Headers(raw=start["headers"])
    assert (start["status"], found.get("location"), body["body"]) == seen
    assert found["x-content-type-options"] == "nosniff"
