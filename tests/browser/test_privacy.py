"""Where answers go: into the browser's own store, and nowhere else."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote_plus, urlsplit

import pytest

from tests.browser import papers
from tests.browser.conftest import PHONE
from tests.browser.founder import Founder, persona
from tests.browser.serving import ROOT, Served
from wizard.content.loading import library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Response

PRIVATE: Final[dict[str, Any]] = {
    **persona("p01"),
    "resist": "yes",
    "dis": "yes",
    "job": "private",
    "nat": "mre",
    "age": "y36_45",
}
PROJECT: Final = "Confitures Tamazirte"
SUM: Final = "48271"
"""What is written on the project sheet."""
HEADERS: Final = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
}


@dataclasses.dataclass
class Visit:
    """What could be seen of one visit from outside the page."""

    server: Served
    notes: Path
    scratch: Path
    addresses: set[str] = dataclasses.field(default_factory=set)
    """Every address the browser asked, showed or would lead to."""
    hosts: set[str] = dataclasses.field(default_factory=set)
    answers: dict[str, dict[str, str]] = dataclasses.field(default_factory=dict)
    """The headers of each answer, by address."""
    codes: set[str] = dataclasses.field(default_factory=set)
    kept: str = ""
    """What the browser itself keeps."""
    private: list[str] = dataclasses.field(default_factory=list)
    """The private help that the founder saw on the screen."""
    sheet: str = ""
    """What the browser keeps of the project sheet."""
    papers: str = ""
    """The text of all that the founder took away to share."""

    def watch(self, context: BrowserContext) -> None:
        """Note every request and answer of a phone."""
        context.on("request", lambda request: self._asked(request.url))
        context.on("response", self._note)
        context.on("page", lambda page: page.on("websocket", lambda one: self._asked(one.url)))

    def _asked(self, address: str) -> None:
        self.addresses.add(address)
        if not address.startswith(("data:", "blob:")):
            self.hosts.add(urlsplit(address).netloc)

    def _note(self, response: Response) -> None:
        self.answers[response.url] = response.headers

    def written(self) -> str:
        """Return everything the server has written while the founder was there."""
        files = {Path(line) for line in self.notes.read_text("utf-8").splitlines()}
        files |= {path for path in self.scratch.rglob("*") if path.is_file()}
        found = (path.read_bytes() for path in files if path.is_file() and path.stat().st_size)
        return "\n".join(content.decode("utf-8", "replace") for content in found)


@pytest.fixture(scope="module")
def visit(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    """Return what was seen of somebody who says yes to every sensitive question."""
    folder = tmp_path_factory.mktemp("visit")
    scratch, notes = folder / "scratch", folder / "notes.txt"
    scratch.mkdir()
    watching = str(ROOT / "tests" / "browser" / "watching")
    environment = {"PYTHONPATH": watching, "DALIL_NOTES": str(notes), "TMPDIR": str(scratch)}
    served = Served(ROOT / "app.py", folder / "server.log", environment=environment, logging=True)
    served.start()
    seen = Visit(served, notes, scratch)
    assert "watching" in notes.read_text("utf-8")
    notes.write_text("", "utf-8")
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]  # a plain mapping
    seen.watch(context)
    _visit(seen, context, folder)
    yield seen
    context.close()
    served.kill()


def _visit(seen: Visit, context: BrowserContext, folder: Path) -> None:
    """Walk the whole way, in French, and open what can be shared."""
    founder = Founder(context.new_page(), seen.server.address, "fr")
    founder.open()
    founder.tap("door-choose")
    asked = founder.walk(PRIVATE)
    assert {"resist", "dis", "job", "nat", "age"} <= set(asked)
    founder.tap("next")
    founder.tap("next")
    founder.complete({"province": "01.051", "officers": 3, "women": 4})
    seen.addresses.add(str(founder.page.evaluate("location.href")))
    seen.kept = json.dumps(founder.store(), ensure_ascii=False)
    founder.tap("to-help")
    seen.private = [title for title in _private_help() if founder.sees(title)]
    founder.tap("next")
    seen.addresses.add(str(founder.page.evaluate("location.href")))
    for link in founder.page.locator("main a[href]").all():
        seen.addresses.add(str(link.get_attribute("href")))
    _write_a_sheet(seen, founder)
    founder.go("take")
    for link in founder.page.locator("main a[href]").all():
        seen.addresses.add(str(link.get_attribute("href")))
    pdf = papers.saved(founder.download("file-pdf"), folder)
    seen.codes = papers.qr_codes(pdf)
    light = founder.page.locator("a[href*='/checklist.html']").last.get_attribute("href")
    for kind in ("html", "pdf", "ics"):
        address = str(light).replace("checklist.html", f"checklist.{kind}")
        answer = context.request.get(address)
        seen.answers[address] = answer.headers
        seen.papers += _text(answer.body(), kind, folder)
    seen.papers += papers.pdf_text(pdf)


def _write_a_sheet(seen: Visit, founder: Founder) -> None:
    """Tell a little of the project, go back and forth, and take the papers away."""
    founder.go("project")
    founder.tap("row-p1")
    founder.write("w-s-title", PROJECT)
    founder.tap("next")
    founder.write("w-n-normal-price", SUM)
    founder.tap("see")
    for screen in ("p12", "project-if", "project"):
        founder.go(screen)
        seen.addresses.add(str(founder.page.evaluate("location.href")))
    founder.wait_for_store("sheet", PROJECT)
    seen.sheet = json.dumps(founder.store()["sheet"], ensure_ascii=False)
    for key in ("file-sheet-pdf-ar", "file-sheet-xlsx-fr"):
        seen.addresses.add(founder.download(key).suggested_filename)


def _text(content: bytes, kind: str, folder: Path) -> str:
    if kind != "pdf":
        return content.decode()
    path = folder / "shared.pdf"
    path.write_bytes(content)
    return papers.pdf_text(path)


def test_the_browser_keeps_them(visit: Visit) -> None:
    """The store of the phone has every personal answer: what this test looks for can be found."""
    assert set(PRIVATE) - {"members", "sector", "place", "turn", "hire", "founders"} <= set(
        _tells(visit.kept)
    )


def test_no_personal_answer_in_any_address(visit: Visit) -> None:
    """Not in the page's own address, nor in a request, a link to share or a QR code."""
    assert visit.codes
    assert any("founders.n5_9" in address for address in visit.addresses)
    assert [text for text in visit.addresses | visit.codes if _tells(unquote_plus(text))] == []


