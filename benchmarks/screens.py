"""With a browser: first load and click to repaint, beside a stock Streamlit app in the same run."""

from __future__ import annotations

import dataclasses
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.timing import Timing, summary
from tests.browser.chromium import find_chromium
from tests.browser.serving import ROOT, Served

PHONE = {"width": 360, "height": 760}
CLICKS = 25
SLOW_3G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 0.75e6 / 8,
}
"""A 3G phone: 1.6 Mbit/s down, 150 ms away; with a processor four times slower."""


DOOR, QUESTION = "[class*=st-key-door] button >> nth=0", "[data-testid=stRadio]"
"""Our first question stands behind one tap on the first page; the stock app has none."""

UNTIL_CHANGED = """([selector, text]) => {
  window.repaint = new Promise((done) => {
    let begun;
    addEventListener("click", () => { begun = performance.now(); }, { capture: true, once: true });
    const watcher = new MutationObserver(() => {
      if (document.querySelector(selector)?.innerText === text) return;
      watcher.disconnect();
      requestAnimationFrame(() => done(performance.now() - begun));
    });
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}"""
"""Measured inside the page: from the click to the frame in which a text is another one."""


@dataclasses.dataclass(frozen=True)
class FirstLoad:
    """What the first visit of a fresh phone costs, until the first question stands there."""

    kilobytes: float
    requests: int
    seconds: float
    seconds_3g: float


def screens() -> Iterator[str]:
    """Yield the lines that compare our app with the stock one."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        ours = Served(ROOT / "app.py", Path(folder) / "ours.log")
        stock = Served(ROOT / "benchmarks" / "stock_app.py", Path(folder) / "stock.log", away=True)
        for served in (ours, stock):
            served.start()
        try:
            yield from _compare(browser, ours.address, stock.address)
        finally:
            for served in (ours, stock):
                served.kill()
            browser.close()


def _compare(browser: Browser, ours: str, stock: str) -> Iterator[str]:
    loads = {
        "ours": _first_load(browser, f"{ours}/?lang=ar", [DOOR, QUESTION]),
        "stock": _first_load(browser, stock, [QUESTION]),
    }
    yield f"{'first load':<12} {'kB':>8} {'requests':>9} {'s':>6} {'s on 3G, CPU x4':>16}"
    for name, load in loads.items():
        yield (
            f"{name:<12} {load.kilobytes:8.0f} {load.requests:9d} {load.seconds:6.2f} "
            f"{load.seconds_3g:16.2f}"
        )
    ratio = loads["ours"].kilobytes / loads["stock"].kilobytes
    yield f"bytes, ours over stock: {ratio:.2f}   (aim: at most 0.50)"
    repaints = {"ours": _repaint_ours(browser, ours), "stock": _repaint_stock(browser, stock)}
    for timing in repaints.values():
        yield str(timing)
    ratio = repaints["ours"].median / repaints["stock"].median
    yield f"click to repaint, ours over stock: {ratio:.2f}   (aim: at most 1.00)"


def _first_load(browser: Browser, address: str, way: list[str]) -> FirstLoad:
    fast = _visit(browser, address, way, slow=False)
    slow = _visit(browser, address, way, slow=True)
    return FirstLoad(fast[0] / 1000, fast[1], fast[2], slow[2])


def _visit(
    browser: Browser, address: str, way: list[str], *, slow: bool
) -> tuple[float, int, float]:
    """Return bytes, requests and seconds until a fresh phone, tapping its way, has the question."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]  # a plain mapping
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    if slow:
        session.send("Network.emulateNetworkConditions", SLOW_3G)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    received = {"bytes": 0.0, "requests": 0}

    def finished(event: dict[str, Any]) -> None:
        received["bytes"] += event["encodedDataLength"]
        received["requests"] += 1

    session.on("Network.loadingFinished", finished)
    begin = time.perf_counter()
    page.goto(address, wait_until="commit", timeout=120_000)
    for tap in way[:-1]:
        page.click(tap, timeout=120_000)
    page.wait_for_selector(way[-1], timeout=120_000)
    seconds = time.perf_counter() - begin
    if not slow:
        page.wait_for_load_state("networkidle")
    context.close()
    return received["bytes"], int(received["requests"]), seconds


def _repaint_stock(browser: Browser, address: str) -> Timing:
    page = browser.new_page()
    page.goto(address)
    page.wait_for_selector("#said")
    taken = [
        _timed(page, f"label:has-text('{'abc'[(at + 1) % 3]}')", "#said") for at in range(CLICKS)
    ]
    page.close()
    return summary("click to repaint, stock app (stock settings)", taken, "")


def _repaint_ours(browser: Browser, address: str) -> Timing:
    """Return the time from "continue" to the next question, walking to and fro."""
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]  # a plain mapping
    page.goto(f"{address}/?lang=fr")
    page.click(DOOR)
    page.wait_for_selector(QUESTION)
    taken: list[float] = []
    for _ in range(CLICKS):
        page.click("[data-testid=stRadioOption] >> nth=0")
        taken += [
            _timed(page, f".st-key-nav button[kind={kind}]", "h1")
            for kind in ("primary", "tertiary")
        ]
    page.close()
    return summary("click to repaint, next question (our settings)", taken, "")


def _timed(page: Page, click: str, watched: str) -> float:
    """Return the milliseconds from a click until a watched text has become another one."""
    page.evaluate(UNTIL_CHANGED, [watched, page.inner_text(watched)])
    page.click(click)
    taken: float = page.evaluate("window.repaint")
    return taken
