"""The first 24 months: every day worked out by hand from the law's count and a calendar."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.content.question import FORMS, FormId
from wizard.guidance.checklist import make_checklist
from wizard.guidance.checklist_model import FollowUp, FollowUpItem
from wizard.guidance.follow_up import health_band
from wizard.guidance.timeline import Progress

TODAY = datetime.date(2026, 11, 24)
GROUP = {"founders": "n5_9", "members": 7, "sector": "agri", "management": "board"}
ALONE = {"founders": "n1", "sector": "craft"}


def follow(
    books: Library,
    situate: Situate,
    form: FormId,
    registered: str | None,
    done: dict[str, str] | None = None,
    **answers: object,
) -> FollowUp:
    """Return the follow-up of a project registered on a day, some of it done."""
    base = GROUP if form == "cooperative" else ALONE
    events = {} if registered is None else {"registered": registered}
    ticks = {name: datetime.date.fromisoformat(day) for name, day in (done or {}).items()}
    days = {name: datetime.date.fromisoformat(day) for name, day in events.items()}
    made = make_checklist(
        books,
        situate(**{**base, **answers}),
        today=TODAY,
        form=form,
        progress=Progress(ticks, days),
    )
    assert made.follow_up is not None
    return made.follow_up


def days(found: FollowUp, name: str) -> list[str]:
    """Return the days of all rounds of one duty, in order."""
    rounds = [item for item in found.items if item.id.rpartition("-")[0] == name]
    return [item.day.isoformat() for item in rounds]


def one(found: FollowUp, name: str) -> FollowUpItem:
    """Return the one thing with a name."""
    (item,) = (item for item in found.items if item.id == name)
    return item


def limit(item: FollowUpItem) -> tuple[str, str]:
    """Return the legal limit and the safe day of a thing."""
    assert item.limit is not None
    return item.limit.limit.isoformat(), item.limit.safe.isoformat()


@pytest.mark.parametrize("form", FORMS)
def test_everything_stands_in_the_order_of_its_days(
    books: Library, situate: Situate, form: FormId
) -> None:
    """Real or planned, from before the creation to two years after; no name stands twice."""
    planned = follow(books, situate, form, None)
    found = follow(books, situate, form, "2026-11-02")
    assert (planned.registered_is_real, found.registered_is_real) == (False, True)
    assert found.registered == datetime.date(2026, 11, 2)
    assert [item.day for item in found.items] == sorted(item.day for item in found.items)
    names = [item.id for item in found.items]
    assert len(names) == len(set(names))
    last = datetime.date(2028, 11, 2)
    assert all(item.day <= last for item in found.items if item.kind != "step")
    assert {item.kind for item in found.items} == {"step", "duty", "milestone"}


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("cooperative", "coop-minus-3m 2026-08-02 coop-6m 2027-05-02 coop-24m 2028-11-02"),
        ("auto-entrepreneur", "ae-minus-1m 2026-10-02 ae-3m 2027-02-02 ae-18m 2028-05-02"),
        ("sole-trader", "st-minus-1m 2026-10-02 st-12m 2027-11-02 trader-24m 2028-11-02"),
        ("sarl-au", "sarl-0m 2026-11-02 sarl-1m 2026-12-02 st-3m 2027-02-02"),
    ],
)
def test_milestones_of_each_form(
    books: Library, situate: Situate, form: FormId, names: str
) -> None:
    """A milestone stands so many months from the registration, before it too."""
    found = follow(books, situate, form, "2026-11-02")
    written = names.split()
    for name, day in zip(written[::2], written[1::2], strict=True):
        assert one(found, name).day.isoformat() == day


def test_quarters_of_an_auto_entrepreneur(books: Library, situate: Situate) -> None:
    """The whole month after each quarter (tax code, art. 82 bis); the first round is the step on the list.

    31 July 2027 is a Saturday, the day before it the feast of the throne; 31 October is a feast.
    """
    found = follow(books, situate, "auto-entrepreneur", "2026-11-02")
    assert days(found, "ae-quarter-declaration") == [
        "2027-04-30",
        "2027-07-29",
        "2027-10-29",
        "2028-01-31",
        "2028-04-28",
        "2028-07-31",
        "2028-10-30",
    ]
    assert limit(one(found, "ae-quarter-declaration-3")) == ("2027-07-31", "2027-07-29")
    assert limit(one(found, "first-declaration")) == ("2027-01-31", "2027-01-29")
    later = follow(books, situate, "auto-entrepreneur", "2027-04-09")
    assert limit(one(later, "first-declaration")) == ("2027-07-31", "2027-07-29")


def test_years_of_a_sole_trader(books: Library, situate: Situate) -> None:
    """Three months, or one, after 31 December; 31 January 2027 is a Sunday."""
    found = follow(books, situate, "sole-trader", "2026-11-02")
    assert limit(one(found, "file-yearly-return")) == ("2027-03-31", "2027-03-31")
    assert days(found, "st-yearly-return") == ["2028-03-31"]
    assert limit(one(found, "local-tax-declaration-1")) == ("2027-01-31", "2027-01-29")
    assert days(found, "st-check-ceiling") == ["2027-12-31"]


def test_years_of_a_company(books: Library, situate: Situate) -> None:
    """Approval within 6 months of the year, filing within 30 days of the approval.

    30 July 2028, the feast of the throne, is a Sunday too.
    """
    found = follow(books, situate, "sarl-au", "2026-11-02")
    assert limit(one(found, "sarl-tax-return-2")) == ("2028-03-31", "2028-03-31")
    assert limit(one(found, "sarl-approve-accounts-2")) == ("2028-06-30", "2028-06-30")
    assert limit(one(found, "sarl-file-accounts-2")) == ("2028-07-30", "2028-07-28")


def test_assembly_of_a_cooperative(books: Library, situate: Situate) -> None:
    """By 30 June; the notice leaves 15 full days before it, and the list of members follows it.

    From 30 June 2027 back, 15 days lie whole between: 15 to 29 June. So the notice goes by the 14th.
    """
    found = follow(books, situate, "cooperative", "2026-11-02")
    assert limit(one(found, "hold-assembly")) == ("2027-06-30", "2027-06-30")
    assert limit(one(found, "send-assembly-notice")) == ("2027-06-14", "2027-06-14")
    assert limit(one(found, "coop-yearly-assembly-2")) == ("2028-06-30", "2028-06-30")
    assert limit(one(found, "coop-yearly-notice-2")) == ("2028-06-14", "2028-06-14")
    assert limit(one(found, "coop-member-list-2")) == ("2028-06-29", "2028-06-29")
    assert limit(one(found, "coop-file-accounts-2")) == ("2028-07-30", "2028-07-28")
    assert one(found, "coop-yearly-notice-2").limit is not None
    assert one(found, "coop-yearly-notice-2").limit.before  # type: ignore[union-attr]


def test_a_real_year_end_sets_the_later_ones(books: Library, situate: Situate) -> None:
    """Statutes may close the year on another day: the next rounds keep it."""
    registered = {"registered": datetime.date(2026, 5, 4), "year-end": datetime.date(2026, 9, 30)}
    made = make_checklist(
        books,
        situate(**GROUP),
        today=TODAY,
        form="cooperative",
        progress=Progress({}, registered),
    )
    assert made.follow_up is not None
    assembly = one(made.follow_up, "coop-yearly-assembly-2")
    assert assembly.limit is not None
    assert assembly.limit.event_date == datetime.date(2027, 9, 30)
    assert limit(assembly) == ("2028-03-30", "2028-03-30")


@pytest.mark.parametrize(
    ("registered", "paid", "started"),
    [
        # 2 November 2029 is a Friday, 2 November 2028 a Thursday
        ("2026-11-02", ("2029-11-02", "2029-11-02"), ("2028-11-02", "2028-11-02")),
        # a leap day: three years later there is none; 28 February 2027 is a Sunday
        ("2024-02-29", ("2027-02-28", "2027-02-26"), ("2026-02-28", "2026-02-27")),
    ],
)
def test_three_years_to_pay_and_two_to_start(
    books: Library,
    situate: Situate,
    registered: str,
    paid: tuple[str, str],
    started: tuple[str, str],
) -> None:
    """Shares are paid up within 3 years of registration, the work begins within 2."""
    found = follow(books, situate, "cooperative", registered)
    assert limit(one(found, "pay-up-shares")) == paid
    assert limit(one(found, "coop-really-start")) == started


def test_registered_on_the_last_day_of_a_year(books: Library, situate: Situate) -> None:
    """The year and the quarter close on that same day; months keep to the end of short ones."""
    found = follow(books, situate, "auto-entrepreneur", "2025-12-31")
    assert limit(one(found, "first-declaration")) == ("2026-01-31", "2026-01-30")
    assert days(found, "ae-quarter-declaration")[0] == "2026-04-30"
    assert days(found, "ae-no-year-at-zero") == ["2026-12-31", "2027-12-31"]
    assert one(found, "ae-6m").day == datetime.date(2026, 6, 30)


def test_what_is_ticked_is_done(books: Library, situate: Situate) -> None:
    """Duties, milestones and steps are ticked under their own names, each round apart."""
    done = dict.fromkeys(("coop-1m", "release-money", "coop-member-list-2"), "2026-11-20")
    found = follow(books, situate, "cooperative", "2026-11-02", done)
    assert {item.id for item in found.items if item.done} == set(done)
    assert one(found, "release-money").day == datetime.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("answers", "applies"), [({}, False), ({"workers": 2}, True), ({"workers": 0}, None)]
)
def test_a_duty_waits_for_its_answer(
    books: Library, situate: Situate, answers: dict[str, Any], applies: bool | None
) -> None:
    """Wages are declared where there are workers; while nobody has said, it may apply."""
    found = follow(books, situate, "cooperative", "2026-11-02", hire="later", **answers)
    rounds = [item for item in found.items if item.id.startswith("employer-wages-declared-")]
    assert {item.applies for item in rounds} == (set() if applies is None else {applies})


def test_nothing_follows_a_short_plan(books: Library, situate: Situate) -> None:
    """Where there are no steps there is nothing after them."""
    made = make_checklist(books, situate("p03", members=4), today=TODAY)
    assert (made.form, made.follow_up) == (None, None)


@pytest.mark.parametrize(
    ("scores", "band"),
    [
        ((0, 0, 0, 0, 0, 0), "red"),
        ((1, 1, 1, 1, 1, 0), "red"),
        ((1, 1, 1, 1, 1, 1), "orange"),
        ((2, 2, 2, 2, 0, 0), "orange"),
        ((2, 2, 2, 2, 1, 0), "green"),
        ((2, 2, 2, 2, 2, 2), "green"),
    ],
)
def test_bands_of_the_health_check(books: Library, scores: tuple[int, ...], band: str) -> None:
    """Up to 5 points red, 6 to 8 orange, from 9 green."""
    assert health_band(books, scores).id == band
