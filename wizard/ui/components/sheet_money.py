"""What follows from a project sheet, as HTML: checks, lights, money at a glance, formulas on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wizard.content.loading import library
from wizard.documents.project import words
from wizard.documents.project.view import ProjectView, tell_sheet
from wizard.ui.components.sheet_pictures import break_even_picture, cash_picture, funding_picture
from wizard.ui.markup import fold, icon, listed, note
from wizard.ui.session import current
from wizard.ui.words import figure, printed, safe, said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.content.project import FieldId
    from wizard.guidance.project.report import Report

_MONEY: Final = ("working-capital", "sales", "break-even", "funding")
"""Fields under which the picture of what follows stands."""


def lights_html(report: Report) -> str:
    """Return the readiness lights: green, or what turns it green."""
    lang = current().lang
    lines = []
    for light in report.lights:
        title, turn = words.light_lines(light, lang)
        kind, symbol = ("good", "ok") if light.green else ("ask", "ask")
        told = f"<small>{safe(turn)}</small>" if turn else ""
        lines.append(f'<li class="{kind}">{icon(symbol)}<div><b>{safe(title)}</b>{told}</div></li>')
    count = safe(words.lights_line(report, lang))
    title = safe(printed("project.lights.title"))
    return f'<section class="d-lights"><h2>{title}</h2><p>{count}</p><ul>{"".join(lines)}</ul></section>'


def checks_html(report: Report, field: FieldId) -> str:
    """Return what the sheet says of a field by itself: met, or what agencies expect."""
    lang = current().lang
    lines = [
        (one.met, words.check_line(one, lang))
        for one in report.checks[field]
        if one.met is not None
    ]
    items = "".join(
        f'<li class="{"good" if met else "ask"}">{icon("ok" if met else "ask")}<div>{safe(line)}</div></li>'
        for met, line in lines
    )
    return f'<div role="status"><ul class="d-checks">{items}</ul></div>' if items else ""


def field_html(report: Report, field: FieldId) -> str:
    """Return the picture and the sentences that belong to a field about money."""
    lang = current().lang
    if field == "investment" and report.money.need.investment:
        total = words.money(report.money.need.investment, lang)
        return f"<p><b>{safe(printed('project.need.total'))}</b> {safe(total)}</p>"
    if field not in _MONEY:
        return ""
    view = tell_sheet(library(), report, lang)
    told = {
        "working-capital": lambda: _need(view),
        "sales": lambda: _table(view) + _rescues(view),
        "break-even": lambda: break_even_picture(report) + _listed(view.break_even),
        "funding": lambda: funding_picture(report) + _listed(view.funding),
    }[field]()
    return f'<div class="d-sheet">{told}</div>' if told else ""


def money_html(report: Report) -> str:
    """Return the money at a glance; nothing while nothing can be worked out."""
    view = tell_sheet(library(), report, current().lang)
    parts = [
        break_even_picture(report) + _listed(view.break_even),
        _rescues(view),
        funding_picture(report) + _listed(view.funding),
        cash_picture(report) + _listed(view.cash),
        _listed(view.income),
    ]
    if not any(parts):
        return note(said("project.no-money"))
    table = fold(said("project.table"), _table(view), "table") if view.table else ""
    advice = note(safe(printed("project.advice")))
    return f'<div class="d-sheet">{"".join(parts)}{table}{formulas(report)}{advice}</div>'


def formulas(report: Report) -> str:
    """Return the formulas this sheet uses, in words, folded."""
    lines = words.formula_lines(report, current().lang)
    return fold(said("project.formulas"), listed(map(safe, lines)), "book")


def _rescues(view: ProjectView) -> str:
    """Return which single change would save the low year, the easiest first."""
    if not view.rescues:
        return ""
    title = safe(printed("project.rescue.title"))
    return f"<h3>{title}</h3>{_listed(view.rescues)}"


def _need(view: ProjectView) -> str:
    lines = "".join(
        f"<tr><th scope=row>{safe(name)}</th><td>{safe(value)}</td></tr>"
        for name, value in [*view.need, (printed("project.need.total"), view.need_total)]
    )
    return (
        f'<h3>{safe(printed("project.need.title"))}</h3><table class="d-table">{lines}</table>'
        if view.need
        else ""
    )


def _table(view: ProjectView) -> str:
    """Return the years side by side; on a phone each figure stands in a block of its name."""
    if not view.table:
        return ""
    heads = "".join(f"<th scope=col>{safe(year)}</th>" for year in view.years)
    rows = "".join(
        f"<tr><th scope=row>{safe(name)}</th>{''.join(f'<td>{figure(cell)}</td>' for cell in cells)}</tr>"
        for name, *cells in view.table
    )
    return (
        f'<div class="d-wide"><table class="d-table d-years-table" style="--years:{len(view.years)}">'
        f"<thead><tr><td></td>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def _listed(lines: Iterable[str]) -> str:
    lines = tuple(lines)
    return listed(map(safe, lines)) if lines else ""
