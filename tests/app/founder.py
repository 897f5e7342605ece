"""A founder at the screens: reads, chooses, taps, always by the key of a widget."""

from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING, Any

from streamlit.testing.v1 import AppTest

import wizard.ui
from wizard.content.loading import library
from wizard.ui.components.cards import groups_of
from wizard.ui.walk import place_of
from wizard.ui.words import texts

if TYPE_CHECKING:
    from wizard.content.model import Lang
    from wizard.ui.session import Session

PAGE = Path(wizard.ui.__file__).parent / "page.py"

HONEY_GROUP: dict[str, Any] = {
    "founders": "n5_9",
    "members": 7,
    "age": "y18_35",
    "job": "unemp",
    "need": ["sell", "tools"],
    "trust": "worked",
    "decide": "vote",
    "surplus": "work",
    "money": "mid",
    "liability": "put",
    "market": "talked",
    "volume": "together",
    "season": "season",
    "assets": "all",
    "equipment": "yes",
    "skill": "exp",
    "nat": "ma",
    "place": "rural",
    "mix": "yes",
    "resist": "skip",
    "dis": "skip",
    "sector": "agri",
    "turn": "dk",
    "hire": "later",
    "speed": "m3",
    "acc": "simple",
}
"""Seven people who want to sell honey together."""


class Founder:
    """Somebody who has opened the page."""

    def __init__(self, lang: Lang, **query: str) -> None:
        """Open the page in a language, with whatever else stands in the address."""
        self.page = AppTest.from_file(str(PAGE), default_timeout=30)
        for name, value in {"lang": lang, **query}.items():
            self.page.query_params[name] = value
        self.look()

    @property
    def session(self) -> Session:
        """What the page knows."""
        session: Session = self.page.session_state["session"]
        return session

    def look(self) -> None:
        """Let the page run; a founder never sees an exception."""
        self.page.run()
        assert not self.page.exception, self.page.exception[0].message
        assert texts()(self.session.lang)("error-unexpected") not in [
            error.value for error in self.page.error
        ]

    def sees(self, text: str) -> bool:
        """Return whether a text stands anywhere on the screen."""
        return text.replace("\u00a0", " ") in self.screen_text()

    def screen_text(self) -> str:
        """Return everything written on the screen, as people read it."""
        parts: list[str] = []
        for kind in ("title", "header", "error", "warning", "button", "checkbox", "radio", "html"):
            for element in self.page.get(kind):
                parts += [str(getattr(element, name, "")) for name in ("value", "label", "options")]
                parts.append(str(getattr(getattr(element, "proto", None), "body", "")))
        return html.unescape("\n".join(parts)).replace("\u00a0", " ")

    def address(self, name: str) -> str:
        """Return one part of the page's address, empty if it is not there."""
        values: Any = self.page.query_params.get(name, "")
        return str(values[0] if isinstance(values, list) else values)

    def tap(self, key: str) -> None:
        """Tap a button."""
        self.page.button(key=key).click()
        self.look()

    def choose(self, fact: str, answer: object) -> None:
        """Choose an answer on the screen, without going on."""
        question = library().questions[fact]
        if isinstance(answer, list):
            for option in answer:
                self.page.checkbox(key=f"w-{fact}-{option}").check()
                self.look()
        elif question.kind == "number" and not self._has_radio(f"w-{fact}"):
            self.page.number_input(key=f"w-{fact}").set_value(int(str(answer)))
        else:
            group = next((name for name, options in groups_of(question) if answer in options), None)
            key = f"w-{fact}" if group is None else f"w-{fact}-{group}"
            self.page.radio(key=key).set_value(answer)

    def answer(self, fact: str, answer: object) -> None:
        """Answer the question on the screen, which must be the one expected, and go on."""
        assert self.question() == fact
        self.choose(fact, answer)
        self.tap("next")

    def question(self) -> str | None:
        """Return the question on the screen."""
        place = place_of(self.session.screen)
        return place.question.id if place else None

    def know(self, answers: dict[str, Any], screen: str) -> None:
        """Have given all answers before, and be on a screen."""
        self.session.answers = {
            name: frozenset(value) if isinstance(value, list) else value
            for name, value in answers.items()
        }
        self.session.go(screen)
        self.look()

    def walk(self, answers: dict[str, Any]) -> None:
        """Open the first door and answer every question that is asked."""
        self.tap("door-choose")
        while (fact := self.question()) is not None:
            self.answer(fact, answers[fact])

    def _has_radio(self, key: str) -> bool:
        return any(radio.key == key for radio in self.page.radio)
