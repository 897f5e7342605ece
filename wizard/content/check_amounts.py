"""Check that the dated values of each amount follow each other without overlap or gap."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from wizard.content.shared import Amount, AmountValue
from wizard.content.walking import Found, every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.content.loading import Shelf
    from wizard.errors import Issue


def disordered_amounts(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for values of an amount that overlap, leave a gap or say nothing."""
    for amount in every(shelf, Amount):
        for number, value in enumerate(amount.record.values):
            figures = (value.low, value.high, value.percent, value.per_thousand, value.bands)
            if all(figure is None for figure in figures):
                yield amount.issue("this value gives no figure", "values", number)
            if value.until is not None and value.until < value.from_:
                yield amount.issue("'until' is before 'from'", "values", number, "until")
            if number:
                yield from _between(amount, number, amount.record.values[number - 1], value)


def _between(
    amount: Found[Amount], number: int, before: AmountValue, value: AmountValue
) -> Iterator[Issue]:
    """Return an issue if a value does not start the day after the one before it ends."""
    loc = ("values", number, "from")
    day = datetime.timedelta(days=1)
    if value.from_ <= (before.until or before.from_):
        yield amount.issue(f"{value.from_} is not after the value before it", *loc)
    elif before.until is not None and value.from_ > before.until + day:
        gap = f"{before.until + day} to {value.from_ - day}"
        yield amount.issue(f"'{amount.record.id}' has no value from {gap}", *loc)
