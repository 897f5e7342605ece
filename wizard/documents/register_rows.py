"""The founders as the first rows of a register: plain values, by what its columns ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wizard.content.paper import Column, Sheet, Told
from wizard.documents.paper_draft import plain
from wizard.documents.paper_tables import name_of, paid_up
from wizard.guidance.founders import Founders
from wizard.guidance.said import Script

Cells = Mapping[str, str | int]
"""The values of one row by the ids of their columns; what is not known is left out."""


def rows_of(sheet: Sheet, founders: Founders, lang: Script) -> tuple[Cells, ...]:
    """Return the rows that a sheet begins with: one a member, none where no column asks for it."""
    asked = {column.id: column.told for column in sheet.columns if column.told is not None}
    rows = []
    for told in _members(founders, lang) if asked else ():
        values = {name: told[what] for name, what in asked.items()}
        rows.append({name: value for name, value in values.items() if value not in (None, "")})
    return tuple(rows)


def summed(column: Column, row: Cells) -> int | str:
    """Return what a computed cell of one row adds up to; nothing where its row is empty."""
    plus = [row[name] for name in column.plus if name in row]
    minus = [row[name] for name in column.minus if name in row]
    if column.running or not plus + minus:
        return ""
    return sum(map(int, plus)) - sum(map(int, minus))


def _members(founders: Founders, lang: Script) -> Iterator[dict[Told, str | int | None]]:
    for number, person in enumerate(founders.members, start=1):
        yield {
            "number": number,
            "name": plain(name_of(person, lang)),
            "address": person.address.in_(lang) if person.address is not None else None,
            "trade": person.trade.in_(lang) if person.trade is not None else None,
            "shares": person.shares,
            "subscribed": person.subscribed(founders.share_value),
            "paid": paid_up(person),
        }
