"""The checklist as a calendar file: trips, legal limits with an alarm, papers that expire, duties."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from typing import Final

import icalendar

from wizard.content.formats import weekday_day
from wizard.documents.edition import Edition, foot_lines
from wizard.documents.wording import limit_words, place_name, sentence, source_line, voice
from wizard.guidance.checklist_model import (
    Checklist,
    ChecklistStep,
    LegalDate,
    ReturnedPaper,
    Trip,
)
from wizard.guidance.days import ONE_DAY
from wizard.guidance.plan_days import dated_tasks

WARN_BEFORE: Final = (7, 2)
"""Days before the last safe day on which the phone reminds."""


def as_calendar(checklist: Checklist, edition: Edition, made: datetime.datetime) -> bytes:
    """Return the calendar; the same list gives the same entries, so importing twice changes nothing."""
    say = voice(edition.lang)
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Dalil//checklist//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", say("calendar.title", form=checklist.title[edition.lang]))
    for event in _events(checklist, edition):
        event.add("dtstamp", made)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(checklist: Checklist, edition: Edition) -> Iterator[icalendar.Event]:
    for trip in checklist.trips:
        if not trip.done:
            yield _trip(trip, checklist, edition)
    for step in checklist.steps:
        if step.done or not step.certain:
            continue
        if step.deadline is not None:
            yield _limit(step, step.deadline, checklist, edition)
        elif step.trip is None:
            yield _duty(step, checklist, edition)
    for step in checklist.steps:
        for paper in step.back:
            if paper.valid_until is not None and step.certain:
                yield _expiry(paper, paper.valid_until, checklist, edition)
    yield from _plan(checklist, edition)


def _trip(trip: Trip, checklist: Checklist, edition: Edition) -> icalendar.Event:
    say, lang = voice(edition.lang), edition.lang
    office = sentence(place_name(trip.place, lang))
    steps = [checklist.step(name).step.title[lang] for name in trip.steps]
    papers = [paper.title[lang] for paper in trip.bag]
    lines = [*steps, ""]
    if papers:
        lines += [say("bag.title") + say("join.colon"), *(f"- {paper}" for paper in papers), ""]
    lines.append(say("calendar.planned"))
    title = say("trip.title", n=trip.number, office=office)
    event = _event(f"trip-{trip.steps[0]}", title, trip.day, lines, checklist, edition)
    event.add("location", office)
    return event


def _limit(
    step: ChecklistStep, limit: LegalDate, checklist: Checklist, edition: Edition
) -> icalendar.Event:
    say, lang = voice(edition.lang), edition.lang
    title = step.step.title[lang]
    lines = [
        say("trip.limit", date=weekday_day(limit.limit, lang)),
        limit_words(limit, lang),
        source_line(limit.citation, lang),
    ]
    summary = say("calendar.latest", step=title)
    event = _event(f"limit-{step.step.id}", summary, limit.safe, lines, checklist, edition)
    for days in WARN_BEFORE:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", say("calendar.soon", step=title))
        alarm.add("trigger", -days * ONE_DAY + datetime.timedelta(hours=9))
        event.add_component(alarm)
    return event


def _duty(step: ChecklistStep, checklist: Checklist, edition: Edition) -> icalendar.Event:
    """Return a step done without a trip, on the day we plan to begin it."""
    lang = edition.lang
    lines = [step.step.what[lang], "", voice(lang)("calendar.planned")]
    title = step.step.title[lang]
    return _event(f"step-{step.step.id}", title, step.day, lines, checklist, edition)


def _expiry(
    paper: ReturnedPaper, day: datetime.date, checklist: Checklist, edition: Edition
) -> icalendar.Event:
    say, lang = voice(edition.lang), edition.lang
    lines = [paper.note[lang]] if paper.note is not None else []
    title = say("calendar.expires", paper=paper.title[lang])
    return _event(f"expires-{paper.id}", title, day, lines, checklist, edition)


def _plan(checklist: Checklist, edition: Edition) -> Iterator[icalendar.Event]:
    if checklist.plan is None:
        return
    lang = edition.lang
    for task, day in dated_tasks(checklist.plan, checklist.begin):
        lines = [task.what[lang]]
        yield _event(f"task-{task.id}", task.title[lang], day, lines, checklist, edition)


def _event(
    name: str,
    title: str,
    day: datetime.date,
    lines: list[str],
    checklist: Checklist,
    edition: Edition,
) -> icalendar.Event:
    """Return an entry of one whole day that takes no time of it."""
    event = icalendar.Event()
    event.add("uid", _uid(name, checklist, edition))
    event.add("summary", title)
    event.add("dtstart", day)
    event.add("dtend", day + ONE_DAY)
    event.add("transp", "TRANSPARENT")
    said = foot_lines(checklist, edition)[:1]
    link = edition.link_from_afar("checklist.html")
    event.add("description", "\n".join([*lines, "", *said, *([link] if link is not None else [])]))
    return event


def _uid(name: str, checklist: Checklist, edition: Edition) -> str:
    """Return the same name for the same entry of the same project, whatever its day becomes."""
    whose = hashlib.sha256(edition.query.partition("q=")[2].encode()).hexdigest()[:8]
    return f"{checklist.form or 'plan'}-{name}-{whose}@dalil"
