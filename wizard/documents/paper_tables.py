"""The tables of papers: one row a person, and empty rows where people or values are not known yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from wizard.content.paper import ListKind
from wizard.documents.paper_draft import Column, Line, Piece, Table
from wizard.documents.paper_filling import count, money, told
from wizard.documents.wording import voice
from wizard.guidance.founders import Founder, Founders
from wizard.guidance.limits import FEWEST_FOUNDERS
from wizard.guidance.said import Script

EMPTY_ROWS: Mapping[ListKind, int] = {
    "signatories": FEWEST_FOUNDERS,
    "members": FEWEST_FOUNDERS,
    "legal-persons": 1,
    "attendance": FEWEST_FOUNDERS,
    "in-kind": 3,
    "officers": 3,
    "receipts": 12,
    "goods": 6,
    "enclosures": 8,
}
"""Rows of a table while nobody is on the list."""

PRINTED, WRITTEN, SIGNED = 7, 9, 12
"""Heights of a row in millimetres: filled by us, to write in by hand, to sign in."""

Cell = Callable[[Founder, int], Line]
_WIDTHS = {
    "n": 9, "name": 26, "nationality": 16, "address": 24, "document": 22, "company-capital": 14,
    "company": 26, "representative": 36,
    "signature": 18, "shares": 15, "subscribed": 19, "paid": 18, "what": 40, "value": 15, "who": 24,
    "role": 20, "date": 14, "subject": 40, "amount": 16,
    "goods": 40, "quantity": 12, "price": 16, "paper": 60, "original-or-copy": 20,
}  # fmt: skip
_COLUMNS: Mapping[ListKind, tuple[str, ...]] = {
    "signatories": ("name", "nationality", "address", "document", "company-capital", "signature"),
    "members": ("n", "name", "document", "address", "shares", "subscribed", "paid"),
    "legal-persons": ("company", "address", "company-capital", "representative"),
    "attendance": ("n", "name", "address", "shares", "signature"),
    "in-kind": ("who", "what", "value"),
    "officers": ("n", "name", "role", "address"),
    "receipts": ("date", "subject", "amount", "signature"),
    "goods": ("goods", "quantity", "price", "amount"),
    "enclosures": ("n", "paper", "original-or-copy"),
}
_NOBODY: frozenset[ListKind] = frozenset({"receipts", "goods", "enclosures"})
"""Tables that are not of people."""
ENCLOSURES = "enclosures"
"""The detail that begins the table of that name."""


def make_table(kind: ListKind, founders: Founders, lang: Script) -> Table:
    """Return a table of the founders' list in one language."""
    names = _COLUMNS[kind]
    say = voice(lang)
    columns = tuple(Column(say(f"paper.column.{name}"), _WIDTHS[name]) for name in names)
    people = _people(kind, founders)
    cells = _cells(founders, lang)
    rows = [
        tuple(cells[name](person, number) for name in names)
        for number, person in enumerate(people, start=1)
    ]
    if kind == "enclosures":
        rows = _enclosures(founders, lang)
    rows += [_empty(names, number, lang) for number in _left(kind, len(rows))]
    return Table(columns, tuple(rows), _total(kind, names, founders, lang), _room(kind, rows))


def _room(kind: ListKind, rows: Sequence[tuple[Line, ...]]) -> int:
    """Return the least height of a row: what is printed needs less than what is written by hand."""
    if kind in _NOBODY:
        return WRITTEN
    if _COLUMNS[kind][-1] == "signature":
        return SIGNED
    return PRINTED if any(any(row[1:]) for row in rows) else WRITTEN


def _people(kind: ListKind, founders: Founders) -> Sequence[Founder]:
    """Return who stands in a table."""
    if kind in _NOBODY:
        return ()
    if kind == "officers":
        return founders.officers
    members = founders.members
    if kind == "legal-persons":
        return [member for member in members if member.kind == "company"]
    if kind == "in-kind":
        return [member for member in members if member.in_kind is not None]
    return members


