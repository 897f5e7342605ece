"""Check papers: blanks that something fills, the same in both languages; parts that exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from wizard.content.blanks import AMOUNT, BLANKS, FACTS, blanks_in
from wizard.content.check_conditions import questions_of
from wizard.content.check_texts import unsound_markup
from wizard.content.messages import did_you_mean, unknown
from wizard.content.paper import Bilingual, Clause, Detail, Paper, Sheet
from wizard.content.procedure import Procedure
from wizard.content.sector import Sector
from wizard.content.walking import Found, every, ids, inside

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from wizard.content.loading import Shelf
    from wizard.errors import Issue

ITEMS = 27
"""What statutes of a cooperative must say (law 112-12, art. 5)."""

_SCRIPTS: tuple[Literal["ar", "fr"], ...] = ("ar", "fr")


def broken_papers(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for everything in a paper that names what does not exist."""
    if shelf.models.keys() < shelf.pages.keys():
        return  # what a broken file declares is not known: no false consequences
    amounts = ids(shelf, "shared/amounts.yaml", "amounts") or {}
    details = {found.record.id for found in every(shelf, Detail)}
    blanks = {*BLANKS, *details, *(f"{AMOUNT}{name}" for name in amounts)}
    steps = _steps(shelf)
    papers = {found.record.id for found in every(shelf, Paper)}
    for paper in every(shelf, Paper):
        for text in inside(paper, Bilingual):
            yield from _texts(text, blanks)
        for clause in inside(paper, Clause):
            yield from _clause(clause, {chapter.id for chapter in paper.record.chapters})
        for sheet in inside(paper, Sheet):
            yield from _sheet(sheet, amounts)
        yield from _names(paper, "steps", "step", steps)
        yield from _names(paper, "annex", "paper", papers)
        yield from _layout(paper)


def broken_details(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every detail that is no clear blank, or whose choices do not fit."""
    events = {event.id for found in every(shelf, Procedure) for event in found.record.events}
    taken = {*BLANKS, *FACTS, *(questions_of(shelf) or {})}
    for detail in every(shelf, Detail):
        record = detail.record
        choices = {choice.id for choice in record.choices}
        if record.id in taken:
            yield detail.issue(f"'{record.id}' is already a blank or a question", "id")
        if (record.kind == "choice") != bool(choices):
            yield detail.issue("choices and the kind 'choice' go together", "kind")
        if record.default is not None and record.default not in choices:
            yield detail.issue(unknown("choice", record.default, choices), "default")
        if record.event is not None and record.event not in events:
            yield detail.issue(unknown("event", record.event, events), "event")
        if (record.kind == "texts") != (record.at_most is not None):
            yield detail.issue("'at_most' and the kind 'texts' go together", "kind")


def _texts(text: Found[Bilingual], blanks: Collection[str]) -> Iterator[Issue]:
    """Return an issue for blanks nobody fills, and for those one language forgot."""
    used = {lang: set(blanks_in(text.record[lang])) for lang in _SCRIPTS}
    for lang in _SCRIPTS:
        yield from unsound_markup(text, lang, text.record[lang])
        for name in sorted(used[lang] - {*blanks}):
            near = did_you_mean(name, blanks)
            yield text.issue(f"there is no blank '{{{name}}}'{near}", lang)
        for name in sorted((used["ar"] | used["fr"]) - used[lang]):
            yield text.issue(f"the blank '{{{name}}}' of the other language is missing", lang)


def _clause(clause: Found[Clause], chapters: Collection[str]) -> Iterator[Issue]:
    record = clause.record
    if record.chapter is not None and record.chapter not in chapters:
        yield clause.issue(unknown("chapter", record.chapter, chapters), "chapter")
    if record.text is None and record.list is None and record.heading is None:
        yield clause.issue(f"'{record.id}' says nothing: give it a text or a list", "id")
    for number, item in enumerate(record.items):
        if not 1 <= item <= ITEMS:
            yield clause.issue(f"article 5 has the items 1 to {ITEMS}, not {item}", "items", number)


def _sheet(sheet: Found[Sheet], amounts: Collection[str]) -> Iterator[Issue]:
    known = [column.id for column in sheet.record.columns]
    for number, column in enumerate(sheet.record.columns):
        for key in ("plus", "minus"):
            for place, name in enumerate(getattr(column, key)):
                if name not in known:
                    text = unknown("column", name, known)
                    yield sheet.issue(text, "columns", number, key, place)
    ceiling = sheet.record.ceiling
    if ceiling is not None and ceiling not in amounts:
        yield sheet.issue(unknown("amount", ceiling, amounts), "ceiling")


def _layout(paper: Found[Paper]) -> Iterator[Issue]:
    """Return an issue for a workbook with clauses, or a text with sheets."""
    record = paper.record
    if (record.layout == "workbook") != bool(record.sheets):
        yield paper.issue("sheets and the layout 'workbook' go together", "layout")
    if bool(record.clauses) == bool(record.sheets):
        yield paper.issue("a paper has clauses, or sheets", "id")


def _names(paper: Found[Paper], key: str, sort: str, known: Collection[str]) -> Iterator[Issue]:
    for number, name in enumerate(getattr(paper.record, key)):
        if name not in known:
            yield paper.issue(unknown(sort, name, known), key, number)


def _steps(shelf: Shelf) -> frozenset[str]:
    """Return every step of procedures and sectors."""
    procedures = (found.record.steps for found in every(shelf, Procedure))
    sectors = (found.record.steps for found in every(shelf, Sector))
    return frozenset(step.id for steps in (*procedures, *sectors) for step in steps)
