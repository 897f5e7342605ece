"""The two pages of a project sheet in words, in one language, ready to be set."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from wizard.content.formats import END_ISOLATE, ISOLATE, month
from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.content.project import FieldId
from wizard.documents.project import words
from wizard.documents.project.words import amount, figure, money
from wizard.documents.wording import direction, voice
from wizard.guidance.project.money import ZERO
from wizard.guidance.project.reading import UNREAD
from wizard.guidance.project.report import Report
from wizard.guidance.project.sales import YearResult, fixed_costs
from wizard.guidance.project.sheet import YEARS, Sheet
from wizard.rules.answers import read_day

LONGEST: Final = 420
"""Characters of a field that the two pages print; the dossier keeps all of it."""
ROWS: Final = 7
_IDEA: Final[tuple[FieldId, ...]] = (
    "problem", "product", "customers", "market-test", "competitors", "needs", "team",
    "risks", "impact", "calendar",
)  # fmt: skip
"""The fields of the first page; the others are told by the numbers of the second."""


@dataclasses.dataclass(frozen=True)
class FieldView:
    """One field: its title, the founder's words, the rows told; ``empty`` says why nothing stands there."""

    title: str
    text: str
    rows: tuple[str, ...]
    empty: str


@dataclasses.dataclass(frozen=True)
class LightView:
    """One light."""

    title: str
    green: bool
    turn: str


@dataclasses.dataclass(frozen=True)
class ProjectView:
    """A sheet in words."""

    lang: Lang
    dir: str
    title: str
    plain_title: str
    """The title without marks of direction, for the properties of a file."""
    about: tuple[str, ...]
    fields: tuple[FieldView, ...]
    years: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    """Rows of the years' table: the name, then one cell a year."""
    break_even: tuple[str, ...]
    income: tuple[str, ...]
    rescues: tuple[str, ...]
    need: tuple[tuple[str, str], ...]
    need_total: str
    funding: tuple[str, ...]
    cash: tuple[str, ...]
    lights: tuple[LightView, ...]
    lights_line: str
    foot: tuple[str, ...]


def tell_sheet(library: Library, report: Report, lang: Lang) -> ProjectView:
    """Return a report in words."""
    say, sheet = voice(lang), report.sheet
    normal = [report.money.years[name] for name in YEARS if name in report.money.years]
    return ProjectView(
        lang=lang,
        dir=direction(lang),
        title=_own(sheet.title) or say("project.untitled"),
        plain_title=sheet.title or say("project.untitled"),
        about=tuple(_about(library, report, lang)),
        fields=tuple(_field(library, sheet, name, lang) for name in _IDEA),
        years=tuple(say(f"project.year.{year.name}") for year in normal),
        table=tuple(_table(report, normal, lang)),
        break_even=tuple(words.break_even_lines(report, lang)),
        income=(*words.income_lines(report, lang), *words.alone_lines(report, lang)),
        rescues=tuple(words.rescue_line(one, sheet.unit, lang) for one in report.rescues[:3]),
        need=tuple(_need(report, lang)),
        need_total=money(report.money.need.total, lang),
        funding=tuple(words.funding_lines(report, lang)),
        cash=tuple(words.cash_lines(report, lang)),
        lights=tuple(
            LightView(title, light.green, turn)
            for light in report.lights
            for title, turn in [words.light_lines(light, lang)]
        ),
        lights_line=words.lights_line(report, lang),
        foot=(
            say("project.advice"),
            say("foot.help"),
            say("foot.version", version=library.version),
        ),
    )


def _about(library: Library, report: Report, lang: Lang) -> Iterator[str]:
    say, sheet = voice(lang), report.sheet
    if sheet.form is not None:
        yield library.outcomes.forms[sheet.form][lang]
    if report.sector is not None:
        yield report.sector.title[lang]
    if sheet.members is not None and not sheet.is_alone:
        yield say("project.about-members", n=int(sheet.members))
    yield say("project.about-made", date=report.today)


def _field(library: Library, sheet: Sheet, name: FieldId, lang: Lang) -> FieldView:
    """Return one field of the first page."""
    say = voice(lang)
    text = _short(sheet.texts.get(name, ""))
    rows = [row for row in _ROWS[name](sheet, lang) if row] if name in _ROWS else []
    shown = rows[:ROWS]
    if len(rows) > ROWS:
        shown.append(say("project.more", n=len(rows) - ROWS))
    key = "not-known" if name in sheet.unknown else "not-told"
    empty = "" if text or shown else say(f"project.{key}")
    return FieldView(library.project_fields[name].title[lang], _own(text), tuple(shown), empty)


def _own(text: str) -> str:
    """Return a founder's words so that they keep their own direction, whatever the language of the page."""
    return f"{ISOLATE}{text}{END_ISOLATE}" if text else ""


