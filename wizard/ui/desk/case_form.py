"""The inputs of a case. What they hold is read back with ``collect``; nothing of it is cached."""

from __future__ import annotations

import dataclasses
import datetime
from typing import TYPE_CHECKING, Any, Final

import streamlit as st

from wizard.content.loading import library
from wizard.content.model import LANGS
from wizard.content.question import FORMS
from wizard.content.territory import communes_of, provinces
from wizard.guidance.said import clean, clean_lines
from wizard.storage import HEADLINES, LONGEST_NOTE, LONGEST_TASK, MOST_TASKS, STAGES, Task
from wizard.ui.desk.case_words import field_name, named
from wizard.ui.markup import note as quiet
from wizard.ui.settings import today
from wizard.ui.words import local, said, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.storage import CaseFacts

_PREFIX: Final = "w-case-"
EVENTS: Final = ("name-certificate", "registered", "assembly")
"""What has happened, as far as the list of the day needs it."""
_USUAL: Final = datetime.timedelta(days=14)
"""How long a task has whose day nobody chose."""
_AGO, _AHEAD = datetime.timedelta(days=10 * 366), datetime.timedelta(days=3 * 366)


def is_open() -> bool:
    """Return whether the inputs stand on the screen."""
    return f"{_PREFIX}note" in st.session_state


def clear() -> None:
    """Empty the inputs, so that they are filled anew."""
    for key in [key for key in st.session_state if str(key).startswith(_PREFIX)]:
        del st.session_state[key]


def draw(facts: CaseFacts, *, own: bool = False) -> None:
    """Show the inputs with what is known; ``own`` for founders, who correct only what is theirs."""
    with st.container(key="sheet", gap="small"):
        if not own:
            _day("last_contact", facts.last_contact, latest=today())
        _place(facts)
        _choice("lang", LANGS, facts.lang)
        _choice("stage", STAGES, facts.stage)
        if not own:
            _choice("headline", HEADLINES, facts.headline)
        _choice("form", FORMS, facts.form)
        _choice("sector", library().questions["sector"].by_id, facts.sector)
        for name in EVENTS:
            _day(f"event-{name}", facts.events.get(name), latest=None)
        if not own:
            st.header(say("desk.field-tasks"))
            st.html(quiet(said("desk.task-usual", n=_USUAL.days)))
            for at in range(MOST_TASKS):
                _task(at, facts.tasks[at] if at < len(facts.tasks) else None)
            _day("appointment", facts.appointment, latest=None)
        _note(facts.note)


def draw_check() -> None:
    """Show the six questions of the health check; all six answered, they are kept under today."""
    for number, question in enumerate(library().follow_up.health_questions):
        labels = [local(label) for label in question.labels]
        _seed(f"score-{number}", None)
        st.selectbox(
            local(question.ask),
            range(len(labels)),
            index=None,
            key=f"{_PREFIX}score-{number}",
            format_func=labels.__getitem__,
            placeholder=say("choose"),
            on_change="ignore",
        )


def collect(facts: CaseFacts) -> CaseFacts:
    """Return the facts with what the inputs say now; what has no input stays as it is."""
    values: dict[str, Any] = {
        name: st.session_state[f"{_PREFIX}{name}"]
        for name in (
            *("last_contact", "lang", "stage", "headline", "form", "sector", "province"),
            *("commune", "appointment", "note"),
        )
        if f"{_PREFIX}{name}" in st.session_state
    }
    for name in ("lang", "stage", "last_contact"):
        if values.get(name) is None:
            values.pop(name, None)
    if "note" in values:
        values["note"] = clean_lines(str(values["note"] or ""))
    if f"{_PREFIX}task-0" in st.session_state:
        values["tasks"] = tuple(_tasks(facts))
    values["events"] = _events(facts)
    values["health"] = _health(facts)
    return dataclasses.replace(facts, **values)


def _tasks(facts: CaseFacts) -> Iterable[Task]:
    """Yield the tasks as typed; a day on which one was done goes with its words, wherever they stand."""
    done = {task.what: task.done for task in facts.tasks}
    for at in range(MOST_TASKS):
        what = clean(str(st.session_state.get(f"{_PREFIX}task-{at}") or ""))
        if not what:
            continue
        due = st.session_state.get(f"{_PREFIX}due-{at}") or today() + _USUAL
        before = done.get(what) or (facts.tasks[at].done if at < len(facts.tasks) else None)
        is_done = bool(st.session_state.get(f"{_PREFIX}done-{at}"))
        yield Task(what, due, (before or today()) if is_done else None)


