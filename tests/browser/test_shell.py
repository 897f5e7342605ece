"""The page around the screens: languages, headers, hosts, bytes, a server that comes and goes."""

from __future__ import annotations

import json
import re
import socket
import urllib.request
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.browser.serving import ROOT, Served

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

TITLES = {
    lang: each["title"]
    for lang, each in json.loads(
        (ROOT / "wizard" / "ui" / "server" / "shell.json").read_text("utf-8")
    ).items()
}
LATIN_WORDS = """() => {
  const found = [], shown = "aria-label title placeholder aria-valuetext alt".split(" ");
  const icon = "[data-testid=stIconMaterial],[data-testid=stExpanderIcon]";
  const walker = document.createTreeWalker(document.body, 5);  // elements, texts
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    const element = node.nodeType === 3 ? node.parentElement : node;
    if (element.closest(icon + ",noscript,script,style,[data-testid=stAlertDynamicIcon]")) continue;
    if (node.nodeType === 3 && element.checkVisibility()) found.push(node.data);
    if (node.nodeType === 1) for (const name of shown) found.push(node.getAttribute(name) || "");
  }
  return found.filter((text) => /[A-Za-z]{2}/.test(text));
}"""
# What is not a word of a language: file names, kinds of file, names of keys.
NO_WORDS = re.compile(r"\b(YAML|JSON|Enter|Escape|Ctrl|ours\.yaml|big\.yaml)\b")
ENGLISH = re.compile(
    r"\b(the|to|or|is|Open|Close|Choose|Clear|Upload|Remove|Select|Press|Number|File|files|Error"
    r"|options?|Increment|Decrement|Skip|Connection|Streamlit|Add|Help|day|year|November|Previous"
    r"|Next|results|seconds|available|Loading|Running)\b"
)


@pytest.mark.parametrize(
    ("query", "accepted", "language", "direction"),
    [
        ("", None, "ar", "rtl"),
        ("", "de-DE,de", "ar", "rtl"),
        ("", "fr-FR,fr;q=0.9,ar;q=0.8", "fr", "ltr"),
        ("", "de,fr;q=0.3,ar-MA;q=0.7", "ar", "rtl"),
        ("", "en-GB,en", "en", "ltr"),
        ("", "fr;q=0", "ar", "rtl"),
        ("?lang=fr", "ar", "fr", "ltr"),
        ("?lang=xx", "fr", "fr", "ltr"),
        ("?lang=%22%3E%3Cscript%3E", "ar", "ar", "rtl"),
    ],
)
def test_language_from_the_first_byte(
    dalil: Served, query: str, accepted: str | None, language: str, direction: str
) -> None:
    """Address before browser before Arabic; title and the words without script follow."""
    page, headers = _get(f"{dalil.address}/{query}", accepted)
    assert f'<html lang="{language}" dir="{direction}">' in page
    assert f"<title>{TITLES[language]}</title>" in page
    assert headers["content-language"] == language
    assert "<noscript>" in page
    assert "service-desc" not in page


@pytest.mark.parametrize("path", ["/?lang=ar&q=founders.n5_9", "/_stcore/host-config"])
def test_answers_are_not_kept_on_the_way(dalil: Served, path: str) -> None:
    """Whatever may carry answers is stored nowhere, found by no search engine, told to no site."""
    _, headers = _get(dalil.address + path, None)
    assert headers["cache-control"] == "no-store"
    assert headers["x-robots-tag"] == "noindex"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0]


def test_the_browser_meets_nobody_else(dalil: Served, page: Page) -> None:
    """Every request goes to our server, and the policy refuses nothing that we need."""
    hosts: set[str] = set()
    refused: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("console", lambda line: refused.append(line.text) if "Policy" in line.text else None)
    page.goto(f"{dalil.address}/?lang=ar", wait_until="networkidle")
    page.locator("[data-testid=stMainBlockContainer] button").first.wait_for()
    assert hosts - {"", urlsplit(dalil.address).netloc} == set()
    assert refused == []


def test_first_load_is_light(dalil: Served, phone: BrowserContext) -> None:
    """An empty stock app of two widgets sends 2.7 MB; ours stays far below half of that."""
    page = phone.new_page()
    received: list[float] = []
    traffic = phone.new_cdp_session(page)
    traffic.send("Network.enable")
    traffic.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.goto(f"{dalil.address}/?lang=ar", wait_until="networkidle")
    page.locator("[data-testid=stMainBlockContainer] button").first.wait_for()
    assert 0 < sum(received) < 1_000_000


def test_first_question_on_a_slow_phone(dalil: Served, browser: Browser) -> None:
    """On 3G with a processor four times slower, the first question comes; ``make bench`` says when."""
    _walk_to_first_question(dalil, browser)


