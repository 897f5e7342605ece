"""Five founders typed on a phone in Arabic, one share too small; the statutes, and nobody else hears."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote_plus

from playwright.sync_api import expect

from tests.browser import papers
from tests.browser.founder import Founder, persona
from tests.browser.serving import ROOT, Served
from wizard.content.loading import library
from wizard.documents.wording import voice
from wizard.ui.words import texts

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

ANSWERS: Final[dict[str, Any]] = {**persona("p01"), "members": 5, "province": "01.051"}
NAMES: Final = ("ياسين المثالي", "سلمى التجريبي", "حكيم الافتراضي", "نجاة المختلق", "عمر الصوري")
LATIN: Final = "Yassine Elmitali"
ADDRESS: Final = "دوار المثال بآيت قمرة"


def test_five_founders_in_arabic(phone: BrowserContext, tmp_path: Path) -> None:
    """A share of 50 DH stops all papers until it is mended; then the statutes name all five."""
    scratch, notes = tmp_path / "scratch", tmp_path / "notes.txt"
    scratch.mkdir()
    watching = str(ROOT / "tests" / "browser" / "watching")
    environment = {"PYTHONPATH": watching, "DALIL_NOTES": str(notes), "TMPDIR": str(scratch)}
    served = Served(ROOT / "app.py", tmp_path / "log", environment=environment, logging=True)
    served.start()
    notes.write_text("", "utf-8")
    addresses: set[str] = set()
    phone.on("request", lambda request: addresses.add(request.url))
    try:
        founder = Founder(phone.new_page(), served.address, "ar")
        founder.remember({"answers": ANSWERS, "form": "cooperative"})
        founder.open(s="founders")
        _type_all(founder)
        _mend_the_share(founder)
        statutes = papers.saved(founder.download("file-statutes-docx"), tmp_path)
        addresses.add(str(founder.page.evaluate("location.href")))
    finally:
        served.kill()
    with zipfile.ZipFile(statutes) as docx:
        written = docx.read("word/document.xml").decode()
    assert [name for name in NAMES if name not in written] == []
    assert founder.problems == {}
    _nobody_heard(addresses, served.log, notes, scratch)


def _type_all(founder: Founder) -> None:
    """Type five people; reload in the middle and find them again."""
    founder.look()
    founder.fill("w-n-share-value", "50")
    founder.tap("next")
    for at, name in enumerate(NAMES):
        assert founder.screen == f"f{at + 1}"
        founder.fill(f"w-s-f{at}-name-ar", name)
        founder.fill(f"w-n-f{at}-shares", "20")
        founder.fill(f"w-n-f{at}-paid", "1000")
        if at == 0:
            founder.fill("w-s-f0-name-fr", LATIN)
            founder.fill("w-s-f0-address", ADDRESS)
            founder.touch("w-s-f0-moroccan")
            founder.wait_for_store("founders", ADDRESS)
            founder.reload()
            expect(founder.part("w-s-f0-name-ar").locator("input")).to_have_value(name)
        if at < len(NAMES) - 1:
            founder.tap("next")
    founder.look()
    founder.tap("to-people")
    founder.look()
    assert [name for name in NAMES if not founder.sees(name)] == []
    assert founder.sees(texts()("ar")("people.count-of", n="5", k="5"))


def _mend_the_share(founder: Founder) -> None:
    """Read what is wrong, here and among the papers, and put it right."""
    wrong = voice("ar")("founders.share-too-small", value=50, least=100)
    assert founder.sees(wrong)
    founder.tap("to-papers")
    founder.look()
    assert founder.sees(wrong)
    assert founder.part("file-statutes-docx").count() == 0
    founder.tap("mend-founders")
    founder.fill("w-n-share-value", "100")
    assert not founder.sees(wrong)
    founder.wait_for_store("papers", "100")
    founder.tap("to-papers")
    founder.look()
    title = library().papers["statutes"].title.ar
    founder.page.locator("main summary").get_by_text(title, exact=True).click()


def _nobody_heard(addresses: set[str], log: Path, notes: Path, scratch: Path) -> None:
    """No address, log or file of the server holds a name or an address."""
    files = {Path(line) for line in notes.read_text("utf-8").splitlines()} | set(scratch.rglob("*"))
    found = [path.read_bytes() for path in files if path.is_file() and path.stat().st_size]
    written = b"\n".join([*found, log.read_bytes()]).decode("utf-8", "replace")
    asked = unquote_plus(" ".join(addresses))
    assert "/media/" in asked
    for told in (*NAMES, LATIN, ADDRESS):
        assert told not in written
        assert told not in asked
