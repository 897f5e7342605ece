"""The founders' list and the details of papers as this session holds them, read and judged by law."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

from wizard.content.loading import library
from wizard.documents.founders_text import problem_line
from wizard.guidance.founders_law import check_founders
from wizard.guidance.founders_reading import MOST_NUMBER, read_founders
from wizard.guidance.paper_days import with_days
from wizard.guidance.papers import differences, open_case, papers_of
from wizard.guidance.said import SCRIPTS
from wizard.ui.copies import make_list
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import local, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.question import FormId
    from wizard.guidance.founders import Problem
    from wizard.guidance.papers import PaperCase
    from wizard.guidance.said import Script
    from wizard.ui.session import Session

SHARE_VALUE: Final = "share_value"
PERSON_KEYS: Final = frozenset(
    {
        "name", "kind", "address", "nationality", "document", "number", "trade", "shares", "paid",
        "in_kind", "roles", "member", "capital", "representative",
    }
)  # fmt: skip
"""What a person of the list may hold; whatever else a file brought is kept and not read."""
_OURS: Final = {"not-a-number", "out-of-range", "too-long-a-text", "too-long-a-list"}
"""Problems that the screen words itself: the field stands above them, it need not be named."""


@dataclasses.dataclass(frozen=True)
class Told:
    """A project as its papers see it, and all that is wrong or missing."""

    case: PaperCase
    problems: tuple[Problem, ...]

    @property
    def stopping(self) -> tuple[Problem, ...]:
        """What breaks the law or cannot be understood: no paper is made meanwhile."""
        return tuple(problem for problem in self.problems if problem.stops)

    @property
    def alone(self) -> bool:
        """Whether one person founds: of an individual form, or before a form is chosen."""
        if self.case.form is None:
            return current().situation().answers.get("founders") == "n1"
        return self.case.form != "cooperative"

    def of_person(self, at: int) -> tuple[Problem, ...]:
        """Return what concerns one person of the list."""
        return tuple(one for one in self.problems if one.loc[:2] == ("founders", at))

    def of_list(self) -> Iterator[Problem]:
        """Return what concerns the list as a whole."""
        for problem in self.problems:
            if problem.loc[:1] == ("founders",) and len(problem.loc) == 1:
                yield problem

    def of_detail(self, name: str) -> tuple[Problem, ...]:
        """Return what concerns one detail."""
        return tuple(one for one in self.problems if one.loc[:2] == ("details", name))


def read(session: Session, form: FormId | None = None) -> Told:
    """Return what is told; ``form`` is that of the founder's list of steps, where it is at hand."""
    form = form or make_list(session).form
    people, wrong = read_founders(_raw(session), library())
    people = with_days(people, library(), session.events, today())
    situation = session.situation()
    case = open_case(library(), situation, people, form, today())
    law = check_founders(case.founders, form) if form is not None else ()
    return Told(case, (*wrong, *law, *differences(situation, people)))


def papers_by_step(session: Session, form: FormId | None) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the papers that are brought to each step."""
    found: dict[str, tuple[str, ...]] = {}
    people, _ = read_founders(_raw(session), library())
    case = open_case(library(), session.situation(), people, form, today())
    for paper in papers_of(case):
        for step in paper.steps:
            found[step] = (*found.get(step, ()), paper.id)
    return found


def sentence(problem: Problem) -> str:
    """Return what is wrong, in the reader's language, with the article where the law says so."""
    if problem.key == "out-of-range" and problem.values["high"] == MOST_NUMBER:
        return say("people.wrong-too-small", low=int(str(problem.values["low"])))
    if problem.key in _OURS:
        values = {name: value for name, value in problem.values.items() if isinstance(value, int)}
        return say(f"people.wrong-{problem.key}", **values)
    return problem_line(problem, library(), current().lang)


def placed(problem: Problem) -> str:
    """Return what is wrong, with the field where it stands if the sentence does not tell."""
    text = sentence(problem)
    if problem.key not in _OURS:
        return text
    if problem.loc[0] == "details":
        detail = library().details.get(str(problem.loc[1]))
        where = local(detail.ask) if detail is not None else say("people.share-value")
        return say("people.at", place=where, text=text)
    number, field = int(str(problem.loc[1])) + 1, str(problem.loc[-1])
    field = "name-ar" if field == "name" else field
    place = say("people.one-of", n=str(number), field=say(f"people.in.{field}"))
    return say("people.at", place=place, text=text)


def script() -> Script:
    """Return the language in which texts of a paper are written on the screens."""
    return "ar" if current().lang == "ar" else "fr"


def text_of(held: object, lang: Script | None = None) -> str:
    """Return a text of the plain data as this session's language writes it."""
    if isinstance(held, dict):
        own = held.get(lang or script())
        return str(own or next((held[name] for name in SCRIPTS if held.get(name)), ""))
    return "" if held is None else str(held)


def rewritten(held: object, text: str) -> Any:
    """Return a text with what this session's language says now; the other language stays."""
    text, lang = text.strip(), script()
    if text == text_of(held):
        return held
    if not text:
        return None
    other = "fr" if lang == "ar" else "ar"
    if isinstance(held, dict):
        return {**held, lang: text}
    return {other: held, lang: text} if isinstance(held, str) and held else {lang: text}


def _raw(session: Session) -> Mapping[str, object]:
    known = {SHARE_VALUE, *library().details}
    return {
        "founders": [
            {name: value for name, value in person.items() if name in PERSON_KEYS}
            for person in session.founders
        ],
        "details": {name: value for name, value in session.papers.items() if name in known},
    }