def _enclosures(founders: Founders, lang: Script) -> list[tuple[Line, ...]]:
    """Return a row for each paper that the founders said they join."""
    listed = founders.details.get(ENCLOSURES)
    texts = listed if isinstance(listed, tuple) else ()
    return [(count(n, lang), told(text, lang), ()) for n, text in enumerate(texts, start=1)]


def _left(kind: ListKind, filled: int) -> range:
    """Return the numbers of the empty rows that a table still needs; a list of people has none."""
    rows = EMPTY_ROWS[kind] if kind in _NOBODY or not filled else filled
    return range(filled + 1, rows + 1)


def _empty(names: Sequence[str], number: int, lang: Script) -> tuple[Line, ...]:
    return tuple(count(number, lang) if name == "n" else () for name in names)


def _cells(founders: Founders, lang: Script) -> dict[str, Cell]:
    """Return how each column is written for a person."""
    value = founders.share_value
    return {
        "n": lambda _, number: count(number, lang),
        "name": lambda person, _: name_of(person, lang),
        "company": lambda person, _: told(person.name, lang),
        "representative": lambda person, _: told(person.representative, lang),
        "who": lambda person, _: name_of(person, lang),
        "nationality": lambda person, _: told(person.nationality, lang),
        "address": lambda person, _: told(person.address, lang),
        "document": lambda person, _: _document(person, lang),
        "company-capital": lambda person, _: money(person.capital, lang),
        "signature": lambda _person, _number: (),
        "shares": lambda person, _: count(person.shares, lang),
        "subscribed": lambda person, _: money(person.subscribed(value), lang),
        "paid": lambda person, _: money(paid_up(person), lang),
        "what": lambda person, _: told(person.in_kind.what if person.in_kind else None, lang),
        "value": lambda person, _: money(person.in_kind.value if person.in_kind else None, lang),
        "role": lambda person, _: _role(person, lang),
    }


def name_of(person: Founder, lang: Script) -> Line:
    """Return a name; a company is signed for by its representative."""
    name = told(person.name, lang)
    if person.representative is None:
        return name
    return (*name, Piece(" – "), *told(person.representative, lang))


def _document(person: Founder, lang: Script) -> Line:
    """Return the sort of identity document and its number, which stays a line unless it was told."""
    kind = person.document
    words = (Piece(voice(lang)(f"paper.document.{kind}")),) if kind is not None else ()
    number = Piece(person.number, "told") if person.number else Piece("." * 11, "line")
    return (*words, Piece(" "), number) if words else (number,)


def paid_up(person: Founder) -> int | None:
    """Return what is paid up: in cash, and by what was brought in kind."""
    if person.paid is None or person.brought is None:
        return person.paid if person.in_kind is None else None
    return person.paid + person.brought


def _role(person: Founder, lang: Script) -> Line:
    say = voice(lang)
    roles = say("join.comma").join(say(f"paper.role.{role}") for role in person.roles)
    return (Piece(roles),) if roles else ()


def _total(
    kind: ListKind, names: Sequence[str], founders: Founders, lang: Script
) -> tuple[Line, ...]:
    """Return the last row of the list of members: what the shares add up to."""
    capital = founders.capital
    if kind == "members" and founders.members:
        sums = {
            "name": (Piece(voice(lang)("paper.total")),),
            "shares": count(capital.shares, lang),
            "subscribed": money(capital.whole, lang),
            "paid": money(capital.paid, lang),
        }
    elif kind == "in-kind" and capital.in_kind:
        words = (Piece(voice(lang)("paper.total")),)
        sums = {"who": words, "value": money(capital.in_kind, lang)}
    elif kind == "goods":
        sums = {"goods": (Piece(voice(lang)("paper.total")),)}
    else:
        return ()
    return tuple(sums.get(name, ()) for name in names)
