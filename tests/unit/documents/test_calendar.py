"""The calendar: whole days, stable names, alarms before the last safe day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

import icalendar
import pytest

from tests.unit.documents.conftest import MakeEdition, MakeList
from wizard.content.question import FORMS, FormId
from wizard.documents.calendar import as_calendar
from wizard.guidance.checklist_model import Checklist

MADE = datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC)


def entries(made: bytes) -> list[Any]:
    """Return the entries of a calendar file."""
    return list(icalendar.Calendar.from_ical(made).walk("VEVENT"))


def names(events: Iterable[Any]) -> list[str]:
    """Return the names by which calendars know entries again."""
    return [str(event["uid"]) for event in events]


def entry(checklist: Checklist, make_edition: MakeEdition, name: str) -> Any:
    """Return the one entry with a name."""
    made = as_calendar(checklist, make_edition(checklist), MADE)
    (found,) = (event for event in entries(made) if f"-{name}-" in str(event["uid"]))
    return found


def test_names_are_stable_and_single(make_list: MakeList, make_edition: MakeEdition) -> None:
    """Importing a newer calendar moves entries instead of doubling them."""
    first = make_list()
    later = make_list(events={"name-certificate": "2027-02-10"})
    before = names(entries(as_calendar(first, make_edition(first), MADE)))
    after = names(entries(as_calendar(later, make_edition(later), MADE)))
    assert len(before) == len(set(before))
    assert after
    new = {name for name in set(after) - set(before) if "-milestone-" not in name}
    assert new == set()  # a moment to look that has moved behind today comes back


def test_last_safe_day_warns_before(make_list: MakeList, make_edition: MakeEdition) -> None:
    """The limit stands on its safe day, all day, with alarms a week and two days before."""
    checklist = make_list()
    limit = checklist.step("register-at-court").deadline
    assert limit is not None
    event = entry(checklist, make_edition, "limit-register-at-court")
    assert event["dtstart"].dt == limit.safe
    assert event["dtend"].dt == limit.safe + datetime.timedelta(days=1)
    assert str(event["summary"]).startswith("Dernier jour sûr : ".replace(" :", "\u00a0:"))
    alarms = [alarm["trigger"].dt for alarm in event.walk("VALARM")]
    assert alarms == [datetime.timedelta(days=-days, hours=9) for days in (7, 2)]


def test_trips_and_expiry_are_there(make_list: MakeList, make_edition: MakeEdition) -> None:
    """Each trip has its day, and the name certificate its last one."""
    checklist = make_list()
    made = as_calendar(checklist, make_edition(checklist), MADE)
    trips = [name for name in names(entries(made)) if "-trip-" in name]
    assert len(trips) == len(checklist.trips)
    (paper,) = checklist.step("collect-name-certificate").back
    assert (
        entry(checklist, make_edition, "expires-name-certificate")["dtstart"].dt
        == paper.valid_until
    )


def test_calendar_reads_no_clock(make_list: MakeList, make_edition: MakeEdition) -> None:
    """The same list gives the same bytes, folded as the standard asks, stamped as told."""
    checklist = make_list()
    made = as_calendar(checklist, make_edition(checklist, "ar"), MADE)
    assert made == as_calendar(checklist, make_edition(checklist, "ar"), MADE)
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))
    assert {event["dtstamp"].dt for event in entries(made)} == {MADE}


def test_what_is_done_is_left_out(make_list: MakeList, make_edition: MakeEdition) -> None:
    """A step that is ticked needs no reminder."""
    whole, ticked = make_list(), make_list(ticks={"find-members": "2026-11-20"})
    before = names(entries(as_calendar(whole, make_edition(whole), MADE)))
    after = names(entries(as_calendar(ticked, make_edition(ticked), MADE)))
    (gone,) = (name for name in before if "step-find-members" in name)
    assert after == [name for name in before if name != gone]


def test_plan_has_its_tasks(make_list: MakeList, make_edition: MakeEdition) -> None:
    """A short plan becomes one entry a task."""
    checklist = make_list(None, founders="n2_4", members=3)
    made = entries(as_calendar(checklist, make_edition(checklist), MADE))
    assert checklist.plan is not None
    assert len(made) == len(checklist.plan.tasks)


@pytest.mark.parametrize("form", FORMS)
def test_what_follows_the_creation_is_there_once(
    make_list: MakeList, make_edition: MakeEdition, form: FormId
) -> None:
    """Duties and milestones that surely apply; a duty that is a step of the list is not doubled."""
    checklist = make_list(form)
    made = entries(as_calendar(checklist, make_edition(checklist, shareable=True), MADE))
    assert len(names(made)) == len(set(names(made)))
    assert checklist.follow_up is not None
    expected = {
        f"{item.kind}-{item.id}"
        for item in checklist.follow_up.items
        if item.applies and item.kind != "step"
        if item.kind == "duty" or item.day >= checklist.today
    }
    prefix = f"{form}-"
    found = {name.removeprefix(prefix).rpartition("-")[0] for name in names(made)}
    assert {name for name in found if name.startswith(("duty-", "milestone-"))} == expected


def test_moments_that_have_passed_are_gone(make_list: MakeList, make_edition: MakeEdition) -> None:
    """Nobody is told today to look at what should have been three months before the creation."""
    checklist = make_list(events={"registered": "2026-10-02"})
    made = entries(as_calendar(checklist, make_edition(checklist), MADE))
    early = [event for event in made if event["dtstart"].dt < checklist.today]
    assert not [name for name in names(early) if "-milestone-" in name or "-health-" in name]
    assert [name for name in names(made) if "-milestone-coop-3m-" in name]


def test_once_registered_nothing_before_is_planned(
    make_list: MakeList, make_edition: MakeEdition
) -> None:
    """The statutes are signed and the name is used: neither a day for them nor the end of a certificate."""
    checklist = make_list(events={"name-certificate": "2026-10-01", "registered": "2026-10-26"})
    told = " ".join(names(entries(as_calendar(checklist, make_edition(checklist), MADE))))
    for gone in ("step-sign-statutes", "trip-request-name", "limit-register", "expires-name"):
        assert gone not in told
    for kept in ("limit-notify-sector-authority", "trip-release-money"):
        assert kept in told


def test_a_duty_warns_before_its_safe_day(make_list: MakeList, make_edition: MakeEdition) -> None:
    """The second yearly assembly: its own day of the law, with the same two alarms as a step."""
    checklist = make_list(events={"registered": "2026-11-02"})
    event = entry(checklist, make_edition, "duty-coop-yearly-assembly-2")
    assert event["dtstart"].dt == datetime.date(2028, 6, 30)
    alarms = [alarm["trigger"].dt for alarm in event.walk("VALARM")]
    assert alarms == [datetime.timedelta(days=-days, hours=9) for days in (7, 2)]


def test_a_milestone_asks_and_the_health_check_stands_beside_it(
    make_list: MakeList, make_edition: MakeEdition
) -> None:
    """The coach's question and the warning sign are in the entry; six questions at 3 to 24 months."""
    checklist = make_list(events={"registered": "2026-11-02"})
    milestone = entry(checklist, make_edition, "milestone-coop-24m")
    assert milestone["dtstart"].dt == datetime.date(2028, 11, 2)
    told = str(milestone["description"])
    assert "Question à se poser\u00a0: Recommenceriez-vous\u00a0?" in told
    assert "Signe d'alerte\u00a0:" in told
    made = entries(as_calendar(checklist, make_edition(checklist), MADE))
    checks = sorted(event["dtstart"].dt for event in made if "-health-coop-" in str(event["uid"]))
    assert [day.isoformat() for day in checks] == [
        "2027-02-02",
        "2027-05-02",
        "2027-11-02",
        "2028-05-02",
        "2028-11-02",
    ]
