"""True stories are chosen by trade, sector, place and legal form; pure, on published content."""

from __future__ import annotations

import pytest

from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.content.question import FormId
from wizard.guidance.stories import MOST, pick_stories
from wizard.rules.evaluation import Evaluation

AL_HOCEIMA, ZAGORA, LAAYOUNE = "01.051", "08.587", "11.321"


@pytest.mark.parametrize(
    ("answers", "form", "first"),
    [
        (
            {"sector": "agri", "trade": "bees", "province": AL_HOCEIMA},
            "cooperative",
            ["el-bannoudi", "al-ahl-honey"],
        ),
        ({"sector": "agri", "trade": "bees"}, "cooperative", ["el-bannoudi"]),
        ({"sector": "fish", "province": AL_HOCEIMA}, "cooperative", ["cala-iris-mussels"]),
        ({"sector": "agri", "trade": "argan"}, "cooperative", ["argan-women-market"]),
        (
            {"sector": "tour", "province": "08.401"},
            "auto-entrepreneur",
            ["guide-without-licence"],
        ),
        ({"sector": "digital"}, "auto-entrepreneur", ["imposed-status-designer"]),
    ],
)
def test_the_nearest_come_first(
    books: Library, situate: Situate, answers: dict[str, object], form: FormId, first: list[str]
) -> None:
    """The same trade before the same sector, then the same place, then the same form."""
    picked = pick_stories(books, Evaluation(situate(founders="n5_9", **answers)), (form,))
    assert [story.id for story in picked][: len(first)] == first
    assert len(picked) <= MOST


@pytest.mark.parametrize("sector", ["agri", "food", "craft", "fish", "tour", "serv", "transport"])
def test_failures_are_told_too(books: Library, situate: Situate, sector: str) -> None:
    """Whatever the sector, one of the stories says what went wrong."""
    picked = pick_stories(books, Evaluation(situate(sector=sector)), ())
    assert any(story.wrong is not None for story in picked)


def test_stories_of_other_work_stay_out(books: Library, situate: Situate) -> None:
    """A weaver elsewhere does not read of mussels; in the same province even that may be useful."""
    away = pick_stories(books, Evaluation(situate(sector="craft", province=LAAYOUNE)), (), 99)
    near = pick_stories(books, Evaluation(situate(sector="craft", province=AL_HOCEIMA)), (), 99)
    assert "cala-iris-mussels" not in [story.id for story in away]
    assert "cala-iris-mussels" in [story.id for story in near]
