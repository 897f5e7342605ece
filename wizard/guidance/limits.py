"""The numbers that laws fix for founders, each here once, with its article."""

from __future__ import annotations

from typing import Final

FEWEST_FOUNDERS: Final = 5
"""Members of a cooperative, at least, at creation and during its whole life (law 112-12, art. 14)."""
LEAST_SHARE: Final = 100
"""Dirhams of a share of a cooperative, at least (law 112-12, art. 26)."""
LEAST_CAPITAL: Final = 1_000
"""Dirhams of capital of a cooperative, at least (law 112-12, art. 26)."""
NATURAL_PERCENT: Final = 65
"""The part of the capital that natural persons hold, at least (law 112-12, art. 26)."""
QUARTER: Final = 4
"""A quarter of each share in cash is paid at once (law 112-12, art. 7 and 26)."""
RESERVE_PERCENT: Final = 10
"""Per cent of the surplus that goes to the legal reserve, until it equals the capital (law 112-12, art. 69)."""

MOST_MANAGERS: Final = 3
"""Managers of a cooperative without a board, at most; one is enough (law 112-12, art. 65)."""
FEWEST_ON_BOARD, MOST_ON_BOARD = 3, 12
"""Members of a board (law 112-12, art. 50)."""
BOARD_SIZES: Final = range(FEWEST_ON_BOARD, MOST_ON_BOARD + 1, FEWEST_ON_BOARD)
"""Their number is divisible by three (law 112-12, art. 50)."""
BOARD_ABOVE: Final = 50
"""Members, at the close of a year, above whom a board must lead (law 112-12, art. 47)."""
FEWEST_IN_COMMITTEE, MOST_IN_COMMITTEE = 3, 5
"""Members of a supervisory committee (law 112-12, art. 67)."""

BLOCKED_ABOVE: Final = 100_000
"""Dirhams of capital of a company above which the money is blocked (law 5-96, art. 51)."""
