"""Days on the command line: asked for, or today's in Morocco."""

from __future__ import annotations

import datetime
from typing import Annotated

import typer

from wizard.clock import today_in_morocco
from wizard.rules.answers import WRITTEN_DAY, read_day


def _of_our_years(given: datetime.datetime | None) -> datetime.datetime | None:
    """Return a day if a project can have it; a year like 9999 would run out of the calendar."""
    if given is not None and read_day(given.date()) is None:
        raise typer.BadParameter(WRITTEN_DAY)
    return given


DayOption = Annotated[
    datetime.datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        help="A day like 2027-01-31; today if not given.",
        callback=_of_our_years,
    ),
]


def day_or_today(given: datetime.datetime | None) -> datetime.date:
    """Return the day asked for, else today's date in Morocco."""
    return given.date() if given is not None else today_in_morocco()
