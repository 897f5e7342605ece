"""A short plan with dates, where a headline says that creating is not the next thing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.loading import library
from wizard.documents import wording
from wizard.guidance.plan_days import dated_tasks
from wizard.ui.words import block, local, printed, safe, weekday

if TYPE_CHECKING:
    import datetime

    from wizard.content.outcomes import Plan


def plan_html(plan: Plan, begin: datetime.date) -> str:
    """Return the tasks in order, each with the day by which it is done, counted from a first day."""
    items = []
    for task, by in dated_tasks(plan, begin):
        when = safe(printed("plan.by", date=weekday(by))) if task.day else ""
        where = library().authorities[task.authority].generic if task.authority else None
        place = (
            f'<span class="d-src">{safe(wording.sentence(local(where)))}</span>' if where else ""
        )
        items.append(
            f'<li><b>{safe(local(task.title))}</b><span class="d-date">{when}</span>'
            f"{block(local(task.what))}{place}</li>"
        )
    return f'<h2>{safe(local(plan.title))}</h2><ol class="d-plan">{"".join(items)}</ol>'
