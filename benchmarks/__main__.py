"""``make bench``: print how fast everything is, beside its aim and its yardstick."""

from __future__ import annotations

import platform
import sys

from benchmarks.core import core
from benchmarks.screens import screens


def main() -> None:
    """Print the tables; with ``core`` as argument, without a browser."""
    print(f"Python {platform.python_version()}, {platform.machine()}")  # noqa: T201
    print(f"{'in milliseconds':<58} {'median':>9} {'p95':>9}   aim")  # noqa: T201
    for timing in core():
        print(timing, flush=True)  # noqa: T201
    if "core" not in sys.argv[1:]:
        for line in screens():
            print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
