"""A short plan is counted from the day the founders begin, wherever it is shown."""

from __future__ import annotations

import datetime

import pytest

from wizard.content.loading import library
from wizard.guidance.plan_days import dated_tasks, first_day

TODAY = datetime.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("wished", "begin"),
    [
        (None, TODAY),
        ("dk", TODAY),
        (datetime.date(2026, 1, 1), TODAY),
        (datetime.date(2027, 2, 1), datetime.date(2027, 2, 1)),
    ],
)
def test_first_day_is_never_past(wished: object, begin: datetime.date) -> None:
    """A day already past, or none, means today."""
    assert first_day(wished, TODAY) == begin


def test_tasks_are_counted_from_the_first_day() -> None:
    """Each task is done so many days after it."""
    plan = next(iter(library().plans.values()))
    days = [(by - TODAY).days for _, by in dated_tasks(plan, TODAY)]
    assert days == [task.day for task in plan.tasks]
