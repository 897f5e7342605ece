"""Write numbers, days and sums in each language, and set them into sentences unreversed."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, get_args

from babel import Locale

from wizard.content.model import Lang

if TYPE_CHECKING:
    from collections.abc import Mapping

ISOLATE, END_ISOLATE = "\u2068", "\u2069"
"""Between these two, a piece keeps its own direction whatever stands around it."""

NO_BREAK = "\u00a0"
_GROUPS: dict[Lang, str] = {"ar": NO_BREAK, "fr": NO_BREAK, "en": ","}
_ARABIC_GROUPS_FROM = 10_000
_MONTHS: dict[Lang, tuple[str, ...]] = {
    "ar": tuple("يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split()),
    "fr": tuple(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    ),
    "en": tuple(
        "January February March April May June July August September October November December".split()
    ),
}
_WEEKDAYS: dict[Lang, tuple[str, ...]] = {
    "ar": tuple("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد".split()),
    "fr": tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
    "en": tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
}
_DIRHAMS: dict[Lang, dict[str, str]] = {
    "ar": {
        "one": "درهم واحد",
        "two": "درهمان",
        "few": "{n} دراهم",
        "many": "{n} درهما",
        "other": "{n} درهم",
    },
    "fr": {"other": "{n} DH"},
    "en": {"other": "{n} DH"},
}
_PLURAL_OF = {lang: Locale(lang).plural_form for lang in get_args(Lang)}
_LATIN_OR_DIGIT = re.compile(r"[0-9A-Za-zÀ-ÿ]")
_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_DIGIT = re.compile(r"\d")
_COUNTED = "|".join(
    (
        r"%|DH|MAD|kg|km|ha|ans?|jours?|mois|heures?|membres?|millions?|milliards?|bis|ter|quater",
        r"days?|months?|years?|hours?|members?|billion",
        "درهم|دراهم|درهما|ألف|ألفا|آلاف|مليون|مليونا|ملايين|مليار|مليارا|في المائة|مكررة|المكررة",
        "سنة|سنوات|شهر|شهرا|أشهر|يوم|يوما|أيام|ساعة|ساعات|عضو|عضوا|أعضاء|كيلو",
        *("|".join(months) for months in _MONTHS.values()),
    )
)
"""What follows a number on its line: a unit, a month, the second half of an article's number."""
_NOT_A_WEEKDAY = "".join(f"(?<!{weekday})" for weekday in _WEEKDAYS["ar"])
"""The narrowest column holds a day of the month and its year, not its weekday as well."""
_NAMED = r"[nN]°|[Aa]rticles?|[Pp]ages?|[Nn]o\."
_ARABIC_LETTER = r"[\u0620-\u064a\u0671-\u06d3]"
_THEN_NUMBER = r"(?=[\u2066-\u2068]?\d)"
"""Before a number, or the mark that gives it its direction."""
_JOINED = re.compile(
    "|".join(
        (
            r"(?<=\d) (?=\d)",  # 10 000, 05 39 00 00 00
            rf"\b(?:{_NAMED}) {_THEN_NUMBER}",  # n° 28-07, article 14
            r"(?:(?<=\d et)|(?<=\d and)) (?=\d)",  # 33, 34 et 35
            r"(?<=[\d\u2069]) (?=و\u2068?\d+\u2069?(?:[.،؛)]|$))",  # 33 و34 و35
            r"(?<=\bloi) (?=n°)",  # loi n° 28-07
            rf"(?<={_ARABIC_LETTER}){_NOT_A_WEEKDAY} {_THEN_NUMBER}",  # المادة 14
            rf"(?:\d\u2069?|1er) (?=(?:{_COUNTED})(?!\w))",  # 60 jours, 1er mars, 160 bis
            r"(?:ألف|آلاف|مليون|ملايين|مليار) (?=درهم)",  # 100 ألف درهم
            r"(?:(?<=\d في)|(?<=\d\u2069 في)|(?<=\d\u00a0في)) (?=المائة)",  # 30 في المائة
            r"(?:millions?|milliards?) (?=de[ \u00a0]DH)",  # 2 millions de DH, its first space
            r"(?<=[nds] de) (?=DH)",  # and its second
        )
    )
)
"""Spaces at which no line may break."""

Value = str | int | datetime.date
"""What may be put into a sentence."""


def number(n: int, lang: Lang) -> str:
    """Return a whole number; Arabic groups digits only from ten thousand on, as people write it."""
    if lang == "ar" and abs(n) < _ARABIC_GROUPS_FROM:
        return str(n)
    return f"{n:,}".replace(",", _GROUPS[lang])


def day(date: datetime.date, lang: Lang) -> str:
    """Return a date in words, with the months that Morocco uses."""
    first = "1er" if lang == "fr" and date.day == 1 else str(date.day)
    return f"{first} {_MONTHS[lang][date.month - 1]} {date.year}"


def weekday_day(date: datetime.date, lang: Lang) -> str:
    """Return a date in words with its day of the week."""
    return f"{_WEEKDAYS[lang][date.weekday()]} {day(date, lang)}"


def month(date: datetime.date, lang: Lang) -> str:
    """Return the month and year of a date."""
    return f"{_MONTHS[lang][date.month - 1]} {date.year}"


def month_name(number: int, lang: Lang) -> str:
    """Return the name of a month, 1 to 12."""
    return _MONTHS[lang][number - 1]


def dirhams(n: int, lang: Lang) -> str:
    """Return a sum of money."""
    return plural(_DIRHAMS[lang], n, lang).replace("{n} ", f"{number(n, lang)}{NO_BREAK}")


def plural(forms: Mapping[str, str], n: int, lang: Lang) -> str:
    """Return the form of a counted phrase that fits a number, not yet filled in."""
    return forms.get(_PLURAL_OF[lang](n), forms["other"])


def isolated(text: str, lang: Lang) -> str:
    """Return a piece ready to stand in a sentence: in Arabic, digits and Latin keep their order."""
    if lang == "ar" and _LATIN_OR_DIGIT.search(text):
        return f"{ISOLATE}{text}{END_ISOLATE}"
    return text


def written(value: Value, lang: Lang) -> str:
    """Return a value as the language writes it, ready to stand in a sentence."""
    if isinstance(value, datetime.date):
        return isolated(day(value, lang), lang)
    return isolated(number(value, lang) if isinstance(value, int) else value, lang)


def fill(sentence: str, lang: Lang, /, **values: Value) -> str:
    """Return a sentence with its {placeholders} filled; KeyError names one that got no value."""
    return _PLACEHOLDER.sub(lambda found: written(values[found[1]], lang), sentence)


def unbroken(text: str) -> str:
    """Return a text in which no line breaks inside a number, or between it and what it counts.

    A telephone number, "loi n° 28-07", "160 bis", "10 000 DH" and "24 novembre" stay on one line.
    """
    return _JOINED.sub(_with_no_break, text) if _DIGIT.search(text) else text


def _with_no_break(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK)


def counted(forms: Mapping[str, str], n: int, lang: Lang, /, **values: Value) -> str:
    """Return a counted phrase in the plural form of its number, filled in."""
    return fill(plural(forms, n, lang), lang, n=n, **values)
