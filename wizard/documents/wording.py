"""Say sources, certainty, fees, time limits and dates in words; screens use the same."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from wizard.content.formats import NO_BREAK, dirhams, isolated
from wizard.content.model import Certainty, Lang
from wizard.content.procedure import Span
from wizard.content.shared import Source
from wizard.content.texts import Texts, Voice
from wizard.guidance.checklist_model import (
    Checklist,
    ChecklistStep,
    Citation,
    DueFee,
    LegalDate,
    Place,
)

TEXTS = Path(__file__).parent / "texts"

_NAMED = re.compile(
    r"(?:loi|décret|dahir|arrêté|law|decree|dahir|order|القانون|المرسوم|الظهير الشريف|القرار)"
    r"(?: n°| رقم)? \d[\d.-]*",
    re.IGNORECASE,
)
"""The part of a law's title that people quote: "Loi n° 112-12"."""
_IN_BRACKETS = re.compile(r" ?\([^()]*\)$")
_THREE = 3
_WITH_CAPITAL = frozenset({"cooperative", "sarl-au"})
_ARTICLE_PART = re.compile(r"(?:(annexe|p\.|CGI) ?)?(.*)")
_INSERTED = re.compile(r"(\d+) (bis|ter|quater)\b(.*)")
"""An article put between two others: "83 bis", "42 ter-II-C"."""
_ARTICLE_KINDS = {None: "article", "annexe": "annex", "p.": "page", "CGI": "tax-code"}


@functools.cache
def texts() -> Texts:
    """Return the words of the documents."""
    return Texts.load(TEXTS)


def voice(lang: Lang) -> Voice:
    """Return the words of the documents in one language."""
    return texts()(lang)


def direction(lang: Lang) -> Literal["rtl", "ltr"]:
    """Return how a language runs over the page."""
    return "rtl" if lang == "ar" else "ltr"


def second_script(lang: Lang) -> Lang:
    """Return the language that stands beside this one, so that both scripts are there."""
    return "fr" if lang == "ar" else "ar"


def sentence(text: str) -> str:
    """Return a text with a capital at its start."""
    return text[:1].upper() + text[1:]


def source_name(source: Source, lang: Lang) -> str:
    """Return a source as people quote it: "loi n° 112-12", else its title."""
    title = source.title[lang]
    named = _NAMED.match(title)
    if named is None:
        return _IN_BRACKETS.sub("", title)
    head, number = (named[0][0].lower() + named[0][1:]).rsplit(" ", 1)
    return f"{head}{NO_BREAK}{isolated(number, lang)}"


def source_line(citation: Citation, lang: Lang) -> str:
    """Return a source with its article: "loi n° 112-12, article 14"."""
    name = source_name(citation.source, lang)
    if citation.article is None:
        return name
    say = voice(lang)
    groups = _article_groups(citation.article)
    return say("join.comma").join([name, *(_articles(*group, lang) for group in groups)])


def source_lines(citations: Sequence[Citation], lang: Lang) -> str:
    """Return all sources of a statement in one line, each source once."""
    merged: dict[str, Citation] = {}
    for citation in citations:
        before = merged.get(citation.source.id)
        merged[citation.source.id] = citation if before is None else _merged(before, citation)
    return voice(lang)("join.semicolon").join(source_line(one, lang) for one in merged.values())


def source_dates(source: Source, lang: Lang) -> str:
    """Return when a source was published and read: "texte de 2014, lu dans une copie le ..."."""
    say = voice(lang)
    if source.published is None:
        return say(f"source.undated.{source.through}", date=source.read)
    year = str(source.published.year)
    return say(f"source.dated.{source.through}", year=year, date=source.read)


def certainty_word(certainty: Certainty, lang: Lang) -> str:
    """Return how sure a statement is, in words."""
    return voice(lang)(f"certainty.{certainty}")


def basis_line(certainty: Certainty, citations: Sequence[Citation], lang: Lang) -> str:
    """Return how sure a statement is and where it stands written; our advice stands nowhere."""
    sources = "" if certainty == "advice" else source_lines(citations, lang)
    parts = filter(None, [certainty_word(certainty, lang), sources])
    return voice(lang)("join.comma").join(parts)


def span_words(span: Span | LegalDate, lang: Lang) -> str:
    """Return a length of time: "60 jours", "3 ans"."""
    say = voice(lang)
    if span.days is not None:
        return say("span.days", n=span.days)
    months = (span.months or 0) + 12 * (getattr(span, "years", None) or 0)
    years, rest = divmod(months, 12)
    return say("span.months", n=months) if rest or not years else say("span.years", n=years)


def limit_words(date: LegalDate, lang: Lang) -> str:
    """Return where a legal limit comes from: "60 jours à partir de : ... (2 décembre 2026)".

    A limit before an event that has no day yet is counted from the last day allowed for the event.
    """
    side = "before" if date.before else "after"
    kind = side if date.event_is_real else f"{side}-planned"
    span, event = span_words(date, lang), date.event_title[lang]
    return voice(lang)(f"limit.{kind}", span=span, event=event, date=date.event_date)


