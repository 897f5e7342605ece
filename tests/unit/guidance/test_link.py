"""A link carries little, never what is personal, and survives being broken."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest

from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.guidance.link import MOST_CHARACTERS, read_link, write_link

DEVICE = [
    "resist",
    "dis",
    "job",
    "nat",
    "age",
    "turns_18",
    "trust",
    "decide",
    "surplus",
    "money",
    "need",
    "risk",
]
LINK = [
    "founders",
    "members",
    "sector",
    "turn",
    "hire",
    "place",
    "province",
    "commune",
    "trade",
    "start",
    "packing",
    "direct_only",
]


def test_what_travels(books: Library) -> None:
    """Exactly the fixed list travels in a link; everything else stays on the device."""
    travels = {name for name, question in books.questions.items() if question.travels == "link"}

    assert travels == set(LINK)
    assert not travels & set(DEVICE)


def test_there_and_back(books: Library, situate: Situate) -> None:
    """What a link says is read back as it was, within 200 characters."""
    situation = situate(
        "p01",
        members=7,
        province="01.051",
        commune="01.051.01.01",
        start="2027-01-04",
        packing="yes",
    )
    query = write_link(books, "ar", situation.answers, "cooperative")
    link = read_link(books, dict(parse_qsl(query)))

    assert len(query) <= MOST_CHARACTERS
    assert (link.lang, link.form, link.dropped) == ("ar", "cooperative", ())
    assert link.answers == {
        name: situation.answers[name] for name in LINK if name in situation.answers
    }
    assert not link.is_old(books)


def test_nothing_personal(books: Library, situate: Situate) -> None:
    """No device answer stands in the link, by name or by value."""
    query = write_link(books, "fr", situate("p12").answers, "auto-entrepreneur")

    assert not [name for name in DEVICE if f"{name}." in query]


@pytest.mark.parametrize(
    ("query", "dropped"),
    [
        ({"q": "founders.n5_9~job.public"}, {"job"}),
        ({"q": "founders.n5_9~nothing.yes"}, {"nothing"}),
        ({"q": "founders.n5_9~turn.many"}, {"turn"}),
        ({"q": "founders.n5_9~~hire"}, {"hire"}),
        ({"q": "founders.n5_9~members.<script>"}, {"members"}),
        ({"q": "founders.n5_9~members.3"}, {"members"}),
        ({"q": "founders.n5_9~form.kingdom"}, {"form"}),
        ({"q": "founders.n5_9~start.2027-02-31"}, {"start"}),
    ],
)
def test_a_broken_link_keeps_what_is_valid(
    books: Library, query: dict[str, str], dropped: set[str]
) -> None:
    """One bad part is named and left out; the rest stays."""
    link = read_link(books, query)

    assert link.answers == {"founders": "n5_9"}
    assert set(link.dropped) == dropped


def test_a_hostile_link_is_cut(books: Library) -> None:
    """A link of any length or kind is read without harm."""
    link = read_link(books, {"lang": "<b>", "v": "x" * 999, "q": "~".join(["a.b"] * 99_999)})

    assert (link.lang, dict(link.answers)) == (None, {})
    assert len(link.content or "") <= 10
