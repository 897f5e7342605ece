"""The list counts for this group and keeps the order of the law."""

from __future__ import annotations

import pytest

from tests.unit.guidance.beekeepers import TODAY, cooperative
from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.content.question import FormId
from wizard.guidance.checklist import make_checklist


def test_copies_for_this_group(books: Library, situate: Situate) -> None:
    """Seven members take seven copies of identity cards to the court; each card is shown once."""
    made = cooperative(books, situate, members=7)
    papers = {paper.id: paper for paper in made.step("register-at-court").requirements}

    assert papers["identity-card"].copies == 7
    assert papers["registration-form"].originals == 3  # decree 2-15-617, article 1
    assert papers["name-certificate"].originals == 1
    assert papers["name-certificate"].certified == 2
    assert {paper.id: paper for paper in made.bag}["identity-card"].originals == 7


def test_the_card_is_fetched_after_the_wait(books: Library, situate: Situate) -> None:
    """The tax office studies the request first (decree 2-15-258, article 5): no trip the day after."""
    made = make_checklist(books, situate("p02"), today=TODAY, form="auto-entrepreneur")

    assert made.step("file-in-person").day.isoformat() == "2026-11-25"
    assert made.step("get-card").day.isoformat() == "2026-12-09"


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


def test_a_fee_counts_people(books: Library, situate: Situate) -> None:
    """Seven founders legalise six sets of statutes, 2 DH a signature, and two certified copies."""
    made = cooperative(books, situate, members=7)

    assert [fee.low for fee in made.step("legalise-signatures").fees] == [
        7 * 6 * 2,
        2 * 2,
    ]
    assert made.total_fee.low == 88
    assert "register-at-court" in made.total_fee.unpublished


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
