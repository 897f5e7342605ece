"""The checklist as a calendar file: trips, legal limits with an alarm, papers that expire, duties."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from typing import Final

import icalendar

from wizard.content.follow_up import Milestone
from wizard.content.formats import weekday_day
from wizard.content.procedure import Step
from wizard.documents.edition import Edition, foot_lines
from wizard.documents.wording import limit_words, place_name, sentence, source_line, voice
from wizard.guidance.checklist_model import (
    Checklist,
    FollowUpItem,
    LegalDate,
    ReturnedRequirement,
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
            name, title = f"limit-{step.step.id}", step.step.title[edition.lang]
            yield _limit(name, title, step.deadline, checklist, edition)
        elif step.trip is None:
            yield _planned(f"step-{step.step.id}", step.step, step.day, checklist, edition)
    for step in checklist.steps:
        for paper in step.back:
            if paper.valid_until is not None and step.certain:
                yield _expiry(paper, paper.valid_until, checklist, edition)
    yield from _plan(checklist, edition)
    yield from _follow_up(checklist, edition)


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
    name: str, title: str, limit: LegalDate, checklist: Checklist, edition: Edition
) -> icalendar.Event:
    """Return a legal limit on its last safe day, with its alarms."""
    say, lang = voice(edition.lang), edition.lang
    lines = [
        say("trip.limit", date=weekday_day(limit.limit, lang)),
        limit_words(limit, lang),
        source_line(limit.citation, lang),
    ]
    summary = say("calendar.latest", step=title)
    event = _event(name, summary, limit.safe, lines, checklist, edition)
    for days in WARN_BEFORE:
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", say("calendar.soon", step=title))
        alarm.add("trigger", -days * ONE_DAY + datetime.timedelta(hours=9))
        event.add_component(alarm)
    return event


def _planned(
    name: str,
    told: Step | FollowUpItem,
    day: datetime.date,
    checklist: Checklist,
    edition: Edition,
) -> icalendar.Event:
    """Return what no text gives a day and needs no trip, on the day we plan it for."""
    lang = edition.lang
    lines = [told.what[lang], "", voice(lang)("calendar.planned")]
    return _event(name, told.title[lang], day, lines, checklist, edition)


def _expiry(
    paper: ReturnedRequirement, day: datetime.date, checklist: Checklist, edition: Edition
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


def _follow_up(checklist: Checklist, edition: Edition) -> Iterator[icalendar.Event]:
    """Return what comes after the creation; steps of the list stand in the calendar already.

    A moment to look at the project is nothing any more once its day has passed; a legal limit is.
    """
    for item in checklist.follow_up.items if checklist.follow_up is not None else ():
        if item.done or not item.applies or item.kind == "step":
            continue
        if isinstance(item.source, Milestone) and item.day < checklist.today:
            continue
        if isinstance(item.source, Milestone):
            yield from _milestone(item, item.source, checklist, edition)
        elif item.limit is not None:
            title = item.title[edition.lang]
            yield _limit(f"duty-{item.id}", title, item.limit, checklist, edition)
        else:
            yield _planned(f"duty-{item.id}", item, item.day, checklist, edition)


def _milestone(
    item: FollowUpItem, milestone: Milestone, checklist: Checklist, edition: Edition
) -> Iterator[icalendar.Event]:
    """Return a moment to stop and look, and the health check that belongs to it."""
    say, lang = voice(edition.lang), edition.lang
    colon = say("join.colon")
    lines = [
        item.what[lang],
        "",
        f"{say('after.coach')}{colon} {milestone.coach[lang]}",
        f"{say('after.warning')}{colon} {milestone.warning[lang]}",
        "",
        say("calendar.planned"),
    ]
    yield _event(f"milestone-{item.id}", item.title[lang], item.day, lines, checklist, edition)
    if milestone.health_check:
        lines = [say("after.health-how"), "", say("calendar.planned")]
        title = say("after.health")
        yield _event(f"health-{item.id}", title, item.day, lines, checklist, edition)


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