def test_mistyped_address(dalil: Served, page: Page) -> None:
    """A wrong word in the address leads to the first page, in the language asked for."""
    page.goto(f"{dalil.address}/aide?lang=fr")
    assert page.url == f"{dalil.address}/?lang=fr"


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_no_english_word_is_left(
    gallery: Served, page: Page, language: str, tmp_path: Path
) -> None:
    """Whatever Streamlit says of its own, it says in the language of the page."""
    page.goto(f"{gallery.address}/?lang={language}")
    page.locator("[data-testid=stTable]").wait_for()
    left = _english(page)
    for touch in _touches(page, tmp_path):
        touch()
        page.wait_for_timeout(400)
        left |= _english(page)
        page.keyboard.press("Escape")
    assert left == set()


def test_language_is_switched_while_the_page_is_open(gallery: Served, page: Page) -> None:
    """Language and direction of the document follow the screens, without a reload."""
    page.goto(f"{gallery.address}/?lang=ar")
    page.locator("[data-testid=stTable]").wait_for()
    for button, language, direction in (("٢", "fr", "ltr"), ("١", "ar", "rtl")):
        page.locator(".st-key-language button").get_by_text(button).click()
        page.locator(f"html[lang={language}]").wait_for(state="attached")
        assert page.evaluate("document.documentElement.dir") == direction
        assert page.evaluate("navigator.language") == f"{language}-MA"


@pytest.mark.parametrize(
    ("language", "words"),
    [("ar", "انقطع الاتصال"), ("fr", "Connexion interrompue"), ("en", "Connection lost")],
)
def test_lost_connection_is_told_in_plain_words(
    page: Page, mortal: Served, language: str, words: str
) -> None:
    """When the server stops, the box speaks to founders; when it is back, the page goes on."""
    page.goto(f"{mortal.address}/?lang={language}")
    page.get_by_text("٢٢").wait_for()
    page.wait_for_timeout(3000)  # not while it still fetches the parts of a widget
    mortal.kill()
    page.get_by_role("heading", name=words).wait_for(timeout=40_000)
    shown = page.get_by_role("dialog").inner_text()
    assert "Streamlit" not in shown
    assert "streamlit" not in shown
    mortal.start()
    page.get_by_role("heading", name=words).wait_for(state="detached", timeout=60_000)
    page.locator("[data-testid=stTable]").wait_for()


def test_another_site_opens_no_socket(dalil: Served) -> None:
    """A page of another site that reaches for our server is turned away at once."""
    lines = [
        "GET /_stcore/stream HTTP/1.1",
        f"Host: localhost:{dalil.port}",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Origin: http://another.example",
    ]
    with socket.create_connection(("localhost", dalil.port), timeout=3) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        assert connection.recv(200).startswith(b"HTTP/1.1 403")


def _walk_to_first_question(dalil: Served, browser: Browser) -> None:
    """Go from the address to the first question on a new slow phone, with one tap between."""
    with browser.new_context(viewport={"width": 360, "height": 760}) as slow_phone:
        page = slow_phone.new_page()
        settings = slow_phone.new_cdp_session(page)
        settings.send("Network.enable")
        # WebPageTest's "3G Fast": 1.6 Mbit/s down, 768 kbit/s up, 150 ms.
        network = {"downloadThroughput": 200_000, "uploadThroughput": 96_000, "latency": 150}
        settings.send("Network.emulateNetworkConditions", {"offline": False, **network})
        settings.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.goto(f"{dalil.address}/?lang=ar", wait_until="commit")
        page.locator("[class*=st-key-door] button").first.click(timeout=60_000)
        page.get_by_test_id("stRadio").first.wait_for(timeout=60_000)


def _get(address: str, accepted: str | None) -> tuple[str, dict[str, str]]:
    """Return the text and the headers of an answer."""
    request = urllib.request.Request(address)  # noqa: S310
    if accepted:
        request.add_header("Accept-Language", accepted)
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
        headers = {name.lower(): value for name, value in answer.headers.items()}
        return answer.read().decode(), headers


def _english(page: Page) -> set[str]:
    """Return what is written on the page, or read aloud, with an English word in it."""
    texts: list[str] = page.evaluate(LATIN_WORDS)
    return {text for text in texts if ENGLISH.search(NO_WORDS.sub("", text))}


def _touches(page: Page, folder: Path) -> list[Callable[[], None]]:
    """Return what a founder may touch, to make Streamlit speak."""
    big = folder / "big.yaml"
    big.write_text("a" * 1_500_000, "utf-8")
    picture = folder / "ours.pdf"
    picture.write_text("1", "utf-8")
    test_id = page.get_by_test_id
    files = test_id("stFileUploaderDropzoneInput")
    return [
        lambda: test_id("stSelectbox").first.locator("input").fill("zz"),
        lambda: test_id("stSelectbox").nth(1).locator("input").fill("zz"),
        test_id("stMultiSelect").locator("input").first.click,
        lambda: test_id("stNumberInput").locator("input").fill("99"),
        test_id("stDateInput").first.locator("button").last.click,
        lambda: test_id("stTextInput").locator("input").fill("1"),
        lambda: test_id("stTextArea").locator("textarea").fill("1"),
        lambda: files.first.set_input_files(big),
        lambda: files.first.set_input_files(picture),
        test_id("stTooltipIcon").first.hover,
        lambda: page.locator(".st-key-slow button").click(),
    ]
