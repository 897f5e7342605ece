"""A day that is known from what has happened fills the papers; a day that lies ahead does not."""

from __future__ import annotations

import datetime

import pytest

from tests.unit.documents.papers.as_text import paper_text
from tests.unit.documents.papers.conftest import TODAY, case_of, founders_of
from tests.unit.documents.papers.test_files import draft_of
from wizard.content.loading import library
from wizard.guidance.founders import Founders
from wizard.guidance.paper_days import with_days

YESTERDAY, TOMORROW = TODAY - datetime.timedelta(1), TODAY + datetime.timedelta(1)


@pytest.mark.parametrize(
    ("events", "told", "expected"),
    [
        ({"name-certificate": YESTERDAY}, {}, {"certificate-date": YESTERDAY}),
        ({"registered": TODAY}, {}, {"registration-date": TODAY}),
        ({"registered": TOMORROW, "money-received": TODAY}, {}, {}),
        (
            {"name-certificate": YESTERDAY},
            {"certificate-date": TODAY},
            {"certificate-date": TODAY},
        ),
    ],
)
def test_what_has_happened_answers_its_detail(
    events: dict[str, datetime.date],
    told: dict[str, datetime.date],
    expected: dict[str, datetime.date],
) -> None:
    """What the founders told of the papers themselves counts more."""
    assert with_days(Founders(details=told), library(), events, TODAY).details == expected


def test_the_statutes_carry_the_day_of_the_certificate() -> None:
    """No line is left for a date that the founders told with their steps."""
    events = {"name-certificate": YESTERDAY}
    people = with_days(founders_of("p01-founders.yaml"), library(), events, TODAY)
    text = paper_text(draft_of(case_of("p01", people), "statutes", "fr"))
    assert "du 23 novembre 2026." in text.replace("\u00a0", " ")
