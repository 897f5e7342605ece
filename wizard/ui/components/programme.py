"""A programme as a card: name, verdict and one sentence; all the rest opens on a tap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from wizard.content.loading import library
from wizard.content.support import Gift
from wizard.documents.support_words import (
    call_words,
    match_openings,
    match_reasons,
    opening_words,
    reason_words,
    standing_words,
    verdict_id,
    verdict_words,
)
from wizard.guidance.citing import cited
from wizard.guidance.support import is_private
from wizard.ui.components.offices import link, place_html
from wizard.ui.markup import doubt, fold, icon, listed, note, source_line
from wizard.ui.session import current
from wizard.ui.words import block, local, printed, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wizard.content.model import Localised
    from wizard.guidance.support import LineMatch, Match

_ICONS: Final = {"yes": "ok", "not-known": "ask", "no": "off"}
_GIFTS: Final[tuple[Gift, ...]] = get_args(Gift)


def programme_card(match: Match) -> str:
    """Return the card of a programme that may be asked for, or asked about."""
    lines = [f"<p>{safe(text)}</p>" for text in _first_words(match)]
    return (
        f'<section class="d-prog {verdict_id(match.verdict)}">{_head(match)}{_verdict(match)}'
        f"{''.join(lines)}{_only_you(match)}"
        f"{fold(said('help.more'), ''.join(_more(match)), 'more')}</section>"
    )


def programme_line(match: Match) -> str:
    """Return a programme that is not for today: why, and what would open it."""
    lang = current().lang
    openings = [safe(text) for text in match_openings(library(), match, lang)]
    opens = f"<h4>{said('help.opens')}</h4>{listed(openings)}" if openings else ""
    reasons = "".join(f"<p>{safe(text)}</p>" for text in match_reasons(library(), match, lang))
    state = note(safe(standing_words(match.lines[0].standing, lang)))
    return f'<section class="d-prog no">{_head(match)}{reasons}{opens}{state}{_sources(match)}</section>'


def over_line(match: Match) -> str:
    """Return a programme that is over: what it is told for is that nobody waits for it."""
    standing = match.lines[0].standing
    state = safe(standing_words(standing, current().lang))
    return (
        f'<section class="d-prog no">{_head(match)}<p>{safe(local(standing.text))}</p>'
        f"{note(state)}{_sources(match)}</section>"
    )


def _head(match: Match) -> str:
    programme = match.programme
    body = safe(local(programme.body))
    return f"<h3>{safe(local(programme.title))}</h3>{note(body)}"


def _verdict(match: Match) -> str:
    lang = current().lang
    words = safe(verdict_words(match, lang))
    state = safe(standing_words(match.lines[0].standing, lang))
    return (
        f'<p class="d-verdict">{icon(_ICONS[verdict_id(match.verdict)])}'
        f'<span><b>{words}</b><span class="d-src">{state}</span></span></p>'
    )


def _first_words(match: Match) -> Iterable[str]:
    """Return what stands on the closed card: what one may ask for, and the first doubt."""
    yield say("help.for", gifts=printed("join.comma").join(_gifts(match)))
    if match.verdict is None:
        yield from match_reasons(library(), match, current().lang)[:1]


def _gifts(match: Match) -> list[str]:
    """Return what its open lines give, each once."""
    given = {
        gift for found in match.lines if found.verdict is not False for gift in found.line.gives
    }
    return [say(f"help.gives.{gift}") for gift in _GIFTS if gift in given]


def _only_you(match: Match) -> str:
    if not any(is_private(match, found) for found in match.lines):
        return ""
    return doubt(said("help.only-you"), "lock")


def _more(match: Match) -> Iterable[str]:
    """Return what is asked for, where, with which papers, and what may go wrong."""
    lang, programme = current().lang, match.programme
    standing = match.lines[0].standing
    told = match_reasons(library(), match, lang)
    if match.verdict is None and told[1:]:
        yield listed(safe(text) for text in told[1:])
    if local(standing.text) not in told:
        yield f"<p>{safe(local(standing.text))}</p>"
    openings = match_openings(library(), match, lang)
    if openings:
        yield f"<h4>{said('help.opens')}</h4>{listed(map(safe, openings))}"
    yield f"<h4>{said('help.where')}</h4>{place_html(match.place)}{block(local(programme.how))}"
    yield _titled(safe(printed("ask.title")), programme.ask)
    yield f"<h4>{said('help.lines')}</h4>{_lines(match)}"
    yield _titled(said("help.papers"), programme.papers)
    yield _titled(said("help.wrong"), programme.wrong)
    if programme.url is not None:
        yield f"<p>{link(programme.url)}</p>"
    yield _sources(match)


def _titled(title: str, texts: Sequence[Localised]) -> str:
    if not texts:
        return ""
    return f"<h4>{title}</h4>{listed(safe(local(text)) for text in texts)}"


def _lines(match: Match) -> str:
    """Return what may be asked for: one line is told at once, several open one by one."""
    if len(match.lines) == 1:
        return f"<p><b>{safe(local(match.lines[0].line.title))}</b></p>{_line(match.lines[0])}"
    folded = []
    for found in match.lines:
        verdict = safe(verdict_words(found, current().lang))
        title = f"{safe(local(found.line.title))}{safe(printed('join.colon'))} {verdict}"
        folded.append(fold(title, _line(found), _ICONS[verdict_id(found.verdict)]))
    return "".join(folded)


def _line(found: LineMatch) -> str:
    """Return one thing to ask for: what it is, its newest terms, and what stands against it."""
    lang, line = current().lang, found.line
    parts = [block(local(line.what))]
    if line.standing is not None:
        parts.append(note(safe(standing_words(line.standing, lang))))
    parts += [f"<p>{safe(text)}</p>" for text in call_words(found, lang)]
    if found.call is not None:
        parts.append(source_line(found.call.certainty, cited(library(), (found.call.source,))))
    if found.verdict is not True:
        parts += [f"<p>{text}</p>" for text in _doubts(found)]
    return "".join(parts) + source_line(line.certainty, cited(library(), line.sources))


def _doubts(found: LineMatch) -> Iterable[str]:
    """Return why a line is closed or not known, and what would open it."""
    lang = current().lang
    for reason in found.reasons:
        words = reason_words(library(), reason, found, lang)
        opens = opening_words(library(), reason, lang)
        yield " ".join(map(safe, filter(None, (words, opens))))


def _sources(match: Match) -> str:
    programme = match.programme
    return source_line(programme.certainty, cited(library(), programme.sources))
