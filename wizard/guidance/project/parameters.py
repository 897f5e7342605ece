"""The dated amounts the money part uses, as they stand on a day; never from code."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from wizard.content.loading import Library
from wizard.content.shared import Amount, AmountBand, AmountValue
from wizard.guidance.project.money import HUNDRED, ZERO, divided
from wizard.guidance.project.sheet import Kind

_DAY, _MONTH = "minimum-wage-farm-day", "minimum-wage-month-net"
_LINE, _RATE, _COVER = "one-client-line", "one-client-withholding", "ae-cover-quarter"
_CEILINGS: Final[dict[Kind, str]] = {"services": "ae-ceiling-services", "goods": "ae-ceiling-goods"}
_TAXES: Final[dict[Kind, str]] = {"services": "ae-tax-services", "goods": "ae-tax-goods"}
_PER_THOUSAND = Decimal(1000)


@dataclass(frozen=True, slots=True)
class Parameters:
    """Sums in dirhams and shares in per cent on a day; None where no figure is known."""

    day_wage: Decimal | None
    """One day of farm minimum wage (SMAG)."""
    month_wage: Decimal | None
    """A month of minimum wage (SMIG), in the hand."""
    ceilings: dict[Kind, Decimal | None]
    tax: dict[Kind, Decimal | None]
    client_line: Decimal | None
    client_rate: Decimal | None
    cover: tuple[AmountBand, ...]
    """What a quarter of health cover costs, by the tax of the year."""
    amounts: tuple[Amount, ...]
    """The records behind, for sources, certainty and years."""

    @property
    def year_of_day_wage(self) -> str:
        """The year whose farm wage is used; after it, still the last one known."""
        day = next((one for one in self.amounts if one.id == _DAY), None)
        return str(day.values[-1].from_.year) if day is not None else ""

    @property
    def year_wage(self) -> Decimal | None:
        """A year of minimum wage, to the dirham."""
        return None if self.month_wage is None else (self.month_wage * 12).to_integral_value()


def parameters_on(library: Library, day: datetime.date) -> Parameters:
    """Return the parameters of a day."""
    names = [_DAY, _MONTH, *_CEILINGS.values(), *_TAXES.values(), _LINE, _RATE, _COVER]
    held = {name: library.amounts[name] for name in names if name in library.amounts}
    values = {name: amount.on(day) for name, amount in held.items()}
    cover = values.get(_COVER)
    return Parameters(
        day_wage=_sum(values.get(_DAY)),
        month_wage=_sum(values.get(_MONTH)),
        ceilings={kind: _sum(values.get(name)) for kind, name in _CEILINGS.items()},
        tax={kind: _percent(values.get(name)) for kind, name in _TAXES.items()},
        client_line=_sum(values.get(_LINE)),
        client_rate=_percent(values.get(_RATE)),
        cover=(cover.bands or ()) if cover is not None else (),
        amounts=tuple(held.values()),
    )


def _sum(value: AmountValue | None) -> Decimal | None:
    if value is None or value.low is None:
        return None
    return Decimal(value.low) + divided(Decimal(value.cents or 0), HUNDRED)


def _percent(value: AmountValue | None) -> Decimal | None:
    if value is None or value.per_thousand is None:
        return None
    return divided(Decimal(value.per_thousand) * HUNDRED, _PER_THOUSAND) + ZERO
