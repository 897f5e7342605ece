"""The four forms side by side, each statement with its source; and what working together costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.loading import library
from wizard.content.question import FORMS
from wizard.guidance.citing import cited
from wizard.ui.components.jumps import jumps, part_id
from wizard.ui.markup import fold, meanings, source_line
from wizard.ui.words import block, local, safe, said

if TYPE_CHECKING:
    from wizard.content.outcomes import Cell
    from wizard.content.question import FormId
    from wizard.guidance.advice import Advice


def comparison(advice: Advice) -> str:
    """Return a table for a wide screen, and the same folded by criterion for a phone."""
    best = advice.forms[0] if advice.headline == "best-form" else None
    rows = _rows(advice)
    heads = "".join(
        f'<th scope="col"{_mark(form, best)}>{said(f"form.{form}")}</th>' for form in FORMS
    )
    lines = "".join(
        _line(part_id(f"{number}"), title, cells, best)
        for number, (title, cells) in enumerate(rows)
    )
    folded = "".join(fold(title, _stacked(cells, best), "table") for title, cells in rows[1:])
    links = jumps({f"{number}": title for number, (title, _) in enumerate(rows)})
    return (
        f'{links}<table class="d-tab"><thead><tr><td></td>{heads}</tr></thead><tbody>{lines}</tbody></table>'
        f'<div class="d-cmp"><h2>{rows[0][0]}</h2>{_stacked(rows[0][1], best)}{folded}</div>'
    )


def _rows(advice: Advice) -> list[tuple[str, dict[FormId, str]]]:
    """Return each criterion with what it says of each form; first how well the form fits."""
    bands = library().outcomes.bands
    rows = [(said("fit"), {form: safe(local(bands[advice.bands[form]])) for form in FORMS})]
    for criterion in library().criteria:
        cells = {form: _cell(cell) for form, cell in criterion.cells.items()}
        rows.append((safe(local(criterion.title)), cells))
    return rows


def advantages() -> str:
    """Return the advantages of cooperative work, each with its price."""
    return meanings(
        (safe(local(one.title)), f"{said('price')} {safe(local(one.price))}")
        for one in library().outcomes.advantages
    )


def _line(name: str, title: str, cells: dict[FormId, str], best: FormId | None) -> str:
    tds = "".join(f"<td{_mark(form, best)}>{cells.get(form, '')}</td>" for form in FORMS)
    return f'<tr><th scope="row" id="{name}">{title}</th>{tds}</tr>'


def _stacked(cells: dict[FormId, str], best: FormId | None) -> str:
    lines = "".join(
        f"<dt{_mark(form, best)}>{said(f'form.{form}')}</dt><dd>{cells.get(form, '')}</dd>"
        for form in FORMS
    )
    return f"<dl>{lines}</dl>"


def _cell(cell: Cell) -> str:
    return f"{block(local(cell.text))}{source_line(cell.certainty, cited(library(), cell.sources))}"


def _mark(form: FormId, best: FormId | None) -> str:
    return ' class="best"' if form == best else ""
