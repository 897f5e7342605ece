"""The money of a project sheet as pictures: words are text of the page, only lines are drawn.

Each picture is one image to a screen reader, whose name says the same as the picture.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from wizard.documents.project import words
from wizard.documents.project.pictures import bars_of, funding_parts, levels
from wizard.ui.session import current
from wizard.ui.words import printed, safe, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.content.model import Lang
    from wizard.guidance.project.cash import CashCurve
    from wizard.guidance.project.report import Report
    from wizard.guidance.project.sheet import YearName

WIDE, HIGH = 360, 150
_INK, _NILA, _GREY = "#16242B", "#1D3B73", "#857A66"
_STROKES: Final[dict[YearName, str]] = {
    "low": f'stroke="{_INK}" stroke-width="2" stroke-dasharray="2 4"',
    "normal": f'stroke="{_NILA}" stroke-width="3"',
    "good": f'stroke="{_INK}" stroke-width="1.5" stroke-dasharray="9 4"',
}


def break_even_picture(report: Report) -> str:
    """Return what each year makes, with a mark at what it must make; nothing while no year is told."""
    lang = current().lang
    bars = bars_of(report, lang)
    shown = [bar.value for bar in bars] + [bar.mark for bar in bars if bar.mark is not None]
    longest = max(shown, default=Decimal(0))
    if not longest:
        return ""
    rows = []
    heard = []
    for bar in bars:
        year = printed(f"project.year.{bar.name}")
        mark = "" if bar.mark is None else f'<i style="--at:{bar.mark / longest:.4f}"></i>'
        rows.append(
            f'<div class="d-be"><p><b>{safe(year)}</b><span>{safe(bar.text)}</span></p>'
            f'<div style="--length:{bar.value / longest:.4f}">{mark}</div>'
            f"<p><small>{safe(bar.mark_text)}</small></p></div>"
        )
        heard.append(
            f"{year}{printed('join.colon')} {bar.text}{printed('join.comma')}{bar.mark_text}"
        )
    return _figure("break-even", "".join(rows), heard)


def funding_picture(report: Report) -> str:
    """Return who pays, as one bar and its legend; nothing while nothing is needed."""
    lang, plan = current().lang, report.money.funding
    parts = funding_parts(plan)
    whole = sum((value for _, _, value in parts), Decimal(0))
    if not whole:
        return ""
    bar = "".join(
        f'<i class="{kind}" style="--share:{value / whole:.4f}"></i>' for kind, _, value in parts
    )
    names = [
        (kind, printed(f"project.funding.{key}"), words.money(value, lang))
        for kind, key, value in parts
    ]
    legend = "".join(
        f'<p><i class="{kind}"></i><span>{safe(name)}</span><b>{safe(value)}</b></p>'
        for kind, name, value in names
    )
    heard = [f"{name}{printed('join.colon')} {value}" for _, name, value in names]
    return _figure("funding", f'<div class="d-stack">{bar}</div>{legend}', heard)


def cash_picture(report: Report) -> str:
    """Return the cash of 36 months in low, normal and good years; nothing while no year is told."""
    lang, curves = current().lang, report.money.curves
    values = [Decimal(0), *(one for curve in curves.values() for one in levels(curve))]
    high, low = max(values), min(values)
    if not curves or high == low:
        return ""
    top, bottom = (
        f"<p><small>{safe(_signed(value, lang))}</small></p>" if value else ""
        for value in (high, low)
    )
    drawn = quote(_lines(curves.values(), low, high, lang))
    years = "".join(f"<span>{safe(printed('project.cash.year', n=n))}</span>" for n in (1, 2, 3))
    legend = "".join(
        f'<span><i class="{name}"></i>{safe(printed(f"project.year.{name}"))}</span>'
        for name in curves
    )
    picture = (
        f'{top}<img alt="" src="data:image/svg+xml,{drawn}">'
        f'<div class="d-years">{years}</div>{bottom}<div class="d-keys">{legend}</div>'
    )
    heard = [_heard(name, curve, lang) for name, curve in curves.items()]
    return _figure("cash", picture, heard)


def _figure(name: str, inside: str, heard: Iterable[str]) -> str:
    """Return a picture under its title, told in words to those who hear it."""
    title = printed(f"project.{name}.title")
    told = " ".join(f"{line}." for line in heard)
    return (
        f'<h3>{safe(title)}</h3><div class="d-fig"><p class="d-heard">{safe(told)}</p>'
        f'<div aria-hidden="true">{inside}</div></div>'
    )


def _heard(name: YearName, curve: CashCurve, lang: Lang) -> str:
    """Return a curve in words: the hardest month, and what is there after three years."""
    lowest = curve.lowest
    return (
        f"{printed(f'project.year.{name}')}{printed('join.colon')} "
        + say("project.cash-lowest", n=lowest.number, sum=_signed(lowest.cash, lang))
        + printed("join.semicolon")
        + say("project.cash-end", sum=_signed(curve.end, lang))
    )


def _signed(value: Decimal, lang: Lang) -> str:
    told = words.money(abs(value), lang)
    return say("project.cash-missing", sum=told) if value < 0 else told


def _lines(curves: Iterable[CashCurve], low: Decimal, high: Decimal, lang: Lang) -> str:
    """Return the lines as a drawing without words; in Arabic time runs from the right."""

    def x(at: float) -> float:
        return round(WIDE - at if lang == "ar" else at, 1)

    def y(value: Decimal) -> float:
        return round(4 + float((high - value) / (high - low)) * (HIGH - 8), 1)

    grid = "".join(f'<path d="M{x(WIDE * n / 3)} 0V{HIGH}" stroke="#D8CFBF"/>' for n in (1, 2))
    zero = f'<path d="M0 {y(Decimal(0))}H{WIDE}" stroke="{_GREY}" stroke-width="1.5"/>'
    drawn = []
    for curve in curves:
        found = levels(curve)
        path = " ".join(
            f"{x(2 + (WIDE - 4) * n / (len(found) - 1))},{y(value)}"
            for n, value in enumerate(found)
        )
        drawn.append(f'<polyline points="{path}" fill="none" {_STROKES[curve.year]}/>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}">'
        f"{grid}{zero}{''.join(drawn)}</svg>"
    )
