"""Choose the papers of one project, their clauses, and what fills their blanks, still typed."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterator, Mapping

from wizard.content.blanks import AMOUNT, FACTS
from wizard.content.loading import Library
from wizard.content.model import Localised
from wizard.content.paper import Clause, Paper
from wizard.content.question import FormId
from wizard.content.territory import communes, provinces, regions
from wizard.guidance.founders import Capital, Founder, Founders, Problem, Told
from wizard.guidance.limits import BLOCKED_ABOVE, BOARD_ABOVE, QUARTER
from wizard.guidance.said import Said
from wizard.rules.answers import FOUNDER_RANGES
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import DONT_KNOW, Situation, Value

Filling = Said | Localised | tuple[Said, ...] | int | datetime.date | None
"""What stands in a blank; None is a line to fill by hand."""

CERTIFIED, NAMES = "certified-name", "names"
"""The details that the blanks ``{name}`` and ``{name1}`` speak of."""
_USUAL: Mapping[str, str] = {
    **{fact: options[-1] for fact, options in FACTS.items()},
    "capital_size": "up-to-100000",
    "in_kind": "no",
}
"""What counts while nobody told: clauses for it stand, the others do not."""


@dataclasses.dataclass(frozen=True)
class PaperCase:
    """One project as its papers see it: the answers, with what the founders' list says on top."""

    library: Library
    form: FormId | None
    founders: Founders
    evaluation: Evaluation
    today: datetime.date


def open_case(
    library: Library,
    situation: Situation,
    founders: Founders,
    form: FormId | None,
    today: datetime.date,
) -> PaperCase:
    """Return the case of a project; ``form`` None keeps the papers that are for everybody."""
    told = {**situation.answers, **list_answers(founders)}
    known = {
        **_usual(library, told, form),
        **{key: value for key, value in told.items() if value != DONT_KNOW},
    }
    value = known.get("share_value")
    if founders.share_value is None and isinstance(value, int):
        founders = dataclasses.replace(founders, share_value=value)
    evaluation = Evaluation(Situation(known, situation.asked_when))
    return PaperCase(library, form, founders, evaluation, today)


def list_answers(founders: Founders) -> dict[str, Value]:
    """Return the facts that a founders' list and its details answer; nothing for an empty list."""
    chosen: dict[str, Value] = {
        name: told for name, told in founders.details.items() if isinstance(told, str)
    }
    if founders.share_value is not None:
        chosen["share_value"] = founders.share_value
    if not founders.people:
        return chosen
    members, capital = founders.members, founders.capital
    chosen["members"] = len(members)
    chosen["founders"] = next(
        size for size, (_, most) in FOUNDER_RANGES.items() if most is None or len(members) <= most
    )
    chosen["in_kind"] = _yes(any(member.in_kind is not None for member in members))
    chosen["legal_persons"] = _yes(any(member.kind == "company" for member in members))
    chosen["committee"] = _yes(bool(founders.holding("committee")))
    if founders.officers:
        managed = bool(founders.holding("manager"))
        chosen["management"] = "managers" if managed else "board"
        chosen["officers"] = len(founders.officers)
    if capital.unpaid is not None:
        chosen["fully_paid"] = _yes(capital.unpaid == 0)
    if capital.whole is not None:
        above = capital.whole > BLOCKED_ABOVE
        chosen["capital_size"] = "above-100000" if above else "up-to-100000"
    return chosen


def differences(situation: Situation, founders: Founders) -> tuple[Problem, ...]:
    """Return a note for every answer that the founders' list contradicts; the list counts."""
    notes = []
    listed = list_answers(founders)
    for fact in ("members", "management", "officers", "in_kind", "share_value"):
        told, answer = listed.get(fact), situation.value(fact)
        if told is not None and answer not in (None, DONT_KNOW, told):
            notes.append(Problem("note", f"differs-{fact}", ("founders",)))
    return tuple(notes)


def papers_of(case: PaperCase) -> tuple[Paper, ...]:
    """Return the papers of a project: all that may apply, in the order of the procedure."""
    steps = _step_order(case)
    found = [
        paper
        for paper in case.library.papers.values()
        if (not paper.forms or case.form in paper.forms)
        and case.evaluation.find(paper.when).verdict is not False
    ]
    return tuple(
        sorted(
            found,
            key=lambda paper: min((steps.get(step, 999) for step in paper.steps), default=1000),
        )
    )


def people_of(paper: Paper, case: PaperCase) -> tuple[Founder, ...]:
    """Return for whom a paper is made; a paper for the whole file speaks of the first person.

    While nobody is on the list, one draft is made for nobody.
    """
    people = case.founders.officers if paper.per == "officer" else case.founders.members
    if paper.per == "file":
        people = case.founders.people[:1]
    return people or (Founder(),)


def clauses_of(paper: Paper, case: PaperCase) -> tuple[Clause, ...]:
    """Return the clauses of a paper, without those whose condition is surely not met."""
    find = case.evaluation.find
    return tuple(clause for clause in paper.clauses if find(clause.when).verdict is not False)


def fillings(case: PaperCase, person: Founder) -> dict[str, Filling]:
    """Return what fills each blank of a paper made for one person."""
    founders = case.founders
    return {
        **dict(_details(case)),
        **dict(_names(founders)),
        **dict(_places(case)),
        **dict(_amounts(case)),
        "share_value": founders.share_value,
        **_capital(founders.capital),
        **_people(founders),
        **_person(person, founders.share_value),
        "today": case.today,
        "version": Said(case.library.version, case.library.version),
    }


