"""The day by which the law wants something done, counted from what has happened or is planned."""

from __future__ import annotations

import datetime

from wizard.content.follow_up import Limit
from wizard.content.loading import Library
from wizard.content.model import Localised
from wizard.content.procedure import Deadline
from wizard.guidance.checklist_model import LegalDate
from wizard.guidance.citing import cited
from wizard.guidance.days import add_span, full_days_before, month_end, safe_date


def legal_date(
    library: Library,
    limit: Deadline | Limit,
    event: str,
    title: Localised,
    day: datetime.date,
    *,
    is_real: bool,
    closes_quarter: bool = False,
) -> LegalDate:
    """Return a time limit counted from the day of an event, or in full days before it.

    Months after the end of a quarter are whole ones: what is due within the month after June may
    be done until 31 July (tax code, art. 82 bis).
    """
    before = bool(limit.before)
    last = full_days_before(day, limit.days or 0) if before else add_span(day, limit)
    if closes_quarter and limit.months is not None:
        last = month_end(last)
    (citation,) = cited(library, [limit.source])
    return LegalDate(
        event=event,
        event_title=title,
        event_date=day,
        event_is_real=is_real,
        limit=last,
        safe=safe_date(last),
        citation=citation,
        before=before,
        days=limit.days,
        months=None if limit.days is not None else (limit.months or 12 * (limit.years or 0)),
    )
