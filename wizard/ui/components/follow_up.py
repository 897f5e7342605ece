"""One thing of the first 24 months: tick and date, its day, what to do, the coach's question."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.follow_up import Duty, Milestone
from wizard.documents import wording
from wizard.ui.components.steps import real_date, tick
from wizard.ui.markup import facts, fold, icon, listed, note, points, source_line
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import block, day, local, printed, safe, said, say, weekday

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.guidance.checklist_model import Checklist, FollowUpItem


def item_line(item: FollowUpItem, checklist: Checklist) -> None:
    """Show one thing with its tick, as a step of the list is shown."""
    step = None if isinstance(item.source, (Duty, Milestone)) else item.source
    event = step.step.event if step is not None else None
    key = f"t-{item.id}"
    st.session_state[key] = item.done
    st.checkbox(
        local(item.title),
        key=key,
        disabled=step is not None and bool(step.locked_by) and not item.done,
        width="stretch",
        on_change=tick,
        args=(item.id, event),
    )
    if item.done and step is not None and event is not None:
        real_date(step, event, checklist)
    elif item.done:
        _done_on(item)
    st.html(f'<div class="d-det">{_detail(item, checklist)}</div>')


def items_html(items: Iterable[FollowUpItem], checklist: Checklist) -> str:
    """Return things that lie further ahead: each opens on a tap, none is ticked here."""
    return "".join(
        fold(
            f"{safe(local(item.title))}<small>{safe(day(item.day))}</small>",
            _detail(item, checklist),
            "more",
        )
        for item in items
    )


def done_html(items: Iterable[FollowUpItem]) -> str:
    """Return one line for each thing done, and when."""
    ticks = current().ticks
    lines = [
        f'{safe(local(item.title))}<span class="d-src">{safe(day(ticks.get(item.id, item.day)))}</span>'
        for item in items
    ]
    return points("good d-done", "ok", lines)


def _done_on(item: FollowUpItem) -> None:
    """Ask for the day it was really done."""
    key = f"d-{item.id}"
    given = current().ticks.get(item.id) or today()
    st.session_state[key] = given
    st.date_input(
        say("after.done-on"),
        key=key,
        format="DD/MM/YYYY",
        min_value=min(given, today() - datetime.timedelta(days=5 * 366)),
        max_value=max(given, today()),
        on_change=_dated,
        args=(item.id,),
    )


def _dated(name: str) -> None:
    given = st.session_state.get(f"d-{name}")
    if isinstance(given, datetime.date):
        current().ticks[name] = given


def _detail(item: FollowUpItem, checklist: Checklist) -> str:
    """Return the day, what to do, how sure it is, and what to ask oneself."""
    told = facts([_date(item)])
    if not item.applies:
        why = safe(printed("step.maybe-unnamed"))
        told += f'<p class="d-maybe">{icon("ask")}<span>{why}</span></p>'
    told += block(local(item.what)) + source_line(item.certainty, item.citations)
    source = item.source
    if isinstance(source, Milestone):
        told += facts(
            [
                (safe(printed("after.coach")), safe(local(source.coach))),
                (safe(printed("after.warning")), safe(local(source.warning))),
            ]
        )
        return told
    duty = source if isinstance(source, Duty) else source.step
    if not isinstance(source, Duty) and source.locked_by and not item.done:
        names = (local(checklist.step(name).step.title) for name in source.locked_by)
        told += note(said("opens-after", steps=printed("join.semicolon").join(names)))
    if duty.consequence is not None:
        told += f"<h4>{safe(printed('step.consequence'))}</h4>{block(local(duty.consequence))}"
    if duty.ask:
        asks = listed(safe(local(question)) for question in duty.ask)
        told += fold(safe(printed("ask.title")), asks, "ask")
    return told


def _date(item: FollowUpItem) -> tuple[str, str]:
    """Return the safe day with the limit of the law under it, else the day we plan."""
    date = safe(weekday(item.day))
    if item.done:
        return "", ""
    if item.limit is None:
        ours = f"<small>{safe(printed('trip.planned-note'))}</small>"
        return safe(printed("trip.planned")), f'<span class="d-date">{date}</span>{ours}'
    lang = current().lang
    lines = [
        safe(printed("trip.limit", date=weekday(item.limit.limit))),
        safe(wording.limit_words(item.limit, lang)),
        safe(wording.source_line(item.limit.citation, lang)),
    ]
    late = ""
    if item.day < today():
        told = safe(printed("trip.passed"))
        late = f'<p class="d-late">{icon("warn")}<span>{told}</span></p>'
    small = f"<small>{'<br>'.join(lines)}</small>"
    return safe(printed("trip.safe")), f'<span class="d-date">{date}</span>{small}{late}'
