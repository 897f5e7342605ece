"""Who may help, told for the founder's own paper: what to ask for or about, where, what first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.documents.lines import places_lines
from wizard.documents.support_words import match_reasons, standing_words, verdict_words
from wizard.documents.view import HelpView, View
from wizard.documents.wording import place_name, sentence, voice
from wizard.guidance.checklist_model import Place
from wizard.guidance.support import Match, Support, is_private
from wizard.guidance.support_parts import in_parts


def tell_help(library: Library, support: Support, lang: Lang) -> tuple[HelpView, ...]:
    """Return the programmes that may be asked for, or asked about, by moment."""
    matches = [match for _, found in in_parts(support).by_moment for match in found]
    return tuple(_told(library, match, lang) for match in matches)


def help_lines(view: View) -> Iterator[str]:
    """Return the programmes as plain text; nothing if the copy has none."""
    if not view.help:
        return
    say = voice(view.lang)
    yield from ("", f"== {say('support.title')}", say("support.rule"))
    for one in view.help:
        yield f"- {one.title} ({one.moment}){say('join.colon')} {one.verdict}"
        if one.private:
            yield f"    ! {say('support.private')}"
        yield from (f"    {line}" for line in (one.body, one.state, *one.reasons))
        yield f"    {say('next.where')}{say('join.colon')} {one.where}"
        yield from (f"    {line}" for line in one.lines)
        yield f"    ? {one.ask}"


def _told(library: Library, match: Match, lang: Lang) -> HelpView:
    programme = match.programme
    return HelpView(
        title=programme.title[lang],
        body=programme.body[lang],
        moment=voice(lang)(f"support.moment-{match.moment}"),
        verdict=verdict_words(match, lang),
        reasons=tuple(match_reasons(library, match, lang)[:1]) if match.verdict is None else (),
        state=standing_words(match.lines[0].standing, lang),
        where=sentence(place_name(match.place, lang)),
        lines=tuple(_reach(match.place, lang)),
        ask=programme.ask[0][lang],
        private=any(is_private(match, found) for found in match.lines),
    )


def _reach(place: Place, lang: Lang) -> Iterable[str]:
    """Return how to reach the office; where none is known, where to look."""
    yield from places_lines(place, lang)
    if not place.offices and place.authority.find is not None:
        yield place.authority.find[lang]
