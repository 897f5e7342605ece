"""The servers, and the browser that the browser tests lend."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import browser, page, phone
from tests.browser.serving import ROOT, Served
from tests.soak.front import Front

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["browser", "page", "phone"]

REPLICAS = 2


@pytest.fixture
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    """Return two servers behind one nginx."""
    folder = tmp_path_factory.mktemp("front")
    servers = [Served(ROOT / "app.py", folder / f"server-{n}.log") for n in range(REPLICAS)]
    front = Front(servers, folder)
    try:
        for server in servers:
            server.start()
        front.start()
        yield front
    finally:
        front.stop()
        for server in servers:
            server.kill()
