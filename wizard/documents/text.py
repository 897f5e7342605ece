"""The checklist as plain text: for a terminal, and short enough for a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from wizard.content.model import Lang
from wizard.documents.edition import Edition, about_lines
from wizard.documents.view import Blocks, RequirementView, StepView, TripView, View
from wizard.documents.viewing import tell
from wizard.documents.viewing_help import help_lines
from wizard.documents.wording import place_name, sentence, voice
from wizard.guidance.checklist_model import Checklist, NextAction, Trip

SIGNS: Final = {"official": "●", "secondary": "◐", "to-confirm": "○", "advice": "◇"}
LONGEST: Final = 1200
"""Characters of a message that people still read on a phone."""


def as_text(checklist: Checklist, edition: Edition) -> str:
    """Return the whole list, one thought a line."""
    view, say = tell(checklist, edition), voice(edition.lang)
    lines = [view.title, " · ".join(view.about)]
    if edition.shareable:
        lines.append(say("about.shareable"))
    lines += view.notices
    lines += _tasks(view) if view.tasks else _road(view)
    lines += help_lines(view)
    link = edition.link_from_afar("checklist.html")
    lines += ["", *view.foot, *([link] if link is not None else [])]
    return "\n".join(lines) + "\n"


def as_message(checklist: Checklist, edition: Edition) -> str:
    """Return what to do next, the trips and the link, to send to the group.

    Give it a list made from what may be shared; of a short plan only the link is sent, because
    the plan itself tells of personal answers.
    """
    say, lang = voice(edition.lang), edition.lang
    if checklist.form is None:
        name = f"{say('name')}{say('join.colon')} {say('tagline')}"
        return "\n".join([name, say("foot.help"), *_link("whatsapp.start", edition.address, lang)])
    head = [
        f"*{say('about.title', form=checklist.title[lang])}*",
        *about_lines(checklist, edition)[:1],
    ]
    actions = [_next(action, checklist, lang) for action in checklist.next_actions]
    link = edition.link_from_afar("checklist.html")
    tail = [say("foot.help"), *_link("whatsapp.all", link, lang)]
    trips = [_one_line(trip, lang) for trip in checklist.trips if not trip.done]
    left_out: list[str] = []
    while True:
        listed = ["", say("whatsapp.trips"), *trips, *left_out] if trips else []
        message = "\n".join([*head, "", *actions, *listed, "", *tail])
        if len(message) <= LONGEST or not trips:
            return message
        trips.pop()
        left_out = ["…"]


def _link(key: str, address: str | None, lang: Lang) -> list[str]:
    """Return a link on a line of its own: nothing may touch it, or phones take that in too."""
    return [] if address is None else [voice(lang)(key), address]


def _road(view: View) -> Iterator[str]:
    say = voice(view.lang)
    yield from ("", f"== {view.next_title}")
    for number, action in enumerate(view.actions, 1):
        yield f"{number}. {say('join.semicolon').join(action.titles)}"
        yield f"   {say('next.where')}{say('join.colon')} {action.where}"
        yield f"   {say('next.with')}{say('join.colon')} {say('join.semicolon').join(action.papers)}"
        yield f"   {action.when_label}{say('join.colon')} {action.when} ({action.when_note})"
    yield from ("", f"== {say('cost.title')}", view.cost)
    yield from filter(None, (view.cost_outside, view.cost_ask))
    if view.unknown:
        yield from ("", f"== {say('unknown.title')}")
        yield from (f"- {fact.main} {fact.other}".rstrip() for fact in view.unknown)
    for part in view.parts:
        if part.trip is not None:
            yield from _trip(part.trip, view.lang)
        else:
            yield from ("", f"== {say('trip.home')}")
            for step in part.steps:
                yield from _step(step, view.lang)
    if view.maybe:
        yield from ("", f"== {say('parts.maybe')}")
        for step in view.maybe:
            yield from _step(step, view.lang)
    yield from ("", f"== {say('bag.all')}", say("bag.all-note"), *_bag(view.bag, view.lang))
    yield from ("", f"== {say('source.title')}")
    yield from (f"- {source.title}{say('join.colon')} {source.dates}" for source in view.sources)


def _trip(trip: TripView, lang: Lang) -> Iterator[str]:
    say = voice(lang)
    yield from ("", f"== {trip.heading}", trip.title.other, *trip.lines)
    yield f"{say('trip.planned')}{say('join.colon')} {trip.day} ({say('trip.planned-note')})"
    for step in trip.steps:
        yield from _step(step, lang)
    if trip.papers:
        yield f"{say('bag.title')}{say('join.colon')}"
        yield from _bag(trip.papers, lang)
    for key, pairs in (("ask.title", trip.ask), ("back.title", trip.back)):
        if pairs:
            yield f"{say(key)}{say('join.colon')}"
            yield from (f"- {pair.main}" for pair in pairs)


def _step(step: StepView, lang: Lang) -> Iterator[str]:
    say = voice(lang)
    yield f"[{'x' if step.done else ' '}] {step.number}. {step.title.main}"
    if step.maybe:
        yield f"    {step.maybe}"
    if step.counter.main:
        yield f"    {step.counter.main}"
    yield from _told("", step.what)
    if step.deadline is not None:
        limit = step.deadline
        why = say("join.comma").join([limit.limit, limit.why])
        yield f"    {say('trip.safe')}{say('join.colon')} {limit.safe} ({why})"
        if limit.alarm:
            yield f"    ! {limit.alarm}"
    for key, values in (("step.fee", step.fees), ("step.back", step.back)):
        if values:
            yield f"    {say(key)}{say('join.colon')} {say('join.semicolon').join(values)}"
    if step.answer:
        yield f"    {step.answer}"
    for key in ("consequence", "recourse", "guard", "tip"):
        yield from _told(say(f"step.{key}") + say("join.colon") + " ", getattr(step, key))
    yield f"    {SIGNS[step.certainty]} {step.source}"


def _told(label: str, blocks: Blocks) -> Iterator[str]:
    for block in blocks:
        mark = "- " if block.kind == "item" else ""
        yield f"    {label}{mark}{block.text}"
        label = ""


def _bag(papers: Iterable[RequirementView], lang: Lang) -> Iterator[str]:
    say = voice(lang)
    for paper in papers:
        counts = f"{say('bag.original')} {paper.originals}{say('join.comma')}{say('bag.copies')} {paper.copies}"
        note = f" ({paper.note})" if paper.note else ""
        yield f"- {paper.title.main}{say('join.colon')} {counts}{note}"


def _tasks(view: View) -> Iterator[str]:
    for task in view.tasks:
        yield from ("", f"[ ] {task.title} ({task.by})", *_told("", task.what))


def _next(action: NextAction, checklist: Checklist, lang: Lang) -> str:
    say = voice(lang)
    title = checklist.step(action.steps[0]).step.title[lang]
    key = "whatsapp.latest" if action.by_law else "whatsapp.planned"
    said = say(key, title=title, date=action.by if action.by_law else action.day)
    return f"- {said}{say('join.colon')} {sentence(place_name(action.place, lang))}"


def _one_line(trip: Trip, lang: Lang) -> str:
    say = voice(lang)
    office = sentence(place_name(trip.place, lang)).split(" (")[0]
    key = "whatsapp.planned" if trip.safe_latest is None else "whatsapp.latest"
    return f"{trip.number}. {say(key, title=office, date=trip.safe_latest or trip.day)}"
