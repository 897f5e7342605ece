"""What would change the result is real, reachable, and never about who somebody is."""

from __future__ import annotations

import pytest

from tests.unit.guidance.conftest import PERSONAS, Situate
from wizard.content.loading import Library
from wizard.guidance.advise import advise
from wizard.guidance.what_if import CHANGEABLE

NEVER = {
    "age",
    "nat",
    "job",
    "trust",
    "resist",
    "dis",
    "mix",
    "place",
    "sector",
    "skill",
}
EVERYBODY = sorted(file.name[:3] for file in PERSONAS.glob("p[0-9]*.yaml"))


@pytest.mark.parametrize("persona", EVERYBODY)
def test_each_change_is_true(books: Library, situate: Situate, persona: str) -> None:
    """If the fact really becomes so, the outcome is the one announced."""
    for change in advise(books, situate(persona)).changes:
        many = books.questions[change.question].kind == "choices"
        answer = [change.answer] if many else change.answer
        recounted = {"members": None, "women": None} if change.question == "founders" else {}
        after = advise(books, situate(persona, **recounted, **{change.question: answer}))
        assert (after.headline, after.forms) == (change.headline, change.forms)


@pytest.mark.parametrize("persona", EVERYBODY)
def test_three_at_most_and_one_warning(books: Library, situate: Situate, persona: str) -> None:
    """First what opens something, then at most one warning."""
    changes = advise(books, situate(persona)).changes

    assert len(changes) <= 3
    assert [change.opens for change in changes] == sorted(
        (change.opens for change in changes), reverse=True
    )
    assert sum(not change.opens for change in changes) <= 1


def test_only_what_people_can_change() -> None:
    """Age, nationality, job, trust, family, disability, place, sector or skill never appear."""
    assert not NEVER & set(CHANGEABLE)


@pytest.mark.parametrize(
    ("persona", "question", "answer", "headline", "form"),
    [
        ("p03", "founders", "n5_9", "best-form", "cooperative"),
        ("p02", "hire", "now", "close-call", "sole-trader"),
        ("p07", "liability", "ok", "close-call", "sole-trader"),
        ("p01", "founders", "n2_4", "not-yet-missing-members", "sarl-au"),
    ],
)
def test_the_levers_an_advisor_would_name(
    books: Library,
    situate: Situate,
    persona: str,
    question: str,
    answer: str,
    headline: str,
    form: str,
) -> None:
    """The fifth weaver, the hiring designer, the developer's risk, the group that shrinks."""
    found = {change.question: change for change in advise(books, situate(persona)).changes}

    assert (found[question].answer, found[question].headline) == (answer, headline)
    assert found[question].forms[0] == form


def test_another_gate_is_no_way_on(books: Library, situate: Situate) -> None:
    """To a grant hunter "nothing is hard alone" opens nothing; real customers do."""
    changes = advise(books, situate("p01", need=["grant", "sell"], market="no")).changes

    assert ("market", "best-form") in [(one.question, one.headline) for one in changes]
    assert "market-first" not in [one.headline for one in changes if one.opens]


def test_fewer_customers_are_no_way_on(books: Library, situate: Situate) -> None:
    """A close call is never settled by having talked with fewer customers."""
    close = situate(
        None,
        founders="n1",
        age="y18_35",
        job="unemp",
        need=["none"],
        money="mid",
        liability="ok",
        market="orders",
        volume="alone",
        sector="craft",
        turn="t500",
        clients="no",
        hire="no",
        speed="now",
        risk="small",
        acc="simple",
    )
    advice = advise(books, close)

    assert advice.headline == "close-call"
    assert [one for one in advice.changes if one.question == "market" and one.opens] == []