def _capital(capital: Capital) -> dict[str, Filling]:
    """Return the blanks of what the shares add up to; quarters are rounded up."""
    whole, percent = capital.whole, None
    if whole and capital.companies is not None:
        percent = 100 * (whole - capital.companies) // whole
    return {
        "shares_total": capital.shares,
        "capital": whole,
        "capital_quarter": None if whole is None else -(-whole // QUARTER),
        "capital_three_quarters": None if whole is None else -(-3 * whole // QUARTER),
        "cash_total": capital.cash,
        "in_kind_total": capital.in_kind,
        "paid_total": capital.paid,
        "unpaid_total": capital.unpaid,
        "paid_cash": capital.paid_cash,
        "natural_percent": percent,
        "legal_persons_percent": None if percent is None else 100 - percent,
    }


def _people(founders: Founders) -> dict[str, Filling]:
    """Return the blanks of who founds and who leads: how many, and their names."""
    managers = founders.holding("manager")
    return {
        "founders_count": len(founders.members) or None,
        "founders_names": _called(founders.members),
        "managers_count": len(managers) or None,
        "managers_names": _called(managers),
        **{f"manager{n}": _called(managers[n - 1 : n]) for n in (1, 2, 3)},
        "board_count": len(founders.board) or None,
        "board_names": _called(founders.board),
        "chair": _called(founders.holding("chair")),
        "vice_chair": _called(founders.holding("vice-chair")),
        "secretary": _called(founders.holding("secretary")),
        "committee_names": _called(founders.holding("committee")),
    }


def _person(person: Founder, share_value: int | None) -> dict[str, Filling]:
    number = Said(person.number, person.number) if person.number else None
    return {
        "person_name": person.name,
        "person_address": person.address,
        "person_nationality": person.nationality,
        "person_id_number": number,
        "person_shares": person.shares,
        "person_subscribed": person.subscribed(share_value),
        "person_paid": person.paid,
        "person_in_kind": person.in_kind.what if person.in_kind is not None else None,
        "person_in_kind_value": person.in_kind.value if person.in_kind is not None else None,
        "person_representative": person.representative,
    }


def _details(case: PaperCase) -> Iterator[tuple[str, Filling]]:
    """Return every detail as told; a choice as it is called, where nobody chose the usual one."""
    for name, detail in case.library.details.items():
        told: Told | None = case.founders.details.get(name)
        if detail.kind == "choice":
            wanted = told or detail.default
            chosen = next((choice for choice in detail.choices if choice.id == wanted), None)
            yield name, None if chosen is None else chosen.label
        elif not isinstance(told, str):
            yield name, told


def _names(founders: Founders) -> Iterator[tuple[str, Filling]]:
    """Return the proposed names, and the one the papers carry."""
    told = founders.details.get(NAMES)
    proposed = told if isinstance(told, tuple) else ()
    for number in (1, 2, 3):
        yield f"name{number}", proposed[number - 1] if len(proposed) >= number else None
    certified = founders.details.get(CERTIFIED)
    first = proposed[0] if proposed else None
    yield "name", certified if isinstance(certified, Said) else first


def _places(case: PaperCase) -> Iterator[tuple[str, Filling]]:
    """Return where the project is, its trade, and its legal form, in words."""
    counts = case.evaluation.counts
    province = provinces().get(str(counts("province")))
    commune = communes().get(str(counts("commune")))
    region = regions().get(province.within or "") if province is not None else None
    for name, area in (("province", province), ("commune", commune), ("region", region)):
        yield name, area.name if area is not None else None
    for fact in ("sector", "trade"):
        option = case.library.questions[fact].option(str(counts(fact)))
        yield fact, option.label if option is not None and option.id != "none" else None
    form = case.library.procedures.get(case.form) if case.form is not None else None
    yield "form", form.title if form is not None else None


def _amounts(case: PaperCase) -> Iterator[tuple[str, Filling]]:
    """Return the amounts of the day that are one figure."""
    for name, amount in case.library.amounts.items():
        value = amount.on(case.today)
        one = value is not None and value.low == value.high and value.percent is None
        yield f"{AMOUNT}{name}", value.low if value is not None and one else None


def _called(people: tuple[Founder, ...]) -> Filling:
    """Return the names of people, None if nobody or somebody without a name."""
    names = tuple(person.name for person in people if person.name is not None)
    return names if names and len(names) == len(people) else None


def _step_order(case: PaperCase) -> dict[str, int]:
    if case.form is None:
        return {}
    return {step.id: n for n, step in enumerate(case.library.procedures[case.form].steps)}


def _usual(library: Library, told: Mapping[str, Value], form: FormId | None) -> dict[str, Value]:
    """Return what counts where nobody told: the law's default, else the usual choice."""
    members = told.get("members")
    many = isinstance(members, int) and members > BOARD_ABOVE
    defaults = {
        name: detail.default
        for name, detail in library.details.items()
        if detail.default is not None
    }
    return {
        **_USUAL,
        **defaults,
        "founders": "n5_9" if form == "cooperative" else "n1",
        "management": "board" if many else "managers",
    }


def _yes(claim: bool) -> str:  # noqa: FBT001  # a claim in, its word out
    return "yes" if claim else "no"
