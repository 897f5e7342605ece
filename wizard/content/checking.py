"""Check everything that is written: each file alone, then all files against each other."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard.content.check_amounts import disordered_amounts
from wizard.content.check_conditions import misused_facts, options_without_reason
from wizard.content.check_group import broken_turns
from wizard.content.check_outcomes import incomplete_outcomes
from wizard.content.check_papers import broken_details, broken_papers
from wizard.content.check_references import (
    broken_in_procedures,
    broken_references,
    events_nobody_brings,
    repeated_ids,
)
from wizard.content.check_sectors import (
    broken_duties,
    broken_in_sectors,
    impossible_sectors,
    misnamed_files,
    sectors_in_circles,
)
from wizard.content.check_steps import unreachable_steps, waiting_in_circles
from wizard.content.check_support import (
    authorities_nobody_finds,
    conflicts_about_nothing,
    stale_standings,
    unknown_places,
)
from wizard.content.check_texts import unsound_texts
from wizard.content.files import files_of
from wizard.content.loading import Shelf, gather
from wizard.content.messages import did_you_mean
from wizard.content.model import LANGS, Lang, Localised
from wizard.content.shared import Reviewer, Source
from wizard.content.walking import Found, every
from wizard.errors import Issue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOTICE_MONTHS = 12
ERROR_MONTHS = 18

_CHECKS = (
    broken_references,
    broken_in_procedures,
    events_nobody_brings,
    repeated_ids,
    misused_facts,
    options_without_reason,
    disordered_amounts,
    incomplete_outcomes,
    waiting_in_circles,
    unreachable_steps,
    unsound_texts,
    misnamed_files,
    broken_in_sectors,
    sectors_in_circles,
    impossible_sectors,
    broken_duties,
    unknown_places,
    authorities_nobody_finds,
    conflicts_about_nothing,
    broken_papers,
    broken_details,
    broken_turns,
)


@dataclass(frozen=True)
class Checked:
    """What a check found: all issues, sorted, and how many texts no office has read."""

    issues: tuple[Issue, ...]
    unread: int

    def fails(self, *, strict: bool) -> bool:
        """Return whether the content may not be published."""
        return any(strict or issue.grade == "error" for issue in self.issues)


def check(folder: Path, today: datetime.date, base: Path | None = None) -> Checked:
    """Return all that is wrong in a folder on a day; see ``load`` for ``base``."""
    shelf = gather(folder, base)
    issues = {*shelf.issues, *_strangers(folder)}
    for find in _CHECKS:
        issues.update(find(shelf))
    issues.update(_old_sources(shelf, today))
    issues.update(stale_standings(shelf, today))
    unread = max(count for _, count in unread_texts(shelf).values())
    return Checked(tuple(sorted(issues)), unread)


def _strangers(folder: Path) -> Iterator[Issue]:
    """Return an issue for every YAML file that nothing reads."""
    known = files_of(folder)
    for path in sorted(folder.rglob("*.y*ml")):
        file = path.relative_to(folder).as_posix()
        if file not in known:
            near = did_you_mean(file, known)
            yield Issue(f"{folder.name}/{file}", 1, 1, f"no file of this name is read{near}")


def _old_sources(shelf: Shelf, today: datetime.date) -> Iterator[Issue]:
    """Return a notice for every source to read again soon, and an error where it is overdue."""
    for source in every(shelf, Source):
        since = source.record.since
        age = months_between(since, today)
        if age < NOTICE_MONTHS:
            continue
        key = "read" if since == source.record.read else "published"
        text = f"'{source.record.id}' is {age} months old: look for its present state"
        yield source.issue(text, key) if age >= ERROR_MONTHS else source.notice(text, key)


def months_between(since: datetime.date, today: datetime.date) -> int:
    """Return the full months between two days."""
    months = (today.year - since.year) * 12 + today.month - since.month
    return months - (today.day < since.day)


def unread_texts(shelf: Shelf) -> dict[Lang, tuple[int, int]]:
    """Return for each language how many texts there are, and how many nobody has signed for."""
    reviewers = [found.record for found in every(shelf, Reviewer)]
    signed = {
        lang: {name for one in reviewers if lang in one.languages for name in one.texts}
        for lang in LANGS
    }
    texts = [_names(found) for found in every(shelf, Localised)]
    return {
        lang: (len(texts), sum(names.isdisjoint(signed[lang]) for names in texts)) for lang in LANGS
    }


def _names(found: Found[Localised]) -> set[str]:
    """Return the ids of all records that a text stands in."""
    around = [found.loc[:length] for length in range(len(found.loc))]
    written = (found.page.value_at((*loc, "id")) for loc in around)
    return {name for name in written if isinstance(name, str)}
