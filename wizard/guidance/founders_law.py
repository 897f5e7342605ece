"""What the law says of a founders' list: every article it breaks, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wizard.content.model import SourceRef
from wizard.content.question import FormId
from wizard.guidance.founders import Founder, Founders, Problem, Role, Values
from wizard.guidance.limits import (
    BOARD_ABOVE,
    FEWEST_FOUNDERS,
    FEWEST_IN_COMMITTEE,
    FEWEST_ON_BOARD,
    LEAST_CAPITAL,
    LEAST_SHARE,
    MOST_IN_COMMITTEE,
    MOST_MANAGERS,
    MOST_ON_BOARD,
    NATURAL_PERCENT,
    QUARTER,
)
from wizard.guidance.said import Said, same_words

COOPERATIVE, COMPANY = "law-112-12", "law-5-96"


def check_founders(founders: Founders, form: FormId) -> tuple[Problem, ...]:
    """Return every article that a list breaks, and every gap that will be a line on paper.

    A list with nobody on it breaks nothing: its papers are drafts with blanks.
    """
    if form == "cooperative":
        found = (
            *_each(founders, COOPERATIVE, ("5", "26")),
            *_twice(founders.people),
            *_shares(founders),
            *_number(founders),
            *_leaders(founders),
            *_board(founders),
            *_committee(founders),
        )
    elif form == "sarl-au":
        found = (*_each(founders, COMPANY, ("50", "51")), *_alone(founders))
    else:
        found = (*_names(founders.people, None), *_alone(founders))
    return tuple(found)


def _law(article: str, law: str = COOPERATIVE) -> SourceRef:
    return SourceRef(id=law, article=article)


def _broken(
    key: str, article: str, loc: tuple[str | int, ...] = ("founders",), **values: str | int | Said
) -> Problem:
    """Return a problem for a broken article of the law on cooperatives."""
    return Problem("law", key, loc, values, _law(article))


def _soon_needed(key: str, article: str, **values: int) -> Problem:
    """Return what the law asks for after the founding: said, but the papers can be made."""
    return Problem("note", key, ("founders",), values, _law(article))


def _names(people: Sequence[Founder], source: SourceRef | None) -> Iterator[Problem]:
    """Return a problem for everybody without a name: a list of nobody cannot be signed."""
    for number, person in enumerate(people):
        if person.name is None:
            loc, values = ("founders", number), {"n": number + 1}
            yield Problem("form" if source is None else "law", "no-name", loc, values, source)


def _each(founders: Founders, law: str, articles: tuple[str, str]) -> Iterator[Problem]:
    """Return what is wrong with or missing for each person alone."""
    identity, payment = _law(articles[0], law), _law(articles[1], law)
    yield from _names(founders.people, identity)
    for number, person in enumerate(founders.people):
        loc, who = ("founders", number), _who(person, number)
        gaps = {"address": person.address, "shares": person.shares if person.member else 0}
        if person.kind == "company":
            gaps |= {"capital": person.capital, "representative": person.representative}
        for key, value in gaps.items():
            if value is None:
                yield Problem("missing", f"no-{key}", loc, {"who": who}, identity)
        if person.member:
            yield from _payment(person, founders.share_value, loc, who, payment)
        elif person.shares:
            yield Problem("form", "outsider-with-shares", loc, {"who": who})


def _payment(
    person: Founder, value: int | None, loc: tuple[str | int, ...], who: str | Said, law: SourceRef
) -> Iterator[Problem]:
    """Return what is wrong with the shares of one member."""
    if person.shares == 0:
        yield Problem("law", "no-shares-at-all", (*loc, "shares"), {"who": who}, law)
    if person.in_kind is not None and (person.in_kind.value or 0) == 0:
        yield Problem("missing", "no-value", (*loc, "in_kind"), {"who": who}, law)
    cash = person.cash(value)
    if cash is None:
        return
    if cash < 0:
        yield Problem("form", "in-kind-above-shares", (*loc, "in_kind"), {"who": who})
    elif person.paid is None:
        if cash:
            yield Problem("missing", "no-paid", loc, {"who": who}, law)
    elif person.paid > cash:
        values = {"who": who, "paid": person.paid, "due": cash}
        yield Problem("form", "paid-too-much", (*loc, "paid"), values)
    elif person.paid * QUARTER < cash:
        values = {"who": who, "paid": person.paid, "least": -(-cash // QUARTER), "due": cash}
        yield Problem("law", "quarter", (*loc, "paid"), values, law)


def _twice(people: Sequence[Founder]) -> Iterator[Problem]:
    """Return a problem for everybody who stands on the list before."""
    seen: dict[str, int] = {}
    for number, person in enumerate(people):
        if person.name is None:
            continue
        key = same_words(person.name.ar) + (f"#{person.number}" if person.number else "")
        if key in seen:
            loc = ("founders", number, "name")
            values: Values = {"who": person.name, "first": seen[key] + 1, "n": number + 1}
            yield Problem("form", "twice", loc, values)
        seen.setdefault(key, number)


def _shares(founders: Founders) -> Iterator[Problem]:
    """Return what the law says of the value of shares, the capital and who holds it."""
    value, capital = founders.share_value, founders.capital
    if value is not None and value < LEAST_SHARE:
        loc = ("details", "share_value")
        yield _broken("share-too-small", "26", loc, value=value, least=LEAST_SHARE)
    if capital.whole is not None and capital.whole < LEAST_CAPITAL:
        yield _broken("capital-too-small", "26", value=capital.whole, least=LEAST_CAPITAL)
    if capital.whole and capital.companies is not None:
        natural = 100 * (capital.whole - capital.companies)
        if natural < NATURAL_PERCENT * capital.whole:
            percent = natural // capital.whole
            yield _broken("too-few-natural", "26", percent=percent, least=NATURAL_PERCENT)


def _number(founders: Founders) -> Iterator[Problem]:
    """Return a problem if there are too few members."""
    members = len(founders.members)
    if founders.people and members < FEWEST_FOUNDERS:
        yield _broken("too-few", "14", n=members, least=FEWEST_FOUNDERS)


def _leaders(founders: Founders) -> Iterator[Problem]:
    """Return what the law says of managers, and of a board beside them."""
    managers, board = founders.holding("manager"), founders.board
    if managers and board:
        yield _broken("managers-and-board", "47")
    if len(managers) > MOST_MANAGERS:
        yield _broken("too-many-managers", "65", n=len(managers), most=MOST_MANAGERS)
    if managers and len(founders.members) > BOARD_ABOVE:
        yield _soon_needed("board-needed", "47", n=len(founders.members), most=BOARD_ABOVE)
    if founders.people and not managers and not board:
        yield Problem("missing", "no-leaders", ("founders",), {}, _law("65"))


def _board(founders: Founders) -> Iterator[Problem]:
    """Return what the law says of a board and its offices."""
    board = founders.board
    if board and not (FEWEST_ON_BOARD <= len(board) <= MOST_ON_BOARD):
        yield _broken("board-size", "50", n=len(board), least=FEWEST_ON_BOARD, most=MOST_ON_BOARD)
    elif len(board) % FEWEST_ON_BOARD:
        yield _broken("board-by-three", "50", n=len(board))
    for role in ("chair", "vice-chair", "secretary"):
        holders = founders.holding(role)
        if len(holders) > 1:
            yield _broken(f"two-{role}", "56", n=len(holders))
        if role != "secretary" and board and not holders:
            yield Problem("missing", f"no-{role}", ("founders",), {}, _law("56"))
    for number, person in enumerate(founders.people):
        yield from _office(person, number)


def _office(person: Founder, number: int) -> Iterator[Problem]:
    """Return what the law says of the offices that one person holds."""
    loc, roles, who = ("founders", number, "roles"), set(person.roles), _who(person, number)
    if {"chair", "vice-chair"} <= roles:
        yield _broken("chair-and-vice", "56", loc, who=who)
    if "secretary" in roles and roles & {"chair", "vice-chair"}:
        yield _broken("chair-and-secretary", "56", loc, who=who)
    if roles & {"chair", "vice-chair", "secretary"} and person.kind == "company":
        yield _broken("office-of-company", "56", loc, who=who)
    if person.on_board and not person.member:
        yield _broken("outsider-on-board", "48", loc, who=who)


def _committee(founders: Founders) -> Iterator[Problem]:
    """Return what the law says of a supervisory committee, if one is wanted."""
    committee = founders.holding("committee")
    if committee and not (FEWEST_IN_COMMITTEE <= len(committee) <= MOST_IN_COMMITTEE):
        least, most = FEWEST_IN_COMMITTEE, MOST_IN_COMMITTEE
        yield _broken("committee-size", "67", n=len(committee), least=least, most=most)
    barred: tuple[Role, ...] = ("chair", "vice-chair", "board", "manager")
    for number, person in enumerate(founders.people):
        if "committee" not in person.roles:
            continue
        loc, who = ("founders", number, "roles"), _who(person, number)
        if set(barred) & set(person.roles):
            yield _broken("committee-and-leader", "67", loc, who=who)
        if not person.member:
            yield _broken("outsider-in-committee", "67", loc, who=who)


def _alone(founders: Founders) -> Iterator[Problem]:
    """Return a problem if an individual form has more than one owner."""
    owners = len(founders.members)
    if owners > 1:
        yield Problem("form", "not-alone", ("founders",), {"n": owners})


def _who(person: Founder, number: int) -> Said | str:
    """Return how to call a person: by name, or by place on the list."""
    return person.name if person.name is not None else f"{number + 1}"
