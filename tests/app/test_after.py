"""After creation: days from where the founder is, ticks that stay, the real date, the health check."""

from __future__ import annotations

import datetime

import pytest

from tests.app.founder import HONEY_GROUP, Founder
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.content.question import FORMS, FormId
from wizard.guidance.dossier import dump_dossier, parse_dossier
from wizard.ui import copies
from wizard.ui.words import texts

TODAY = datetime.date(2026, 11, 24)
REGISTERED = datetime.date(2026, 8, 20)


def on_after(lang: Lang = "fr", *, registered: datetime.date | None = REGISTERED) -> Founder:
    """Return somebody of a cooperative who looks at what comes after its creation."""
    founder = Founder(lang)
    founder.know(HONEY_GROUP, "after")
    if registered is not None:
        founder.session.events["registered"] = registered
        founder.session.ticks["register-at-court"] = registered
        founder.look()
    return founder


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", FORMS)
def test_every_form_has_its_first_two_years(lang: Lang, form: FormId) -> None:
    """All that follows is on the screen; of what may not apply, one round."""
    answers = HONEY_GROUP if form == "cooperative" else {**HONEY_GROUP, "founders": "n1"}
    founder = Founder(lang)
    founder.know(answers, "after")
    founder.session.form = form
    founder.look()
    found = copies.make_list(founder.session).follow_up
    assert found is not None
    for item in found.items:
        if item.applies and not item.done:
            assert founder.sees(item.title[lang]), item.id


@pytest.mark.parametrize("lang", LANGS)
def test_a_short_plan_comes_first(lang: Lang) -> None:
    """Three people have no creation to look after yet: the plan is named, and the way back."""
    founder = Founder(lang)
    founder.know({**HONEY_GROUP, "founders": "n2_4", "members": 3}, "after")
    plan = copies.make_list(founder.session).plan
    assert plan is not None
    assert founder.sees(plan.title[lang])
    assert not founder.page.checkbox
    founder.tap("prev")
    assert founder.session.screen == "list"


def test_planned_days_become_real_ones() -> None:
    """The real day of the creation is kept as the list keeps it, and can be taken back."""
    founder = on_after(registered=None)
    assert founder.sees("Dates prévues, comptées à partir de la création prévue")
    founder.page.date_input(key="e-registered").set_value(REGISTERED)
    founder.look()
    assert founder.session.events == {"registered": REGISTERED}
    assert founder.session.ticks == {"register-at-court": REGISTERED}
    assert founder.sees("Dates comptées à partir de la création, le 20 août 2026.")
    founder.page.date_input(key="e-registered").set_value(None)
    founder.look()
    assert (founder.session.events, founder.session.ticks) == ({}, {})


def test_it_begins_where_the_founder_is() -> None:
    """On 24 November the third month (20th) is late, the sixth (20 February) near, the ninth far."""
    founder = on_after()
    keys = [str(box.key) for box in founder.page.checkbox]
    assert keys.index("t-coop-3m") < keys.index("t-coop-6m")
    assert "t-coop-9m" not in keys
    assert founder.sees(texts()("fr")("after.late"))
    founder.tap("further")
    assert "t-coop-24m" in [str(box.key) for box in founder.page.checkbox]


def test_a_tick_stays_with_its_day_and_folds_away() -> None:
    """Ticked today, dated back, folded on the next visit; the steps of the list know it too."""
    founder = on_after()
    founder.page.checkbox(key="t-coop-1m").check()
    founder.look()
    assert founder.session.ticks["coop-1m"] == TODAY
    founder.page.date_input(key="d-coop-1m").set_value(datetime.date(2026, 9, 22))
    founder.look()
    founder.session.go("after")
    founder.look()
    assert "t-coop-1m" not in [str(box.key) for box in founder.page.checkbox]
    assert founder.sees("22 septembre 2026")
    founder.tap("correct")
    founder.page.checkbox(key="t-coop-1m").uncheck()
    founder.look()
    assert set(founder.session.ticks) == {"register-at-court"}
    founder.page.checkbox(key="t-set-up-accounts").check()
    founder.look()
    assert founder.session.ticks["set-up-accounts"] == TODAY


@pytest.mark.parametrize("lang", LANGS)
def test_the_health_check_is_kept_with_its_day(lang: Lang) -> None:
    """Six answers give a word and what to do; the dossier keeps them, earlier ones are listed."""
    founder = on_after(lang)
    founder.session.health[datetime.date(2026, 9, 1)] = (2, 2, 2, 2, 2, 2)
    founder.look()
    founder.tap("check-health")
    founder.tap("health-save")
    assert founder.page.error[0].value == texts()(lang)("after.all-six")
    for number, score in enumerate((1, 0, 1, 1, 1, 2)):
        founder.page.radio(key=f"h-{number}").set_value(score)
    founder.tap("health-save")
    assert founder.session.health[TODAY] == (1, 0, 1, 1, 1, 2)
    bands = {band.id: band for band in library().follow_up.health_bands}
    assert founder.sees(bands["orange"].title[lang])
    assert founder.sees(bands["green"].title[lang])
    kept = parse_dossier(dump_dossier(founder.session.dossier(), library()), library())
    assert dict(kept.health) == founder.session.health


def test_the_health_check_is_about_members() -> None:
    """Who works alone has no members to ask."""
    founder = Founder("fr")
    founder.know({**HONEY_GROUP, "founders": "n1"}, "after")
    founder.session.form = "sole-trader"
    founder.look()
    assert "check-health" not in [str(button.key) for button in founder.page.button]
