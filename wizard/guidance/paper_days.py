"""The days that papers ask for and the steps already know: the certificate of the name, the registration."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping

from wizard.content.loading import Library
from wizard.guidance.founders import Founders


def with_days(
    founders: Founders,
    library: Library,
    events: Mapping[str, datetime.date],
    today: datetime.date,
) -> Founders:
    """Return the list with the days of what has happened, where nobody told the papers another."""
    past = {name: day for name, day in events.items() if day <= today}
    known = {
        name: past[detail.event]
        for name, detail in library.details.items()
        if detail.event is not None and detail.event in past
    }
    return dataclasses.replace(founders, details={**known, **founders.details})
