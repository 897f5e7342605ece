"""What day it is; asked at the edges only, everything inside is told its day."""

from __future__ import annotations

import datetime
from typing import Final
from zoneinfo import ZoneInfo

_MOROCCO: Final = ZoneInfo("Africa/Casablanca")


def today_in_morocco() -> datetime.date:
    """Return today's date where the founder is, wherever the server stands."""
    return day_in_morocco(datetime.datetime.now(_MOROCCO))


def day_in_morocco(moment: datetime.datetime) -> datetime.date:
    """Return the date in Morocco at a moment that knows its time zone."""
    return in_morocco(moment).date()


def in_morocco(moment: datetime.datetime) -> datetime.datetime:
    """Return a moment as clocks in Morocco show it."""
    return moment.astimezone(_MOROCCO)
