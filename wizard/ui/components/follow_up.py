"""One thing of the first 24 months: tick and date, its day, what to do, the coach's question."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.follow_up import Duty, Milestone
from wizard.documents import wording
from wizard.ui.components.steps import real_date, tick
from wizard.ui.markup import alarm, doubt, fold, listed, note, points, source_line
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
    more = fold(safe(printed("step.more")), _more(item), "more")
    st.html(f'<div class="d-det d-item">{_short(item, checklist)}{more}</div>')


def items_html(items: Iterable[FollowUpItem], checklist: Checklist) -> str:
    """Return things that lie further ahead: each opens on a tap, none is ticked here."""
    return "".join(
        fold(
            f"{safe(local(item.title))}<small>{safe(day(item.day))}</small>",
            f'<div class="d-item">{_short(item, checklist)}{_more(item)}</div>',
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


def _short(item: FollowUpItem, checklist: Checklist) -> str:
    """Return the day, what to ask oneself, what it waits for, and how sure it is."""
    told = "" if item.done else _when(item)
    if not item.applies:
        told += doubt(safe(printed("step.maybe-unnamed")))
    source = item.source
    if isinstance(source, Milestone):
        pairs = (("after.coach", source.coach), ("after.warning", source.warning))
        told += "".join(
            f'<p><span class="d-src">{safe(printed(key))}</span>{safe(local(text))}</p>'
            for key, text in pairs
        )
    elif not isinstance(source, Duty) and source.locked_by and not item.done:
        names = (local(checklist.step(name).step.title) for name in source.locked_by)
        told += note(said("opens-after", steps=printed("join.semicolon").join(names)))
    return f"{told}<p>{source_line(item.certainty, item.citations)}</p>"


def _more(item: FollowUpItem) -> str:
    """Return what to do, the limit of the law, what follows if not, and what to ask."""
    told = block(local(item.what))
    if item.limit is not None:
        lang = current().lang
        told += note(
            f"{safe(printed('trip.limit', date=weekday(item.limit.limit)))}<br>"
            f"{safe(wording.limit_words(item.limit, lang))}<br>"
            f"{safe(wording.source_line(item.limit.citation, lang))}"
        )
    if isinstance(item.source, Milestone):
        return told
    duty = item.source if isinstance(item.source, Duty) else item.source.step
    if duty.consequence is not None:
        told += f"<h4>{safe(printed('step.consequence'))}</h4>{block(local(duty.consequence))}"
    if duty.ask:
        asks = listed(safe(local(question)) for question in duty.ask)
        told += f"<h4>{safe(printed('ask.title'))}</h4>{asks}"
    return told


def _when(item: FollowUpItem) -> str:
    """Return the last safe day, or the day we plan; one that has passed says so."""
    label = printed("trip.planned" if item.limit is None else "trip.safe")
    date = f'<p><span class="d-src">{safe(label)}</span>{_bold(item)}</p>'
    if item.limit is None or item.day >= today():
        return date
    return date + alarm(safe(printed("trip.passed")))


def _bold(item: FollowUpItem) -> str:
    return f'<span class="d-date">{safe(weekday(item.day))}</span>'
