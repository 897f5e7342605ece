"""Tell a whole checklist in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wizard.content.formats import weekday_day
from wizard.content.model import Lang
from wizard.documents.after_text import after_from, tell_after
from wizard.documents.edition import Edition, about_lines, foot_lines, notice_lines
from wizard.documents.lines import action_date, places_lines
from wizard.documents.view import (
    ActionView,
    Pair,
    PartView,
    SourceView,
    StepView,
    TaskView,
    TripView,
    View,
)
from wizard.documents.viewing_steps import (
    blocks,
    first_line,
    pair,
    short_requirements,
    tell_back,
    tell_date,
    tell_requirements,
    tell_step,
)
from wizard.documents.wording import (
    direction,
    next_title,
    outside_cost,
    place_name,
    second_script,
    sentence,
    source_dates,
    total_line,
    voice,
)
from wizard.guidance.checklist_model import Checklist, NextAction, Place, Trip
from wizard.guidance.plan_days import dated_tasks


def tell(checklist: Checklist, edition: Edition) -> View:
    """Return the checklist, told for one edition."""
    lang, say = edition.lang, voice(edition.lang)
    road = sorted((step for step in checklist.steps if step.certain), key=lambda step: step.day)
    told = {
        step.step.id: tell_step(step, number, checklist, lang)
        for number, step in enumerate(road, 1)
    }
    maybe = (step for step in checklist.steps if not step.certain)
    whole = checklist.form is not None
    return View(
        lang=lang,
        dir=direction(lang),
        title=say("about.title", form=checklist.title[lang]) if whole else checklist.title[lang],
        about=about_lines(checklist, edition),
        notices=notice_lines(checklist, edition),
        next_title=next_title(checklist, lang),
        actions=tuple(_action(action, checklist, lang) for action in checklist.next_actions),
        cost=total_line(checklist, lang) if whole else "",
        cost_outside=outside_cost(checklist, lang),
        cost_ask=_cost_ask(checklist, lang),
        unknown=tuple(
            Pair(fact.ask[lang], fact.how[lang] if fact.how is not None else "")
            for fact in checklist.unknown
        ),
        parts=tuple(_parts(checklist, told, lang)),
        maybe=tuple(
            tell_step(step, number, checklist, lang)
            for number, step in enumerate(maybe, len(road) + 1)
        ),
        bag=tell_requirements(checklist.bag, checklist, lang),
        tasks=_tasks(checklist, lang),
        help=() if edition.shareable else edition.help,
        after=tell_after(checklist, lang) if not edition.shareable else (),
        after_from=after_from(checklist, lang),
        sources=tuple(
            SourceView(source.title[lang], source_dates(source, lang), source.url or "")
            for source in checklist.sources
        ),
        foot=foot_lines(checklist, edition),
    )


def _parts(checklist: Checklist, told: Mapping[str, StepView], lang: Lang) -> Iterable[PartView]:
    """Return trips and steps without one in the order of their days."""
    trip_of = {name: trip for trip in checklist.trips for name in trip.steps}
    waiting: list[StepView] = []
    shown: set[int] = set()
    for name, step in told.items():
        trip = trip_of.get(name)
        if trip is None:
            waiting.append(step)
        elif trip.number not in shown:
            if waiting:
                yield PartView(None, tuple(waiting))
            waiting = []
            shown.add(trip.number)
            yield PartView(_trip(trip, checklist, told, lang), ())
    if waiting:
        yield PartView(None, tuple(waiting))


def _trip(trip: Trip, checklist: Checklist, told: Mapping[str, StepView], lang: Lang) -> TripView:
    steps = [checklist.step(name) for name in trip.steps]
    limits = [step.deadline for step in steps if step.deadline is not None and not step.done]
    first = min(limits, key=lambda limit: limit.safe, default=None)
    who = {
        step.step.who.fr: pair(step.step.who, lang) for step in steps if step.step.who is not None
    }
    asks = [*trip.ask, *(office.ask for office in trip.place.offices if office.ask is not None)]
    asked = {question.fr: question for question in asks}.values()
    name, other = (sentence(place_name(trip.place, one)) for one in (lang, second_script(lang)))
    return TripView(
        number=str(trip.number),
        heading=voice(lang)("trip.title", n=trip.number, office=name),
        title=Pair(name, other),
        lines=tuple(_place_lines(trip.place, lang)),
        day=weekday_day(trip.day, lang),
        deadline=tell_date(first, trip.day, checklist, lang) if first is not None else None,
        steps=tuple(told[name] for name in trip.steps if name in told),
        who=tuple(who.values()),
        papers=tell_requirements(trip.bag, checklist, lang),
        back=tell_back(trip.back, lang),
        ask=tuple(pair(question, lang) for question in asked),
        first=first_line(trip.locked_by, checklist, lang),
        done=trip.done,
    )


def _place_lines(place: Place, lang: Lang) -> Iterable[str]:
    """Return what we know of an office, a line each where there may be several."""
    if len(place.offices) > 1:
        yield voice(lang)("place.several")
    yield from places_lines(place, lang)


def _action(action: NextAction, checklist: Checklist, lang: Lang) -> ActionView:
    say, due = voice(lang), action_date(action, lang)
    where = sentence(place_name(action.place, lang))
    if action.trip is not None:
        where = f"{where} ({say('next.trip', n=action.trip)})"
    return ActionView(
        titles=tuple(checklist.step(name).step.title[lang] for name in action.steps),
        where=where,
        papers=short_requirements(action.bag, lang),
        when_label=due.label,
        when=due.date,
        when_note=due.note,
    )


def _cost_ask(checklist: Checklist, lang: Lang) -> str:
    """Return for which steps to ask the price at the desk."""
    names = checklist.total_fee.unpublished
    if not names:
        return ""
    say = voice(lang)
    titles = say("join.semicolon").join(checklist.step(name).step.title[lang] for name in names)
    return say("cost.ask", steps=titles)


def _tasks(checklist: Checklist, lang: Lang) -> tuple[TaskView, ...]:
    """Return the tasks of a short plan, each with its last day."""
    if checklist.plan is None:
        return ()
    return tuple(
        TaskView(
            task.title[lang],
            blocks(task.what, lang),
            voice(lang)("plan.by", date=weekday_day(day, lang)),
        )
        for task, day in dated_tasks(checklist.plan, checklist.begin)
    )
