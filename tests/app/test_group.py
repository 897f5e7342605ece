"""Group mode on one phone: each answers unseen, the group sees counts, and the project follows the group."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.app.founder import HONEY_GROUP, Founder
from tests.one_turn import ONE_TURN, finished_turns
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.guidance.dossier import dump_dossier
from wizard.guidance.link import shareable_copy
from wizard.ui import group_turns
from wizard.ui.walk import place_of
from wizard.ui.words import texts

SECRET = ("fears", "quarrel", "voices", "y46", "zero")


def take_turn(founder: Founder, **own: Any) -> None:
    """Answer everything of one turn, from the hand-over to the next one."""
    answers = {**ONE_TURN, **own}
    founder.tap("next")
    while (now := group_turns.question_now(founder.session)) and founder.session.turn is not None:
        founder.choose(now[0].id, answers[now[0].id])
        founder.tap("next")


def gathered(lang: Lang, *people: dict[str, Any], **answers: Any) -> Founder:
    """Return the phone of a group in which everybody has answered."""
    founder = Founder(lang)
    founder.session.voices = finished_turns(*people)
    founder.know({**answers, "founders": "n5_9", "members": len(people)}, "together")
    return founder


@pytest.mark.parametrize("lang", LANGS)
def test_a_group_of_three_on_one_phone(lang: Lang) -> None:
    """The phone goes round, each turn starts empty, and the result opens only when all have answered."""
    say = texts()(lang)
    founder = Founder(lang)
    founder.tap("door-group")
    founder.page.number_input(key="w-group-count").set_value(3)
    founder.look()
    founder.tap("next")
    for number in (1, 2, 3):
        assert founder.sees(say("turn.hand", i=number, k=3))
        assert founder.address("s") == "turn"
        take_turn(founder, money="zero" if number == 3 else "mid")
    assert founder.sees(say("turn.all-done"))
    founder.tap("next")
    assert founder.session.screen == "together"
    assert founder.sees(say("together.able-all", n=3))
    assert founder.sees(say("together.missing", n=2))
    assert not founder.sees(library().questions["money"].by_id["zero"].label[lang])
    assert not any(word in str(dict(founder.page.query_params)) for word in SECRET)


def test_nobody_sees_what_was_answered_before() -> None:
    """After a turn the same question is empty again, and going back leads to the hand-over only."""
    founder = Founder("fr")
    founder.know({"founders": "n5_9", "members": 5}, "turn")
    take_turn(founder, age="y46")
    founder.tap("next")
    assert founder.page.radio(key="w-age").value is None
    founder.tap("prev")
    assert founder.session.turn is None
    assert founder.sees(texts()("fr")("turn.hand", i=2, k=5))


def test_a_reload_in_the_middle_shows_no_answer_and_loses_none() -> None:
    """What is kept opens on the hand-over, and goes on with the question that was open."""
    founder = Founder("ar")
    founder.know({"founders": "n5_9", "members": 5}, "turn")
    founder.tap("next")
    founder.choose("age", "y46")
    founder.tap("next")
    kept = founder.session.dossier()

    again = Founder("ar")
    again.session.take(kept)
    again.session.go("turn")
    again.look()

    assert again.sees(texts()("ar")("turn.resume"))
    assert not again.sees(library().questions["age"].by_id["y46"].label["ar"])
    again.tap("next")
    assert again.sees(library().questions["job"].ask["ar"])
    again.tap("prev")
    assert again.session.turn is None
    assert group_turns.own_answers(again.session) == {"age": "y46"}


def test_the_result_waits_for_everybody() -> None:
    """Its address leads back to the group while somebody's turn is still to come."""
    founder = Founder("en")
    founder.session.voices = finished_turns({}, {"decide": "me"})
    founder.know({"founders": "n5_9", "members": 5}, "together")
    assert founder.session.screen == "group"
    assert not founder.sees(library().questions["decide"].by_id["me"].label["en"])


@pytest.mark.parametrize("lang", LANGS)
def test_five_of_six_can_found(lang: Lang) -> None:
    """Who can found is counted, with the day of the sixth; the list then counts five."""
    say = texts()(lang)
    minor = {"age": "minor", "turns_18": "2027-05", "money": "zero"}
    founder = gathered(lang, *[{}] * 5, minor)
    assert founder.sees(say("together.able", n=5, k=6))
    assert founder.sees(say("together.others"))
    founder.tap("next")
    assert founder.session.answers["members"] == 5
    assert founder.session.answers["age"] == "y18_35"
    assert founder.session.answers["money"] == "mid"


def test_what_they_differ_on_is_asked_of_all() -> None:
    """The group goes on to the question it has to talk about."""
    founder = gathered("ar", *[{}] * 4, {"decide": "me"}, **HONEY_GROUP)
    founder.tap("next")
    place = place_of(founder.session.screen)
    assert place is not None
    assert place.question.id == "decide"


def test_too_few_get_the_honest_ways() -> None:
    """Two in public service leave four: members are missing, and no individual form is named."""
    founder = gathered("fr", *[{}] * 4, *[{"job": "public"}] * 2, **HONEY_GROUP)
    assert founder.sees(texts()("fr")("together.missing", n=1))
    founder.tap("next")
    founder.session.go("result")
    founder.look()
    assert founder.sees(library().outcomes.headline("not-yet-missing-members").explain["fr"])


def test_a_group_goes_on_where_it_stopped() -> None:
    """Whoever opens the page again in the middle of the round comes back to it."""
    founder = Founder("ar")
    founder.session.voices = finished_turns({})
    founder.know({"founders": "n5_9", "members": 5}, "start")
    founder.tap("door-continue")
    assert founder.session.screen == "group"


def test_two_files_meet_on_one_phone() -> None:
    """Another founder's answers are added once; what is no file of ours changes nothing."""
    other, mine = Founder("en"), Founder("en")
    other.session.voices = [{**finished_turns({})[0], "id": "other"}]
    other.session.answers = {"resist": "yes"}
    file = group_turns.as_file(other.session)
    mine.session.voices = finished_turns({})

    assert "resist" not in file
    assert group_turns.add_file(mine.session, file.encode()) == "group.added"
    assert group_turns.add_file(mine.session, file.encode()) == "group.twice"
    assert group_turns.add_file(mine.session, b"no") == "open.not-a-dossier"
    assert group_turns.add_file(mine.session, b'{"dalil": 1, "answers": {}}') == "group.nothing"
    assert len(group_turns.finished(mine.session)) == 2


def test_a_whole_dossier_gives_its_own_answers_only() -> None:
    """Who has walked alone brings what a turn asks, and nothing else."""
    other, mine = Founder("en"), Founder("en")
    other.know(HONEY_GROUP, "check")
    file = dump_dossier(other.session.dossier(), library())
    assert group_turns.add_file(mine.session, file.encode()) == "group.added"
    assert set(mine.session.voices[0]["answers"]) == set(library().group.asked)


def test_voices_travel_in_the_dossier_only() -> None:
    """No copy for others and no address holds them; the founder's own file does."""
    founder = gathered("ar", *[{}] * 5)
    dossier = founder.session.dossier()
    copy = shareable_copy(library(), dossier, None)
    assert json.loads(dump_dossier(dossier, library()))["voices"] == finished_turns(*[{}] * 5)
    assert copy.voices == ()
    assert not any(word in str(dict(founder.page.query_params)) for word in SECRET)
