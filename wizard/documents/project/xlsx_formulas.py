"""The formulas of the workbook, cell by cell: the same sums as wizard/guidance/project, live."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wizard.guidance.limits import RESERVE_PERCENT
from wizard.guidance.project.report import Report
from wizard.guidance.project.sheet import YearName

Formula = Callable[[YearName], str]


def year_rows(report: Report) -> Iterator[tuple[str, Formula]]:
    """Return the rows with one formula a year: the key of their name, and the formula (F1 to F3, F8, F9)."""
    sold = "(1-{losses}/100)"
    yield "row.sales", lambda y: f"{{made_{y}}}*{{price_{y}}}*{sold}"
    yield "row.unit-costs", lambda y: f"{{made_{y}}}*{{cost}}"
    yield "row.margin", lambda y: f"{{price_{y}}}*{sold}-{{cost}}"
    yield "row.result", lambda y: f"{{made_{y}}}*{{margin_{y}}}-{{fixed}}"
    yield "row.break-even", _break_even
    if report.sheet.producer and report.sheet.producer_count:
        count = "({each}*{members})" if report.sheet.producers_each is not None else "{producers}"
        yield (
            "row.per-producer",
            lambda y: (
                f'IF(AND(ISNUMBER({{break_even_{y}}}),{count}>0),{{break_even_{y}}}/{count},"")'
            ),
        )
    if report.money.alone is not None:
        yield "xlsx.charges", lambda y: _charges(report, y)
        yield "row.own-income", lambda y: f"{{result_{y}}}-{{charges_{y}}}"
    elif report.money.incomes:
        reserve = f"*{RESERVE_PERCENT}/100,{{capital}})"
        yield "xlsx.reserve", lambda y: f"MIN(MAX(0,{{result_{y}}}){reserve}"
        yield "row.member-pay", lambda y: f"{{made_{y}}}*{{to_members}}/{{members}}"
        yield (
            "row.member-total",
            lambda y: f"{{member_pay_{y}}}+(MAX(0,{{result_{y}}})-{{reserve_{y}}})/{{members}}",
        )
        yield (
            "row.days-loss",
            lambda y: f"MAX(0,{{member_total_{y}}}-MAX(0,-{{result_{y}}})/{{members}})",
        )
        yield (
            "row.days",
            lambda y: f'IF({{day_wage}}>0,ROUND({{member_total_{y}}}/{{day_wage}},0),"")',
        )


def _break_even(year: YearName) -> str:
    """Return F3; rounded before it is rounded up, because office programs count in binary."""
    margin = f"{{margin_{year}}}"
    return f'IF({margin}>0,ROUNDUP(ROUND({{fixed}}/{margin},6),0),IF(AND({margin}=0,{{fixed}}=0),0,"—"))'


def _charges(report: Report, year: YearName) -> str:
    """Return tax, withholding and health cover on a year's sales."""
    sales = f"{{sales_{year}}}"
    above = f"MAX(0,MIN({{client}},{sales})-{{client_line}})"
    tax = f"(({sales}-{above})*{{tax}}/100)"
    bands = len(report.money.parameters.cover)
    cover = f"{{cover_{bands}}}" if bands else "0"
    for number in range(bands - 1, 0, -1):
        cover = f"IF({tax}<={{band_{number}}},{{cover_{number}}},{cover})"
    return f"{tax}+{above}*{{client_rate}}/100+4*{cover}"


def group_rows(report: Report) -> Iterator[tuple[str, str, str]]:
    """Return the rows with one figure: key, name of the cell, formula (F4 to F7)."""
    yield "xlsx.monthly", "working", "{monthly}*{months}"
    yield "need.total", "total", "{investment}+{working}"
    rules = report.money.funding.rules
    own = "100" if rules is None or rules.own is None else str(100 - min(int(rules.own), 100))
    grant = f"INT(ROUND(MIN({{total}},{{total}}*{{share}}/100,{{total}}*{own}/100,{{most}}),6))"
    yield "funding.grant", "grant", f"MIN({{wanted_grant}},{grant})"
    yield "xlsx.own-part", "own_part", "MAX(0,{total}-{grant}-{loan})"
    yield "funding.in-kind", "in_kind", "MIN({kind_told},{own_part}*{kind_share}/100)"
    yield "xlsx.least-cash", "least_cash", "{own_part}-{in_kind}"
    each = "ROUNDUP(ROUND({least_cash}/{members},6),0)"
    yield "xlsx.each-least", "least_each", f'IF({{members}}>0,{each},"")'
    yield "funding.gap", "gap", "MAX(0,{total}-{own_cash}-{in_kind}-{grant}-{loan})"
    if report.money.biggest is not None:
        yield "xlsx.biggest", "biggest", _biggest(own, by_call=rules is not None)


def _biggest(own: str, *, by_call: bool) -> str:
    """Return F7: by the share or by the ceiling of the call, whichever comes first."""
    if not by_call:
        return "{own_cash}"
    paid = "({own_cash}/(1-{kind_share}/100))"
    left = f"(1-MIN({{share}},{own})/100)"
    return f"INT(ROUND(IF({left}>0,MIN({paid}/{left},{paid}+{{most}}),{paid}+{{most}}),6))"


def alone_rows(report: Report) -> Iterator[tuple[str, str, str]]:
    """Return an auto-entrepreneur's rows (F10, F11)."""
    bands = len(report.money.parameters.cover)
    units = "+{unit_costs_normal}" if "normal" in report.money.years else ""
    costs = f"({{income}}+{{fixed}}{units})"
    living = f"({costs}/(1-{{tax}}/100))"
    for number in range(bands, 0, -1):
        sales = f"(({costs}+4*{{cover_{number}}})/(1-{{tax}}/100))"
        fits = f"{sales}*{{tax}}/100<={{band_{number}}}"
        living = sales if number == bands else f"IF({fits},{sales},{living})"
    yield "xlsx.living", "living", f"ROUNDUP(ROUND({living},6),0)"
    yield (
        "xlsx.day-price",
        "day_price",
        'IF({paid_days}>0,ROUNDUP(ROUND({living}/{paid_days},6),0),"")',
    )
    yield "xlsx.withheld", "withheld", "MAX(0,{client}-{client_line})*{client_rate}/100"


def share_formula(month: int) -> str:
    """Return the part of a year's sales that falls into a month (1 to 36)."""
    flags = "{sells_1}:{sells_12}"
    sells = f"INDEX({flags},{{month_{month}}})"
    return f"IF(AND({sells}>0,{month - 1}>={{months}}),1/SUM({flags}),0)"


def cash_cells(report: Report, year: YearName, month: int) -> Iterator[tuple[str, str]]:
    """Return what comes in, what leaves and the cash at the end of a month (1 to 36)."""
    came, left = f"in_{year}_{month}", f"out_{year}_{month}"
    yield came, f"{{sales_{year}}}*{{share_{month}}}"
    spread = f"+({{charges_{year}}}+{{income}})/12" if report.money.alone is not None else ""
    loan = f"IF(AND({{loan}}>0,{{loan_months}}>={month}),{{loan}}/{{loan_months}},0)"
    yield left, f"{{unit_costs_{year}}}*{{share_{month}}}+{{monthly}}{spread}+{loan}"
    yield f"cash_{year}_{month}", f"{{cash_{year}_{month - 1}}}+{{{came}}}-{{{left}}}"
