"""Three pictures of the paper as SVG, 360 units wide: break-even, who pays, cash over three years.

Black on white, told apart by tone and pattern, for a black and white printer. In Arabic they run from
the right. The screen draws the same figures (``bars_of``, ``funding_parts``, ``levels``) in its own way,
with the words as text of the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from html import escape
from typing import Final, NamedTuple

from wizard.content.model import Lang
from wizard.documents.project.words import amount, money
from wizard.documents.wording import voice
from wizard.guidance.project.cash import CashCurve
from wizard.guidance.project.funding import Funding
from wizard.guidance.project.report import Report
from wizard.guidance.project.sheet import YEARS, YearName

WIDTH: Final = 360
_INK, _GREY = "#1c1c1c", "#595959"
_STROKES: Final[dict[YearName, str]] = {
    "low": 'stroke-width="1.6" stroke-dasharray="2 3"',
    "normal": 'stroke-width="2.4"',
    "good": 'stroke-width="1.2" stroke-dasharray="7 3"',
}
_TONES: Final = {
    "own": _INK,
    "kind": "url(#hatch)",
    "grant": "#9a9a9a",
    "loan": "url(#dots)",
    "gap": "none",
}
_PATTERNS: Final = (
    '<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse"'
    f' patternTransform="rotate(45)"><rect width="2.4" height="5" fill="{_INK}"/></pattern>'
    '<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">'
    f'<circle cx="2" cy="2" r="1.1" fill="{_INK}"/></pattern></defs>'
)


class Bar(NamedTuple):
    """A bar, its length, the mark it should reach and their words."""

    name: YearName
    value: Decimal
    mark: Decimal | None
    text: str
    mark_text: str


class _Canvas:
    """Collects shapes; x runs from the reader's side."""

    def __init__(self, lang: Lang) -> None:
        self.rtl = lang == "ar"
        self.shapes: list[str] = []

    def x(self, at: float) -> float:
        """Return the place on the page of a distance from the reader's side."""
        return round(WIDTH - at if self.rtl else at, 1)

    def box(self, at: float, y: float, width: float, height: float, fill: str) -> None:
        """Add a bar."""
        left = round(self.x(at) - (width if self.rtl else 0), 1)
        edge = ' stroke-dasharray="3 2"' if fill == "none" else ""
        self.shapes.append(
            f'<rect x="{left}" y="{y}" width="{round(width, 1)}" height="{height}"'
            f' fill="{fill}" stroke="{_INK}" stroke-width="0.8"{edge}/>'
        )

    def line(self, points: Sequence[tuple[float, float]], style: str) -> None:
        """Add a line through points."""
        path = " ".join(f"{self.x(at)},{round(y, 1)}" for at, y in points)
        self.shapes.append(f'<polyline points="{path}" fill="none" stroke="{_INK}" {style}/>')

    def text(
        self,
        at: float,
        y: float,
        words: str,
        *,
        anchor: str = "start",
        size: int = 12,
        bold: bool = False,
    ) -> None:
        """Add words that begin, end or lie in the middle at a distance from the reader's side."""
        if self.rtl and anchor != "middle":
            anchor = "end" if anchor == "start" else "start"
        shown = f"\u2067{words}\u2069" if self.rtl else words
        weight = ' font-weight="600"' if bold else ""
        self.shapes.append(
            f'<text x="{self.x(at)}" y="{y}" text-anchor="{anchor}" font-size="{size}"{weight}>'
            f"{escape(shown)}</text>"
        )

    def drawn(self, height: float, title: str) -> str:
        """Return the picture."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {round(height)}" role="img"'
            f' aria-label="{escape(title)}" direction="ltr" font-family="Dalil Sans, sans-serif"'
            f' fill="{_INK}">{_PATTERNS}{"".join(self.shapes)}</svg>'
        )


def break_even_svg(report: Report, lang: Lang) -> str:
    """Return what each year makes against what it must; empty while no year is told."""
    bars = bars_of(report, lang)
    canvas, say = _Canvas(lang), voice(lang)
    shown = [bar.value for bar in bars] + [bar.mark for bar in bars if bar.mark is not None]
    longest = max(shown, default=Decimal(0))
    if not longest:
        return ""
    for number, bar in enumerate(bars):
        top = 44 * number
        year = say(f"project.year.{bar.name}")
        canvas.text(
            0, top + 11, say("project.break-even.bar", name=year, value=bar.text), bold=True
        )
        canvas.box(0, top + 16, float(bar.value / longest) * (WIDTH - 2), 10, "#9a9a9a")
        if bar.mark is None:
            canvas.text(0, top + 38, bar.mark_text, size=11)
            continue
        at = float(bar.mark / longest) * (WIDTH - 2)
        canvas.line([(at, top + 13), (at, top + 29)], 'stroke-width="2.6"')
        is_far = at > WIDTH / 2
        side = "end" if is_far else "start"
        canvas.text(at + (1 if is_far else -1), top + 39, bar.mark_text, anchor=side, size=11)
    return canvas.drawn(44 * len(bars), say("project.break-even.title"))


def bars_of(report: Report, lang: Lang) -> list[Bar]:
    """Return quantities against break-even; alone, sales against what one can live on."""
    say, found = voice(lang), report.money
    living = found.alone.living if found.alone is not None else None
    bars = []
    for name in YEARS:
        year = found.years.get(name)
        if year is None:
            continue
        if living is not None:
            needed = say("project.break-even.needed", sum=money(living.sales, lang))
            bars.append(Bar(name, year.sales, living.sales, money(year.sales, lang), needed))
            continue
        mark = say("project.none-enough")
        if year.break_even is not None:
            enough = amount(year.break_even, report.sheet.unit, lang)
            mark = say("project.break-even.mark", quantity=enough)
        made = amount(year.quantity, report.sheet.unit, lang)
        bars.append(Bar(name, year.quantity, year.break_even, made, mark))
    return bars


def funding_svg(report: Report, lang: Lang) -> str:
    """Return who pays, as one bar and its legend; empty while nothing is needed."""
    plan, say, canvas = report.money.funding, voice(lang), _Canvas(lang)
    parts = funding_parts(plan)
    whole = sum((part[2] for part in parts), Decimal(0))
    if not whole:
        return ""
    at = 1.0
    for number, (kind, key, value) in enumerate(parts):
        width = float(value / whole) * (WIDTH - 2)
        canvas.box(at, 1, width, 24, _TONES[kind])
        at += width
        top = 36 + 19 * number
        canvas.box(1, top, 14, 11, _TONES[kind])
        canvas.text(22, top + 10, say(f"project.funding.{key}"), bold=kind == "gap")
        canvas.text(WIDTH, top + 10, money(value, lang), anchor="end", bold=kind == "gap")
    return canvas.drawn(38 + 19 * len(parts), say("project.funding.title"))


def funding_parts(plan: Funding) -> list[tuple[str, str, Decimal]]:
    """Return who pays what, nobody who pays nothing: its tone, the key of its name, its sum."""
    parts = [
        ("own", "own-cash", plan.own_cash),
        ("kind", "in-kind", plan.in_kind),
        ("grant", "grant", plan.grant),
        ("loan", "loan", plan.loan),
        ("gap", "gap", plan.gap),
    ]
    return [part for part in parts if part[2] > 0]


def cash_svg(report: Report, lang: Lang) -> str:
    """Return the cash of 36 months in low, normal and good years; empty while no year is told."""
    curves, say, canvas = report.money.curves, voice(lang), _Canvas(lang)
    values = [Decimal(0), *(value for curve in curves.values() for value in levels(curve))]
    high, low = max(values), min(values)
    if not curves or high == low:
        return ""
    top, bottom, months = 18.0, 138.0, 36

    def y(value: Decimal) -> float:
        return bottom - float((value - low) / (high - low)) * (bottom - top)

    zero = y(Decimal(0))
    for year in range(4):
        at = 1 + (WIDTH - 2) * year / 3
        canvas.line([(at, top), (at, bottom)], f'stroke-width="0.6" style="stroke:{_GREY}"')
        if year < 3:  # noqa: PLR2004 - three years
            middle = at + (WIDTH - 2) / 6
            canvas.text(middle, 154, say("project.cash.year", n=year + 1), anchor="middle", size=11)
    canvas.line([(0, zero), (WIDTH, zero)], 'stroke-width="1"')
    for name, curve in curves.items():
        points = [(1 + (WIDTH - 2) * n / months, y(value)) for n, value in enumerate(levels(curve))]
        canvas.line(points, _STROKES[name])
    if high > 0:
        canvas.text(0, 11, money(high, lang), size=11)
    if low < 0:
        canvas.text(0, 171, say("project.cash.missing", sum=money(-low, lang)), size=11)
    for number, name in enumerate(curves):
        at, row = 124.0 * number, 190
        canvas.line([(at + 1, row - 4), (at + 25, row - 4)], _STROKES[name])
        canvas.text(at + 31, row, say(f"project.year.{name}"), size=11)
    return canvas.drawn(196, say("project.cash.title"))


def levels(curve: CashCurve) -> list[Decimal]:
    """Return the cash at the start and at each month's end."""
    return [curve.opening, *(month.cash for month in curve.months)]
