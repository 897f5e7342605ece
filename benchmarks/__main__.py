"""``make bench``: print how fast everything is, beside its aim and its yardstick."""

from __future__ import annotations

import platform
import sys

from benchmarks.cases import cases
from benchmarks.core import core
from benchmarks.papers import papers
from benchmarks.screens import screens


def main() -> None:
    """Print the tables; with ``core`` as argument, without a browser."""
    print(f"Python {platform.python_version()}, {platform.machine()}")
    print(f"{'in milliseconds':<58} {'median':>9} {'p95':>9}   aim")
    for timing in (*core(), *papers(), *cases()):
        print(timing, flush=True)
    if "core" not in sys.argv[1:]:
        for line in screens():
            print(line, flush=True)


if __name__ == "__main__":
    main()
