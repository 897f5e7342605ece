"""After creation: the first 24 months from where the founder is today, and the health check."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.follow_up import Duty, Milestone
from wizard.content.formats import month
from wizard.documents.after_text import after_from
from wizard.guidance.days import add_months, quarter_end
from wizard.guidance.follow_up import REGISTERED
from wizard.ui.components.around import around
from wizard.ui.components.erase import erase_button
from wizard.ui.components.follow_up import done_html, item_line, items_html
from wizard.ui.components.health_check import health_check, is_health_checked
from wizard.ui.components.jumps import jumps, part_id
from wizard.ui.components.ways import way_back, way_to_take, ways
from wizard.ui.copies import make_list
from wizard.ui.markup import fold, note
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import local, printed, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from wizard.guidance.checklist_model import Checklist, FollowUp, FollowUpItem


def show() -> None:
    """Show what comes after the creation; under a short plan, what comes first."""
    checklist = make_list(current())
    st.title(printed("after.title"))
    found = checklist.follow_up
    if found is None:
        _first(checklist)
        return
    st.html(note(safe(local(checklist.title))) + note(safe(after_from(checklist, current().lang))))
    _registered(checklist, found)
    fresh = current().fresh
    todo = [item for item in _one_round(found.items) if not item.done or item.id in fresh]
    before = [item for item in todo if found.registered_is_real and _is_before(item, fresh)]
    todo = [item for item in todo if item not in before]
    soon = {name: items for name, items in _soon(todo) if items}
    later = [item for item in todo if item.day > add_months(today(), 3)]
    titles = {name: said(f"after.{name}") for name in soon}
    if is_health_checked(found):
        titles["health"] = safe(printed("after.health"))
    if later:
        titles["later"] = said("after.later")
    st.html(jumps(titles))
    for name, items in soon.items():
        st.header(say(f"after.{name}"), anchor=part_id(name))
        _lines(name, items, checklist)
    health_check(found)
    _later(later, checklist)
    if before:
        st.html(fold(said("after.before"), items_html(before, checklist), "more"))
    _done([item for item in found.items if item.done and item.id not in fresh])
    with ways():
        way_back(current().go, "list")
        way_to_take()
    around()
    erase_button()


def _first(checklist: Checklist) -> None:
    """Say what comes before all this, and lead back to it."""
    st.html(note(said("after.first", plan=local(checklist.title))))
    with ways():
        way_back(current().go, "list")


def _registered(checklist: Checklist, found: FollowUp) -> None:
    """Ask for the real day of the creation: everything is counted from it."""
    key = "e-registered"
    given = current().events.get(REGISTERED) or (
        found.registered if found.registered_is_real else None
    )
    st.session_state[key] = given
    st.date_input(
        say("after.registered"),
        key=key,
        format="DD/MM/YYYY",
        min_value=min(given or today(), today() - datetime.timedelta(days=5 * 366)),
        max_value=max(given or today(), today()),
        on_change=_keep_registered,
        args=(next(one.step.id for one in checklist.steps if one.step.event == REGISTERED),),
    )
    if given is None:
        st.html(note(said("after.not-yet")))


def _keep_registered(step: str) -> None:
    """Keep the day as the list does: as the event, and as the tick of its step."""
    session = current()
    given = st.session_state.get("e-registered")
    if isinstance(given, datetime.date):
        session.events[REGISTERED] = session.ticks[step] = given
    else:
        session.events.pop(REGISTERED, None)
        session.ticks.pop(step, None)


def _is_before(item: FollowUpItem, fresh: Collection[str]) -> bool:
    """Return whether a thing belongs before the creation: once that is done, it waits folded."""
    is_early = isinstance(item.source, Milestone) and item.source.month < 0
    return is_early and item.id not in fresh


def _one_round(items: Iterable[FollowUpItem]) -> Iterable[FollowUpItem]:
    """Return the items; of a duty that may not apply only the next round stands for all."""
    seen: set[str] = set()
    for item in items:
        if isinstance(item.source, Duty) and not item.applies and not item.done:
            if item.source.id in seen or (item.limit is None and item.day < today()):
                continue
            seen.add(item.source.id)
        yield item


def _soon(items: list[FollowUpItem]) -> Iterable[tuple[str, list[FollowUpItem]]]:
    """Return what is late, of the coming month, and of the two months after it."""
    now, one, three = today(), add_months(today(), 1), add_months(today(), 3)
    yield "late", [item for item in items if item.day < now]
    yield "month", [item for item in items if now <= item.day <= one]
    yield "quarter", [item for item in items if one < item.day <= three]


def _lines(name: str, items: list[FollowUpItem], checklist: Checklist) -> None:
    with (
        st.container(key=f"trip-after-{name}", gap="small"),
        st.container(key=f"thread-after-{name}"),
    ):
        for item in items:
            item_line(item, checklist)


def _later(items: list[FollowUpItem], checklist: Checklist) -> None:
    """Show what lies more than three months ahead, by quarter; it is ticked once that is asked for."""
    if not items:
        return
    st.header(say("after.later"), anchor=part_id("later"))
    quarters: dict[datetime.date, list[FollowUpItem]] = {}
    for item in items:
        quarters.setdefault(quarter_end(item.day), []).append(item)
    session = current()
    ticking = session.further or not session.fresh.isdisjoint(item.id for item in items)
    for end, found in quarters.items():
        lang = session.lang
        span = printed("after.months", start=month(add_months(end, -2), lang), end=month(end, lang))
        title = f'<h3 class="d-quarter">{safe(span)}</h3>'
        if ticking:
            st.html(title)
            _lines(f"{end}", found, checklist)
        else:
            st.html(f'{title}<div class="d-further">{items_html(found, checklist)}</div>')
    if not ticking:
        st.button(say("after.further"), key="further", type="tertiary", on_click=_look_further)


def _look_further() -> None:
    current().further = True


def _done(items: list[FollowUpItem]) -> None:
    if not items:
        return
    st.html(fold(said("after.done", n=len(items)), done_html(items), "ok"))
    st.button(
        say("after.correct"),
        key="correct",
        type="tertiary",
        on_click=current().fresh.update,
        args=([item.id for item in items],),
    )
