"""The light page: small, whole in itself, readable without script, safe to share."""

from __future__ import annotations

import itertools
import re

import pytest

from tests.unit.documents.conftest import MakeEdition, MakeList
from wizard.content.formats import unbroken
from wizard.content.model import LANGS, Lang
from wizard.content.question import FORMS, FormId
from wizard.documents.page import as_page, bidi, message_page

LARGEST = 100_000


@pytest.mark.parametrize(("form", "lang"), list(itertools.product(FORMS, LANGS)))
def test_page_is_light_and_whole(
    make_list: MakeList, make_edition: MakeEdition, form: FormId, lang: Lang
) -> None:
    """Under 100 kB, in its language from the first byte, no script and nothing from elsewhere."""
    checklist = make_list(form)
    page = as_page(checklist, make_edition(checklist, lang, served=True, shareable=True))
    assert len(page.encode()) < LARGEST
    direction = "rtl" if lang == "ar" else "ltr"
    assert page.lstrip().startswith(f'<!DOCTYPE html>\n<html lang="{lang}" dir="{direction}">')
    assert "<script" not in page
    assert not re.search(r'src=|@import|url\(|<link(?! rel="icon" href="data:,")', page)
    assert all(
        unbroken(step.step.title[lang]) in page.replace("&#39;", "'") for step in checklist.steps
    )


def test_longest_page_is_light_too(make_list: MakeList, make_edition: MakeEdition) -> None:
    """With every answer that adds steps, the page in Arabic still stays under its limit."""
    checklist = make_list(
        trade_proof="some",
        in_kind="yes",
        workers=3,
        packing="yes",
        direct_only="no",
        hire="now",
        sector="food",
        market="orders",
    )
    page = as_page(checklist, make_edition(checklist, "ar", served=True, shareable=True))
    assert len(page.encode()) < LARGEST


def test_page_tells_dates_sources_and_who_answers(
    make_list: MakeList, make_edition: MakeEdition
) -> None:
    """Safe date, fee, law article, reading date, version and the trial line are all there."""
    checklist = make_list()
    page = as_page(checklist, make_edition(checklist, served=True)).replace("\u00a0", " ")
    for said in (
        "Date sûre",
        "loi n° 112-12, articles",
        "texte de 2014, lu dans une copie le 24 novembre 2026",
        "Version d&#39;essai, sans organisme responsable.",
        "Aucune administration n&#39;a encore relu ces textes",
        "Version des textes 2026-11.2",
        "Ceci est une aide, pas une décision.",
    ):
        assert said in page


def test_only_the_shared_copy_says_so(make_list: MakeList, make_edition: MakeEdition) -> None:
    """The copy to share says that it holds no personal answers; the personal one does not."""
    checklist = make_list()
    said = "sans vos réponses personnelles"
    assert said in as_page(checklist, make_edition(checklist, shareable=True))
    assert said not in as_page(checklist, make_edition(checklist, shareable=False))


def test_links_hold_only_what_may_travel(make_list: MakeList, make_edition: MakeEdition) -> None:
    """No answer that stays on the device stands in any address of the page."""
    checklist = make_list()
    page = as_page(checklist, make_edition(checklist))
    addresses = re.findall(r'href="([^"]*)"', page)
    assert any("members.7" in address for address in addresses)
    assert not any(re.search(r"job|unemp|nat\.|age\.", address) for address in addresses)


def test_operator_is_escaped(make_list: MakeList, make_edition: MakeEdition) -> None:
    """A name from the configuration cannot become markup."""
    checklist = make_list()
    page = as_page(checklist, make_edition(checklist, operator="<img src=x> & co"))
    assert "&lt;img src=x&gt; &amp; co" in page
    assert "Version d&#39;essai" not in page


def test_warning_and_notices_come_first(make_list: MakeList, make_edition: MakeEdition) -> None:
    """What is wrong with a link or a list is said before the list."""
    checklist = make_list("cooperative", founders="n2_4", members=3)
    page = as_page(checklist, make_edition(checklist, notices=("broken-link",)))
    assert checklist.warning == "blocked-form"
    first = page.index("Une partie du lien")
    assert first < page.index("cette forme n&#39;est pas possible maintenant") < page.index("<h2>")


def test_pieces_keep_their_direction() -> None:
    """Isolated pieces become bdi, nested ones too; what was written stays escaped."""
    assert bidi("القانون \u2068112.12\u2069") == "القانون\u00a0<bdi>112.12</bdi>"
    assert (
        bidi("\u2068a \u206805 39 84\u2069\u2069 <b>")
        == "<bdi>a <bdi>05\u00a039\u00a084</bdi></bdi> &lt;b&gt;"
    )
    assert bidi("عدد: \u20687\u2069") == "عدد: 7"


def test_short_plan_page(make_list: MakeList, make_edition: MakeEdition) -> None:
    """A short plan is a page of its own, without links to a list."""
    checklist = make_list(None, founders="n2_4", members=3)
    page = as_page(checklist, make_edition(checklist))
    assert "30\u00a0jours pour trouver de vrais membres" in page
    assert 'href="https' not in page


def test_message_page() -> None:
    """When there is no list, a whole small page says why and shows the way to the start."""
    page = message_page("ar", "no-form", "./?lang=ar")
    assert '<html lang="ar" dir="rtl">' in page
    assert 'href="./?lang=ar"' in page
