"""Days on the command line: asked for, or today's in Morocco."""

from __future__ import annotations

import datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

DayOption = Annotated[
    datetime.datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="A day like 2027-01-31; today if not given."),
]


def day_or_today(given: datetime.datetime | None) -> datetime.date:
    """Return the day asked for, else today's date in Morocco."""
    return (given or datetime.datetime.now(ZoneInfo("Africa/Casablanca"))).date()
