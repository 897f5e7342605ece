"""Working days, holidays and the safe date of a legal time limit."""

from __future__ import annotations

import calendar
import datetime
import functools

import holidays

from wizard.content.procedure import Span

SATURDAY = 5
ONE_DAY = datetime.timedelta(days=1)


@functools.cache
def _holidays(year: int) -> frozenset[datetime.date]:
    """Return the public holidays of a year; religious ones are expected, fixed by the moon."""
    return frozenset(holidays.country_holidays("MA", years=year))


def is_working_day(day: datetime.date) -> bool:
    """Return whether offices are expected to be open: Monday to Friday, no public holiday."""
    return day.weekday() < SATURDAY and day not in _holidays(day.year)


def working_day_from(day: datetime.date) -> datetime.date:
    """Return the day itself if offices are open, else the next day they are."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def working_day_until(day: datetime.date) -> datetime.date:
    """Return the day itself if offices are open, else the last day before it when they were."""
    while not is_working_day(day):
        day -= ONE_DAY
    return day


def add_working_days(day: datetime.date, count: int) -> datetime.date:
    """Return the day that lies ``count`` working days later."""
    for _ in range(count):
        day = working_day_from(day + ONE_DAY)
    return day


def add_span(day: datetime.date, span: Span) -> datetime.date:
    """Return the limit day, counted the strict way: the event's day is day 0.

    Months end on the same day number, or on the last day of a shorter month.
    """
    if span.days is not None:
        return day + datetime.timedelta(days=span.days)
    return add_months(day, (span.months or 0) + 12 * (span.years or 0))


def add_months(day: datetime.date, months: int) -> datetime.date:
    """Return the day so many months later, or earlier if negative, see ``add_span``."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))


def full_days_before(day: datetime.date, days: int) -> datetime.date:
    """Return the last day that leaves ``days`` whole days before an event (law 112-12, art. 103)."""
    return day - datetime.timedelta(days=days + 1)


def safe_date(limit: datetime.date) -> datetime.date:
    """Return the last working day not after a limit: the date to show as the latest."""
    return working_day_until(limit)


def quarter_end(day: datetime.date) -> datetime.date:
    """Return the last day of the calendar quarter of a day."""
    return month_end(datetime.date(day.year, (day.month - 1) // 3 * 3 + 3, 1))


def month_end(day: datetime.date) -> datetime.date:
    """Return the last day of the month of a day."""
    return datetime.date(day.year, day.month, calendar.monthrange(day.year, day.month)[1])


def year_end(day: datetime.date) -> datetime.date:
    """Return the 31 December on or after a day, the usual end of an accounting year."""
    return datetime.date(day.year, 12, 31)
