"""A project sheet as plain data, in one language."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from wizard.content.model import Lang
from wizard.documents.as_json import Json
from wizard.documents.project import words
from wizard.documents.project.shapes import ProjectShape
from wizard.guidance.project.money import exact, to_cents
from wizard.guidance.project.reading import Problem, write_sheet
from wizard.guidance.project.report import Report
from wizard.guidance.project.sales import YearResult


def project_json(report: Report, lang: Lang, problems: Iterable[Problem] = ()) -> Json:
    """Return a sheet, its money, its checks and lights; ``problems`` are told along."""
    sheet, money = report.sheet, report.money
    with exact():
        told: Json = {
            "sheet": write_sheet(sheet),
            "title": sheet.title,
            "form": sheet.form,
            "sector": sheet.sector,
            "today": report.today,
            "ready": report.is_ready,
            "years": [_year(report, year) for year in money.years.values()],
            "funding": _funding(report),
            "alone": _alone(report),
            "checks": _checks(report, lang),
            "lights": _lights(report, lang),
            "rescues": [
                {
                    "kind": one.kind,
                    "now": to_cents(one.now),
                    "needed": to_cents(one.needed),
                    "text": words.rescue_line(one, sheet.unit, lang),
                }
                for one in report.rescues
            ],
            "problems": [
                {"where": one.where, "why": one.why, "text": words.problem_line(one, lang)}
                for one in problems
            ],
            "said": [
                *words.break_even_lines(report, lang),
                *words.income_lines(report, lang),
                *words.alone_lines(report, lang),
                *words.funding_lines(report, lang),
                *words.cash_lines(report, lang),
            ],
        }
    return ProjectShape.model_validate(told).model_dump(mode="json")


def _cents(value: Decimal | None) -> Decimal | None:
    return None if value is None else to_cents(value)


def _year(report: Report, year: YearResult) -> Json:
    income = report.money.incomes.get(year.name)
    return {
        "name": year.name,
        "quantity": to_cents(year.quantity),
        "price": to_cents(year.price),
        "sales": to_cents(year.sales),
        "margin": to_cents(year.margin),
        "break_even": _cents(year.break_even),
        "break_even_per_producer": _cents(year.per_producer),
        "result": to_cents(year.result),
        "member_pay_each": _cents(income.pay if income else None),
        "member_income": _cents(income.total if income else None),
        "member_income_after_loss": _cents(income.after_loss if income else None),
        "minimum_wage_days": _cents(income.days if income else None),
        "own_income": _cents(report.money.own_incomes.get(year.name)),
        "cash": [to_cents(month.cash) for month in report.money.curves[year.name].months],
    }


def _funding(report: Report) -> Json:
    plan, need = report.money.funding, report.money.need
    rules = plan.rules
    sums = {
        "total": plan.total,
        "investment": need.investment,
        "working_capital": need.working_capital,
        "own_cash": plan.own_cash,
        "in_kind": plan.in_kind,
        "grant": plan.grant,
        "loan": plan.loan,
        "gap": plan.gap,
        "over": plan.over,
        "least_cash_each": plan.least_cash_each,
        "biggest_project": report.money.biggest,
    }
    return {
        **{name: _cents(value) for name, value in sums.items()},
        "closes": plan.closes,
        "programme": rules.programme.id if rules else None,
        "call": rules.call.id if rules else None,
        "call_open": rules.open if rules else None,
    }


def _alone(report: Report) -> Json | None:
    alone = report.money.alone
    if alone is None:
        return None
    client, living = alone.one_client, alone.living
    return {
        "ceiling": _cents(alone.ceiling),
        "years_above": list(alone.above_ceiling),
        "withheld": _cents(client.withheld if client else None),
        "sales_to_live": _cents(living.sales if living else None),
        "day_price": _cents(living.day_price if living else None),
    }


def _checks(report: Report, lang: Lang) -> list[Json]:
    return [
        {
            "field": one.field,
            "check": one.check.id,
            "met": one.met,
            "text": words.check_line(one, lang),
        }
        for checks in report.checks.values()
        for one in checks
    ]


def _lights(report: Report, lang: Lang) -> list[Json]:
    told = [(light, *words.light_lines(light, lang)) for light in report.lights]
    return [
        {"id": light.id, "green": light.green, "title": title, "turn": turn}
        for light, title, turn in told
    ]
