"""What if: other price, quantity, members or share of the grant, and at once what becomes possible."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.content.loading import library
from wizard.documents.project import words
from wizard.guidance.project import Change, what_if
from wizard.ui.components.sheet_money import formulas
from wizard.ui.components.sheet_pictures import break_even_picture, funding_picture
from wizard.ui.components.ways import way_back, ways
from wizard.ui.markup import fold, listed, note, points
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.sheet_report import province_of, read, work_out
from wizard.ui.words import figure, printed, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wizard.content.model import Lang
    from wizard.guidance.project import Money
    from wizard.guidance.project.report import Report
    from wizard.guidance.project.sheet import YearName

_MOST: Final = 1_000_000
_NONE: Final = "—"


def show() -> None:
    """Show the single changes that save the low year, then what can be tried."""
    session = current()
    report = work_out(session, read(session).sheet)
    st.title(say("project.what-if"))
    st.html(note(said("project.what-if-lead")) + _saved_by(report))
    if report.money.years:
        _try(report)
    else:
        st.html(note(said("project.no-money")))
    with ways():
        way_back(session.go, "project")


def _saved_by(report: Report) -> str:
    """Return which single change would save the low year."""
    if report.money.low_survives:
        return points("good", "ok", [safe(printed("project.low.lives"))])
    lines = [words.rescue_line(one, report.sheet.unit, current().lang) for one in report.rescues]
    if not lines:
        return ""
    title = f"<h2>{safe(printed('project.rescue.title'))}</h2>"
    first, *others = map(safe, lines)
    more = fold(said("project.other-rescues"), listed(others), "turn") if others else ""
    return f'<div class="d-sheet">{title}{points("turn", "turn", [first])}{more}</div>'


@st.fragment
def _try(report: Report) -> None:
    """Show what can be changed, and what it does; only this part runs again."""
    money = report.money
    with st.container(key="sheet", gap="small"):
        change = Change(
            price=_price(report),
            quantity_percent=_percent("quantity", 100),
            members=_members(report),
            grant_percent=_grant(money),
        )
    then = what_if(library(), report.sheet, change, today(), province_of(current()))
    changed = change != Change(quantity_percent=Decimal(100))
    st.html(_outcome(report, then, changed=changed))
    if changed:
        shown = dataclasses.replace(report, money=then, sheet=then.sheet)
        st.html(f'<div class="d-sheet">{break_even_picture(shown)}{funding_picture(shown)}</div>')
        st.button(say("project.as-now"), key="as-now", on_click=_as_now)
    st.html(formulas(report))


def _price(report: Report) -> Decimal | None:
    """Ask for one price in every year; empty leaves the prices as they are."""
    value = st.number_input(
        say("project.if.price"),
        min_value=0.0,
        max_value=float(_MOST),
        value=None,
        step=_step(report),
        format="%g",
        key="w-if-price",
        placeholder=say("project.if.now"),
    )
    return None if value is None else Decimal(str(value))


def _step(report: Report) -> float:
    """Return by how much a tap changes the price: about a twentieth."""
    prices = [year.price for year in report.money.years.values()]
    return float(max(Decimal(1), (max(prices) / 20).to_integral_value()))


def _percent(name: str, start: int) -> Decimal:
    key = f"w-if-{name}"
    st.session_state.setdefault(key, start)
    value = st.number_input(
        say(f"project.if.{name}"), min_value=0, max_value=1000, step=10, key=key
    )
    return Decimal(value)


def _members(report: Report) -> Decimal | None:
    """Ask for the number of members, where the work is shared."""
    members = report.sheet.members
    if report.sheet.is_alone or members is None:
        return None
    st.session_state.setdefault("w-if-members", int(members))
    value = st.number_input(
        say("project.if.members"), min_value=1, max_value=1000, step=1, key="w-if-members"
    )
    return None if value == members else Decimal(value)


def _grant(money: Money) -> Decimal | None:
    """Ask for the share of the grant, where a programme is chosen."""
    rules = money.funding.rules
    if rules is None or rules.percent is None:
        return None
    st.session_state.setdefault("w-if-grant", int(rules.percent))
    value = st.number_input(
        say("project.if.grant"), min_value=0, max_value=100, step=10, key="w-if-grant"
    )
    return None if value == rules.percent else Decimal(value)


def _as_now() -> None:
    for name in ("price", "quantity", "members", "grant"):
        st.session_state.pop(f"w-if-{name}", None)


def _outcome(report: Report, then: Money, *, changed: bool) -> str:
    """Return what is viable now, in sentences, and the figures before and after."""
    lines = [*_sentences(report, then)]
    good = [line for fine, line in lines if fine]
    bad = [line for fine, line in lines if not fine]
    told = (points("good", "ok", map(safe, good)) if good else "") + (
        points("warn", "warn", map(safe, bad)) if bad else ""
    )
    heads = f"<th scope=col>{said('project.if.now')}</th>"
    heads += f"<th scope=col>{said('project.if.then')}</th>" if changed else ""
    rows = "".join(
        f"<tr><th scope=row>{safe(name)}</th><td>{figure(tell(report.money))}</td>"
        + (f"<td>{figure(tell(then))}</td>" if changed else "")
        + "</tr>"
        for name, tell in _figures(report)
    )
    table = (
        f'<table class="d-table d-years-table" style="--years:{1 + changed}"><thead><tr><td></td>'
        f"{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )
    return f'<div class="d-sheet" role="status">{told}<div class="d-wide">{table}</div></div>'


def _sentences(report: Report, then: Money) -> Iterator[tuple[bool, str]]:
    """Return each sentence with whether it is good news."""
    lang = current().lang
    missing = then.low_missing
    if missing is not None:
        lives = missing == 0
        key = "project.low.lives" if lives else "project.low.missing"
        yield lives, printed(key, sum=words.money(missing, lang)) if not lives else printed(key)
    shown = dataclasses.replace(report, money=then, sheet=then.sheet)
    for line in list(words.break_even_lines(shown, lang))[:1]:
        yield _is_enough(then), line
    if then.funding.total:
        closes = then.funding.closes
        gap = words.money(then.funding.gap, lang)
        yield (
            closes,
            printed("project.funding.closes")
            if closes
            else printed("project.funding.lacks", sum=gap),
        )


def _is_enough(money: Money) -> bool:
    """Return whether a normal year reaches its break-even."""
    normal, alone = money.years.get("normal"), money.alone
    if normal is not None and alone is not None and alone.living is not None:
        return normal.sales >= alone.living.sales
    if normal is None or normal.break_even is None:
        return False
    return normal.break_even <= normal.quantity


def _figures(report: Report) -> Iterator[tuple[str, Callable[[Money], str]]]:
    """Return the figures that are set side by side: a name, and how each is told."""
    lang, unit = current().lang, report.sheet.unit
    for name in report.money.years:
        title = say("project.if.result", year=printed(f"project.year.{name}"))
        yield title, partial(_result, name, lang)
    yield say("project.if.break-even"), lambda money: _enough(money, unit)
    if report.money.incomes:
        yield (
            say("project.if.income"),
            lambda money: (
                words.money(money.incomes["normal"].total, lang)
                if "normal" in money.incomes
                else _NONE
            ),
        )
    if report.money.funding.total:
        yield printed("project.funding.gap"), lambda money: words.money(money.funding.gap, lang)


def _result(name: YearName, lang: Lang, money: Money) -> str:
    """Return what a year leaves, as a gain or a loss; alone, after tax and health cover."""
    own = money.own_incomes.get(name)
    return words.result(own if own is not None else money.years[name].result, lang)


def _enough(money: Money, unit: str) -> str:
    lang, normal = current().lang, money.years.get("normal")
    if money.alone is not None and money.alone.living is not None:
        return words.money(money.alone.living.sales, lang)
    if normal is None:
        return _NONE
    if normal.break_even is None:
        return printed("project.none-enough")
    return words.amount(normal.break_even, unit, lang)
