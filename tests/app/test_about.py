"""About: every official word can be read there, not only beside the questions that use it."""

from __future__ import annotations

import re

import pytest

from tests.app.founder import Founder
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang

WORD = re.compile(r"<dt>([^<]*)</dt><dd>")


def on_about(lang: Lang) -> Founder:
    """Return somebody who looks at what Dalil says of itself."""
    founder = Founder(lang)
    founder.session.go("about")
    founder.look()
    return founder


@pytest.mark.parametrize("lang", LANGS)
def test_every_official_word_is_explained(lang: Lang) -> None:
    """Each word of the glossary stands there with what it means."""
    founder = on_about(lang)
    words = {term.term[lang].replace("\u00a0", " ") for term in library().terms.values()}
    assert words - set(WORD.findall(founder.screen_text())) == set()
    assert founder.sees(library().terms["statutes"].meaning[lang][:40])


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        ("fr", "gérant", "greffe"),
        ("fr", "carte nationale d'identité (CNIE, CIN)", "CNSS"),
        ("ar", "الرسم المهني", "رقم المعاملات"),
        ("ar", "البطاقة الوطنية للتعريف الإلكترونية", "حصة"),
    ],
)
def test_words_stand_in_the_order_of_the_letters(lang: Lang, first: str, second: str) -> None:
    """No accent, capital or article moves a word away from where it is looked for."""
    words = WORD.findall(on_about(lang).screen_text())
    assert words.index(first) < words.index(second)
