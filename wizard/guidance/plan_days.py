"""From which day everything is counted, and by which day each task of a short plan is done."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from wizard.content.outcomes import Plan, PlanTask
from wizard.guidance.days import ONE_DAY


def first_day(wished: object, today: datetime.date) -> datetime.date:
    """Return the day the founders want to begin; today if they named none, or one that is past."""
    return max(wished, today) if isinstance(wished, datetime.date) else today


def dated_tasks(plan: Plan, begin: datetime.date) -> Iterator[tuple[PlanTask, datetime.date]]:
    """Return the tasks in order, each with its last day."""
    return ((task, begin + task.day * ONE_DAY) for task in plan.tasks)
