"""The list follows what really happens: ticks, events, and the days that follow from them."""

from __future__ import annotations

import pytest

from tests.unit.guidance.beekeepers import TODAY, cooperative, d
from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.guidance.checklist import make_checklist
from wizard.guidance.timeline import Progress


@pytest.mark.parametrize(
    ("events", "step", "limit", "safe"),
    [
        (
            {"name-certificate": "2026-12-02"},
            "register-at-court",
            "2027-01-31",
            "2027-01-29",
        ),
        ({"money-received": "2026-12-08"}, "block-money", "2026-12-13", "2026-12-11"),
        (
            {"registered": "2027-02-08"},
            "notify-sector-authority",
            "2027-03-10",
            "2027-03-08",
        ),
        ({"registered": "2027-02-08"}, "hold-assembly", "2028-06-30", "2028-06-30"),
        ({"year-end": "2027-06-30"}, "hold-assembly", "2027-12-30", "2027-12-30"),
        (
            {"assembly": "2028-05-10"},
            "send-assembly-notice",
            "2028-04-24",
            "2028-04-24",
        ),
        ({"assembly": "2028-05-10"}, "file-accounts", "2028-06-09", "2028-06-09"),
        ({"registered": "2027-02-08"}, "pay-up-shares", "2030-02-08", "2030-02-08"),
    ],
)
def test_real_dates_move_the_legal_ones(
    books: Library,
    situate: Situate,
    events: dict[str, str],
    step: str,
    limit: str,
    safe: str,
) -> None:
    """A time limit runs from the real event, and its safe date is an open day not after it."""
    found = cooperative(books, situate, events=events, members=7).step(step).deadline

    assert found is not None
    assert found.event_is_real is (found.event in events)
    assert (found.limit, found.safe) == (d(limit), d(safe))


def test_the_notice_leaves_fifteen_full_days(books: Library, situate: Situate) -> None:
    """While the assembly has no date, its notice must leave before its own last day."""
    made = cooperative(books, situate, members=7)
    notice = made.step("send-assembly-notice")
    assembly = made.step("hold-assembly")

    assert notice.deadline is not None
    assert assembly.deadline is not None
    assert (assembly.deadline.safe - notice.deadline.limit).days == 16
    assert (assembly.day - notice.planned).days >= 16


def test_accounts_wait_for_the_end_of_the_year(books: Library, situate: Situate) -> None:
    """Nothing of the first year's end is planned before that end."""
    made = cooperative(books, situate, members=7)
    end = made.step("hold-assembly").deadline
    assert end is not None

    assert made.step("close-accounts").day > end.event_date
    assert made.step("declare-yearly-tax").day > end.event_date


@pytest.mark.parametrize("progress", ["event", "tick"])
def test_a_registration_leaves_nothing_before_it(
    books: Library, situate: Situate, progress: str
) -> None:
    """Whoever says only that the cooperative is registered has every step before it behind them."""
    day = {"registered": "2026-10-26"} if progress == "event" else None
    done = {"register-at-court": "2026-10-26"} if progress == "tick" else {}
    made = cooperative(
        books, situate, members=7, events=day, done={"find-members": "2026-06-01", **done}
    )
    end = next(at for at, one in enumerate(made.steps) if one.step.event == "registered")

    assert {one.step.id for one in made.steps[: end + 1] if not one.done} == set()
    assert made.step("find-members").planned == d("2026-06-01")
    assert made.step("sign-statutes").planned == d("2026-10-26")
    assert [paper.valid_until for paper in made.step("collect-name-certificate").back] == [None]
    assert not made.step("release-money").done
    assert made.step("release-money").day == TODAY
    assert made.step("release-money").locked_by == ()


