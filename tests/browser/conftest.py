"""A browser and a running app for the tests of this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.chromium import find_chromium
from tests.browser.serving import ROOT, Served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

PHONE = {"width": 360, "height": 760}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a Chromium without a window."""
    path = find_chromium()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def dalil(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return the app, started once for all tests that do not stop it."""
    served = Served(ROOT / "app.py", tmp_path_factory.mktemp("served") / "server.log")
    served.start()
    yield served
    served.kill()


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Return a page with one of each widget we use, inside our own shell."""
    app = ROOT / "tests" / "browser" / "gallery_app.py"
    served = Served(app, tmp_path_factory.mktemp("gallery") / "server.log")
    served.start()
    yield served
    served.kill()


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[Served]:
    """Return the same page on a server of its own, which a test may kill and start again."""
    served = Served(ROOT / "tests" / "browser" / "gallery_app.py", tmp_path / "server.log")
    served.start()
    yield served
    served.kill()


@pytest.fixture
def frail(tmp_path: Path) -> Iterator[Served]:
    """Return the app on a server of its own, which a test may kill and start again."""
    served = Served(ROOT / "app.py", tmp_path / "server.log")
    served.start()
    yield served
    served.kill()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """Return a fresh phone of 360 pixels; it is set to English, which changes nothing."""
    context = browser.new_context(viewport=PHONE, locale="en-US")  # type: ignore[arg-type]
    yield context
    context.close()


@pytest.fixture
def page(phone: BrowserContext) -> Page:
    """Return a fresh page on a fresh phone."""
    return phone.new_page()
