"""What the steps cost: counted, dated, and never more certain than its source."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import get_args

from wizard.content.loading import Library
from wizard.content.model import Certainty
from wizard.content.procedure import Fee, Step
from wizard.content.shared import AmountValue
from wizard.guidance.checklist_model import ChecklistStep, DueFee, TotalFee
from wizard.guidance.citing import cited
from wizard.guidance.group import Group
from wizard.rules.evaluation import Evaluation

NOT_PUBLISHED = DueFee(None, None, None, "to-confirm", None, ())


def step_fees(
    library: Library,
    step: Step,
    group: Group,
    evaluation: Evaluation,
    day: datetime.date,
) -> tuple[DueFee, ...]:
    """Return what a step costs this group on a day, in dirhams; empty if no text asks for a fee.

    Lines of one title that depend on answers not given yet are one fee, from the least to the most.
    """
    if step.fees == "not-published":
        return (NOT_PUBLISHED,)
    verdicts = [(fee, evaluation.find(fee.when).verdict) for fee in step.fee_lines]
    due = [_due(library, fee, group, day) for fee, verdict in verdicts if verdict]
    maybe: dict[str, DueFee] = {}
    for fee, verdict in verdicts:
        if verdict is None:
            one = _due(library, fee, group, day)
            name = library.amounts[fee.amount].title.en
            maybe[name] = _either(maybe[name], one) if name in maybe else one
    if step.fee_lines and not due and not maybe:
        return (NOT_PUBLISHED,)
    return (*due, *maybe.values())


def _either(one: DueFee, other: DueFee) -> DueFee:
    """Return one of two fees, not known which: the least, the most, and no surer than either."""
    unpublished = one.low is None or other.low is None
    open_ended = one.high is None or other.high is None
    return DueFee(
        one.title,
        None if unpublished else min(one.low or 0, other.low or 0),
        None if open_ended else max(one.high or 0, other.high or 0),
        max(one.certainty, other.certainty, key=get_args(Certainty).index),
        one.note,
        tuple(dict.fromkeys((*one.citations, *other.citations))),
        min(filter(None, (one.until, other.until)), default=None),
    )


def total_fee(steps: Iterable[ChecklistStep]) -> TotalFee:
    """Return the least sum of all steps; ``high`` is None as soon as one fee has no upper figure."""
    low, high = 0, 0
    bounded = True
    unpublished: list[str] = []
    for step in steps:
        for fee in step.fees if step.is_planned else ():
            low += fee.low or 0
            bounded = bounded and fee.high is not None
            high += fee.high or 0
            if fee.low is None and step.step.id not in unpublished:
                unpublished.append(step.step.id)
    return TotalFee(low, high if bounded else None, tuple(unpublished))


def _due(library: Library, fee: Fee, group: Group, day: datetime.date) -> DueFee:
    amount = library.amounts[fee.amount]
    value = amount.on(day)
    low, high = (None, None) if value is None else _sums(fee, value, group)
    until = value.until if value is not None else None
    sources = cited(library, amount.sources)
    return DueFee(amount.title, low, high, amount.certainty, fee.note, sources, until)


def _sums(fee: Fee, value: AmountValue, group: Group) -> tuple[int | None, int | None]:
    """Return the least and most dirhams due for one fee."""
    if fee.per == "capital":
        return _share_of_capital(value, group)
    count = fee.times * group.count(fee.per)
    low = None if value.low is None else value.low * count
    top = value.high if value.high is not None else value.low
    if top is None or not group.is_counted(fee.per):
        return low, None
    return low, top * count


def _share_of_capital(value: AmountValue, group: Group) -> tuple[int | None, int | None]:
    if group.capital is None or value.percent is None:
        return value.low, value.high
    due = max(value.low or 0, -(-group.capital * value.percent // 100))
    return due, due
