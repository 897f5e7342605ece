"""The steps of a unit on the thread: tick, real date, what to do, and what stands behind it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.loading import library
from wizard.documents import wording
from wizard.documents.lines import counter_line, maybe_line
from wizard.ui.markup import doubt, fold, listed, note, source_line
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import block, local, printed, safe, said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.guidance.checklist_model import Checklist, ChecklistStep

_LONGEST_AGO = datetime.timedelta(days=5 * 366)


def step_line(step: ChecklistStep, checklist: Checklist) -> None:
    """Show one step with its tick; one that waits for another cannot be ticked yet."""
    key = f"t-{step.step.id}"
    st.session_state[key] = step.done
    st.checkbox(
        local(step.step.title),
        key=key,
        disabled=bool(step.locked_by) and not step.done,
        width="stretch",
        on_change=tick,
        args=(step.step.id, step.step.event),
    )
    if step.done and step.step.event is not None:
        real_date(step, step.step.event, checklist)
    st.html(f'<div class="d-det">{"".join(_detail(step, checklist))}</div>')


def tick(name: str, event: str | None = None) -> None:
    """Mark a step as done today, or as not done."""
    session = current()
    if st.session_state.get(f"t-{name}"):
        session.ticks[name] = today()
        session.fresh.add(name)
        if event is not None:
            session.events.setdefault(event, today())
        return
    session.ticks.pop(name, None)
    session.fresh.add(name)
    if event is not None:
        session.events.pop(event, None)


def real_date(step: ChecklistStep, event: str, checklist: Checklist) -> None:
    """Ask for the real date of what happened: everything after it is counted from there."""
    key = f"e-{event}"
    given = current().events.get(event) or current().ticks.get(step.step.id) or today()
    st.session_state[key] = given
    title = event
    if checklist.form is not None:
        events = library().procedures[checklist.form].events
        title = next((local(one.title) for one in events if one.id == event), event)
    st.date_input(
        title,
        key=key,
        format="DD/MM/YYYY",
        min_value=min(given, today() - _LONGEST_AGO),
        max_value=max(given, today()),
        on_change=_dated,
        args=(step.step.id, event),
    )


def _dated(name: str, event: str) -> None:
    day = st.session_state.get(f"e-{event}")
    if isinstance(day, datetime.date):
        current().events[event] = day
        current().ticks[name] = day


def _detail(step: ChecklistStep, checklist: Checklist) -> Iterable[str]:
    """Return what to do, what stands behind it, and the rest folded."""
    lang = current().lang
    if not step.certain:
        yield doubt(safe(maybe_line(step, checklist, lang)))
    counter = safe(counter_line(step, lang))
    what = note(counter) if counter else ""
    what += block(local(step.step.what)) + source_line(step.step.certainty, step.citations)
    more = "".join(_more(step))
    if step.locked_by and not step.done:
        titles = printed("join.semicolon").join(_titles(step.locked_by, checklist))
        yield note(said("opens-after", steps=titles))
        yield fold(safe(printed("step.more")), what + more, "more")
        return
    if step.done:
        yield fold(safe(printed("step.more")), what + more, "more")
        return
    yield what
    if more:
        yield fold(safe(printed("step.more")), more, "more")


def _titles(names: Iterable[str], checklist: Checklist) -> list[str]:
    return [local(checklist.step(name).step.title) for name in names]


def _more(step: ChecklistStep) -> Iterable[str]:
    """Return who comes, what it costs, what comes back, and what to know, each under its name."""
    lang, written = current().lang, step.step
    if written.who is not None:
        yield _named("step.who", block(local(written.who)))
    for line in wording.fee_lines(step, lang):
        yield _named("step.fee", f"<p>{safe(line)}</p>")
    if written.answer is not None:
        span = wording.span_words(written.answer, lang)
        yield f"<p>{safe(printed('step.answer', span=span))}</p>"
    if step.back:
        yield _named("step.back", _back(step))
    for key, text in (
        ("tip", written.tip),
        ("guard", written.guard),
        ("consequence", written.consequence),
        ("recourse", written.recourse),
    ):
        if text is not None:
            yield _named(f"step.{key}", block(local(text)))
    if written.ask:
        asks = listed(safe(local(question)) for question in written.ask)
        yield _named("ask.title", asks)
    if written.online is not None:
        yield _named("step.online", f'<p><bdi dir="ltr">{safe(written.online)}</bdi></p>')


def _named(key: str, html: str) -> str:
    return f"<h4>{safe(printed(key))}</h4>{html}"


def _back(step: ChecklistStep) -> str:
    lines = []
    for paper in step.back:
        line = safe(local(paper.title))
        if paper.valid_until is not None:
            line += f"<small>{safe(printed('back.valid', date=paper.valid_until))}</small>"
        if paper.note is not None:
            line += f"<small>{safe(local(paper.note))}</small>"
        lines.append(line)
    return listed(lines)
