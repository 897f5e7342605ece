"""The link: the few answers that may travel in an address, readable and short.

It rebuilds the procedure of the chosen form, not the choice; ticks and personal answers never
travel in it.
"""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Mapping
from urllib.parse import quote

from wizard.content.loading import Library
from wizard.content.model import LANGS, Lang
from wizard.content.question import FORMS, FormId
from wizard.guidance.advise import advise
from wizard.guidance.dossier import Dossier
from wizard.guidance.headline import never_steps
from wizard.rules.answers import read_answers
from wizard.rules.situation import DONT_KNOW, Value

MOST_CHARACTERS = 200
_SEPARATOR = re.compile(r"[+ ]")  # a server reads the + of a query as a space


@dataclasses.dataclass(frozen=True)
class Link:
    """What a link says."""

    lang: Lang | None
    content: str | None
    form: FormId | None
    answers: Mapping[str, Value]
    dropped: tuple[str, ...]
    """Keys that could not be kept: broken, of an older version, or not allowed to travel."""

    def is_old(self, library: Library) -> bool:
        """Return whether the link was made with other content."""
        return self.content is not None and self.content != library.version


def travelling(library: Library, answers: Mapping[str, Value]) -> dict[str, Value]:
    """Return the answers that may stand in a link, in the order of the questions."""
    return {
        name: answers[name]
        for name, question in library.questions.items()
        if question.travels == "link" and name in answers and answers[name] != DONT_KNOW
    }


def shareable_copy(library: Library, dossier: Dossier, form: FormId | None) -> Dossier:
    """Return a dossier with nothing personal: the link's answers and the form the list is for.

    Without ``form`` it is the form the full answers lead to; None if they lead to a short plan,
    and always for minors and public servants.
    """
    situation = dossier.situation(library)
    advice = advise(library, situation)
    led_to = advice.forms[0] if advice.plan is None and advice.forms else None
    shown = None if never_steps(situation) else form or led_to
    return Dossier(dossier.lang, library.version, travelling(library, dossier.answers), shown)


def write_link(
    library: Library, lang: Lang, answers: Mapping[str, Value], form: FormId | None
) -> str:
    """Return the query of a link (after the "?"), at most 200 characters."""
    pairs = [f"form.{form}"] if form is not None else []
    pairs += [f"{name}.{_text(value)}" for name, value in travelling(library, answers).items()]
    head = f"lang={lang}&v={library.version}&q="
    while pairs and len(head) + len("~".join(pairs)) > MOST_CHARACTERS:
        pairs.pop()
    return head + quote("~".join(pairs), safe="~.+-_")


def read_link(library: Library, query: Mapping[str, str]) -> Link:
    """Return what a link says; whatever is broken in it is dropped and named."""
    lang = query.get("lang")
    raw, form, dropped = _pairs(query.get("q", "")[: 4 * MOST_CHARACTERS])
    allowed: dict[str, object] = {}
    for name, value in raw.items():
        question = library.questions.get(name)
        if question is None or question.travels != "link":
            dropped.append(name)
        else:
            many = _SEPARATOR.split(value)
            allowed[name] = many if question.kind == "choices" else value
    answers, errors = read_answers(library.questions, allowed)
    known_form = next((known for known in FORMS if known == form), None)
    if form is not None and known_form is None:
        dropped.append("form")
    return Link(
        next((known for known in LANGS if known == lang), None),
        query.get("v", "")[:10] or None,
        known_form,
        answers,
        (*dropped, *(error.name for error in errors)),
    )


def _pairs(text: str) -> tuple[dict[str, str], str | None, list[str]]:
    """Return the key and value texts of a link, its form, and the keys that are no pairs."""
    raw: dict[str, str] = {}
    form: str | None = None
    broken: list[str] = []
    for part in filter(None, text.split("~")):
        name, dot, value = part.partition(".")
        if not dot or not value:
            broken.append(name[:20])
        elif name == "form":
            form = value
        else:
            raw[name] = value
    return raw, form, broken


def _text(value: Value) -> str:
    if isinstance(value, frozenset):
        return "+".join(sorted(value))
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
