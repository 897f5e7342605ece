"""Links and files: what they bring, what they never carry, and what is said when they are broken."""

from __future__ import annotations

import pytest

from tests.app.founder import HONEY_GROUP, Founder
from wizard.content.loading import library
from wizard.content.model import LANGS, Lang
from wizard.guidance.dossier import dump_dossier
from wizard.ui.address import pasted_link
from wizard.ui.words import texts

LINK = "form.cooperative~founders.n5_9~members.7~province.01.051"


@pytest.mark.parametrize("lang", LANGS)
def test_a_link_opens_its_list(lang: Lang) -> None:
    """A link rebuilds the procedure of its form, once the device has been asked."""
    founder = Founder(lang, v="2026-11.2", q=LINK)
    founder.tap("go-on")
    assert founder.session.screen == "list"
    assert founder.session.form == "cooperative"
    assert founder.session.answers["members"] == 7


@pytest.mark.parametrize("lang", LANGS)
def test_a_broken_link_keeps_what_is_valid(lang: Lang) -> None:
    """What cannot be read is said plainly; the rest opens."""
    founder = Founder(
        lang, q="form.cooperative~founders.<script>~members.4000000000~province.01.051"
    )
    founder.tap("go-on")
    assert founder.page.warning[0].value == texts()(lang)("notice.link-broken")
    assert founder.session.answers == {"province": "01.051"}
    assert not founder.sees("<script>")


def test_personal_answers_never_stand_in_the_address() -> None:
    """After the whole walk the address holds only what may travel."""
    founder = Founder("ar")
    founder.walk(HONEY_GROUP)
    answers = founder.address("q")
    assert "founders.n5_9" in answers
    for name, question in library().questions.items():
        if question.travels == "device":
            assert f"{name}." not in answers
    assert founder.address("s") == "check"


def test_the_screen_in_the_address_names_no_fact() -> None:
    """A question on the screen is a number in the address."""
    founder = Founder("ar")
    founder.tap("door-choose")
    founder.answer("founders", "n1")
    assert founder.address("s") == "q3"


def test_an_unknown_screen_is_the_start() -> None:
    """Whatever else stands in the address leads to the start."""
    founder = Founder("fr", s="../../etc/passwd")
    assert founder.session.screen == "start"


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (f"https://dalil.example/?lang=ar&v=2026-11.2&q={LINK}", 7),
        (f"  Voici la liste : https://dalil.example/checklist.html?lang=fr&q={LINK}", 7),
        ("https://dalil.example/", None),
        ("bonjour", None),
    ],
)
def test_a_pasted_link_is_found_in_its_text(text: str, members: int | None) -> None:
    """People paste whole messages; only the link in them counts."""
    link = pasted_link(text)
    assert (link.answers["members"] if link else None) == members


def test_a_text_without_a_link_gives_a_plain_message() -> None:
    """The door for links says what to do."""
    founder = Founder("fr")
    founder.tap("door-open")
    founder.page.text_input(key="w-link").set_value("bonjour")
    founder.tap("next")
    assert founder.page.error[0].value == texts()("fr")("open.no-link")


def test_a_pasted_link_that_contradicts_asks_which_to_keep() -> None:
    """Answers already here are not lost without a question."""
    founder = Founder("fr")
    founder.tap("door-choose")
    founder.answer("founders", "n1")
    founder.tap("to-start")
    founder.tap("door-open")
    founder.page.text_input(key="w-link").set_value(f"https://dalil.example/?q={LINK}")
    founder.tap("next")
    labels = {founder.page.button(key=f"keep-{name}").label for name in ("mine", "other")}
    assert labels == {
        "Garder ce que dit le lien, avec vos autres réponses",
        "Garder ce qui était ouvert ici",
    }
    founder.tap("keep-other")
    assert founder.session.answers == {"founders": "n1"}
    assert founder.session.form is None


def test_a_file_gives_everything_back() -> None:
    """The dossier file restores answers, ticks and form in another page."""
    first = Founder("ar")
    first.walk(HONEY_GROUP)
    first.session.ticks["find-members"] = library().sources["law-112-12"].read
    text = dump_dossier(first.session.dossier(), library())
    second = Founder("fr")
    second.tap("door-open")
    second.page.file_uploader(key="w-file").set_value(
        ("dalil.json", text.encode(), "application/json")
    )
    second.look()
    assert second.session.answers == first.session.answers
    assert second.session.ticks == first.session.ticks
    assert second.session.screen == "list"


def test_a_file_cut_in_half_gives_its_good_part() -> None:
    """The end is missing: that is said, and what stood before it is kept."""
    text = '{"dalil": 1, "answers": {"founders": "n5_9", "members": 7}, "ticks": {"find-mem'
    founder = Founder("fr")
    founder.tap("door-open")
    founder.page.file_uploader(key="w-file").set_value(
        ("dalil.json", text.encode(), "application/json")
    )
    founder.look()
    assert founder.session.answers == {"founders": "n5_9", "members": 7}
    assert [one.value for one in founder.page.warning] == [texts()("fr")("notice.cut-off")]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"not a dossier", "open.not-a-dossier"),
        (b"\xff\xfe\x00", "open.not-a-dossier"),
        (b'{"dalil": 99}', "open.newer"),
        (b'{"a": "' + b"x" * 300_000 + b'"}', "open.too-large"),
    ],
)
def test_another_file_gives_a_plain_message(content: bytes, key: str) -> None:
    """Each kind of wrong file has its sentence."""
    founder = Founder("fr")
    founder.tap("door-open")
    founder.page.file_uploader(key="w-file").set_value(("x.json", content, "application/json"))
    founder.look()
    assert founder.page.error[0].value == texts()("fr")(key)
