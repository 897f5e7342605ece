"""The shapes of the command line's JSON: advice and checklist as plain data, in one language."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from wizard.content.follow_up import Milestone
from wizard.content.loading import Library
from wizard.content.model import Lang, Localised
from wizard.content.outcomes import Plan
from wizard.documents.outcome import outcome_words
from wizard.documents.shapes import AdviceShape, ChecklistShape
from wizard.guidance.advice import Advice, Reason
from wizard.guidance.checklist_model import (
    Checklist,
    ChecklistStep,
    Citation,
    DueFee,
    FollowUpItem,
    NeededRequirement,
    Place,
    TotalFee,
    Trip,
)
from wizard.guidance.citing import cited
from wizard.guidance.plan_days import dated_tasks

Json = dict[str, object]


def advice_json(library: Library, advice: Advice, lang: Lang, begin: datetime.date) -> Json:
    """Return the advice as plain data, its plan counted from the day they begin."""
    words = outcome_words(library, advice, lang)
    shape: Json = {
        "headline": advice.headline,
        "sentence": words.sentence,
        "explain": words.explain,
        "forms": list(advice.forms),
        "blocked": {form: _reasons(items, lang) for form, items in advice.blocked.items()},
        "conditions": {form: _conditions(items, lang) for form, items in advice.conditions.items()},
        "bands": dict(advice.bands),
        "strengths": _reasons(advice.strengths, lang),
        "warnings": _reasons(advice.warnings, lang),
        "changes": [
            {
                "question": change.question,
                "answer": change.answer,
                "headline": change.headline,
                "forms": list(change.forms),
            }
            for change in advice.changes
        ],
        "unknown": [
            {"question": item.question, "how": _text(item.how, lang)} for item in advice.unknown
        ],
        "plan": _plan(advice.plan, lang, begin),
        "next": words.next,
        "next_question": advice.next_question,
    }
    return AdviceShape.model_validate(shape).model_dump(mode="json")


def _plan(plan: Plan | None, lang: Lang, begin: datetime.date) -> Json | None:
    """Return a short plan with the day by which each task is done."""
    if plan is None:
        return None
    return {
        "days": plan.days,
        "title": plan.title[lang],
        "tasks": [
            {
                "id": task.id,
                "title": task.title[lang],
                "what": task.what[lang],
                "day": task.day,
                "by": by,
            }
            for task, by in dated_tasks(plan, begin)
        ],
    }


def checklist_json(library: Library, checklist: Checklist, lang: Lang) -> Json:
    """Return the checklist as plain data."""
    shape: Json = {
        "form": checklist.form,
        "warning": checklist.warning,
        "today": checklist.today,
        "start": checklist.start,
        "members": checklist.members,
        "steps": [_step(step, lang) for step in checklist.steps],
        "bag": _papers(checklist.bag, lang),
        "trips": [_trip(trip, lang) for trip in checklist.trips],
        "total_fee": _total(checklist.total_fee),
        "unknown": [
            {
                "question": item.question,
                "ask": item.ask[lang],
                "how": _text(item.how, lang),
                "steps": list(item.steps),
            }
            for item in checklist.unknown
        ],
        "plan": _plan(checklist.plan, lang, checklist.begin),
        "sector": checklist.sector.id if checklist.sector is not None else None,
        "cautions": [
            {
                "text": caution.text[lang],
                "certainty": caution.certainty,
                "sources": [source_json(one, lang) for one in cited(library, caution.sources)],
            }
            for caution in checklist.cautions
        ],
        "follow_up": [
            _follow_up(item, lang)
            for item in (checklist.follow_up.items if checklist.follow_up else ())
        ],
        "content": checklist.content,
    }
    return ChecklistShape.model_validate(shape).model_dump(mode="json")


def _step(one: ChecklistStep, lang: Lang) -> Json:
    step, deadline = one.step, one.deadline
    return {
        "id": step.id,
        "title": step.title[lang],
        "group": step.phase,
        "what": step.what[lang],
        "after": list(step.after),
        "authority": step.authority,
        "place": _place(one.place, lang),
        "counter": _text(step.counter, lang),
        "trip": one.trip,
        "applies": True if one.certain else None,
        "occasional": step.occasional,
        "missing": list(one.missing),
        "done": one.done,
        "locked_by": list(one.locked_by),
        "earliest": one.earliest,
        "day": one.day,
        "planned": one.planned,
        "legal_latest": deadline.limit if deadline else None,
        "safe_latest": deadline.safe if deadline else None,
        "deadline_from": deadline.event if deadline else None,
        "deadline_from_date": deadline.event_date if deadline else None,
        "requirements": _papers(one.requirements, lang),
        "back": [
            {
                "id": paper.id,
                "title": paper.title[lang],
                "valid_until": paper.valid_until,
            }
            for paper in one.back
        ],
        "consequence": _text(step.consequence, lang),
        "recourse": _text(step.recourse, lang),
        "guard": _text(step.guard, lang),
        "tip": _text(step.tip, lang),
        "ask": [question[lang] for question in step.ask],
        "fee": _fee(one.fees),
        "sources": [source_json(citation, lang) for citation in one.citations],
        "certainty": step.certainty,
        "assumption": {
            "text": one.assumption[lang],
            "working_days": one.assumption_days,
        },
    }


def _follow_up(item: FollowUpItem, lang: Lang) -> Json:
    milestone = item.source if isinstance(item.source, Milestone) else None
    return {
        "id": item.id,
        "kind": item.kind,
        "day": item.day,
        "title": item.title[lang],
        "limit": item.limit.limit if item.limit else None,
        "safe": item.limit.safe if item.limit else None,
        "applies": True if item.applies else None,
        "done": item.done,
        "sources": [source_json(citation, lang) for citation in item.citations],
        "coach": milestone.coach[lang] if milestone else None,
        "warning": milestone.warning[lang] if milestone else None,
    }


def _trip(trip: Trip, lang: Lang) -> Json:
    return {
        "number": trip.number,
        "authority": trip.place.authority.id,
        "place": _place(trip.place, lang),
        "steps": list(trip.steps),
        "day": trip.day,
        "safe_latest": trip.safe_latest,
        "bag": _papers(trip.bag, lang),
        "back": [paper.id for paper in trip.back],
        "ask": [question[lang] for question in trip.ask],
        "done": trip.done,
        "locked_by": list(trip.locked_by),
    }


def _papers(papers: Iterable[NeededRequirement], lang: Lang) -> list[Json]:
    return [
        {
            "id": paper.id,
            "title": paper.title[lang],
            "originals": paper.originals,
            "copies": paper.copies,
            "certified": paper.certified,
            "advice": paper.advice,
            "counted": paper.counted,
            "from_step": paper.from_step,
            "note": _text(paper.note, lang),
        }
        for paper in papers
    ]


def _fee(fees: tuple[DueFee, ...]) -> object:
    """Return low and high dirhams, or "not published" where no text gives a figure."""
    if any(fee.low is None for fee in fees):
        known = sum(fee.low or 0 for fee in fees)
        return {"low": known, "high": None, "note": "not published"} if known else "not published"
    highs = [fee.high for fee in fees]
    high = None if None in highs else sum(fee or 0 for fee in highs)
    return {"low": sum(fee.low or 0 for fee in fees), "high": high}


def _total(total: TotalFee) -> Json:
    count = len(total.unpublished)
    if count:
        text = f"at least {total.low} DH, {count} fees not published"
    elif total.high is None:
        text = f"at least {total.low} DH"
    else:
        text = f"{total.low} … {total.high} DH"
    high = None if count else total.high
    return {"low": total.low, "high": high, "not_published": count, "text": text}


def source_json(citation: Citation, lang: Lang) -> Json:
    """Return a source with its article and the day it was read."""
    source = citation.source
    return {
        "id": source.id,
        "title": source.title[lang],
        "article": citation.article,
        "published": source.published,
        "read": source.read,
        "through": source.through,
        "url": source.url,
    }


def _place(place: Place, lang: Lang) -> list[str]:
    if not place.offices:
        return [place.authority.generic[lang]]
    return [office.name[lang] for office in place.offices]


def _reasons(reasons: Iterable[Reason], lang: Lang) -> list[Json]:
    return [
        {
            "question": reason.question,
            "answer": reason.answer,
            "text": _text(reason.text, lang),
            "basis": reason.basis,
        }
        for reason in reasons
    ]


def _conditions(reasons: Iterable[Reason], lang: Lang) -> list[Json]:
    asks = [_text(reason.ask, lang) for reason in reasons]
    return [{**said, "ask": ask} for said, ask in zip(_reasons(reasons, lang), asks, strict=True)]


def _text(text: Localised | None, lang: Lang) -> str | None:
    return None if text is None else text[lang]