def _events(facts: CaseFacts) -> dict[str, datetime.date]:
    events = dict(facts.events)
    for name in EVENTS:
        key = f"{_PREFIX}event-{name}"
        if key in st.session_state:
            date = st.session_state[key]
            events.pop(name, None)
            if date is not None:
                events[name] = date
    return events


def _health(facts: CaseFacts) -> dict[datetime.date, tuple[int, ...]]:
    asked = range(len(library().follow_up.health_questions))
    scores = [st.session_state.get(f"{_PREFIX}score-{number}") for number in asked]
    given = tuple(score for score in scores if isinstance(score, int))
    return {**facts.health, today(): given} if len(given) == len(asked) else dict(facts.health)


def _seed(name: str, value: Any) -> None:
    st.session_state.setdefault(f"{_PREFIX}{name}", value)


def _choice(field: str, options: Iterable[str], value: str | None) -> None:
    """Show a list to choose from; a value that today's content does not know stays in it."""
    listed: list[str] = list(options)
    if value is not None and value not in listed:
        listed.append(value)
    _seed(field, value)
    names = {one: named(field, one) for one in listed}
    st.selectbox(
        field_name(field),
        listed,
        index=None,
        key=f"{_PREFIX}{field}",
        format_func=names.__getitem__,
        placeholder=say("desk.not-known"),
        on_change="ignore",
    )


def _place(facts: CaseFacts) -> None:
    """Show the province, then the communes in it."""
    _seed("province", facts.province)
    names = {code: local(area.name) for code, area in provinces().items()}
    if facts.province is not None:
        names.setdefault(facts.province, facts.province)
    listed = sorted(names, key=lambda code: names[code].casefold())
    st.selectbox(
        field_name("province"),
        listed,
        index=None,
        key=f"{_PREFIX}province",
        format_func=names.__getitem__,
        placeholder=say("desk.not-known"),
    )
    province = st.session_state[f"{_PREFIX}province"]
    within = communes_of(str(province))
    _seed("commune", facts.commune)
    if st.session_state[f"{_PREFIX}commune"] not in within:
        keeps = facts.commune is not None and province == facts.province
        st.session_state[f"{_PREFIX}commune"] = facts.commune if keeps else None
    listed = sorted(within, key=lambda code: local(within[code].name).casefold())
    kept = st.session_state[f"{_PREFIX}commune"]
    places = [*listed, *([kept] if kept is not None and kept not in within else [])]
    named_places = {code: named("commune", code) for code in places}
    st.selectbox(
        field_name("commune"),
        places,
        index=None,
        key=f"{_PREFIX}commune",
        format_func=named_places.__getitem__,
        placeholder=say("desk.not-known"),
        on_change="ignore",
    )


def _day(field: str, value: datetime.date | None, *, latest: datetime.date | None) -> None:
    key = f"{_PREFIX}{field}"
    _seed(field, value)
    held = st.session_state[key] or today()
    st.date_input(
        field_name(field),
        value=None,
        key=key,
        format="DD/MM/YYYY",
        min_value=min(held, today() - _AGO),
        max_value=max(held, latest or today() + _AHEAD),
        on_change="ignore",
    )


def _task(at: int, task: Task | None) -> None:
    """Show one task: what, until when, and whether it is done."""
    _seed(f"task-{at}", task.what if task else "")
    st.text_input(
        say("desk.task", n=at + 1),
        key=f"{_PREFIX}task-{at}",
        max_chars=LONGEST_TASK,
        autocomplete="off",
        on_change="ignore",
    )
    with st.container(key=f"pair-task-{at}", horizontal=True, gap="small"):
        due = task.due if task else None
        _seed(f"due-{at}", due)
        held = due or today()
        st.date_input(
            say("desk.task-due"),
            value=None,
            key=f"{_PREFIX}due-{at}",
            format="DD/MM/YYYY",
            min_value=min(held, today() - _AGO),
            max_value=max(held, today() + _AHEAD),
            on_change="ignore",
        )
        _seed(f"done-{at}", task is not None and task.done is not None)
        st.checkbox(say("desk.task-done"), key=f"{_PREFIX}done-{at}", on_change="ignore")


def _note(note: str) -> None:
    _seed("note", note)
    st.text_area(
        field_name("note"),
        key=f"{_PREFIX}note",
        max_chars=LONGEST_NOTE,
        height=140,
        on_change="ignore",
    )
    st.html(quiet(said("desk.note-hint")))
