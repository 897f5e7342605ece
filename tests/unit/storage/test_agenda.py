"""Today's list: what is due, late, about to run out, or silent; pure, on any day."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from tests.unit.storage.makers import TODAY, day, summary
from wizard.content.loading import Library
from wizard.storage import Task, calendar_feed, todays_list
from wizard.storage.agenda import ASSEMBLY_DUTY, ASSEMBLY_EVENT, CERTIFICATE_EVENT, NOTICE_DUTY
from wizard.storage.case import known_events


def date(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


COOPERATIVE: dict[str, Any] = {
    "form": "cooperative",
    "stage": "created",
    "last_contact": date("2027-04-30"),
}
REGISTERED = {"registered": date("2026-06-01")}


@pytest.mark.parametrize(
    ("values", "items"),
    [
        ({}, []),
        ({"appointment": TODAY}, [("appointment", TODAY)]),
        ({"appointment": day(1)}, []),
        ({"appointment": day(-1), "last_contact": day(-5)}, [("missed-appointment", day(-1))]),
        ({"appointment": day(-1), "last_contact": day(-1)}, []),
        ({"last_contact": day(-59)}, []),
        ({"last_contact": day(-60)}, [("silent", TODAY)]),
        ({"last_contact": day(-60), "appointment": day(3)}, []),
        ({"tasks": (Task("call", TODAY),)}, [("task", TODAY)]),
        ({"tasks": (Task("call", day(1)),)}, []),
        (
            {"tasks": (Task("call", day(-2)), Task("ask", day(-1)))},
            [("overdue-task", day(-2)), ("overdue-task", day(-1))],
        ),
        ({"tasks": (Task("call", day(-2), done=day(-2)),)}, []),
    ],
)  # fmt: skip
def test_todays_list(
    books: Library, values: dict[str, Any], items: list[tuple[str, object]]
) -> None:
    """Each thing on its day, none before, none after it was done."""
    found = todays_list([summary(**values)], books, TODAY)
    assert [(item.kind, item.day) for item in found] == items


@pytest.mark.parametrize(
    ("today", "kinds"),
    [
        ("2026-12-16", []),
        ("2026-12-17", ["name-certificate"]),
        ("2027-01-04", ["name-certificate"]),
    ],
)
def test_name_certificate(books: Library, today: str, kinds: list[str]) -> None:
    """60 days from its date; Friday 1 January is a holiday, so Thursday 31 December is safe."""
    case = summary(
        form="cooperative",
        events={CERTIFICATE_EVENT: date("2026-11-02")},
        last_contact=date("2026-12-01"),
    )
    found = todays_list([case], books, date(today))
    assert [item.kind for item in found] == kinds
    assert {item.day for item in found} <= {date("2026-12-31")}


def test_name_certificate_that_was_used(books: Library) -> None:
    """Once registered there is nothing to run out."""
    events = {CERTIFICATE_EVENT: date("2026-09-01"), "registered": date("2026-10-01")}
    assert todays_list([summary(form="cooperative", events=events)], books, TODAY) == ()


def test_a_planned_registration_has_not_happened(books: Library) -> None:
    """Its day lies ahead, so the name certificate still runs out."""
    events = {CERTIFICATE_EVENT: date("2026-11-02"), "registered": date("2027-02-01")}
    case = summary(form="cooperative", events=events, last_contact=date("2026-12-01"))
    found = todays_list([case], books, date("2026-12-20"))
    assert [item.kind for item in found] == ["name-certificate"]


@pytest.mark.parametrize(
    ("today", "events", "items"),
    [
        ("2027-05-14", REGISTERED, []),
        ("2027-05-15", REGISTERED, [("assembly-notice", date("2027-06-14"))]),
        ("2027-05-31", REGISTERED, [("assembly-notice", date("2027-06-14")), ("assembly", date("2027-06-30"))]),
        ("2027-07-20", REGISTERED, [("assembly-notice", date("2027-06-14")), ("assembly", date("2027-06-30"))]),
        ("2027-07-20", {**REGISTERED, "assembly": date("2027-06-20")}, []),
        ("2027-05-15", {**REGISTERED, "assembly": date("2027-06-20")},
         [("assembly-notice", date("2027-06-14"))]),
        ("2027-05-31", {"registered": date("2027-01-10")}, []),
        ("2027-05-31", {}, []),
    ],
)  # fmt: skip
def test_assembly(
    books: Library, today: str, events: dict[str, datetime.date], items: list[object]
) -> None:
    """Within six months of the close (law 112-12, art. 41), its notice 15 full days before (art. 40)."""
    case = summary(**{**COOPERATIVE, "events": events, "appointment": date("2027-12-01")})
    assert [(item.kind, item.day) for item in todays_list([case], books, date(today))] == items


def test_a_real_close_counts(books: Library) -> None:
    """Where the year ends on another day, the assembly follows it."""
    events = {**REGISTERED, "year-end": date("2027-03-31")}
    case = summary(**{**COOPERATIVE, "events": events, "appointment": date("2027-12-01")})
    found = calendar_feed([case], books, date("2027-04-30"))
    assert ("assembly", date("2027-09-30")) in [(item.kind, item.day) for item in found]


def test_the_calendar_stands_ahead(books: Library) -> None:
    """The team's calendar has what comes, under names that stay the same."""
    tasks = (Task("late", day(-1)), Task("call", day(4)))
    case = summary(appointment=day(9), tasks=tasks)
    found = calendar_feed([case], books, TODAY)
    assert [(item.id, item.day) for item in found] == [
        ("B2C3-D4F5-task-1", day(4)),
        ("B2C3-D4F5-appointment-0", day(9)),
    ]


def test_what_we_name_exists(books: Library) -> None:
    """The duties and events that the list looks for are in the content."""
    assert {ASSEMBLY_DUTY, NOTICE_DUTY} <= {duty.id for duty in books.follow_up.duties}
    assert {CERTIFICATE_EVENT, ASSEMBLY_EVENT, "registered", "year-end"} <= known_events(books)
