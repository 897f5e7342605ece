"""The health of the content in words: sections with lines, for the command line and the page."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from wizard.content.health import AGES, Health
from wizard.content.loading import Library
from wizard.content.model import CERTAINTIES, LANGS, Lang
from wizard.documents.support_words import standing_words
from wizard.documents.wording import certainty_word, source_lines, voice
from wizard.guidance.citing import cited
from wizard.guidance.coverage import Unseen


@dataclasses.dataclass(frozen=True)
class HealthTable:
    """Counts side by side: a name for each row, a title for each column."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclasses.dataclass(frozen=True)
class HealthSection:
    """One part of the report: what it says, its counts, and what to do line by line."""

    id: str
    title: str
    lead: str
    table: HealthTable | None = None
    lines: tuple[str, ...] = ()


def health_sections(
    library: Library, health: Health, unseen: Unseen, lang: Lang
) -> tuple[HealthSection, ...]:
    """Return the report: certainty, age, readers, what nobody tries, offices, conflicts."""
    return (
        _certainty(health, lang),
        _age(library, health, lang),
        _readers(health, lang),
        _unseen(unseen, lang),
        _offices(library, health, lang),
        _conflicts(library, health, lang),
    )


def health_text(library: Library, health: Health, unseen: Unseen, lang: Lang) -> str:
    """Return the report as plain text."""
    lines: list[str] = []
    for section in health_sections(library, health, unseen, lang):
        lines += [section.title, f"  {section.lead}"]
        if section.table is not None:
            lines += [f"  {' | '.join(row)}" for row in (section.table.titles, *section.table.rows)]
        lines += [*(f"  - {line}" for line in section.lines), ""]
    return "\n".join(lines) + "\n"


def _certainty(health: Health, lang: Lang) -> HealthSection:
    say = voice(lang)
    rows = tuple(
        (say(f"health.kind-{kind}"), *(str(counts.get(one, 0)) for one in CERTAINTIES))
        for kind, counts in health.certainties.items()
    )
    titles = (say("health.kind"), *(certainty_word(one, lang) for one in CERTAINTIES))
    return HealthSection(
        "certainty",
        say("health.certainty"),
        say("health.certainty-lead"),
        HealthTable(titles, rows),
    )


def _age(library: Library, health: Health, lang: Lang) -> HealthSection:
    say = voice(lang)
    rows = [(say("health.age-under", n=age), str(health.ages.get(age, 0))) for age in AGES]
    rows.append((say("health.age-over", n=AGES[-1]), str(health.ages.get(None, 0))))
    old = (
        f"{one.title[lang]} ({say('health.since', date=one.since)})" for one in health.old_sources
    )
    states = (
        f"{_name(library, programme, line, lang)}{say('join.colon')} {standing_words(standing, lang)}"
        for programme, line, standing in health.doubtful
    )
    return HealthSection(
        "age",
        say("health.age"),
        say("health.age-lead", n=len(health.old_sources), k=len(health.doubtful)),
        HealthTable((say("health.age-title"), say("health.sources")), tuple(rows)),
        (*old, *states),
    )


def _name(library: Library, programme: str, line: str | None, lang: Lang) -> str:
    """Return the name of a programme, and of the line of it that is meant."""
    found = library.programmes.get(programme)
    if found is None:
        return " / ".join(filter(None, (programme, line)))
    inside = (one.title[lang] for one in found.lines if one.id == line)
    return " / ".join((found.title[lang], *inside))


def _readers(health: Health, lang: Lang) -> HealthSection:
    say = voice(lang)
    rows = tuple(
        (say(f"languages.{one}"), str(health.unread[one][0]), str(health.unread[one][1]))
        for one in LANGS
    )
    titles = (say("health.language"), say("health.texts"), say("health.unread"))
    return HealthSection(
        "readers", say("health.readers"), say("health.readers-lead"), HealthTable(titles, rows)
    )


def _unseen(unseen: Unseen, lang: Lang) -> HealthSection:
    say = voice(lang)
    key = "health.unseen-lead" if unseen.personas else "health.no-personas"
    lead = say(key, n=unseen.personas, steps=len(unseen.steps), programmes=len(unseen.programmes))
    lines = (*unseen.programmes, *unseen.steps) if unseen.personas else ()
    return HealthSection("unseen", say("health.unseen"), lead, None, lines)


def _offices(library: Library, health: Health, lang: Lang) -> HealthSection:
    say = voice(lang)
    rows = tuple(
        (library.authorities[name].title[lang], str(count))
        for name, count in health.offices.items()
    )
    return HealthSection(
        "offices",
        say("health.offices"),
        say("health.offices-lead", n=health.unphoned, k=health.provinces),
        HealthTable((say("health.authority"), say("health.provinces")), rows),
    )


def _conflicts(library: Library, health: Health, lang: Lang) -> HealthSection:
    say = voice(lang)
    lines: list[str] = []
    for conflict in health.conflicts:
        lines.append(
            f"{conflict.title[lang]}{say('join.colon')} {' / '.join(_sides(library, conflict.id, lang))}"
        )
        lines.append(say("health.settle", question=conflict.ask[lang]))
    return HealthSection(
        "conflicts",
        say("health.conflicts"),
        say("health.conflicts-lead", n=len(health.conflicts)),
        None,
        tuple(lines),
    )


def _sides(library: Library, name: str, lang: Lang) -> Iterable[str]:
    """Return what each side of a conflict says, with its sources."""
    for side in library.conflicts[name].sides:
        yield f"{side.text[lang]} ({source_lines(cited(library, side.sources), lang)})"
