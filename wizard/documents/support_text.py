"""Programmes as plain text, for the command line and for advisors."""

from __future__ import annotations

from collections.abc import Iterable

from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.documents.support_words import (
    call_words,
    match_openings,
    match_reasons,
    standing_words,
    verdict_words,
)
from wizard.documents.wording import place_name, sentence, source_lines, voice
from wizard.guidance.citing import cited
from wizard.guidance.support import Match, Support


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
    for reason in match_reasons(library, match, lang):
        yield f"  - {reason}"
    for opening in match_openings(library, match, lang):
        yield f"  + {opening}"
    for found in match.lines:
        yield f"  * {found.line.title[lang]}{colon} {verdict_words(found, lang)}"
        yield from (f"    {line}" for line in call_words(found, lang))
    yield f"  {say('next.where')}{colon} {sentence(place_name(match.place, lang))}"
    yield from (f"  ? {question[lang]}" for question in programme.ask)
    yield f"  {source_lines(cited(library, programme.sources), lang)}"
