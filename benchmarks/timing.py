"""Measure a call many times and report the middle and the slow end."""

from __future__ import annotations

import dataclasses
import statistics
import time
from collections.abc import Callable, Iterable


@dataclasses.dataclass(frozen=True)
class Timing:
    """What was measured, in milliseconds."""

    name: str
    median: float
    p95: float
    aim: str

    def __str__(self) -> str:
        """Return one line of the table."""
        return f"{self.name:<58} {self.median:9.3f} {self.p95:9.3f}   {self.aim}"


def measure(name: str, calls: Iterable[Callable[[], object]], rounds: int, aim: str) -> Timing:
    """Return the timing of every call, each done ``rounds`` times after one warm-up."""
    each = list(calls)
    for call in each:
        call()
    taken: list[float] = []
    for _ in range(rounds):
        for call in each:
            begin = time.perf_counter()
            call()
            taken.append((time.perf_counter() - begin) * 1000)
    return summary(name, taken, aim)


def summary(name: str, taken: list[float], aim: str) -> Timing:
    """Return the middle and the 95th per cent of some durations in milliseconds."""
    slow = sorted(taken)[int(0.95 * (len(taken) - 1))]
    return Timing(name, statistics.median(taken), slow, aim)
