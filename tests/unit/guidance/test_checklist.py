"""The list counts for this group, keeps the order of the law, and follows what really happens."""

from __future__ import annotations

import datetime

import pytest

from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.content.question import FormId
from wizard.guidance.checklist import make_checklist
from wizard.guidance.checklist_model import Checklist
from wizard.guidance.timeline import Progress

TODAY = datetime.date(2026, 11, 24)


def d(text: str) -> datetime.date:
    """Return a date written like 2027-01-31."""
    return datetime.date.fromisoformat(text)


def cooperative(
    books: Library,
    situate: Situate,
    events: dict[str, str] | None = None,
    done: dict[str, str] | None = None,
    today: datetime.date = TODAY,
    **answers: object,
) -> Checklist:
    """Return the list of the beekeepers with some things already done."""
    progress = Progress(
        {name: d(day) for name, day in (done or {}).items()},
        {name: d(day) for name, day in (events or {}).items()},
    )
    return make_checklist(books, situate("p01", **answers), today=today, progress=progress)


def test_copies_for_this_group(books: Library, situate: Situate) -> None:
    """Seven members take seven copies of identity cards to the court; each card is shown once."""
    made = cooperative(books, situate, members=7)
    papers = {paper.id: paper for paper in made.step("register-at-court").requirements}

    assert papers["identity-card"].copies == 7
    assert papers["registration-form"].originals == 3  # decree 2-15-617, article 1
    assert papers["name-certificate"].originals == 1
    assert papers["name-certificate"].certified == 2
    assert {paper.id: paper for paper in made.bag}["identity-card"].originals == 7


def test_an_unknown_number_is_a_minimum(books: Library, situate: Situate) -> None:
    """While the number is unknown, counts stand at the five of the law and say so."""
    made = cooperative(books, situate)
    cards = [p for p in made.step("register-at-court").requirements if p.id == "identity-card"]

    assert [(card.copies, card.counted) for card in cards] == [(5, False)]
    assert "members" in [unknown.question for unknown in made.unknown]
    assert made.total_fee.high is None


def test_the_local_authority_comes_before_the_court(books: Library, situate: Situate) -> None:
    """Its receipt is in the court's file (law 112-12, articles 7 and 11)."""
    made = cooperative(books, situate, members=7)
    trips = {name: trip.number for trip in made.trips for name in trip.steps}

    assert trips["deposit-at-local-authority"] < trips["register-at-court"]
    assert "deposit-at-local-authority" in made.step("register-at-court").step.after
    receipt = [
        paper
        for paper in made.step("register-at-court").requirements
        if paper.id == "local-authority-receipt"
    ]
    assert receipt[0].from_step == "deposit-at-local-authority"


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


def test_a_fee_counts_people(books: Library, situate: Situate) -> None:
    """Seven founders legalise six sets of statutes, 2 DH a signature, and two certified copies."""
    made = cooperative(books, situate, members=7)

    assert [fee.low for fee in made.step("legalise-signatures").fees] == [
        7 * 6 * 2,
        2 * 2,
    ]
    assert made.total_fee.low == 88
    assert "register-at-court" in made.total_fee.unpublished


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


@pytest.mark.parametrize(
    ("answers", "low", "high"),
    [
        ({"sector": "trade", "turn": "t100"}, 300, 300),
        ({"sector": "trade", "turn": "dk"}, 300, 570),
        ({"sector": "digital", "turn": "dk"}, 300, 570),
        ({"sector": "dk", "turn": "t200"}, 300, 570),
        ({"sector": "dk", "turn": "dk"}, 300, 570),
        ({"sector": "digital", "turn": "t200"}, 390, 570),
    ],
)
def test_fees_of_which_one_is_due_are_one_fee(
    books: Library, situate: Situate, answers: dict[str, str], low: int, high: int
) -> None:
    """While field or sales are not known, one quarter's contribution is paid, not all that may be."""
    made = make_checklist(books, situate("p02", **answers), today=TODAY, form="auto-entrepreneur")
    (fee,) = made.step("first-declaration").fees

    assert (fee.low, fee.high) == (low, high)
    assert fee.certainty == ("official" if low == 390 else "secondary")
    assert made.total_fee.low == low


def test_a_fee_that_no_line_fits_is_not_free(books: Library, situate: Situate) -> None:
    """Above the ceiling no line gives the contribution: it is to be asked, not said to be nothing."""
    situation = situate("p02", sector="craft", turn="t2m")
    made = make_checklist(books, situation, today=TODAY, form="auto-entrepreneur")

    assert [fee.low for fee in made.step("first-declaration").fees] == [None]


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