def _short(text: str, longest: int = LONGEST) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _pairs(pairs: Iterable[tuple[str, str]], lang: Lang) -> Iterator[str]:
    """Return "left: right", each side keeping its own direction."""
    colon = voice(lang)("join.colon")
    for left, right in pairs:
        sides = [_own(_short(side, LONGEST // 3)) for side in (left, right) if side]
        yield f"{colon} ".join(sides)


def _customers(sheet: Sheet, lang: Lang) -> Iterator[str]:
    pairs = (
        (one.who, "" if one.number is None else figure(one.number, lang)) for one in sheet.customers
    )
    return _pairs(pairs, lang)


def _heard(sheet: Sheet, lang: Lang) -> Iterator[str]:
    """Return who was asked and when, and what they said."""
    comma = voice(lang)("join.comma")
    return _pairs(
        ((comma.join(filter(None, (one.day, one.who))), one.said) for one in sheet.heard), lang
    )


def _prices(sheet: Sheet, lang: Lang) -> Iterator[str]:
    return _pairs(
        ((one.where, "" if one.price is None else money(one.price, lang)) for one in sheet.prices),
        lang,
    )


def _tasks(sheet: Sheet, lang: Lang) -> Iterator[str]:
    return _pairs(((one.what, one.who) for one in sheet.tasks), lang)


def _risks(sheet: Sheet, lang: Lang) -> Iterator[str]:
    return _pairs(((one.what, one.action) for one in sheet.risks), lang)


def _permits(sheet: Sheet, lang: Lang) -> Iterator[str]:
    return _pairs(((one.what, "") for one in sheet.permits), lang)


def _calendar(sheet: Sheet, lang: Lang) -> Iterator[str]:
    """Return the months in their order, in words."""
    lines = sorted(sheet.calendar, key=lambda one: one.month)
    for one in lines:
        day = read_day(f"{one.month}-01")
        yield from _pairs([(month(day, lang) if day is not None else "", one.what)], lang)


_ROWS: Final[dict[FieldId, Callable[[Sheet, Lang], Iterator[str]]]] = {
    "customers": _customers,
    "market-test": _heard,
    "competitors": _prices,
    "needs": _permits,
    "team": _tasks,
    "risks": _risks,
    "calendar": _calendar,
}


def _table(report: Report, years: list[YearResult], lang: Lang) -> Iterator[tuple[str, ...]]:
    """Return the rows of the years' table."""
    say, sheet, found = voice(lang), report.sheet, report.money
    if not years:
        return
    none = say("project.none-enough")

    def row(key: str, cell: Callable[[YearResult], str]) -> tuple[str, ...]:
        return (say(f"project.row.{key}"), *(cell(year) for year in years))

    yield row("quantity", lambda year: amount(year.quantity, sheet.unit, lang))
    yield row("price", lambda year: money(year.price, lang))
    yield row("sales", lambda year: money(year.sales, lang))
    if sheet.unit_costs:
        yield row("unit-costs", lambda year: money(year.unit_costs, lang))
    yield row("fixed", lambda _: money(fixed_costs(sheet), lang))
    yield row("result", lambda year: words.result(year.result, lang))
    if found.alone is not None:
        yield row("own-income", lambda year: words.result(found.own_incomes[year.name], lang))
        return
    yield row(
        "margin",
        lambda year: (
            money(year.margin, lang) if year.margin >= 0 else words.result(year.margin, lang)
        ),
    )
    yield row(
        "break-even",
        lambda year: none if year.break_even is None else amount(year.break_even, sheet.unit, lang),
    )
    if sheet.producer and sheet.producer_count:
        name = say("project.row.per-producer", name=sheet.producer)
        each = (year.per_producer for year in years)
        yield (name, *("—" if one is None else amount(one, sheet.unit, lang) for one in each))
    if found.incomes:
        yield row("member-total", lambda year: money(found.incomes[year.name].total, lang))
        days = {name: income.days for name, income in found.incomes.items()}
        yield row("days", lambda year: figure(days[year.name] or ZERO, lang))


def _need(report: Report, lang: Lang) -> Iterator[tuple[str, str]]:
    """Return what must be bought, and the money to wait with."""
    say, need = voice(lang), report.money.need
    items = report.sheet.items
    for item in items[:ROWS]:
        quotes = say("project.need.quotes", n=int(item.quotes))
        count = UNREAD if item.quantity is None else figure(item.quantity, lang)
        times = f" × {count}" if item.quantity != 1 else ""
        yield f"{_own(_short(item.what, 60))}{times} ({quotes})", money(item.sum, lang)
    if len(items) > ROWS:
        rest = sum((item.sum for item in items[ROWS:]), ZERO)
        yield say("project.more", n=len(items) - ROWS), money(rest, lang)
    if need.working_capital:
        line = say(
            "project.need.working", n=figure(need.months, lang), sum=money(need.monthly, lang)
        )
        yield line, money(need.working_capital, lang)
