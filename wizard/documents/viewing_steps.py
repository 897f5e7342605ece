"""Tell one step, one paper, one date in one language."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from wizard.content.formats import weekday_day
from wizard.content.model import Lang, Localised
from wizard.documents.lines import counter_line, maybe_line, requirement_notes, requirement_origin
from wizard.documents.view import Block, Blocks, DateView, Pair, RequirementView, StepView
from wizard.documents.wording import (
    basis_line,
    fee_lines,
    limit_words,
    place_name,
    second_script,
    sentence,
    span_words,
    voice,
)
from wizard.guidance.checklist_model import (
    Checklist,
    ChecklistStep,
    LegalDate,
    NeededRequirement,
    ReturnedRequirement,
)

NONE = "–"
_NAMED = 5
"""As many papers are named under a next action; the rest is counted."""


def pair(text: Localised, lang: Lang) -> Pair:
    """Return a text in the reader's language and in the other script."""
    return Pair(text[lang], text[second_script(lang)])


def blocks(text: Localised | None, lang: Lang) -> Blocks:
    """Return a text as paragraphs and list items ("- ..."), without marks for bold."""
    if text is None:
        return ()
    lines = filter(None, (line.strip() for line in text[lang].replace("**", "").split("\n")))
    return tuple(
        Block("item", line[2:]) if line.startswith("- ") else Block("paragraph", line)
        for line in lines
    )


def tell_date(
    date: LegalDate, planned: datetime.date, checklist: Checklist, lang: Lang
) -> DateView:
    """Return a legal limit with its safe date, and whether our plan keeps it."""
    say = voice(lang)
    alarm = ""
    if date.safe < checklist.today:
        alarm = say("trip.passed")
    elif date.safe < planned:
        alarm = say("trip.late")
    limit = say("trip.limit", date=weekday_day(date.limit, lang))
    early = date.safe < date.limit
    return DateView(weekday_day(date.safe, lang), limit, limit_words(date, lang), early, alarm)


def tell_requirements(
    papers: Iterable[NeededRequirement], checklist: Checklist, lang: Lang
) -> tuple[RequirementView, ...]:
    """Return the lines of a bag list."""
    return tuple(_paper(paper, checklist, lang) for paper in papers)


def tell_back(papers: Iterable[ReturnedRequirement], lang: Lang) -> tuple[Pair, ...]:
    """Return what is taken home, with how long it is valid, in both scripts."""
    return tuple(
        Pair(_returned(paper, lang), _returned(paper, second_script(lang))) for paper in papers
    )


def short_requirements(papers: Sequence[NeededRequirement], lang: Lang) -> tuple[str, ...]:
    """Return papers with their counts, the first few by name."""
    say = voice(lang)
    named = [_short_paper(paper, lang) for paper in papers[:_NAMED]]
    if len(papers) > _NAMED:
        named.append(say("next.more-papers", n=len(papers) - _NAMED))
    return tuple(named) or (say("next.no-paper"),)


def tell_step(step: ChecklistStep, number: int, checklist: Checklist, lang: Lang) -> StepView:
    """Return one step, told."""
    say, written = voice(lang), step.step
    deadline = step.deadline
    answer = (
        "" if written.answer is None else say("step.answer", span=span_words(written.answer, lang))
    )
    lasts = written.lasts
    measured = "" if lasts is None else say("step.measured", low=lasts.low, high=lasts.high)
    return StepView(
        id=written.id,
        number=str(number),
        title=pair(written.title, lang),
        place=sentence(place_name(step.place, lang)),
        counter=Pair(counter_line(step, lang), counter_line(step, second_script(lang))),
        what=blocks(written.what, lang),
        who=pair(written.who, lang) if written.who is not None else None,
        day=weekday_day(step.day, lang),
        assumption=step.assumption[lang],
        deadline=tell_date(deadline, step.planned, checklist, lang)
        if deadline is not None
        else None,
        fees=fee_lines(step, lang),
        back=tuple(given.main for given in tell_back(step.back, lang)),
        papers=tell_requirements(step.requirements, checklist, lang),
        ask=tuple(pair(question, lang) for question in written.ask),
        answer=" ".join(filter(None, [answer, measured])),
        consequence=blocks(written.consequence, lang),
        recourse=blocks(written.recourse, lang),
        guard=blocks(written.guard, lang),
        tip=blocks(written.tip, lang),
        online=say("place.online", url=written.online) if written.online is not None else "",
        certainty=written.certainty,
        source=basis_line(written.certainty, step.citations, lang),
        maybe=maybe_line(step, checklist, lang),
        first=first_line(step.locked_by, checklist, lang),
        done=step.done,
    )


def first_line(locked_by: Sequence[str], checklist: Checklist, lang: Lang) -> str:
    """Return which steps to finish first; empty if there are none."""
    if not locked_by:
        return ""
    say = voice(lang)
    titles = [step.step.title[lang] for step in checklist.steps if step.step.id in locked_by]
    return say("trip.first", steps=say("join.semicolon").join(titles))


def _paper(paper: NeededRequirement, checklist: Checklist, lang: Lang) -> RequirementView:
    say = voice(lang)
    copies = paper.copies + paper.certified
    *before, last = [*requirement_notes(paper, lang)] or [""]
    notes = [*(note.removesuffix(".") for note in before), last]
    return RequirementView(
        title=pair(paper.title, lang),
        note=say("join.semicolon").join(notes),
        how=paper.how[lang] if paper.how is not None else "",
        origin=sentence(requirement_origin(paper, checklist, lang)),
        originals=str(paper.originals or NONE),
        copies=str(copies or NONE),
    )


def _short_paper(paper: NeededRequirement, lang: Lang) -> str:
    say = voice(lang)
    copies = paper.copies + paper.certified
    counts = [say("bag.n-originals", n=paper.originals)] if paper.originals else []
    counts += [say("bag.n-copies", n=copies)] if copies else []
    if not copies and paper.originals <= 1:
        return paper.title[lang]
    return f"{paper.title[lang]} ({say('join.comma').join(counts)})"


def _returned(paper: ReturnedRequirement, lang: Lang) -> str:
    say = voice(lang)
    notes = [paper.note[lang]] if paper.note is not None else []
    if paper.valid_until is not None:
        notes.insert(0, say("back.valid", date=paper.valid_until))
    return (
        f"{paper.title[lang]} ({say('join.semicolon').join(notes)})" if notes else paper.title[lang]
    )