def fee_sum(fee: DueFee, lang: Lang) -> str:
    """Return a fee as an amount: "14 DH", "au moins 60 DH", or that it is not published."""
    say = voice(lang)
    if fee.low is None:
        return say("fee.unpublished")
    if fee.high is None:
        return say("fee.at-least", sum=dirhams(fee.low, lang))
    if fee.low == fee.high:
        return say("fee.free") if fee.low == 0 else dirhams(fee.low, lang)
    return say("fee.between", low=dirhams(fee.low, lang), high=dirhams(fee.high, lang))


def fee_lines(step: ChecklistStep, lang: Lang) -> tuple[str, ...]:
    """Return what a step costs, a line for each fee; a step at home without fee has none."""
    say = voice(lang)
    if not step.fees:
        return () if step.place.authority.home else (say("fee.none"),)
    return tuple(_fee_line(fee, step, lang) for fee in step.fees)


def total_line(checklist: Checklist, lang: Lang) -> str:
    """Return the cost of the whole list: "Au moins 60 DH, 5 frais non publiés"."""
    say, total = voice(lang), checklist.total_fee
    unpublished = len(total.unpublished)
    if not unpublished and total.high == 0:
        return say("cost.none")
    if total.low == 0 and unpublished:
        first = say("cost.nothing-published")
    else:
        key = "cost.exact" if total.high == total.low and not unpublished else "cost.at-least"
        first = say(key, sum=dirhams(total.low, lang))
    if not unpublished:
        return first
    return first + say("join.comma") + say("cost.unpublished", n=unpublished)


def outside_cost(checklist: Checklist, lang: Lang) -> str:
    """Return what the cost leaves out: the capital, of a form that has one."""
    return voice(lang)("cost.outside") if checklist.form in _WITH_CAPITAL else ""


def next_title(checklist: Checklist, lang: Lang) -> str:
    """Return the title over the next actions, which names their number if they are three."""
    return voice(lang)("next.three" if len(checklist.next_actions) == _THREE else "next.some")


def place_name(place: Place, lang: Lang) -> str:
    """Return the office of the founder's province, or how to call it where it is not known."""
    if len(place.offices) == 1:
        return place.offices[0].name[lang]
    return (place.authority.title if place.offices else place.authority.generic)[lang]


def _fee_line(fee: DueFee, step: ChecklistStep, lang: Lang) -> str:
    say = voice(lang)
    line = fee_sum(fee, lang)
    if fee.title is not None:
        line = say("fee.line", title=fee.title[lang], sum=line)
    notes = [fee.note[lang]] if fee.note is not None else []
    if fee.until is not None and fee.until < step.planned:
        notes.append(say("fee.until", year=str(fee.until.year)))
    if fee.low is not None and fee.certainty != "official":
        notes.append(certainty_word(fee.certainty, lang))
    return line if not notes else f"{line} ({say('join.comma').join(notes)})"


def _merged(first: Citation, second: Citation) -> Citation:
    """Return one citation of a source with the articles of both, each once."""
    articles = [*(first.article or "").split(", "), *(second.article or "").split(", ")]
    return Citation(first.source, ", ".join(filter(None, dict.fromkeys(articles))) or None)


def _article_groups(article: str) -> list[tuple[str, list[str]]]:
    """Return an article reference in parts: its articles, annexes, pages."""
    groups: list[tuple[str, list[str]]] = []
    for part in re.split(r", | et ", article):
        found = _ARTICLE_PART.fullmatch(part)
        word, numbers = (found[1], found[2]) if found else (None, part)
        if word is not None or not groups:
            groups.append((_ARTICLE_KINDS[word], []))
        if numbers:
            groups[-1][1].append(numbers)
    return groups


def _number(number: str, lang: Lang) -> str:
    """Return the number of an article in the language's words: "83 bis" is "83 المكررة"."""
    inserted = _INSERTED.fullmatch(number)
    if inserted is not None:
        first, again, rest = inserted.groups()
        word = voice(lang)(f"source.again.{again}")
        return f"{first}{NO_BREAK}{word}{isolated(rest, lang) if rest else ''}"
    return number if number.isdecimal() else isolated(number, lang)


def _articles(kind: str, numbers: Sequence[str], lang: Lang) -> str:
    """Return "articles 7, 26 et 27"; only numbers with letters or dashes need isolating."""
    say = voice(lang)
    shown = [_number(number, lang) for number in numbers]
    between = say("join.and" if lang == "ar" else "join.comma")
    listed = say("join.and").join(filter(None, [between.join(shown[:-1]), *shown[-1:]]))
    return say(f"source.{kind}", n=max(1, len(shown)), list=listed).rstrip(f" {NO_BREAK}")
