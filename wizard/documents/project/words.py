"""What follows from a sheet, in words; screens and documents use the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from wizard.content.formats import (
    NO_BREAK,
    Value,
    dirhams,
    fill,
    isolated,
    number,
)
from wizard.content.model import Lang
from wizard.documents.wording import voice
from wizard.guidance.project.alone import OneClient, large_client
from wizard.guidance.project.checks import Checked
from wizard.guidance.project.funding import Funding
from wizard.guidance.project.lights import Light
from wizard.guidance.project.money import nearest, to_cents
from wizard.guidance.project.reading import Problem
from wizard.guidance.project.report import Report
from wizard.guidance.project.result import Money
from wizard.guidance.project.what_if import Rescue

_POINT: Final[dict[Lang, str]] = {"ar": ",", "fr": ",", "en": "."}
_EXACT_BELOW: Final = 1000
"""Dirhams from which on hundredths tell nothing."""
FORMULAS: Final = tuple(f"f{n}" for n in range(1, 12))
"""The formulas that are told in words on demand."""


def figure(value: Decimal, lang: Lang) -> str:
    """Return a number as the language writes it, at most two digits after the point."""
    value = to_cents(value)
    whole = number(int(value), lang)
    if value == value.to_integral_value():
        return whole
    sign = "-" if value < 0 and int(value) == 0 else ""
    return f"{sign}{whole}{_POINT[lang]}{format(abs(value) % 1, '.2f')[2:].rstrip('0')}"


def money(value: Decimal, lang: Lang) -> str:
    """Return a sum, to the dirham; a small one keeps its hundredths ("97,44 DH")."""
    small = abs(value) < _EXACT_BELOW and value != value.to_integral_value()
    if not small:
        return dirhams(int(nearest(value)), lang)
    unit = dirhams(0, lang).split(NO_BREAK)[-1]
    return f"{figure(value, lang)}{NO_BREAK}{unit}"


def amount(value: Decimal, unit: str, lang: Lang) -> str:
    """Return a quantity with its unit: "948 kg"."""
    if not unit:
        return figure(value, lang)
    return isolated(f"{figure(value, lang)}{NO_BREAK}{unit}", lang)


def result(value: Decimal, lang: Lang) -> str:
    """Return a year's result as a gain or a loss: no number below zero is printed."""
    key = "project.gain" if value >= 0 else "project.loss"
    return voice(lang)(key, sum=money(abs(value), lang))


def check_line(checked: Checked, lang: Lang) -> str:
    """Return the sentence of a check; empty where there is nothing to look at yet."""
    if checked.met is None:
        return ""
    sentence = checked.check.met if checked.met else checked.check.unmet
    values: dict[str, Value] = {
        name: value if isinstance(value, str) else figure(value, lang)
        for name, value in checked.values.items()
    }
    return fill(sentence[lang], lang, **values)


def problem_line(problem: Problem, lang: Lang) -> str:
    """Return the sentence on a value that does not fit."""
    return voice(lang)(f"project.problem.{problem.why}", where=problem.where, value=problem.value)


def light_lines(light: Light, lang: Lang) -> tuple[str, str]:
    """Return what a light is for, and what turns it green (empty if it is)."""
    say = voice(lang)
    turn = ""
    if not light.green:
        key, n = f"project.turn.{light.why}", figure(light.n, lang)
        turn = say(key, n=n, sum=money(light.sum, lang))
    name = light.why if light.why == "agreed-alone" else light.id
    return say(f"project.light.{name}"), turn


def lights_line(report: Report, lang: Lang) -> str:
    """Return how many lights are green."""
    say, green = voice(lang), sum(light.green for light in report.lights)
    if report.is_ready:
        return say("project.lights.ready")
    return say("project.lights.count", n=green, all=len(report.lights))


def rescue_line(rescue: Rescue, unit: str, lang: Lang) -> str:
    """Return one change that would save the low year."""
    if rescue.kind == "quantity":
        now, needed = (amount(one, unit, lang) for one in (rescue.now, rescue.needed))
    elif rescue.kind == "members":
        now, needed = figure(rescue.now, lang), figure(rescue.needed, lang)
    else:
        now, needed = money(rescue.now, lang), money(rescue.needed, lang)
    return voice(lang)(f"project.rescue.{rescue.kind}", now=now, needed=needed)


def break_even_lines(report: Report, lang: Lang) -> Iterator[str]:
    """Return the break-even of a normal year and what it means for one hive or tree; then the low year."""
    say, sheet, alone = voice(lang), report.sheet, report.money.alone
    normal = report.money.years.get("normal")
    if normal is not None and alone is not None and alone.living is not None:
        enough = normal.sales >= alone.living.sales
        key = "project.alone.enough" if enough else "project.alone.not-enough"
        yield say(key, sum=money(normal.sales, lang))
    elif normal is not None and normal.break_even is None:
        yield say("project.break-even.never", sum=money(abs(normal.margin), lang))
    elif normal is not None and normal.break_even is not None:
        enough = normal.break_even <= normal.quantity
        yield say(
            f"project.break-even.{'ready' if enough else 'not-ready'}",
            quantity=amount(normal.break_even, sheet.unit, lang),
            normal=amount(normal.quantity, sheet.unit, lang),
        )
        if normal.per_producer is not None and sheet.producer:
            each = amount(normal.per_producer, sheet.unit, lang)
            yield say("project.break-even.each", quantity=each, name=sheet.producer)
    missing = report.money.low_missing
    if missing is not None:
        if missing == 0:
            yield say("project.low.lives")
        else:
            yield say("project.low.missing", sum=money(missing, lang))


