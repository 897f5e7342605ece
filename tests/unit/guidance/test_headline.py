"""The first headline that matches wins, in the fixed order."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.guidance.advise import advise, live_forms
from wizard.guidance.fit import read_fit
from wizard.guidance.headline import still_needed
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import Situation


@pytest.mark.parametrize(
    ("persona", "answers", "headline"),
    [
        ("p01", {}, "best-form"),
        ("p01", {"age": "minor"}, "not-now-minor"),
        ("p01", {"age": "minor", "job": "public", "need": ["house"]}, "not-now-minor"),
        ("p01", {"need": ["house"]}, "housing-route"),
        ("p01", {"sector": "home", "job": "public"}, "housing-route"),
        ("p01", {"job": "public"}, "not-now-public-servant"),
        ("p01", {"job": "public", "founders": "n2_4"}, "not-now-public-servant"),
        ("p01", {"founders": "n2_4", "trust": "fill"}, "not-yet-missing-members"),
        ("p01", {"trust": "fill", "decide": "me"}, "advisor-first"),
        ("p01", {"need": ["grant"]}, "advisor-first"),
        ("p01", {"need": ["grant", "none"]}, "advisor-first"),
        ("p01", {"need": ["grant", "sell"]}, "best-form"),
        ("p01", {"need": ["grant", "sell"], "market": "no"}, "advisor-first"),
        ("p01", {"decide": "me"}, "not-a-cooperative"),
        ("p01", {"surplus": "money", "market": "no"}, "not-a-cooperative"),
        ("p01", {"market": "no"}, "market-first"),
        (
            "p02",
            {"need": ["grant"]},
            "best-form",
        ),  # alone, a grant is no reason to see an advisor
        (None, {}, "undecided"),
    ],
)
def test_headline(
    books: Library,
    situate: Situate,
    persona: str | None,
    answers: dict[str, object],
    headline: str,
) -> None:
    """What stops everything comes before what only weighs."""
    assert advise(books, situate(persona, **answers)).headline == headline


def test_the_limits_are_exact(books: Library, situate: Situate) -> None:
    """Fits of 1/2 and 2/5 differ by 0.10, not by less: one form is best, not two close ones."""
    apart = situate(None, volume="alone", job="private", speed="m3")
    fit = read_fit(books.questions, apart).fit

    assert (fit["sarl-au"], fit["auto-entrepreneur"]) == (Fraction(1, 2), Fraction(2, 5))
    assert advise(books, apart).headline == "best-form"


def test_housing_blocks_the_individual_forms_only(books: Library, situate: Situate) -> None:
    """In the housing route scoring is left; the cooperative is blocked only for a minor."""
    adult = advise(books, situate("p01", sector="home", job="public"))
    minor = advise(books, situate("p01", sector="home", age="minor"))

    assert sorted(adult.blocked) == ["auto-entrepreneur", "sarl-au", "sole-trader"]
    assert "cooperative" in minor.blocked
    assert all(reason.text for reasons in adult.blocked.values() for reason in reasons)
    asked = {reason.question: reason.ask for reason in adult.conditions["cooperative"]}
    assert asked["job"] is not None
    assert adult.warnings[0].question == "job"


def test_services_above_the_ceiling_block_the_auto_entrepreneur(
    books: Library, situate: Situate
) -> None:
    """200,000 DH a year is the ceiling of services, 500,000 that of goods."""
    assert "auto-entrepreneur" in advise(books, situate("p02", turn="t500")).blocked
    assert (
        "auto-entrepreneur"
        not in advise(books, situate("p02", turn="t500", sector="craft")).blocked
    )


def test_leftover_answers_do_not_count(books: Library, situate: Situate) -> None:
    """After going back to "alone", what the group said weighs, blocks and flags nothing."""
    alone = situate("p02")
    left_over = situate("p02", trust="fill", decide="me", surplus="money", equipment="yes")

    assert advise(books, left_over) == advise(books, alone)


def test_dont_know_has_no_weight(books: Library, situate: Situate) -> None:
    """An answer "I don't know" changes neither the fit nor a flag, and says how to find out."""
    known = situate("p02")
    without = Situation(
        {name: value for name, value in known.answers.items() if name != "turn"},
        known.asked_when,
    )
    asked = advise(books, situate("p02", turn="dk"))

    assert asked.bands == advise(books, without).bands
    assert [item.question for item in asked.unknown] == ["turn"]
    assert all(item.how is not None for item in asked.unknown)


def test_only_what_still_matters_is_asked(books: Library, situate: Situate) -> None:
    """Once a minor, the walk is over; a public servant is still asked about housing."""
    minor = situate(None, founders="n1", age="minor", job="student", need=["none"], turns_18="dk")
    public = situate(None, founders="n1", age="y18_35", job="public", need=["none"])

    assert advise(books, minor).next_question is None
    assert "sector" in (still_needed(Evaluation(public)) or ())
    assert advise(books, public).next_question == "sector"


def test_the_order_of_the_walk(books: Library, situate: Situate) -> None:
    """Founders and members come first, then age, job, need."""
    given: dict[str, object] = {}
    asked = []
    for name, answer in (
        ("founders", "n5_9"),
        ("members", 7),
        ("age", "y18_35"),
        ("job", "unemp"),
        ("need", ["sell"]),
    ):
        asked.append(advise(books, situate(None, **given)).next_question)
        given[name] = answer

    assert asked == ["founders", "members", "age", "job", "need"]


def test_the_live_strip_says_why_a_form_dropped_out(books: Library, situate: Situate) -> None:
    """Alone, the cooperative drops out with the reason; the others stay."""
    forms = live_forms(books, situate(None, founders="n1"))

    assert [reason.question for reason in forms["cooperative"]] == ["founders"]
    assert not forms["auto-entrepreneur"]


def test_missing_members(books: Library, situate: Situate) -> None:
    """Two to four people lack from one to three members, until their number is known."""
    assert advise(books, situate("p03")).missing_members == (1, 3)
    assert advise(books, situate("p03", members=4)).missing_members == (1, 1)
    assert advise(books, situate("p01")).missing_members is None


def test_warnings_are_never_strengths_and_never_private(books: Library, situate: Situate) -> None:
    """What needs attention is not what helps, and says nothing of family or disability."""
    for persona in ("p01", "p02", "p07", "p08", "p10", "p12"):
        advice = advise(books, situate(persona))
        warned = {(reason.question, reason.answer) for reason in advice.warnings}
        assert not warned & {(reason.question, reason.answer) for reason in advice.strengths}
        assert not {question for question, _ in warned} & {"resist", "dis", "mix"}
        assert all(reason.text for reason in advice.warnings)


def test_a_group_hears_of_its_season_and_its_permit(books: Library, situate: Situate) -> None:
    """The beekeepers have nothing against them; still two things need attention."""
    warned = [reason.question for reason in advise(books, situate("p01")).warnings]

    assert warned == ["season", "sector"]


def test_what_is_not_ready_fills_up_to_two(books: Library, situate: Situate) -> None:
    """Without any flag, the next steps in market and accounts are said."""
    warned = advise(books, situate("p01", season="year", sector="craft", acc="simple")).warnings

    assert [reason.question for reason in warned] == ["market", "acc"]
