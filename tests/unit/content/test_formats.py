"""Numbers, days and sums as each language writes them."""

from __future__ import annotations

import datetime

import pytest

from wizard.content.formats import counted, day, dirhams, fill, month, number, unbroken, weekday_day
from wizard.content.model import Lang


@pytest.mark.parametrize(
    ("n", "ar", "fr", "en"),
    [
        (5, "5", "5", "5"),
        (1000, "1000", "1\u00a0000", "1,000"),
        (10_000, "10\u00a0000", "10\u00a0000", "10,000"),
        (1_000_000, "1\u00a0000\u00a0000", "1\u00a0000\u00a0000", "1,000,000"),
    ],
)
def test_number(n: int, ar: str, fr: str, en: str) -> None:
    """Digits are grouped without any space that a line or a direction could break."""
    assert (number(n, "ar"), number(n, "fr"), number(n, "en")) == (ar, fr, en)


@pytest.mark.parametrize(
    ("date", "ar", "fr", "en"),
    [
        ((2026, 3, 12), "12 مارس 2026", "12 mars 2026", "12 March 2026"),
        ((2026, 5, 1), "1 ماي 2026", "1er mai 2026", "1 May 2026"),
        ((2027, 8, 31), "31 غشت 2027", "31 août 2027", "31 August 2027"),
        ((2028, 2, 29), "29 فبراير 2028", "29 février 2028", "29 February 2028"),
    ],
)
def test_day(date: tuple[int, int, int], ar: str, fr: str, en: str) -> None:
    """Arabic uses the months that Morocco uses."""
    on = datetime.date(*date)
    assert (day(on, "ar"), day(on, "fr"), day(on, "en")) == (ar, fr, en)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "الثلاثاء 24 نونبر 2026"),
        ("fr", "mardi 24 novembre 2026"),
        ("en", "Tuesday 24 November 2026"),
    ],
)
def test_weekday_day(lang: Lang, text: str) -> None:
    """The day of the week stands first."""
    assert weekday_day(datetime.date(2026, 11, 24), lang) == text


def test_month() -> None:
    """A month stands with its year."""
    assert month(datetime.date(2026, 7, 1), "ar") == "يوليوز 2026"


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (1, "درهم واحد"),
        (2, "درهمان"),
        (5, "5\u00a0دراهم"),
        (20, "20\u00a0درهما"),
        (100, "100\u00a0درهم"),
        (10_000, "10\u00a0000\u00a0درهم"),
    ],
)
def test_dirhams_in_arabic(n: int, text: str) -> None:
    """The word follows its number."""
    assert dirhams(n, "ar") == text


def test_dirhams_in_french() -> None:
    """No line breaks between sum and unit."""
    assert dirhams(1000, "fr") == "1\u00a0000\u00a0DH"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("05 39 00 00 00", "الهاتف: \u206805 39 00 00 00\u2069."),
        ("التعاونية", "الهاتف: التعاونية."),
        (2026, "الهاتف: \u20682026\u2069."),
        (datetime.date(2026, 3, 12), "الهاتف: \u206812 مارس 2026\u2069."),
    ],
)
def test_pieces_keep_their_direction(value: str | int | datetime.date, text: str) -> None:
    """What holds digits or Latin letters is set apart from the Arabic around it."""
    assert fill("الهاتف: {x}.", "ar", x=value) == text


def test_other_languages_need_no_marks() -> None:
    """French and English run the same way as their digits."""
    assert fill("Avant le {date}", "fr", date=datetime.date(2026, 3, 12)) == "Avant le 12 mars 2026"


def test_a_missing_value_is_a_broken_promise() -> None:
    """A placeholder that gets no value is named."""
    with pytest.raises(KeyError, match="date"):
        fill("Avant le {date}", "fr")


@pytest.mark.parametrize(
    ("n", "text"),
    [(1, "عضو واحد"), (2, "عضوان"), (4, "\u20684\u2069 أعضاء"), (30, "\u206830\u2069 عضوا")],
)
def test_counted(n: int, text: str) -> None:
    """Arabic chooses between five forms."""
    forms = {
        "one": "عضو واحد",
        "two": "عضوان",
        "few": "{n} أعضاء",
        "many": "{n} عضوا",
        "other": "{n} عضو",
    }
    assert counted(forms, n, "ar") == text


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Téléphone : 0524 84 73 00 (non confirmé)", "Téléphone : 0524~84~73~00 (non confirmé)"),
        ("loi n° 28-07, articles 42 bis et 160 bis", "loi~n°~28-07, articles~42~bis et 160~bis"),
        ("2 millions de DH ou 10 000 DH, 30 %", "2~millions~de~DH ou 10~000~DH, 30~%"),
        ("le 1er décembre ou le 24 novembre 2026", "le 1er~décembre ou le 24~novembre 2026"),
        ("articles 33, 34 et 35 ; 5 membres", "articles~33, 34 et~35 ; 5~membres"),
        ("within 24 hours, articles 8 and 9", "within 24~hours, articles~8 and~9"),
        ("المواد 33 و34 و35، بين 1 و2", "المواد~33 و34~و35، بين~1~و2"),
        ("بين 2015 و31 دجنبر 2026", "بين~2015 و31~دجنبر~2026"),
        ("داخل 24 ساعة، 5 أعضاء", "داخل~24~ساعة، 5~أعضاء"),
        ("within 30 days, on 5 July", "within 30~days, on 5~July"),
        ("القانون رقم \u206828.07\u2069، المادة 5", "القانون رقم~\u206828.07\u2069، المادة~5"),
        ("من 10 آلاف درهم، 30 في المائة", "من~10~آلاف~درهم، 30~في~المائة"),
        ("حتى 8 دجنبر 2026 فقط", "حتى~8~دجنبر~2026 فقط"),
        ("الأربعاء 31 مارس 2027", "الأربعاء 31~مارس~2027"),
        ("العربية 99، الفرنسية 44", "العربية~99، الفرنسية~44"),
        ("dans 3 communes, 16 ansatz, page suivante", "dans 3 communes, 16 ansatz, page suivante"),
    ],
)
def test_a_number_keeps_to_its_line(text: str, joined: str) -> None:
    """A number, a reference and an amount are never cut by the end of a line; the rest may be."""
    assert unbroken(text).replace("\u00a0", "~") == joined
