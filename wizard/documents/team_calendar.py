"""The calendar of a team of advisors, to take into their own calendars."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable

import icalendar

from wizard.guidance.days import ONE_DAY


@dataclasses.dataclass(frozen=True)
class Entry:
    """One day of the calendar; the same ``id`` again is the same entry."""

    id: str
    day: datetime.date
    title: str


def team_calendar(name: str, entries: Iterable[Entry], made: datetime.datetime) -> bytes:
    """Return whole-day entries as a calendar file (RFC 5545)."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Dalil//team//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        event = icalendar.Event()
        event.add("uid", f"{entry.id}@dalil")
        event.add("dtstamp", made)
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + ONE_DAY)
        event.add("summary", entry.title)
        event.add("transp", "TRANSPARENT")
        event.add("class", "PRIVATE")
        calendar.add_component(event)
    return bytes(calendar.to_ical())
