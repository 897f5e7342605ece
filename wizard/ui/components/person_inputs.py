"""The inputs of one person of the founders' list: kept as soon as one is left, judged at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from wizard.ui import founding, person_form
from wizard.ui.components.inputs import beside, fill
from wizard.ui.session import current
from wizard.ui.words import printed, said, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wizard.guidance.founders import Problem
    from wizard.ui.person_form import Input

LONG, SHORT = 500, 200
"""The most letters of a text and of a line."""
_WITHIN: Final = {
    "name": "name-ar",
    "in_kind": "brings",
    "no-name": "name-ar",
    "nationality": "moroccan",
    "member": "outsider",
    "outsider-with-shares": "shares",
}
"""The input that shows a problem of another part of the plain data, or without one."""


def draw(at: int, one: Input, problems: Mapping[str, list[str]]) -> None:
    """Show one input with its value, and under it what the law says of the value."""
    key = key_of(at, one)
    value = person_form.value_of(person_at(at), one.name)
    fill(key, value)
    label = say(f"people.in.{one.name}")
    told: dict[str, Any] = {"key": key, "on_change": _keep, "args": (at, one)}
    if one.kind in {"text", "number"}:
        st.text_input(label, max_chars=SHORT, autocomplete="off", **told)
    elif one.kind == "long":
        st.text_area(label, max_chars=LONG, height=90, **told)
    elif one.kind == "flag":
        st.checkbox(label, **told)
    else:
        mode: Any = "multi" if one.kind == "several" else "single"
        st.pills(label, one.options, selection_mode=mode, format_func=_name_of(one), **told)
    beside(problems.get(one.name, ()))


def by_input(problems: Iterable[Problem]) -> Mapping[str, list[str]]:
    """Return what stops a paper, in words, by the input it stands under."""
    found: dict[str, list[str]] = {}
    for problem in problems:
        if problem.stops:
            place = str(problem.loc[-1]) if isinstance(problem.loc[-1], str) else problem.key
            place = _WITHIN.get(problem.key, _WITHIN.get(place, place))
            if len(problem.loc) > 3:  # noqa: PLR2004  # founders, which one, list, place in it
                place = str(problem.loc[2]) if isinstance(problem.loc[3], int) else place
            found.setdefault(place, []).append(founding.sentence(problem))
    return found


def part_title(title: str) -> str:
    """Return the title of some inputs."""
    return f"<h2>{said(f'people.part.{title}')}</h2>"


def person_at(at: int) -> person_form.Person:
    """Return one person of the list, an empty one behind its end."""
    people = current().founders
    return people[at] if at < len(people) else {}


def key_of(at: int, one: Input) -> str:
    """Return the key of a widget; numbers have their own, so that a phone shows its digits."""
    return f"w-{'n' if one.kind == 'number' else 's'}-f{at}-{one.name}"


def forget_inputs() -> None:
    """Let all inputs of the list begin anew: after a removal each shows somebody else."""
    for key in [key for key in st.session_state if str(key).startswith(("w-n-f", "w-s-f"))]:
        del st.session_state[key]


def _keep(at: int, one: Input) -> None:
    """Keep one value; the first one of a new person puts them on the list."""
    session = current()
    person = person_form.changed(person_at(at), one.name, st.session_state.get(key_of(at, one)))
    if at < len(session.founders):
        session.founders[at] = person
    elif person:
        session.founders.append(person)


def _name_of(one: Input) -> Any:
    group = {"document": "paper.document", "roles": "paper.role"}.get(one.name)
    if group is None:
        return lambda option: say(f"people.kind-{option}")
    return lambda option: printed(f"{group}.{option}")
