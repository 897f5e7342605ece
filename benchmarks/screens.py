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


@dataclasses.dataclass(frozen=True)
class FirstLoad:
    """What the first visit of a fresh phone costs."""

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
        "ours": _first_load(browser, f"{ours}/?lang=ar", "[data-testid=stButton] button"),
        "stock": _first_load(browser, stock, "[data-testid=stRadio]"),
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


def _first_load(browser: Browser, address: str, ready: str) -> FirstLoad:
    fast = _visit(browser, address, ready, slow=False)
    slow = _visit(browser, address, ready, slow=True)
    return FirstLoad(fast[0] / 1000, fast[1], fast[2], slow[2])


def _visit(browser: Browser, address: str, ready: str, *, slow: bool) -> tuple[float, int, float]:
    """Return bytes, requests and seconds until a fresh phone shows the first widget."""
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
    page.wait_for_selector(ready, timeout=120_000)
    seconds = time.perf_counter() - begin
    if not slow:
        page.wait_for_load_state("networkidle")
    context.close()
    return received["bytes"], int(received["requests"]), seconds


def _repaint_stock(browser: Browser, address: str) -> Timing:
    page = browser.new_page()
    page.goto(address)
    page.wait_for_selector("#said")
    taken = []
    for at in range(CLICKS):
        letter = "abc"[(at + 1) % 3]
        taken.append(_timed(page, f"label:has-text('{letter}')", f"#said:text-is('{letter}')"))
    page.close()
    return summary("click to repaint, stock app (stock settings)", taken, "")


def _repaint_ours(browser: Browser, address: str) -> Timing:
    """Return the time from "continue" to the next question, walking to and fro."""
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]  # a plain mapping
    page.goto(f"{address}/?lang=fr")
    page.wait_for_selector(".st-key-door1 button")
    page.click(".st-key-door1 button")
    page.wait_for_selector("[data-testid=stRadio]")
    taken = []
    for _ in range(CLICKS):
        first = page.inner_text("h1")
        page.click("[data-testid=stRadioOption] >> nth=0")
        taken.append(_until_title_changes(page, ".st-key-nav button[kind=primary]", first))
        second = page.inner_text("h1")
        taken.append(_until_title_changes(page, ".st-key-nav button[kind=tertiary]", second))
    page.close()
    return summary("click to repaint, next question (our settings)", taken, "")


def _timed(page: Page, click: str, then: str) -> float:
    """Return the milliseconds from a click until something stands on the page."""
    begin = time.perf_counter()
    page.click(click)
    page.wait_for_selector(then)
    return (time.perf_counter() - begin) * 1000


def _until_title_changes(page: Page, click: str, title: str) -> float:
    begin = time.perf_counter()
    page.click(click)
    page.wait_for_function("title => document.querySelector('h1')?.innerText !== title", arg=title)
    return (time.perf_counter() - begin) * 1000
