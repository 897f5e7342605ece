"""Legal time limits end on the right day, and the safe date is a day when offices are open."""

from __future__ import annotations

import datetime

import pytest

from wizard.content.procedure import Span
from wizard.guidance.days import (
    add_span,
    add_working_days,
    full_days_before,
    is_working_day,
    quarter_end,
    safe_date,
    working_day_from,
    year_end,
)


def d(text: str) -> datetime.date:
    """Return a date written like 2027-01-31."""
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("event", "span", "limit", "safe"),
    [
        # the certificate of 2 December lives 60 days: the limit is a Sunday, the Friday is safe
        ("2026-12-02", Span(days=60), "2027-01-31", "2027-01-29"),
        # an ordinary limit stands on itself
        ("2026-12-03", Span(days=60), "2027-02-01", "2027-02-01"),
        # five days from a Thursday are a Tuesday
        ("2026-12-03", Span(days=5), "2026-12-08", "2026-12-08"),
        # five days that end on a Sunday
        ("2026-12-08", Span(days=5), "2026-12-13", "2026-12-11"),
        # the limit falls on Eid al-Fitr (expected 9 and 10 March 2027): the Monday before
        ("2027-02-08", Span(days=30), "2027-03-10", "2027-03-08"),
        # the limit falls on Eid al-Adha, a Monday behind a weekend: the Friday before
        ("2027-04-17", Span(days=30), "2027-05-17", "2027-05-14"),
        # six months from the end of a year end on the 30th of June
        ("2026-12-31", Span(months=6), "2027-06-30", "2027-06-30"),
        # a month from the 31st of January ends on the last day of February
        ("2027-01-31", Span(months=1), "2027-02-28", "2027-02-26"),
        # in a leap year it is the 29th
        ("2028-01-31", Span(months=1), "2028-02-29", "2028-02-29"),
        # one year from a 29 February ends on the 28th, a Wednesday
        ("2028-02-29", Span(years=1), "2029-02-28", "2029-02-28"),
        # three years for paying up shares, ending on a Saturday
        ("2027-01-29", Span(years=3), "2030-01-29", "2030-01-29"),
        ("2027-03-02", Span(years=3), "2030-03-02", "2030-03-01"),
        # thirty days across the end of a year, onto the Amazigh new year (14 January)
        ("2026-12-15", Span(days=30), "2027-01-14", "2027-01-13"),
        # the day of Independence
        ("2027-10-19", Span(days=30), "2027-11-18", "2027-11-17"),
    ],
)
def test_limit_and_safe_date(event: str, span: Span, limit: str, safe: str) -> None:
    """The event's day is day 0, the limit day counts, and the safe date is never after it."""
    found = add_span(d(event), span)

    assert found == d(limit)
    assert safe_date(found) == d(safe)


def test_fifteen_full_days_before_an_assembly() -> None:
    """Between the notice and the assembly lie fifteen whole days (law 112-12, articles 40 and 103)."""
    assert full_days_before(d("2027-06-30"), 15) == d("2027-06-14")


@pytest.mark.parametrize(
    ("day", "open_"),
    [
        ("2026-11-24", True),  # a Tuesday
        ("2026-11-28", False),  # a Saturday
        ("2026-11-29", False),  # a Sunday
        ("2026-11-18", False),  # Independence
        ("2027-03-09", False),  # Eid al-Fitr, expected
    ],
)
def test_working_days(day: str, *, open_: bool) -> None:
    """Offices are closed at weekends and on public holidays."""
    assert is_working_day(d(day)) is open_


def test_working_days_are_counted_over_weekends_and_holidays() -> None:
    """Two working days from a Friday before a holiday Monday are the Wednesday."""
    assert add_working_days(d("2027-01-08"), 2) == d("2027-01-13")
    assert working_day_from(d("2027-01-09")) == d("2027-01-12")
    assert add_working_days(d("2027-01-08"), 0) == d("2027-01-08")


def test_year_end() -> None:
    """The year ends on the 31 December on or after the day."""
    assert year_end(d("2027-03-01")) == d("2027-12-31")
    assert year_end(d("2027-12-31")) == d("2027-12-31")


@pytest.mark.parametrize(
    ("day", "end"),
    [
        ("2027-01-01", "2027-03-31"),
        ("2027-03-31", "2027-03-31"),
        ("2027-04-01", "2027-06-30"),
        ("2027-11-30", "2027-12-31"),
    ],
)
def test_quarter_end(day: str, end: str) -> None:
    """A quarter ends on the last day of March, June, September or December."""
    assert quarter_end(d(day)) == d(end)
