"""Check programmes, stories and offices: states that are still true, provinces that exist."""

from __future__ import annotations

import datetime
import itertools
from typing import TYPE_CHECKING

from wizard.content.messages import did_you_mean, unknown
from wizard.content.procedure import Procedure, StepBody
from wizard.content.question import FORMS
from wizard.content.sector import Sector
from wizard.content.shared import Authority, Office, Source
from wizard.content.support import Call, Conflict, Programme, Standing, Story
from wizard.content.territory import communes, provinces
from wizard.content.walking import Found, every, ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.content.loading import Shelf
    from wizard.errors import Issue

NOTICE_DAYS = 365
"""After so many days "open" is only what somebody once read."""


def unknown_places(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every code that is no province, or no commune, of the census."""
    held: Iterator[Found[Call | Story | Office]] = itertools.chain(
        every(shelf, Call), every(shelf, Story), every(shelf, Office)
    )
    for found in held:
        for number, code in enumerate(found.record.provinces):
            if code not in provinces():
                near = did_you_mean(code, provinces())
                yield found.issue(f"there is no province '{code}'{near}", "provinces", number)
    for office in every(shelf, Office):
        for number, code in enumerate(office.record.communes):
            if code not in communes():
                near = did_you_mean(code, communes())
                yield office.issue(f"there is no commune '{code}'{near}", "communes", number)


def authorities_nobody_finds(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every authority without a word on how to find its office."""
    for authority in every(shelf, Authority):
        if not authority.record.home and authority.record.find is None:
            text = f"'{authority.record.id}' does not say how to find its office"
            yield authority.issue(text, "id")


def conflicts_about_nothing(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every step, programme or sector a conflict names that does not exist."""
    if sum(1 for _ in every(shelf, Procedure)) < len(FORMS):
        return  # what is missing may stand in a broken file
    named: Iterator[Found[StepBody | Programme | Sector]] = itertools.chain(
        every(shelf, StepBody), every(shelf, Programme), every(shelf, Sector)
    )
    known = {found.record.id for found in named}
    for conflict in every(shelf, Conflict):
        for number, name in enumerate(conflict.record.about):
            if name not in known:
                text = unknown("step, programme or sector", name, known)
                yield conflict.issue(text, "about", number)


def stale_standings(shelf: Shelf, today: datetime.date) -> Iterator[Issue]:
    """Return an issue for every programme called open on the word of an old source.

    Only what tells of the present may open a programme; after a year it is "uncertain".
    """
    sources = ids(shelf, "shared/sources.yaml", "sources") or {}
    for standing in every(shelf, Standing):
        if standing.record.state != "open":
            continue
        source = sources.get(standing.record.source.id)
        if isinstance(source, Source) and source.kind == "history":
            yield standing.issue("a source that tells of the past cannot say 'open'", "state")
        elif (today - standing.record.on).days > NOTICE_DAYS and not _is_law(source):
            text = f"'open' was read {standing.record.on}: look again, or say 'uncertain'"
            yield standing.notice(text, "on")


def _is_law(source: object) -> bool:
    """Return whether a source is a law: it holds until another one replaces it."""
    return isinstance(source, Source) and source.kind == "law"