def income_lines(report: Report, lang: Lang) -> Iterator[str]:
    """Return what a member earns in a normal year, set against days of minimum wage."""
    say, found, wage = voice(lang), report.money.incomes.get("normal"), report.money.parameters
    if found is None or found.days is None or wage.day_wage is None:
        return
    yield say(
        "project.income.days",
        sum=money(found.total, lang),
        n=figure(found.days, lang),
        wage=money(wage.day_wage, lang),
        year=wage.year_of_day_wage,
    )
    if found.loss and found.days_after_loss is not None:
        days = figure(found.days_after_loss, lang)
        yield say("project.income.loss", sum=money(found.after_loss, lang), n=days)
    if wage.year_wage is not None and found.total < wage.year_wage:
        yield say("project.income.second")


def alone_lines(report: Report, lang: Lang) -> Iterator[str]:
    """Return an auto-entrepreneur's living, lowest day price, ceiling and largest client.

    Of another form held by one person, what is not counted.
    """
    say, alone, sheet = voice(lang), report.money.alone, report.sheet
    if alone is None:
        if sheet.is_alone and report.money.years:
            yield from _untaxed(report, lang)
        return
    if alone.living is not None:
        yield say(
            "project.alone.living",
            wanted=money(report.money.income_wanted, lang),
            sum=money(alone.living.sales, lang),
            tax=money(nearest(alone.living.tax), lang),
            cover=money(alone.living.cover, lang),
        )
        if alone.living.day_price is not None and sheet.paid_days is not None:
            days, price = figure(sheet.paid_days, lang), money(alone.living.day_price, lang)
            yield say("project.alone.day", n=days, sum=price)
    if alone.ceiling is not None and report.money.years:
        ceiling = money(alone.ceiling, lang)
        years = say("join.comma").join(say(f"project.year.{one}") for one in alone.above_ceiling)
        if years:
            yield say("project.alone.above-ceiling", sum=ceiling, years=years)
        else:
            yield say("project.alone.below-ceiling", sum=ceiling)
    yield from _client_line(report.money, lang)


def _untaxed(report: Report, lang: Lang) -> Iterator[str]:
    """Return that tax is left out, and what a large client withholds under CPU (tax code, 82 quater)."""
    yield voice(lang)("project.alone.untaxed")
    client = large_client(report.sheet, report.money.parameters)
    if report.sheet.form == "sole-trader" and client is not None and client.above:
        yield _withheld(client, "client-cpu", report.money, lang)


def _client_line(found: Money, lang: Lang) -> Iterator[str]:
    client = found.alone.one_client if found.alone is not None else None
    if client is None:
        return
    if client.above:
        yield _withheld(client, "client", found, lang)
    else:
        yield voice(lang)("project.alone.client-below", line=money(client.line, lang))


def _withheld(client: OneClient, key: str, found: Money, lang: Lang) -> str:
    return voice(lang)(
        f"project.alone.{key}",
        paid=money(client.paid, lang),
        line=money(client.line, lang),
        n=figure(found.parameters.client_rate or Decimal(0), lang),
        sum=money(client.withheld, lang),
    )


def funding_lines(report: Report, lang: Lang) -> Iterator[str]:
    """Return whether the funding closes, by which rules, and what each must bring."""
    say, plan = voice(lang), report.money.funding
    if not plan.total:
        return
    if plan.closes:
        yield say("project.funding.closes")
    else:
        yield say("project.funding.lacks", sum=money(plan.gap, lang))
    if plan.over:
        yield say("project.funding.over", sum=money(plan.over, lang))
    yield from rule_lines(plan, lang)
    if plan.in_kind_refused:
        yield say("project.funding.refused", sum=money(plan.in_kind_refused, lang))
    if plan.grant_over:
        yield say("project.funding.grant-over", sum=money(plan.grant_over, lang))
    if plan.least_cash_each:
        key = "own-least" if report.sheet.is_alone else "each"
        yield say(f"project.funding.{key}", sum=money(plan.least_cash_each, lang))
    if report.money.biggest is not None:
        yield say("project.funding.biggest", sum=money(report.money.biggest, lang))


def rule_lines(plan: Funding, lang: Lang) -> Iterator[str]:
    """Return the rules of the chosen call, with its year, and that it is not open."""
    say, rules = voice(lang), plan.rules
    if rules is None:
        return
    name = rules.programme.title[lang]
    yield say("project.funding.rule", programme=name, year=str(rules.call.year))
    if rules.percent is not None:
        yield say("project.funding.rule-percent", n=figure(rules.percent, lang))
    if rules.most is not None:
        yield say("project.funding.rule-most", sum=money(rules.most, lang))
    if rules.in_kind is not None:
        yield say("project.funding.rule-kind", n=figure(rules.in_kind, lang))
    elif plan.in_kind_refused:
        yield say("project.funding.rule-no-kind")
    if not rules.open:
        yield say("project.funding.past")


def cash_lines(report: Report, lang: Lang) -> Iterator[str]:
    """Return the hardest month of normal years."""
    say, curve = voice(lang), report.money.curves.get("normal")
    if curve is None:
        return
    lowest = curve.lowest
    key = "below" if lowest.cash < 0 else "lowest"
    cash = money(abs(lowest.cash), lang)
    yield say(f"project.cash.{key}", n=str(lowest.number), sum=cash)
    if report.money.income_wanted:
        yield say("project.cash.living")


def formula_lines(report: Report, lang: Lang) -> tuple[str, ...]:
    """Return the formulas that this sheet uses, in words."""
    left_out = {"f8", "f9"} if report.sheet.is_alone else {"f10", "f11"}
    return tuple(voice(lang)(f"project.formula.{one}") for one in FORMULAS if one not in left_out)
