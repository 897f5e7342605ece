"""Programmes as plain text, for the command line and for advisors."""

from __future__ import annotations

from collections.abc import Iterable

from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.documents.support_words import (
    call_words,
    line_openings,
    line_reasons,
    match_openings,
    match_reasons,
    standing_words,
    verdict_words,
)
from wizard.documents.wording import place_name, sentence, source_lines, voice
from wizard.guidance.citing import cited
from wizard.guidance.support import LineMatch, Match, Support


def support_text(library: Library, support: Support, lang: Lang) -> str:
    """Return every programme by moment, those not possible today and those over at the end."""
    say = voice(lang)
    lines = [say("support.title"), say("support.day", date=support.day), say("support.rule"), ""]
    for match in support.matches:
        lines += [*_told(library, match, lang), ""]
    return "\n".join(lines) + "\n"


def _told(library: Library, match: Match, lang: Lang) -> Iterable[str]:
    say = voice(lang)
    programme, colon = match.programme, voice(lang)("join.colon")
    moment = say(f"support.moment-{match.moment}")
    yield f"{programme.title[lang]} ({moment}){colon} {verdict_words(match, lang)}"
    yield f"  {standing_words(match.lines[0].standing, lang)}"
    yield from (f"  - {reason}" for reason in match_reasons(library, match, lang))
    yield from (f"  + {opening}" for opening in match_openings(library, match, lang))
    for found in match.lines:
        yield f"  * {found.line.title[lang]}{colon} {verdict_words(found, lang)}"
        yield from _line(library, found, lang, is_best=found is match.lines[0])
    yield f"  {say('next.where')}{colon} {sentence(place_name(match.place, lang))}"
    if match.verdict is not False:
        yield f"  {programme.how[lang]}"
        yield from (f"  [ ] {paper[lang]}" for paper in programme.papers)
    yield from (f"  ! {wrong[lang]}" for wrong in programme.wrong)
    yield from (f"  ? {question[lang]}" for question in programme.ask)
    yield f"  {source_lines(cited(library, programme.sources), lang)}"


def _line(library: Library, found: LineMatch, lang: Lang, *, is_best: bool) -> Iterable[str]:
    """Return what a line gives, its newest terms, and what stands against it (the best is told above)."""
    if found.verdict is not False:
        yield f"    {found.line.what[lang]}"
    yield from (f"    {line}" for line in call_words(found, lang))
    if not is_best:
        yield from (f"    - {reason}" for reason in line_reasons(library, found, lang))
        yield from (f"    + {opening}" for opening in line_openings(library, found, lang))
