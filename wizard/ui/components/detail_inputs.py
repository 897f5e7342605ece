"""The input that fits a detail of the papers; what is left open is a line to fill by hand."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from wizard.content.loading import library
from wizard.guidance.citing import cited
from wizard.rules.answers import read_day
from wizard.ui import founding
from wizard.ui.components.inputs import beside, fill
from wizard.ui.markup import note, source_line
from wizard.ui.person_form import number_of
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import local, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.content.paper import Detail
    from wizard.guidance.founders import Problem

LONG, SHORT = 2000, 300
"""The most letters of a text and of a line."""
_NOT_CHOSEN: Final = ""
_AGO, _AHEAD = datetime.timedelta(days=5 * 366), datetime.timedelta(days=3 * 366)


def draw(detail: Detail, problems: Iterable[Problem]) -> None:
    """Show one detail: the question, its input, what is wrong, how to answer, where it stands."""
    kind, key = detail.kind, key_of(detail)
    if kind != "date":
        fill(key, _in_widget(detail))
    told: dict[str, Any] = {"key": key, "on_change": _keep, "args": (detail,)}
    label = local(detail.ask)
    if kind == "choice":
        _choice(detail, label, told)
    elif kind in {"long-text", "texts"}:
        st.text_area(label, max_chars=LONG, height=130 if kind == "texts" else 90, **told)
    elif kind == "date":
        _date(detail, label, told)
    else:
        st.text_input(label, max_chars=SHORT, autocomplete="off", **told)
    beside(founding.sentence(one) for one in problems if one.stops)
    st.html(_under(detail))


def key_of(detail: Detail) -> str:
    """Return the key of a widget; numbers have their own, so that a phone shows its digits."""
    counts = detail.kind in {"number", "dirhams", "percent"}
    return f"w-{'n' if counts else 's'}-d-{detail.id}"


def is_told(detail: Detail) -> bool:
    """Return whether anything is told of a detail."""
    return current().papers.get(detail.id) not in (None, "", [], {})


def _under(detail: Detail) -> str:
    """Return how to answer, how many lines there is room for, and the article."""
    lines = [safe(local(detail.help))] if detail.help is not None else []
    if detail.kind == "texts" and detail.at_most is not None:
        lines.append(said("details.one-a-line", n=detail.at_most))
    if detail.kind == "choice" and detail.default is not None:
        usual = next(one for one in detail.choices if one.id == detail.default)
        lines.append(said("details.usual", choice=local(usual.label)))
    source = ""
    if detail.source is not None:
        source = source_line("official", cited(library(), [detail.source]))
    return note("<br>".join(lines)) + source


def _choice(detail: Detail, label: str, told: dict[str, Any]) -> None:
    """Show the choices as cards, each with what it means; the last leaves it open."""
    names = {
        choice.id: say("details.choice", label=local(choice.label), explain=local(choice.explain))
        if choice.explain is not None
        else local(choice.label)
        for choice in detail.choices
    }
    names[_NOT_CHOSEN] = say("details.not-chosen")
    with st.container(key=f"choice-quiet-d-{detail.id}", gap="small"):
        st.radio(
            label, list(names), index=None, width="stretch", format_func=names.__getitem__, **told
        )


def _date(detail: Detail, label: str, told: dict[str, Any]) -> None:
    day = read_day(current().papers.get(detail.id))
    fill(told["key"], day)
    st.date_input(
        label,
        format="DD/MM/YYYY",
        min_value=min(day or today(), today() - _AGO),
        max_value=max(day or today(), today() + _AHEAD),
        **told,
    )


def _in_widget(detail: Detail) -> Any:
    held = current().papers.get(detail.id)
    if detail.kind == "choice":
        known = {choice.id for choice in detail.choices}
        return held if isinstance(held, str) and held in known else _NOT_CHOSEN
    if detail.kind == "texts":
        lines = held if isinstance(held, (list, tuple)) else [held] if held else []
        return "\n".join(founding.text_of(line) for line in lines)
    return founding.text_of(held)


def _keep(detail: Detail) -> None:
    papers = current().papers
    told = _plain(detail, papers.get(detail.id), st.session_state.get(key_of(detail)))
    if told in (None, "", []):
        papers.pop(detail.id, None)
    else:
        papers[detail.id] = told


def _plain(detail: Detail, held: object, value: Any) -> Any:
    """Return a widget's value as the dossier has it."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if detail.kind in {"choice", "date"}:
        return value
    if detail.kind in {"number", "dirhams", "percent"}:
        return number_of(value)
    if detail.kind != "texts":
        return founding.rewritten(held, str(value or ""))
    before = list(held) if isinstance(held, (list, tuple)) else [held] if held else []
    lines = [line for line in str(value or "").splitlines() if line.strip()]
    before += [None] * (len(lines) - len(before))
    return [founding.rewritten(old, line) for old, line in zip(before, lines, strict=False)]
