"""Each line a persona must find is shown, or named in ``personas/promises.yaml`` as coming later."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from tests.content.test_personas import FILES, FOLDER, TODAY, persona, situation
from wizard.content.formats import fill
from wizard.content.loading import library
from wizard.content.model import Localised, Model
from wizard.content.reading import read
from wizard.documents.support_words import verdict_id
from wizard.guidance.advise import advise
from wizard.guidance.checklist import make_checklist
from wizard.guidance.checklist_model import Checklist, FollowUp
from wizard.guidance.follow_up import find_follow_up
from wizard.guidance.support import (
    LineMatch,
    Support,
    find_support,
    for_the_person,
    without_private,
)
from wizard.guidance.timeline import Progress

PROMISES = read(FOLDER / "promises.yaml", "promises.yaml").value
KINDS = {
    "steps", "says", "tasks", "sector", "cautions", "season", "support", "reason", "asks",
    "private", "offices", "follow_up", "later",
}  # fmt: skip
SETTING = {"answers", "form"}


@dataclasses.dataclass(frozen=True)
class Seen:
    """Everything one persona sees."""

    checklist: Checklist
    support: Support
    follow_up: FollowUp | None

    def line(self, name: str) -> LineMatch:
        """Return a line by "programme/line", or the best line of a programme."""
        programme, _, wanted = name.partition("/")
        (match,) = (one for one in self.support.matches if one.programme.id == programme)
        return next(one for one in match.lines if wanted in ("", one.line.id))


def seen(name: str, promise: Mapping[str, Any]) -> Seen:
    """Return what a persona sees with the answers and the form a promise names."""
    books = library()
    answers = situation(name, books, promise.get("answers"))
    advice = advise(books, answers)
    made = make_checklist(books, answers, today=TODAY, form=promise.get("form"), advice=advice)
    support = find_support(books, answers, advice, made)
    return Seen(made, support, find_follow_up(books, answers, made, Progress({}, {})))


@pytest.mark.parametrize("name", FILES)
def test_every_promise_is_kept_or_named_as_later(name: str) -> None:
    """Nothing a persona must find is forgotten."""
    promises = PROMISES[name]

    assert len(promises) == len(persona(name)["checklist_must_show"])
    for promise in promises:
        assert promise.keys() <= KINDS | SETTING
        assert promise.keys() & KINDS
        _list_keeps(promise, seen(name, promise).checklist)
        _support_keeps(promise, seen(name, promise))
        _year_keeps(promise, seen(name, promise))


def _list_keeps(promise: Mapping[str, Any], made: Checklist) -> None:
    """Check what stands on the list or in the plan."""
    steps = {one.step.id: one for one in made.steps}
    tasks = {task.id for task in made.plan.tasks} if made.plan is not None else set()
    assert set(promise.get("steps", ())) <= set(steps)
    assert set(promise.get("tasks", ())) <= tasks
    for name, words in promise.get("says", {}).items():
        step = steps[name].step
        texts = [step.what, step.tip, step.guard, step.consequence, *step.ask]
        assert words in _french(text for text in texts if text is not None), (name, words)
    for name, words in promise.get("offices", {}).items():
        place = steps[name].place
        found = [*(office.name for office in place.offices), place.authority.title]
        assert words in _french(found), (name, words)


def _support_keeps(promise: Mapping[str, Any], found: Seen) -> None:
    """Check what is told of programmes, and to whom."""
    told = {name: verdict_id(found.line(name).verdict) for name in promise.get("support", {})}
    assert told == promise.get("support", {})
    for name, words in promise.get("reason", {}).items():
        reasons = found.line(name).reasons
        texts = (fill(one.text.fr, "fr", **dict(one.values)) for one in reasons if one.text)
        assert words in {one.why for one in reasons} or words in _plain(" ".join(texts)), name
    for name, words in promise.get("asks", {}).items():
        programme = library().programmes[name.partition("/")[0]]
        record = found.line(name).line if "/" in name else programme
        assert words in _french(_texts(record)), name
    for name in promise.get("private", ()):
        shown = for_the_person(library(), found.support)
        assert name in _names(shown), name
        assert name not in _names(without_private(found.support)), name


def _year_keeps(promise: Mapping[str, Any], found: Seen) -> None:
    """Check the sector with its warnings and seasons, and the time after creation."""
    sector, cautions = found.checklist.sector, found.checklist.cautions
    assert promise.get("sector") in (None, sector.id if sector is not None else "none")
    assert promise.get("cautions", "") in _french(one.text for one in cautions)
    if "season" in promise:
        assert sector is not None
        assert promise["season"] in _french(one.text for one in sector.seasons)
    if "follow_up" in promise:
        assert found.follow_up is not None
        assert set(promise["follow_up"]) <= {item.id for item in found.follow_up.items}


def _names(support: Support) -> set[str]:
    """Return programmes and lines that may be asked for, or asked about."""
    open_lines = [
        (match.programme.id, one.line.id)
        for match in support.matches
        for one in match.lines
        if one.verdict is not False
    ]
    return {name for name, _ in open_lines} | {f"{name}/{line}" for name, line in open_lines}


def _texts(record: Model) -> Iterable[Localised]:
    """Return every text of a record, at any depth."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Localised):
                yield item
            elif isinstance(item, Model):
                yield from _texts(item)


def _french(texts: Iterable[Localised]) -> str:
    return _plain(" ".join(text.fr for text in texts))


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")
