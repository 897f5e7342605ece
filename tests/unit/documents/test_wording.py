"""Sources, fees, limits and dates are said as offices say them, in each language."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

from tests.unit.documents.conftest import MakeList
from wizard.content.loading import Library
from wizard.content.model import LANGS, Lang, Localised
from wizard.content.procedure import Span
from wizard.documents.wording import (
    fee_lines,
    fee_sum,
    limit_words,
    source_dates,
    source_line,
    source_lines,
    span_words,
    texts,
    total_line,
)
from wizard.guidance.checklist_model import Citation, DueFee, LegalDate, TotalFee

EVENT = Localised(ar="يوم التسجيل", fr="Jour de l'immatriculation", en="Day of registration")


def plain(text: str) -> str:
    """Return a text without the marks that keep directions and words together."""
    return text.translate({0x2068: None, 0x2069: None, 0xA0: " "})


@pytest.mark.parametrize(
    ("source", "article", "lang", "line"),
    [
        ("law-112-12", "14", "fr", "loi n° 112-12, article 14"),
        ("law-112-12", "14", "ar", "القانون رقم 112.12، المادة 14"),
        ("law-112-12", "14", "en", "law 112-12, article 14"),
        ("law-112-12", "7, 11", "ar", "القانون رقم 112.12، المادتان 7 و11"),
        ("law-112-12", "7, 9, 11", "fr", "loi n° 112-12, articles 7, 9 et 11"),
        ("law-112-12", "7, 9, 11", "ar", "القانون رقم 112.12، المواد 7 و9 و11"),
        ("decree-2-15-617", None, "ar", "المرسوم رقم 2.15.617"),
        ("decree-2-18-622", "10, annexe 19", "ar", "المرسوم رقم 2.18.622، المادة 10، الملحق 19"),
        ("decree-2-18-622", "1, 2 et annexe", "fr", "décret n° 2-18-622, articles 1 et 2, annexe"),
        ("law-5-96", "83 bis, 84", "ar", "القانون رقم 5.96، المادتان 83 المكررة و84"),
        ("law-5-96", "83 bis, 84", "fr", "loi n° 5-96, articles 83 bis et 84"),
        ("cgi", "42 ter-II-C", "fr", "Code général des impôts, article 42 ter-II-C"),
        ("cgi", "42 ter-II-C", "ar", "المدونة العامة للضرائب، المادة 42 المكررة مرتين-II-C"),
        (
            "finance-law-2026",
            "CGI 145-X et XI",
            "fr",
            "Loi de finances 2026, code général des impôts, articles 145-X et XI",
        ),
    ],
)
def test_source_line(
    books: Library, source: str, article: str | None, lang: Lang, line: str
) -> None:
    """A law is quoted by its number and article, never by its whole title."""
    assert plain(source_line(Citation(books.sources[source], article), lang)) == line


def test_law_number_keeps_its_order(books: Library) -> None:
    """In Arabic the number of a law is isolated: it can never be turned round."""
    line = source_line(Citation(books.sources["law-112-12"], "14"), "ar")
    assert "\u2068112.12\u2069" in line


def test_one_source_is_named_once(books: Library) -> None:
    """Two citations of one law become one, with the articles of both."""
    law = books.sources["law-112-12"]
    line = source_lines([Citation(law, "7, 8"), Citation(law, "8, 9")], "fr")
    assert plain(line) == "loi n° 112-12, articles 7, 8 et 9"


def test_sources_say_their_dates(books: Library) -> None:
    """The year of a text and the day it was read, never "checked"."""
    dates = source_dates(books.sources["law-112-12"], "fr")
    assert dates == "texte de 2014, lu dans une copie le 24 novembre 2026"


@pytest.mark.parametrize(
    ("span", "lang", "words"),
    [
        (Span(days=60), "ar", "60 يوما"),
        (Span(days=2), "ar", "يومان"),
        (Span(days=5), "ar", "5 أيام"),
        (Span(days=1), "fr", "1 jour"),
        (Span(months=6), "fr", "6 mois"),
        (Span(months=36), "fr", "3 ans"),
        (Span(years=3), "ar", "3 سنوات"),
        (Span(months=18), "en", "18 months"),
    ],
)
def test_span_words(span: Span, lang: Lang, words: str) -> None:
    """Lengths of time take the plural of their language; whole years are said as years."""
    assert plain(span_words(span, lang)) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (14, 14, "14 DH"),
        (60, None, "au moins 60 DH"),
        (100, 1200, "de 100 DH à 1 200 DH"),
        (0, 0, "gratuit"),
        (None, None, "non publié, à demander au guichet"),
    ],
)
def test_fee_sum(low: int | None, high: int | None, words: str) -> None:
    """A fee is never more certain than its source."""
    assert plain(fee_sum(DueFee(None, low, high, "official", None, ()), "fr")) == words


def test_old_amount_says_its_year(make_list: MakeList) -> None:
    """After its last known day an amount says that the next finance law may change it."""
    step = make_list().step("block-money")
    until = step.planned - datetime.timedelta(days=1)
    fee = DueFee(EVENT, 100, 100, "official", None, (), until)
    (line,) = fee_lines(dataclasses.replace(step, fees=(fee,)), "fr")
    assert f"chiffre de {until.year}, la prochaine loi de finances peut le changer" in line
    still = dataclasses.replace(fee, until=step.planned)
    (line,) = fee_lines(dataclasses.replace(step, fees=(still,)), "fr")
    assert "chiffre de" not in line


@pytest.mark.parametrize(
    ("total", "words"),
    [
        (TotalFee(60, None, ("a", "b")), "Au moins 60 DH, 2 frais non publiés"),
        (TotalFee(60, 60, ("a",)), "Au moins 60 DH, 1 frais non publié"),
        (TotalFee(60, 60, ()), "60 DH"),
        (TotalFee(0, 0, ("a",)), "Aucun montant n'est publié, 1 frais non publié"),
        (TotalFee(0, 0, ()), "Aucun texte ne demande de frais"),
    ],
)
def test_total_line(make_list: MakeList, total: TotalFee, words: str) -> None:
    """The total is "at least" as soon as one figure is missing."""
    assert plain(total_line(dataclasses.replace(make_list(), total_fee=total), "fr")) == words


def test_limit_words_tell_a_plan_from_a_fact(books: Library) -> None:
    """A limit that runs from a planned day says so."""
    day = datetime.date(2026, 12, 2)
    citation = Citation(books.sources["law-112-12"], "14")
    limit = LegalDate(
        "x", EVENT, day, event_is_real=True, limit=day, safe=day, citation=citation, days=60
    )
    assert plain(limit_words(limit, "fr")) == (
        "60 jours à partir de : Jour de l'immatriculation (2 décembre 2026)"
    )
    planned = dataclasses.replace(limit, event_is_real=False, before=True, days=15)
    assert plain(limit_words(planned, "fr")) == (
        "15 jours complets avant : Jour de l'immatriculation (au plus tard le 2 décembre 2026)"
    )


def test_arabic_has_no_french_left() -> None:
    """The Arabic words hold no Latin letter but the names of formats and languages."""
    allowed = {"languages.fr", "languages.en", "link.pdf"}
    for key, entry in texts()("ar").entries.items():
        for text in [entry] if isinstance(entry, str) else entry.values():
            words = [part for part in text.replace("}", "{").split("{")[::2] if part]
            latin = any("a" <= letter.lower() <= "z" for word in words for letter in word)
            assert key in allowed or not latin, key


def test_no_french_de_before_a_month_that_may_begin_with_a_vowel() -> None:
    """Three months are named without "de", which April, August and October would shorten."""
    text = texts()("fr")("after.months", start="avril 2027", end="juin 2027")
    assert text == "Entre avril 2027 et juin 2027"


def test_every_word_is_there_in_each_language() -> None:
    """The same keys stand in all three languages (loading refuses anything else)."""
    assert {frozenset(texts()(lang).entries) for lang in LANGS} == {texts().keys()}