def test_no_personal_answer_in_what_can_be_shared(visit: Visit) -> None:
    """Nor on the light page, in the calendar, or in the PDF."""
    assert "Al Hoceima" in visit.papers
    assert _tells(visit.papers) == []


def test_private_help_is_on_the_screen_alone(visit: Visit) -> None:
    """The help that tells of a family or a health stands in no link, paper or file of the server."""
    assert library().programmes["hcar"].title.fr in visit.private
    written = visit.server.log.read_text("utf-8") + visit.written()
    links = " ".join(unquote_plus(text) for text in visit.addresses | visit.codes)
    for place in (visit.papers, written, links, visit.kept):
        assert [title for title in _private_help() if title in place] == []
        assert "hcar" not in place


def test_the_server_writes_no_answer_down(visit: Visit) -> None:
    """Whatever file the server opened to write, its log included, holds nothing personal."""
    log = visit.server.log.read_text("utf-8")
    assert _tells(log) == []
    assert _tells(visit.written()) == []
    assert "n5_9" not in log + visit.written()


def test_the_project_sheet_stays_here(visit: Visit) -> None:
    """Its words and numbers are in the browser's store, in no address, log, file or shared paper."""
    assert PROJECT in visit.sheet
    assert SUM in visit.sheet
    written = visit.server.log.read_text("utf-8") + visit.written()
    links = " ".join(unquote_plus(text) for text in visit.addresses | visit.codes)
    for place in (written, links, visit.papers):
        assert PROJECT not in place
        assert SUM not in place


def test_the_log_has_no_queries(visit: Visit) -> None:
    """A line for each request, without what stands after the question mark."""
    lines = visit.server.log.read_text("utf-8").splitlines()
    for asked in ("GET /checklist.html", "GET / ", "WebSocket /_stcore/stream"):
        assert [line for line in lines if asked in line]
    assert [line for line in lines if "?" in line] == []


def test_the_browser_meets_nobody_else(visit: Visit) -> None:
    """In the whole walk no other host is contacted; a link to WhatsApp is only a link."""
    assert visit.hosts == {urlsplit(visit.server.address).netloc}


def test_answers_are_kept_nowhere_on_the_way(visit: Visit) -> None:
    """Whatever may carry answers is not stored, not found by search engines, not told to others."""
    carrying = {
        address: headers
        for address, headers in visit.answers.items()
        if "q=" in address or re.match(r"/(media|_stcore)/", urlsplit(address).path)
    }
    assert any("/media/" in address for address in carrying)
    assert any("/checklist.pdf" in address for address in carrying)
    wrong = {
        (urlsplit(address).path, name, headers.get(name))
        for address, headers in carrying.items()
        for name, value in HEADERS.items()
        if headers.get(name) != value
    }
    assert wrong == set()


def _private_help() -> list[str]:
    """Return the titles of all help that tells something of the person."""
    titles = []
    for programme in library().programmes.values():
        titles += [programme.title.fr] if programme.private else []
        titles += [line.title.fr for line in programme.lines if programme.private or line.private]
    return titles


def _tells(text: str) -> list[str]:
    """Return what a text tells of personal answers: a fact with a value, or an answer's words."""
    found = []
    for question in library().questions.values():
        if question.travels != "device":
            continue
        if re.search(rf"(?<![\w-]){question.id}[\"']?\s*[.=:]\s*[\"'\[]*\w", text):
            found.append(question.id)
        given = PRIVATE.get(question.id)
        for name in given if isinstance(given, list) else [given]:
            option = question.option(str(name))
            words = [option.label.ar, option.label.fr, option.label.en] if option else []
            found += [word for word in words if len(word) > SHORT and word in text]
    return found


SHORT: Final = 12
"""Words this short, like "yes", stand in any text."""
