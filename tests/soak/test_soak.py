"""A server that dies takes nothing with it, and thirty founders at once are served."""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Final

from playwright.sync_api import expect

from tests.browser.founder import Founder, persona
from tests.soak.visitor import Seen, Visitor

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from playwright.sync_api import Page

    from tests.soak.front import Front

ANSWERS: Final[dict[str, Any]] = persona("p01")
VISITORS: Final = 30
SECONDS: Final = 40
SLOWEST: Final = 2.0
"""Seconds that nineteen taps of twenty stay under; generous, the machine may be busy."""


def test_the_server_dies_in_the_middle(front: Front, page: Page, tmp_path: Path) -> None:
    """The other one goes on with the same screen, every answer and every tick."""
    served: list[str] = []
    page.on("response", lambda answer: served.append(answer.headers.get("x-served-by", "")))
    founder = Founder(page, front.address, "ar")
    founder.remember({"answers": {"founders": "n5_9"}, "ticks": {"find-members": "2026-11-20"}})
    founder.open(s="q2")
    assert founder.answer(ANSWERS) == "members"
    places = {place for place in served if place}
    assert len(places) == 1, "a founder stays on one server"
    serving = front.server_at(places.pop())
    before = founder.store()
    founder.comes_back(serving.kill, _nothing)
    founder.walk(ANSWERS, until="need")
    after = founder.store()
    assert after["ticks"] == before["ticks"]
    assert after["late"] == before["late"]
    assert after["answers"] == {**before["answers"], "age": "y18_35", "job": "informal"}
    founder.open(s="steps")
    expect(founder.part("t-find-members").locator("input:checked")).to_have_count(1)
    founder.tap("take")
    founder.download("file-pdf").save_as(tmp_path / "list.pdf")
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    assert founder.problems == {}


def test_thirty_founders_at_once(front: Front, capsys: pytest.CaptureFixture[str]) -> None:
    """Each walks by chance to a result, then another comes; nobody meets an error."""
    with ThreadPoolExecutor(1) as apart:  # the browser's own loop holds this thread
        seen = apart.submit(asyncio.run, _many(front.address)).result()
    slow = statistics.quantiles(seen.taps, n=20)[-1]
    told = f"{len(seen.taps)} taps, {seen.results} results, p95 {slow * 1000:.0f} ms"
    assert seen.errors == [], told
    assert seen.results >= VISITORS, told
    assert slow < SLOWEST, told
    with capsys.disabled():
        print(f"\n{told}")  # noqa: T201


async def _many(address: str) -> Seen:
    """Send visitors for some seconds; each finishes the visit begun."""
    seen, end = Seen(), time.monotonic() + SECONDS

    async def keep_coming(number: int) -> None:
        chance = random.Random(number)  # noqa: S311
        while time.monotonic() < end:
            await Visitor(address, seen, chance).visit()

    async with asyncio.TaskGroup() as group:
        for number in range(VISITORS):
            group.create_task(keep_coming(number))
    return seen


def _nothing() -> None:
    """Bring nothing back: the other server is there."""