def test_trips_are_one_office_one_day(books: Library, situate: Situate) -> None:
    """All steps of a trip share their office and day, and no trip is empty."""
    made = cooperative(books, situate, members=7, management="board", in_kind="yes")

    for trip in made.trips:
        steps = [made.step(name) for name in trip.steps]
        assert {one.step.authority for one in steps} == {trip.place.authority.id}
        assert {one.day for one in steps} == {trip.day}
    assert [trip.number for trip in made.trips] == list(range(1, len(made.trips) + 1))
    assert [trip.day for trip in made.trips] == sorted(trip.day for trip in made.trips)


@pytest.mark.parametrize("form", ["cooperative", "auto-entrepreneur", "sole-trader", "sarl-au"])
def test_no_step_comes_before_what_it_waits_for(
    books: Library, situate: Situate, form: FormId
) -> None:
    """Days, trips and order all respect ``after``."""
    persona = "p01" if form == "cooperative" else "p07"
    made = make_checklist(books, situate(persona), today=TODAY, form=form)
    place = {one.step.id: at for at, one in enumerate(made.steps)}

    for one in made.steps:
        for name in set(one.step.after) & set(place):
            previous = made.step(name)
            assert place[name] < place[one.step.id]
            if previous.certain:
                assert previous.planned <= one.day or one.done
            if previous.trip is not None and one.trip is not None:
                assert previous.trip <= one.trip


@pytest.mark.parametrize("answers", [{"age": "minor"}, {"job": "public"}])
@pytest.mark.parametrize(
    "form", [None, "cooperative", "auto-entrepreneur", "sole-trader", "sarl-au"]
)
def test_minors_and_public_servants_get_no_steps(
    books: Library, situate: Situate, answers: dict[str, object], form: FormId | None
) -> None:
    """Whatever form is asked for, they get the plan and no registration step."""
    made = make_checklist(books, situate("p01", **answers), today=TODAY, form=form)

    assert (made.form, made.steps, made.trips) == (None, (), ())
    assert made.plan is not None


def test_a_blocked_form_warns(books: Library, situate: Situate) -> None:
    """A form asked for in spite of the answers shows its steps, with the warning."""
    assert (
        make_checklist(books, situate("p02"), today=TODAY, form="cooperative").warning
        == "blocked-form"
    )
    assert (
        make_checklist(books, situate("p10"), today=TODAY, form="cooperative").warning
        == "overrides-headline"
    )
    assert make_checklist(books, situate("p02"), today=TODAY).warning is None


def test_leftover_group_answers_change_no_list(books: Library, situate: Situate) -> None:
    """After "alone", the number of members and the board count for nothing."""
    alone = make_checklist(books, situate("p02"), today=TODAY)
    left_over = make_checklist(
        books,
        situate("p02", members=7, management="board", trade_proof="no"),
        today=TODAY,
    )
    assert left_over.steps == alone.steps


def test_the_offices_of_al_hoceima(books: Library, situate: Situate) -> None:
    """The province names its ODCo delegation, and both courts, so that one asks which."""
    made = cooperative(books, situate, members=7, province="01.051")

    assert [office.id for office in made.step("request-name").place.offices] == ["odco-al-hoceima"]
    assert len(made.step("register-at-court").place.offices) == 2
    assert not cooperative(books, situate, members=7).step("request-name").place.offices


def test_steps_that_may_not_apply_make_no_trip(books: Library, situate: Situate) -> None:
    """What waits for an answer is shown as unknown, not planned, packed or paid."""
    made = cooperative(books, situate, members=7)
    value = made.step("value-in-kind")

    assert (value.certain, value.missing, value.trip) == (False, ("in_kind",), None)
    assert "in-kind-report" not in [paper.id for paper in made.bag if paper.from_step is None]
    touched = {unknown.question: unknown.steps for unknown in made.unknown}
    assert "value-in-kind" in touched["in_kind"]


def test_a_prefecture_inside_casablanca_has_the_court_of_casablanca(
    books: Library, situate: Situate
) -> None:
    """Anfa (06.141.01.00) lies inside 06.141: what serves the whole serves it."""
    whole = cooperative(books, situate, members=7, province="06.141", commune="dk")
    anfa = cooperative(books, situate, members=7, province="06.141.01.00", commune="dk")

    assert whole.step("register-at-court").place.offices
    assert anfa.step("register-at-court").place == whole.step("register-at-court").place
