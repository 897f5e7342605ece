"""The project sheet of a session: read, worked out, and what is wrong in it in words."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final, Literal

from wizard.content.formats import END_ISOLATE
from wizard.content.loading import library
from wizard.content.project import FIELD_IDS
from wizard.documents.project.making import make_project
from wizard.documents.project.words import problem_line
from wizard.guidance.advise import advise
from wizard.guidance.project import make_report, sheet_of
from wizard.rules.situation import DONT_KNOW
from wizard.ui import raw_sheet
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.sheet_form import Rows, label_of, parts_of, paths_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wizard.content.model import Lang
    from wizard.content.project import FieldId
    from wizard.content.question import FormId
    from wizard.documents.project.making import ProjectKind
    from wizard.guidance.project import Problem, Sheet
    from wizard.guidance.project.report import Report
    from wizard.ui.session import Session

_LEFT_TO_RIGHT: Final = "\u2066"
"""Keeps a minus before its number in Arabic."""

State = Literal["open", "told", "unknown", "mend"]
"""A field: nothing told, something told, "I don't know yet", or something in it cannot be read."""


@dataclasses.dataclass(frozen=True)
class Told:
    """A sheet and what in it cannot be read."""

    sheet: Sheet
    problems: tuple[Problem, ...]


def read(session: Session) -> Told:
    """Return the sheet; what it leaves open comes from the answers."""
    return Told(*sheet_of(library(), session.dossier(), _form(session)))


def work_out(session: Session, sheet: Sheet) -> Report:
    """Return all that follows from a sheet, for the founder's province."""
    return make_report(library(), sheet, today(), province_of(session))


def document(session: Session, kind: ProjectKind, lang: Lang) -> bytes:
    """Return the sheet as a document, as it stands when somebody taps."""
    told = read(session)
    return make_project(kind, library(), work_out(session, told.sheet), lang, told.problems)


def province_of(session: Session) -> str | None:
    """Return the code of the founder's province, if it is known."""
    province = session.situation().answers.get("province")
    return province if isinstance(province, str) and province != DONT_KNOW else None


def states(session: Session, told: Told) -> Mapping[FieldId, State]:
    """Return how far each field is."""
    wrong = {_start(problem.where) for problem in told.problems}
    return {field: _state(session, told.sheet, field, wrong) for field in FIELD_IDS}


def _state(session: Session, sheet: Sheet, field: FieldId, wrong: set[str]) -> State:
    paths = paths_of(field, sheet)
    if paths & wrong:
        return "mend"
    if field in sheet.unknown:
        return "unknown"
    values = (raw_sheet.get(session.sheet, path) for path in paths)
    return "told" if any(value not in (None, "", [], {}) for value in values) else "open"


def sentences(told: Told, field: FieldId) -> Mapping[str, str]:
    """Return what is wrong in a field, by the place of the value, in words."""
    found = {}
    for problem in told.problems:
        for part in parts_of(field, told.sheet):
            inputs = part.parts if isinstance(part, Rows) else (part,)
            for one in inputs:
                if problem.where == one.path or _in_line(problem.where, part.path, one.path):
                    value = f"{_LEFT_TO_RIGHT}{problem.value}{END_ISOLATE}"
                    shown = value if problem.why == "negative" else problem.value
                    named = dataclasses.replace(problem, where=label_of(one), value=shown)
                    found[problem.where] = problem_line(named, current().lang)
    return found


def elsewhere(told: Told) -> Iterable[str]:
    """Return what is wrong and stands in no input: what another version or hand has written."""
    shown = {path for field in FIELD_IDS for path in sentences(told, field)}
    return [
        problem_line(problem, current().lang)
        for problem in told.problems
        if problem.where not in shown
    ]


def _in_line(where: str, rows: str, column: str) -> bool:
    first, _, rest = where.partition(".")
    return first == rows and rest.partition(".")[2] == column


def _start(where: str) -> str:
    """Return the part of a sheet a problem lies in: "items" of "items.2.price"."""
    parts = where.split(".")
    return parts[0] if len(parts) == 3 else where  # noqa: PLR2004  # list, line, value


def _form(session: Session) -> FormId | None:
    if session.form is not None or "founders" not in session.answers:
        return session.form
    if session.advised is None or session.advised[0] != session.answers:
        forms = advise(library(), session.situation()).forms
        session.advised = (dict(session.answers), forms[0] if forms else None)
    return session.advised[1]
