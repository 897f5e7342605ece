"""The founders' list: who founds, with which shares and roles, and what that adds up to."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from typing import Literal, get_args

from wizard.content.model import SourceRef
from wizard.guidance.said import Said

Kind = Literal["person", "company"]
Document = Literal["cin", "passport", "residence", "trade-register", "cooperative-register"]
Role = Literal["manager", "chair", "vice-chair", "secretary", "board", "committee"]

KINDS: tuple[Kind, ...] = get_args(Kind)
DOCUMENTS: tuple[Document, ...] = get_args(Document)
ROLES: tuple[Role, ...] = get_args(Role)

Told = Said | tuple[Said, ...] | str | int | datetime.date
"""A detail: texts, the id of a choice, a number, a day."""

Values = Mapping[str, str | int | Said]
"""What is put into the sentence of a problem."""


@dataclasses.dataclass(frozen=True)
class InKind:
    """What somebody brings that is not money."""

    what: Said | None
    value: int | None
    """Dirhams; found by a sworn expert before anybody signs (law 112-12, art. 27)."""


@dataclasses.dataclass(frozen=True)
class Founder:
    """One person of the list; None is what was not told, a line to fill on paper."""

    name: Said | None = None
    kind: Kind = "person"
    address: Said | None = None
    nationality: Said | None = None
    document: Document | None = None
    number: str = ""
    """Of the identity document; empty unless the founder chose to write it."""
    trade: Said | None = None
    shares: int | None = None
    paid: int | None = None
    """Dirhams of cash paid."""
    in_kind: InKind | None = None
    roles: tuple[Role, ...] = ()
    member: bool = True
    """False for a manager or secretary from outside (law 112-12, art. 56 and 65)."""
    capital: int | None = None
    """Of a company."""
    representative: Said | None = None
    """Who signs for a company: name, civil status, address."""

    def subscribed(self, share_value: int | None) -> int | None:
        """Return the dirhams of all shares."""
        if self.shares is None or share_value is None:
            return None
        return self.shares * share_value

    @property
    def brought(self) -> int | None:
        """The value of what is brought in kind; 0 if nothing is, None if it is not known."""
        return 0 if self.in_kind is None else self.in_kind.value

    def cash(self, share_value: int | None) -> int | None:
        """Return the dirhams of the shares that are to be paid in cash."""
        whole, brought = self.subscribed(share_value), self.brought
        return None if whole is None or brought is None else whole - brought

    @property
    def on_board(self) -> bool:
        """Whether the person is a member of the board; a secretary may be none."""
        return bool({"chair", "vice-chair", "board"} & set(self.roles))


@dataclasses.dataclass(frozen=True)
class Capital:
    """What the shares add up to, in dirhams; None where somebody's part is not known."""

    shares: int | None
    whole: int | None
    in_kind: int | None
    paid: int | None
    """Cash paid and what is brought in kind."""
    companies: int | None
    """The part of legal persons."""

    @property
    def cash(self) -> int | None:
        """What is subscribed in cash."""
        return _minus(self.whole, self.in_kind)

    @property
    def paid_cash(self) -> int | None:
        """What is paid in cash, as the bank certifies it (law 112-12, art. 8)."""
        return _minus(self.paid, self.in_kind)

    @property
    def unpaid(self) -> int | None:
        """What is still to be paid."""
        return _minus(self.whole, self.paid)


@dataclasses.dataclass(frozen=True)
class Founders:
    """The list, the value of a share, and the details that only papers need."""

    people: tuple[Founder, ...] = ()
    share_value: int | None = None
    details: Mapping[str, Told] = dataclasses.field(default_factory=dict)

    @property
    def members(self) -> tuple[Founder, ...]:
        """Those who hold shares."""
        return tuple(person for person in self.people if person.member)

    def holding(self, *roles: Role) -> tuple[Founder, ...]:
        """Return the people with one of these roles, in the order of the roles."""
        found = [person for role in roles for person in self.people if role in person.roles]
        return tuple(dict.fromkeys(found))

    @property
    def board(self) -> tuple[Founder, ...]:
        """The members of the board: chair, vice-chair, the others."""
        return self.holding("chair", "vice-chair", "board")

    @property
    def officers(self) -> tuple[Founder, ...]:
        """The managers, or the board."""
        return self.holding("manager") or self.board

    @property
    def capital(self) -> Capital:
        """What the shares add up to."""
        value, members = self.share_value, self.members
        brought = _sum([member.brought for member in members])
        companies = [member.subscribed(value) for member in members if member.kind == "company"]
        return Capital(
            shares=_sum([member.shares for member in members]),
            whole=_sum([member.subscribed(value) for member in members]),
            in_kind=brought,
            paid=_plus(_sum([member.paid for member in members]), brought),
            companies=_sum(companies) if companies or not members else 0,
        )


@dataclasses.dataclass(frozen=True)
class Problem:
    """Something wrong or missing in the list; ``key`` names its sentence, see ``problem_line``.

    ``law``: it breaks an article. ``form``: it cannot be understood. Of such a list no paper is made.
    ``missing``: a line to fill on paper. ``note``: it differs from an earlier answer, or must change later.
    """

    grade: Literal["law", "form", "missing", "note"]
    key: str
    loc: tuple[str | int, ...] = ()
    values: Values = dataclasses.field(default_factory=dict)
    source: SourceRef | None = None

    @property
    def stops(self) -> bool:
        """Whether no paper may be made."""
        return self.grade in ("law", "form")


def _sum(parts: list[int | None]) -> int | None:
    """Return a sum; None if there is nothing to add, or a part is not known."""
    known = [part for part in parts if part is not None]
    return sum(known) if parts and len(known) == len(parts) else None


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _minus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other
