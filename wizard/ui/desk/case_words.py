"""What stands in a case, in words: names of its fields, their values as HTML, and what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wizard.clock import in_morocco
from wizard.content.loading import library
from wizard.content.territory import communes, provinces
from wizard.guidance.follow_up import health_band
from wizard.ui.markup import points
from wizard.ui.words import day, local, printed, safe, said, say

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from wizard.storage import CaseFacts, Line, Task

MUCH = 12
"""So many lines of the history are shown at once."""


def named(field: str, value: str | None) -> str:
    """Return the name of a chosen value; what today's content does not know stands as it is."""
    if value is None:
        return say("desk.not-known")
    books = library()
    if field in {"province", "commune"}:
        area = (provinces() if field == "province" else communes()).get(value)
        return local(area.name) if area is not None else value
    if field == "headline":
        found = next((one for one in books.outcomes.headlines if one.id == value), None)
        return say(f"desk.headline-{value}") if found is not None else value
    if field == "form":
        return say(f"form.{value}") if value in books.procedures else value
    if field == "sector":
        option = books.questions["sector"].option(value)
        return local(option.label) if option is not None else value
    return say(f"desk.{field}-{value}")


def field_name(field: str) -> str:
    """Return the name of a field of a case."""
    return say(f"desk.field-{field}")


def value_html(facts: CaseFacts, field: str) -> str:
    """Return the value of a field as HTML; what an advisor wrote is text in it, never markup."""
    value: Any = getattr(facts, field)
    if field in {"appointment", "last_contact"}:
        return safe(day(value)) if value is not None else said("desk.none")
    if field == "tasks":
        return "<br>".join(map(_task, value)) or said("desk.none")
    if field == "note":
        return "<br>".join(map(safe, value.splitlines())) or said("desk.none")
    if field == "events":
        return _events(value) or said("desk.none")
    if field == "health":
        return _checks(value) or said("desk.none")
    return safe(named(field, value))


def mistakes_html(mistakes: Iterable[tuple[str, str]]) -> str:
    """Return what cannot be kept: the field, and a kind sentence on why."""
    return points("warn d-box", "warn", (sentence(field, why) for field, why in mistakes))


def sentence(field: str, why: str) -> str:
    """Return one thing that cannot be kept, as HTML."""
    colon = safe(printed("join.colon"))
    return f"<b>{safe(field_name(field))}{colon}</b> {said(f'desk.why-{why}')}"


def history_html(lines: Iterable[Line]) -> str:
    """Return who did what when, the last first."""
    rows = []
    for line in reversed(tuple(lines)):
        who = safe(line.advisor) if line.advisor else said(f"desk.by-{line.by}")
        fields = printed("join.comma").join(map(field_name, line.fields))
        what = said(f"desk.act-{line.act}")
        colon = safe(printed("join.colon"))
        when = f"<small>{_moment(line.at)}{_bracketed(fields)}</small>"
        rows.append(f"{who}{colon} {what}{when}")
    return "".join(f"<li>{row}</li>" for row in rows)


def _bracketed(fields: str) -> str:
    return f"{safe(printed('join.colon'))} {safe(fields)}" if fields else ""


def _moment(at: datetime.datetime) -> str:
    at = in_morocco(at)
    return f'{safe(day(at.date()))} <bdi dir="ltr">{at:%H:%M}</bdi>'


def _task(task: Task) -> str:
    until = said("desk.done-on", date=task.done) if task.done else said("desk.until", date=task.due)
    return f"{safe(task.what)} <small>{until}</small>"


def _events(events: Mapping[str, datetime.date]) -> str:
    known = {
        event.id: event.title
        for procedure in library().procedures.values()
        for event in procedure.events
    }
    colon = safe(printed("join.colon"))
    return "<br>".join(
        f"{safe(local(known[name]) if name in known else name)}{colon} {safe(day(date))}"
        for name, date in sorted(events.items(), key=lambda pair: pair[1])
    )


def _checks(checks: Mapping[datetime.date, tuple[int, ...]]) -> str:
    colon = safe(printed("join.colon"))
    return "<br>".join(
        f"{safe(day(date))}{colon} {safe(local(health_band(library(), scores).title))}"
        for date, scores in sorted(checks.items(), reverse=True)
    )
