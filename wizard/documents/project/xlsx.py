"""The project sheet as a workbook with live formulas, for an advisor to try changes in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.documents.project.view import tell_sheet
from wizard.documents.project.workbook import Book
from wizard.documents.project.xlsx_formulas import (
    alone_rows,
    cash_cells,
    group_rows,
    share_formula,
    year_rows,
)
from wizard.documents.project.xlsx_values import NO_LIMIT, values_of
from wizard.documents.wording import voice
from wizard.guidance.project.capital import investment, monthly_costs
from wizard.guidance.project.cash import MONTHS
from wizard.guidance.project.funding import GrantRules
from wizard.guidance.project.money import HUNDRED, ONE, ZERO, exact
from wizard.guidance.project.report import Report
from wizard.guidance.project.sales import fixed_costs, unit_cost, year_quantity
from wizard.guidance.project.sheet import YEARS

Input = tuple[str, str, Decimal | None]
"""Something to change: the key of its words, the name of its cell, its value."""


def as_xlsx(library: Library, report: Report, lang: Lang) -> bytes:
    """Return the workbook: the words, the money, the cash."""
    with exact():
        book = Book(lang, values_of(report))
        _words(book, library, report)
        _money(book, report)
        _cash(book, report)
    return book.made()


def _words(book: Book, library: Library, report: Report) -> None:
    say, view = voice(book.lang), tell_sheet(library, report, book.lang)
    sheet = book.sheet(say("project.xlsx.words"), (26, 90))
    book.text(sheet, 0, 0, view.plain_title, book.title)
    book.text(sheet, 1, 0, " · ".join(view.about), book.line)
    row = 3
    for name, field in library.project_fields.items():
        book.text(sheet, row, 0, field.title[book.lang], book.bold)
        book.text(sheet, row, 1, report.sheet.texts.get(name, ""), book.plain)
        row += 1
    row += 1
    for light in view.lights:
        book.text(sheet, row, 0, "●" if light.green else "○", book.bold)
        book.text(sheet, row, 1, f"{light.title}. {light.turn}".strip(), book.plain)
        row += 1
    for number, line in enumerate(view.foot, row + 1):
        book.text(sheet, number, 1, line, book.plain)


def _money(book: Book, report: Report) -> None:
    say = voice(book.lang)
    sheet = book.sheet(say("project.xlsx.money"), (52, 18, 18, 18))
    sheet.write_string(0, 0, say("project.page-money"), book.title)
    sheet.write_string(1, 0, say("project.xlsx.lead"), book.line)
    sheet.write_string(3, 0, say("project.xlsx.inputs"), book.bold)
    row = _inputs(book, sheet, report, 4)
    row = _year_inputs(book, sheet, report, row + 1)
    row = _tables(book, sheet, report, row + 1)
    sheet.write_string(row + 1, 0, say("project.xlsx.results"), book.bold)
    row += 2
    for key, formulas in year_rows(report):
        sheet.write_string(row, 0, say(f"project.{key}", **_name_of(report, key)), book.plain)
        for column, name in enumerate(YEARS, 1):
            if name in report.money.years:
                cell = key.partition(".")[2].replace("-", "_")
                book.formula(sheet, row, column, f"{cell}_{name}", formulas(name))
        row += 1
    row += 1
    single = alone_rows(report) if report.money.alone is not None else ()
    for key, name, formula in (*group_rows(report), *single):
        sheet.write_string(row, 0, say(f"project.{key}"), book.plain)
        book.formula(sheet, row, 1, name, formula)
        row += 1


def _name_of(report: Report, key: str) -> dict[str, str]:
    return {"name": report.sheet.producer} if key.endswith("per-producer") else {}


def _inputs(book: Book, sheet: Any, report: Report, row: int) -> int:
    """Write what can be changed, one a line; returns the next free line."""
    say = voice(book.lang)
    lines = [(say(f"project.xlsx.{key}"), name, value) for key, name, value in _told(report)]
    lines += [(say(key), name, value) for key, name, value in _sums(report)]
    lines += [
        (say(f"project.xlsx.{key}", name=report.sheet.producer or "—"), name, value)
        for key, name, value in _producers(report)
    ]
    for number, (label, name, value) in enumerate(lines):
        sheet.write_string(row + number, 0, label, book.plain)
        book.value(sheet, row + number, 1, name, value)
    return row + len(lines)


def _told(report: Report) -> Iterator[Input]:
    """Return the numbers of the sheet, of its call and, alone, of the law."""
    told, found = report.sheet, report.money
    yield "members", "members", told.heads or ZERO
    yield "losses", "losses", told.losses
    yield "cost", "cost", unit_cost(told)
    yield "to-members", "to_members", unit_cost(told, members_only=True)
    yield "months", "months", told.months_before_money or ZERO
    yield "monthly", "monthly", monthly_costs(told)
    yield "start", "start", told.start_month or ONE
    yield "in-kind", "kind_told", told.own_in_kind or ZERO
    yield from _of_call(found.funding.rules)
    yield "wanted-grant", "wanted_grant", _or_no_limit(told.grant)
    yield "loan-months", "loan_months", told.loan_months or ZERO
    yield "day-wage", "day_wage", found.parameters.day_wage
    yield "capital", "capital", _or_no_limit(told.capital)
    if found.alone is not None:
        kind = told.kind or "services"
        yield "income", "income", found.income_wanted
        yield "paid-days", "paid_days", told.paid_days or ZERO
        yield "tax", "tax", found.parameters.tax[kind]
        yield "client", "client", ZERO if kind == "goods" else told.biggest_client or ZERO
        yield "client-line", "client_line", found.parameters.client_line
        yield "client-rate", "client_rate", found.parameters.client_rate


def _of_call(rules: GrantRules | None) -> Iterator[Input]:
    """Return what the call pays at most, and how much of the own part may be in kind.

    Without a call nothing is paid and all may be in kind; a call that names no limit has none.
    """
    if rules is None:
        yield "share", "share", ZERO
        yield "most", "most", ZERO
        yield "kind-share", "kind_share", HUNDRED
    else:
        yield "share", "share", HUNDRED if rules.percent is None else rules.percent
        yield "most", "most", _or_no_limit(rules.most)
        yield "kind-share", "kind_share", rules.in_kind or ZERO


def _or_no_limit(value: Decimal | None) -> Decimal:
    return NO_LIMIT if value is None else value


def _sums(report: Report) -> Iterator[Input]:
    """Return what the lists of the sheet add up to, and who brings money."""
    yield "project.row.fixed", "fixed", fixed_costs(report.sheet)
    yield "project.need.investment", "investment", investment(report.sheet)
    yield "project.funding.own-cash", "own_cash", report.money.funding.own_cash
    yield "project.funding.loan", "loan", report.money.funding.loan


def _producers(report: Report) -> Iterator[Input]:
    """Return how many hives, trees or looms there are: of each member, else in all."""
    told = report.sheet
    if told.producers_each is not None:
        yield "producers-each", "each", told.producers_each
    elif told.producer_count is not None:
        yield "producers", "producers", told.producer_count


def _year_inputs(book: Book, sheet: Any, report: Report, row: int) -> int:
    """Write quantity and price of the three years."""
    say, told = voice(book.lang), report.sheet
    for column, name in enumerate(YEARS, 1):
        sheet.write_string(row, column, say(f"project.year.{name}"), book.head)
    labels = ("project.xlsx.each", "project.row.quantity", "project.row.price")
    for number, label in enumerate(labels, 1):
        sheet.write_string(row + number, 0, say(label), book.plain)
    for column, name in enumerate(YEARS, 1):
        year, counted = told.year(name), told.producer_count is not None
        book.value(sheet, row + 1, column, f"each_{name}", year.each)
        if year.each is not None and counted:
            count = "{each}*{members}" if told.producers_each is not None else "{producers}"
            book.formula(sheet, row + 2, column, f"made_{name}", f"{{each_{name}}}*{count}")
        else:
            book.value(sheet, row + 2, column, f"made_{name}", year_quantity(told, name))
        book.value(sheet, row + 3, column, f"price_{name}", year.price)
    return row + 4


def _tables(book: Book, sheet: Any, report: Report, row: int) -> int:
    """Write the months in which is sold and, alone, the bands of the health cover."""
    say = voice(book.lang)
    selling = report.sheet.sales_months or tuple(range(1, 13))
    for month in range(1, 13):
        sheet.write_string(row, 0, say("project.xlsx.sells", n=month), book.plain)
        book.value(sheet, row, 1, f"sells_{month}", ONE if month in selling else ZERO)
        row += 1
    if report.money.alone is None:
        return row
    sheet.write_row(row, 0, _labels(book, ("bands", "band-cover")), book.bold)
    for number, band in enumerate(report.money.parameters.cover, 1):
        top = NO_LIMIT if band.up_to is None else Decimal(band.up_to)
        book.value(sheet, row + number, 0, f"band_{number}", top)
        book.value(sheet, row + number, 1, f"cover_{number}", Decimal(band.dirhams))
    return row + len(report.money.parameters.cover) + 1


def _labels(book: Book, keys: Iterable[str]) -> list[str]:
    return [voice(book.lang)(f"project.xlsx.{key}") for key in keys]


def _cash(book: Book, report: Report) -> None:
    """Write 36 months for each year told."""
    say, years = voice(book.lang), list(report.money.years)
    sheet = book.sheet(say("project.xlsx.cash"), (10, 10, 10, *(14,) * 9))
    sheet.write_string(0, 0, say("project.cash.title"), book.title)
    sheet.write_row(2, 0, _labels(book, ("month", "month-of-year", "part")), book.head)
    sheet.set_row(2, 30)
    sheet.write_string(3, 0, say("project.xlsx.opening"), book.line)
    sheet.set_landscape()
    sheet.freeze_panes(4, 1)
    for number, name in enumerate(years):
        column = 3 + 3 * number
        sheet.write_string(1, column, say(f"project.year.{name}"), book.bold)
        sheet.write_row(2, column, _labels(book, ("in", "out", "end")), book.head)
        opening = "{own_cash}+{grant}+{loan}-({investment}-{in_kind})"
        book.formula(sheet, 3, column + 2, f"cash_{name}_0", opening)
    for month in range(1, MONTHS + 1):
        row = 3 + month
        sheet.write_number(row, 0, month, book.plain)
        book.formula(sheet, row, 1, f"month_{month}", f"MOD({{start}}-2+{month},12)+1", book.count)
        book.formula(sheet, row, 2, f"share_{month}", share_formula(month), book.part)
        for number, name in enumerate(years):
            for offset, (cell, formula) in enumerate(cash_cells(report, name, month)):
                book.formula(sheet, row, 3 + 3 * number + offset, cell, formula)
