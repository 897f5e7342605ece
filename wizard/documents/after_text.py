"""The first 24 months after the creation, told in rows for the paper: date, what, article, question."""

from __future__ import annotations

from wizard.content.follow_up import Duty, Milestone
from wizard.content.formats import day
from wizard.content.model import Lang
from wizard.documents.view import AfterView
from wizard.documents.wording import basis_line, voice
from wizard.guidance.checklist_model import Checklist, FollowUp, FollowUpItem


def after_from(checklist: Checklist, lang: Lang) -> str:
    """Return from which day the months are counted, and that it is only planned where it is."""
    found = checklist.follow_up
    if found is None:
        return ""
    kind = "real" if found.registered_is_real else "planned"
    return voice(lang)(f"after.from-{kind}", date=found.registered)


def tell_after(checklist: Checklist, lang: Lang) -> tuple[AfterView, ...]:
    """Return what is still to do, in the order of its days; what has no legal day once a quarter.

    Steps stand in the list itself: here only those with a legal limit come again.
    """
    found = checklist.follow_up
    if found is None:
        return ()
    return tuple(_row(item, lang) for item in _told_once(found))


def _told_once(found: FollowUp) -> list[FollowUpItem]:
    rows: list[FollowUpItem] = []
    seen: set[str] = set()
    for item in found.items:
        source = item.source
        if item.done or (item.kind == "step" and item.limit is None):
            continue
        if isinstance(source, Milestone) and source.month < 0:
            continue
        if _comes_each_quarter(item) and isinstance(source, Duty):
            if source.id in seen:
                continue
            seen.add(source.id)
        rows.append(item)
    return rows


def _comes_each_quarter(item: FollowUpItem) -> bool:
    """Return whether one row tells all rounds: a quarter's duty to which no text gives a day."""
    return isinstance(item.source, Duty) and item.source.every == "quarter" and item.limit is None


def _row(item: FollowUpItem, lang: Lang) -> AfterView:
    say = voice(lang)
    title = item.title[lang]
    if not item.applies:
        title = f"{title} ({say('after.maybe')})"
    each = _comes_each_quarter(item)
    return AfterView(
        day=say("after.each-quarter", date=item.day) if each else day(item.day, lang),
        by_law=item.limit is not None,
        title=title,
        certainty=item.certainty,
        source=basis_line(item.certainty, item.citations, lang),
        coach=item.source.coach[lang] if isinstance(item.source, Milestone) else "",
    )