def test_ticks_unlock_and_move_on(books: Library, situate: Situate) -> None:
    """A step done opens the next ones; the next actions begin behind it."""
    before = cooperative(books, situate, members=7)
    after = cooperative(books, situate, members=7, done={"find-members": "2026-11-24"})

    assert before.step("show-trade").locked_by == ("find-members",)
    assert after.step("show-trade").locked_by == ()
    assert before.next_actions[0].steps == ("find-members",)
    assert "find-members" not in [name for action in after.next_actions for name in action.steps]
    assert after.step("show-trade").day < before.step("show-trade").day
    assert len(before.next_actions) == len(after.next_actions) == 3


def test_an_event_means_the_step_is_done(books: Library, situate: Situate) -> None:
    """Whoever holds the certificate has collected it, whatever is ticked."""
    held = {"name-certificate": "2026-12-02"}
    made = cooperative(books, situate, members=7, events=held, today=d("2026-12-02"))

    assert made.step("collect-name-certificate").done
    assert made.step("collect-name-certificate").back[0].valid_until == d("2027-01-31")
    assert made.step("request-name").planned == d("2026-12-02")
    assert not made.step("agree-main-rules").done


def test_signed_statutes_have_been_written(books: Library, situate: Situate) -> None:
    """What gave the papers of an event that has happened is behind too; what only waits is not."""
    signed = Progress({}, {"statutes-signed": d("2026-11-20")})
    made = make_checklist(books, situate("p07"), today=TODAY, form="sarl-au", progress=signed)
    done = {step.step.id for step in made.steps if step.done}

    assert {"sign-statutes", "write-statutes", "get-company-name", "choose-seat"} <= done
    assert not done & {"choose-accountant", "value-things", "register-deeds", "register-company"}


@pytest.mark.parametrize(("today", "is_late"), [("2026-12-07", False), ("2026-12-08", True)])
def test_a_next_action_knows_that_its_day_has_passed(
    books: Library, situate: Situate, today: str, is_late: bool
) -> None:
    """Money received on 2 December is blocked by Monday 7 December (law 112-12, art. 8)."""
    ready = {"name-certificate": "2026-11-20", "money-received": "2026-12-02"}
    before = "write-statutes sign-statutes legalise-signatures write-member-list".split()
    made = cooperative(
        books, situate, members=7, events=ready, done=dict.fromkeys(before, today), today=d(today)
    )
    (action,) = (one for one in made.next_actions if "block-money" in one.steps)

    assert action.by == d("2026-12-07")
    assert action.is_late is is_late


def test_an_event_that_lies_ahead_is_planned(books: Library, situate: Situate) -> None:
    """A day of an event after today moves the plan, but nothing is done by it yet."""
    made = cooperative(books, situate, members=7, events={"registered": "2027-06-01"})

    assert not made.step("register-at-court").done
    assert not made.step("find-members").done
    assert made.step("register-at-court").planned == d("2027-06-01")
    notice = made.step("notify-sector-authority").deadline
    assert notice is not None
    assert notice.limit == d("2027-07-01")


def test_a_tick_ahead_is_done_today(books: Library, situate: Situate) -> None:
    """A slip of the pen in a tick does not move the whole road."""
    made = cooperative(books, situate, members=7, done={"find-members": "2036-11-20"})

    assert made.step("find-members").done
    assert made.step("show-trade").day == TODAY


def test_what_is_not_done_is_never_planned_in_the_past(books: Library, situate: Situate) -> None:
    """Coming back later moves every open step to that day or after."""
    made = cooperative(
        books,
        situate,
        members=7,
        today=d("2027-05-03"),
        done={"find-members": "2026-11-24"},
    )
    assert all(one.day >= d("2027-05-03") for one in made.steps if not one.done)


def test_a_start_in_the_future(books: Library, situate: Situate) -> None:
    """The founder's own start day is the first day of the plan."""
    made = make_checklist(books, situate("p01", members=7, start="2027-01-04"), today=TODAY)
    assert made.start == d("2027-01-04")
    assert min(one.day for one in made.steps) == d("2027-01-04")
