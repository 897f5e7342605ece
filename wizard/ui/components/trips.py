"""A unit of the list as a card: open, locked with the sentence that opens it, or done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.documents import wording
from wizard.ui import founding
from wizard.ui.components.bag import bag_table
from wizard.ui.components.offices import reach
from wizard.ui.components.paper_doors import step_requirements
from wizard.ui.components.steps import step_line
from wizard.ui.markup import alarm, facts, icon, listed, points
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import day, local, printed, safe, said, weekday

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.guidance.checklist_model import Checklist, ChecklistStep, LegalDate
    from wizard.ui.components.units import Unit

_SHOWN: Final = 2
"""As many steps stand on a locked card; the rest is behind the fold."""


def open_unit(unit: Unit, checklist: Checklist) -> None:
    """Show a trip or what is done at home, with its steps on the thread and its bag."""
    with st.container(key=f"trip-{unit.name}", gap="small"):
        st.html(_head(unit) + facts(_dates(unit)))
        brought = founding.papers_by_step(current(), checklist.form)
        with st.container(key=f"thread-{unit.name}"):
            for step in unit.steps:
                step_line(step, checklist)
                step_requirements(step.step.id, brought.get(step.step.id, ()))
        bag = unit.trip.bag if unit.trip else ()
        if bag:
            st.html(f"<h3>{safe(printed('bag.title'))}</h3>{bag_table(bag, checklist)}")


def locked_unit(unit: Unit, checklist: Checklist) -> str:
    """Return a padlock, the sentence that opens it, and what waits behind, folded."""
    names = [local(checklist.step(name).step.title) for name in unit.waits_for()]
    opens = said("opens-after", steps=printed("join.semicolon").join(names[:_SHOWN]))
    steps = listed(safe(local(step.step.title)) for step in unit.steps)
    bag = bag_table(unit.trip.bag, checklist) if unit.trip and unit.trip.bag else ""
    inside = f"{steps}{facts(_dates(unit))}{bag}"
    head = (
        f'<b>{safe(_title(unit))}</b><span class="d-goal">{_goal(unit)}</span>'
        f'<span class="d-open">{opens}</span>'
    )
    return (
        f'<details class="d-lock"><summary>{icon("lock")}<span>{head}</span></summary>'
        f'<div class="d-in">{inside}</div></details>'
    )


def papers_of_unit(unit: Unit, checklist: Checklist) -> None:
    """Show the way to the papers of a unit that still waits: they can be written before."""
    brought = founding.papers_by_step(current(), checklist.form)
    papers = [paper for step in unit.steps for paper in brought.get(step.step.id, ())]
    step_requirements(f"of-{unit.name}", tuple(dict.fromkeys(papers)))


def done_unit(unit: Unit) -> str:
    """Return one line a step: what is done, and when."""
    session = current()
    lines = []
    for step in unit.steps:
        event = session.events.get(step.step.event or "")
        when = session.ticks.get(step.step.id) or event
        told = f'<span class="d-src">{safe(day(when))}</span>' if when else ""
        lines.append(f"{safe(local(step.step.title))}{told}")
    return points("good d-done", "ok", lines)


def _goal(unit: Unit) -> str:
    """Return what a unit is for: its first steps."""
    names = [safe(local(step.step.title)) for step in unit.steps]
    more = "…" if len(names) > _SHOWN else ""
    return "<br>".join(names[:_SHOWN]) + more


def _title(unit: Unit) -> str:
    place = wording.place_name(unit.steps[0].place, current().lang)
    if unit.trip is None:
        return printed("trip.home")
    return printed("trip.title", n=unit.trip.number, office=place)


def _head(unit: Unit) -> str:
    """Return the title, and for a trip the office in the other script and how to reach it."""
    title = f"<h2>{safe(_title(unit))}</h2>"
    if unit.trip is None:
        return f'<div class="d-trip">{title}</div>'
    other = wording.second_script(current().lang)
    name = wording.sentence(wording.place_name(unit.trip.place, other))
    alt = f'<p class="alt"><bdi lang="{other}" dir="{wording.direction(other)}">{safe(name)}</bdi></p>'
    return f'<div class="d-trip">{title}{alt}</div>{"".join(reach(unit.trip.place))}'


def _dates(unit: Unit) -> list[tuple[str, str]]:
    """Return the safe date in bold with the legal limit small under it, else our plan."""
    todo = [step for step in unit.steps if not step.done]
    limits = [step.deadline for step in todo if step.deadline is not None]
    pairs = []
    if limits:
        first = min(limits, key=lambda limit: limit.safe)
        pairs.append((safe(printed("trip.safe")), _limit(first, todo)))
    if todo:
        planned = unit.trip.day if unit.trip else max(step.planned for step in todo)
        kind = "" if limits else ' class="d-date"'
        date = f"<span{kind}>{safe(weekday(planned))}</span>"
        ours = f"<small>{safe(printed('trip.planned-note'))}</small>"
        pairs.append((safe(printed("trip.planned")), date + ours))
    return pairs


def _limit(limit: LegalDate, todo: Iterable[ChecklistStep]) -> str:
    lang = current().lang
    lines = [
        safe(printed("trip.limit", date=weekday(limit.limit))),
        safe(wording.limit_words(limit, lang)),
        safe(wording.source_line(limit.citation, lang)),
    ]
    late = ""
    if limit.safe < today():
        late = printed("trip.passed")
    elif any(step.deadline == limit and step.planned > limit.safe for step in todo):
        late = printed("trip.late")
    warning = alarm(safe(late)) if late else ""
    small = "<br>".join(lines)
    return f'<span class="d-date">{safe(weekday(limit.safe))}</span><small>{small}</small>{warning}'
