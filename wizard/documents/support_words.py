"""Programmes in words: may you ask, why not, what was given where and when, what to ask."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from wizard.content.formats import day, dirhams, fill, month
from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.content.question import FormId
from wizard.content.support import OVER, Call, Standing
from wizard.content.territory import provinces
from wizard.documents.wording import voice
from wizard.guidance.support import LineMatch, Match, Reason
from wizard.rules.situation import Verdict

_VERDICTS = {True: "yes", None: "not-known", False: "no"}


def verdict_id(verdict: Verdict) -> str:
    """Return a verdict as data says it: yes, no or not-known."""
    return _VERDICTS[verdict]


def verdict_words(match: Match | LineMatch, lang: Lang) -> str:
    """Return in a few words whether to ask; never a promise."""
    standing = match.standing if isinstance(match, LineMatch) else match.lines[0].standing
    key = "over" if standing.state in OVER else verdict_id(match.verdict)
    return voice(lang)(f"support.verdict-{key}")


def standing_words(standing: Standing, lang: Lang) -> str:
    """Return the state of a programme with the day its source speaks of."""
    ways = {"day": day, "month": month, "year": _year}
    date = ways[standing.known](standing.on, lang)
    return voice(lang)(f"support.state-{standing.state}", date=date)


def _year(date: datetime.date, lang: Lang) -> str:  # noqa: ARG001  # one of three ways to say when
    return str(date.year)


def reason_words(library: Library, reason: Reason, found: LineMatch, lang: Lang) -> str:
    """Return why a founder cannot ask today, or what is not known, in one sentence or two."""
    say = voice(lang)
    if reason.why in ("form", "form-open"):
        return say(f"support.{reason.why}", forms=_forms(library, reason.forms, lang))
    if reason.why == "until" and reason.day is not None:
        return say("support.until", date=reason.day)
    if reason.why == "barred":
        return say("support.barred")
    if reason.why == "facts":
        asks = (library.questions[fact].ask[lang] for fact in reason.facts)
        return say("support.facts", questions=" ".join(asks))
    text = fill(reason.text[lang], lang, **dict(reason.values)) if reason.text is not None else ""
    if reason.why == "elsewhere" and found.call is not None:
        return f"{text} {say('support.elsewhere', place=_place(found.call, lang))}"
    return text


def opening_words(library: Library, reason: Reason, lang: Lang) -> str:
    """Return what would open a programme, as a change of fact; empty if people cannot change it."""
    say = voice(lang)
    if reason.why in ("form", "form-open"):
        return say("support.opens-form", forms=_forms(library, reason.forms, lang))
    if reason.why in ("until", "barred"):
        return say(f"support.opens-{reason.why}")
    return reason.opens[lang] if reason.opens is not None else ""


def match_reasons(library: Library, match: Match, lang: Lang) -> list[str]:
    """Return the reasons of the best line, each once; for a yes, that the office decides."""
    if match.verdict:
        return [voice(lang)("support.nothing-against")]
    return line_reasons(library, match.lines[0], lang)


def match_openings(library: Library, match: Match, lang: Lang) -> list[str]:
    """Return what would open the best line, each once."""
    return line_openings(library, match.lines[0], lang)


def line_reasons(library: Library, found: LineMatch, lang: Lang) -> list[str]:
    """Return why a line cannot be asked for today, or what is not known, each once."""
    told = (reason_words(library, reason, found, lang) for reason in found.reasons)
    return list(dict.fromkeys(filter(None, told)))


def line_openings(library: Library, found: LineMatch, lang: Lang) -> list[str]:
    """Return what would open a line, each once."""
    told = (opening_words(library, reason, lang) for reason in found.reasons)
    return list(dict.fromkeys(filter(None, told)))


def call_words(found: LineMatch, lang: Lang) -> Iterable[str]:
    """Return what the newest call gave and asked, with its year and its place."""
    call = found.call
    if call is None:
        return
    say = voice(lang)
    yield say("support.call", year=str(call.year), place=_place(call, lang), text=call.text[lang])
    if call.most is not None:
        yield say("support.most", amount=dirhams(call.most, lang))
    if call.percent is not None:
        yield say("support.percent", n=call.percent)
    if call.own_percent is not None:
        yield say("support.own", n=call.own_percent)
    if not found.call_is_here:
        yield say("support.not-here")


def _place(call: Call, lang: Lang) -> str:
    """Return where a call was held: its provinces, or the whole country."""
    say = voice(lang)
    names = [provinces()[code].name[lang] for code in call.provinces]
    return say("join.comma").join(names) if names else say("support.country")


def _forms(library: Library, forms: Iterable[FormId], lang: Lang) -> str:
    names = (library.outcomes.forms[form][lang] for form in forms)
    return voice(lang)("join.comma").join(names)
