"""Lines that screens and documents say alike: what is decided for them is decided here, once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wizard.content.formats import weekday_day
from wizard.content.model import Lang
from wizard.content.shared import Office
from wizard.documents.wording import voice
from wizard.guidance.checklist_model import (
    Checklist,
    ChecklistStep,
    NeededRequirement,
    NextAction,
    Place,
)


class ActionDate(NamedTuple):
    """When a next action is due: the name of the date, the date, where it comes from."""

    label: str
    date: str
    note: str


def about_list(checklist: Checklist, lang: Lang, province: str | None) -> Iterator[str]:
    """Return for whom the list is, and from which day it counts."""
    say = voice(lang)
    if checklist.members is not None and checklist.form == "cooperative":
        yield say("about.members", n=checklist.members)
    if province is not None:
        yield province
    if checklist.form is not None:
        yield say("about.start", date=checklist.begin)


def office_lines(office: Office, lang: Lang) -> Iterator[str]:
    """Return how to reach an office and what we know of it; what nobody confirmed says so."""
    say = voice(lang)
    contacts = {"address": (office.address,) if office.address else (), "phone": office.phones}
    for kind, found in contacts.items():
        for confirmed in (True, False):
            values = [one.value for one in found if (one.certainty == "official") is confirmed]
            if not values:
                continue
            line = say(f"place.{kind}", values=say("join.comma").join(values))
            yield line if confirmed else say("place.unconfirmed", text=line)
    if office.note is not None:
        yield office.note[lang]


def places_lines(place: Place, lang: Lang) -> Iterator[str]:
    """Return a line for each known office, how to reach it; where there may be several, with its name."""
    for office in place.offices:
        name = [office.name[lang]] if len(place.offices) > 1 else []
        line = " · ".join([*name, *office_lines(office, lang)])
        if line:
            yield line


def counter_line(step: ChecklistStep, lang: Lang) -> str:
    """Return the desk inside the office; empty if no text names one."""
    counter = step.step.counter
    return voice(lang)("place.counter", counter=counter[lang]) if counter is not None else ""


def maybe_line(step: ChecklistStep, checklist: Checklist, lang: Lang) -> str:
    """Return the open question that decides whether a step applies; empty if it surely does."""
    if step.certain:
        return ""
    say = voice(lang)
    asks = [fact.ask[lang] for fact in checklist.unknown if fact.question in step.missing]
    return say("step.maybe", question=asks[0]) if asks else say("step.maybe-unnamed")


def requirement_notes(paper: NeededRequirement, lang: Lang) -> Iterator[str]:
    """Return what there is to say of a paper and its counts, and which office gives it."""
    say = voice(lang)
    if paper.note is not None:
        yield paper.note[lang]
    if paper.certified:
        yield say("bag.certified", n=paper.certified)
    if paper.advice:
        yield say("bag.advice")
    if not paper.counted:
        yield say("bag.least")
    if paper.given_by is not None:
        yield say("bag.given-by", office=paper.given_by[lang])


def requirement_origin(paper: NeededRequirement, checklist: Checklist, lang: Lang) -> str:
    """Return the step of this list that gives a paper; empty if none does."""
    giver = next((one.step for one in checklist.steps if one.step.id == paper.from_step), None)
    return voice(lang)("bag.from", step=giver.title[lang]) if giver is not None else ""


def expired_lines(checklist: Checklist, lang: Lang) -> Iterator[str]:
    """Return each paper in hand that is no longer valid: since when, what follows, what is left to do."""
    for one in checklist.steps:
        for paper in one.back if one.done else ():
            if paper.valid_until is not None and paper.valid_until < checklist.today:
                told = (one.step.consequence, one.step.recourse)
                said = voice(lang)(
                    "warning.expired", paper=paper.title[lang], date=paper.valid_until
                )
                yield " ".join([said, *(text[lang] for text in told if text is not None)])


def action_date(action: NextAction, lang: Lang) -> ActionDate:
    """Return the last safe day, else the day we plan, or the days for what needs more than one."""
    say = voice(lang)
    if action.by_law:
        note = say("trip.passed" if action.is_late else "next.by-law")
        return ActionDate(say("next.latest"), weekday_day(action.by, lang), note)
    date = weekday_day(action.day, lang)
    if action.trip is None and action.by != action.day:
        date = say("next.between", start=action.day, end=action.by)
    return ActionDate(say("next.planned"), date, say("next.by-plan"))
