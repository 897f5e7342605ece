"""Who may help, on paper; and what an old link says has changed."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from markupsafe import escape

from tests.unit.documents.conftest import TODAY, MakeEdition, MakeList, dossier_for
from wizard.content.loading import Library
from wizard.content.model import LANGS, Lang, Localised
from wizard.content.shared import Change
from wizard.documents.page import as_page
from wizard.documents.pdf import as_pdf
from wizard.documents.text import as_text
from wizard.documents.wording import voice
from wizard.guidance.advise import advise
from wizard.guidance.changed import changes_since
from wizard.guidance.checklist import make_checklist
from wizard.guidance.checklist_model import Checklist
from wizard.guidance.support import Support, find_support, for_the_person, without_private

CHANGE = Change(
    date=datetime.date(2026, 12, 1),
    version="2026-12",
    ids=("request-name",),
    text=Localised(
        ar="تغير أجل الجواب", fr="Le délai de réponse a changé", en="The answer takes longer"
    ),
)


def helped(books: Library, **answers: object) -> tuple[Checklist, Support]:
    """Return the list and the programmes of somebody who sees private help too."""
    situation = dossier_for(books, "cooperative", answers={"resist": "yes", **answers}).situation(
        books
    )
    advice = advise(books, situation)
    checklist = make_checklist(books, situation, today=TODAY, form="cooperative", advice=advice)
    return checklist, for_the_person(books, find_support(books, situation, advice, checklist))


@pytest.mark.parametrize("lang", LANGS)
def test_the_text_says_who_may_help(books: Library, make_edition: MakeEdition, lang: Lang) -> None:
    """Name, verdict, where and the first question of what may be asked for; what is over is not there."""
    checklist, support = helped(books)
    text = as_text(checklist, make_edition(checklist, lang, support=support))
    programme = books.programmes["odco"]
    say = voice(lang)
    moment, colon = say("support.moment-before"), say("join.colon")
    assert f"- {programme.title[lang]} ({moment}){colon} {say('support.verdict-yes')}" in text
    assert f"    ? {programme.ask[0][lang]}" in text
    assert books.offices["odco-al-hoceima"].name[lang] in text
    assert books.programmes["forsa"].title[lang] not in text
    assert say("support.private") in text


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_private_unless_ticked(
    books: Library, make_edition: MakeEdition, lang: Lang
) -> None:
    """Without the tick the paper has the help for everybody, and no trace of the other."""
    checklist, support = helped(books)
    text = as_text(checklist, make_edition(checklist, lang, support=without_private(support)))
    assert books.programmes["odco"].title[lang] in text
    for name in ("title", "body"):
        assert getattr(books.programmes["hcar"], name)[lang] not in text
    assert voice(lang)("support.private") not in text


def test_a_copy_to_share_has_no_programme(books: Library, make_edition: MakeEdition) -> None:
    """Whatever it is given, a copy to share tells no verdict: it rests on personal answers."""
    checklist, support = helped(books)
    shared = make_edition(checklist, shareable=True, support=support)
    assert shared.help == ()
    forced = dataclasses.replace(make_edition(checklist, support=support), shareable=True)
    assert forced.help
    assert books.programmes["hcar"].title.fr not in as_text(checklist, forced)


@pytest.mark.parametrize("lang", LANGS)
def test_the_pdf_has_a_page_more_and_the_light_page_has_not(
    books: Library, make_edition: MakeEdition, lang: Lang
) -> None:
    """The light page is sent around and stays light."""
    checklist, support = helped(books)
    plain, told = make_edition(checklist, lang), make_edition(checklist, lang, support=support)
    assert len(as_pdf(checklist, told)) > len(as_pdf(checklist, plain)) + 1000
    assert as_page(checklist, told) == as_page(checklist, plain)


@pytest.mark.parametrize("lang", LANGS)
def test_an_old_link_names_what_changed(
    books: Library, make_list: MakeList, make_edition: MakeEdition, lang: Lang
) -> None:
    """Only what stands on this list, each with its day; else that nothing did."""
    checklist = make_list()
    other = CHANGE.model_copy(update={"ids": ("no-such-step",)})
    changed = dataclasses.replace(books, changes=(CHANGE, other))
    since = changes_since(changed, "2026-11", checklist)
    assert since == (CHANGE,)
    page = as_page(checklist, make_edition(checklist, lang, notices=("old-link",), changes=since))
    nothing = as_page(checklist, make_edition(checklist, lang, notices=("old-link",)))
    unchanged = str(escape(voice(lang)("warning.unchanged")))
    assert (CHANGE.text[lang] in page, unchanged in page) == (True, False)
    assert (CHANGE.text[lang] in nothing, unchanged in nothing) == (False, True)
