"""The exceptions of the whole app, and Issue: one mistake in what somebody wrote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Grade = Literal["error", "notice"]


@dataclass(frozen=True, order=True, slots=True)
class Issue:
    """One thing wrong in a file, with its line and column (both counted from 1)."""

    file: str
    line: int
    column: int
    text: str
    grade: Grade = "error"

    def __str__(self) -> str:
        """Return the line that ``check`` prints."""
        mark = "notice: " if self.grade == "notice" else ""
        return f"{self.file}:{self.line}:{self.column}: {mark}{self.text}"


def report(issues: Iterable[Issue]) -> str:
    """Return all issues sorted by place, and how many there are on the last line."""
    ordered = sorted(set(issues))
    if not ordered:
        return "no problems"
    notices = sum(issue.grade == "notice" for issue in ordered)
    sorts = ((len(ordered) - notices, "problem"), (notices, "notice"))
    found = " and ".join(_counted(number, noun) for number, noun in sorts if number)
    files = len({issue.file for issue in ordered})
    return "\n".join([*map(str, ordered), f"{found} in {_counted(files, 'file')}"])


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


class WizardError(Exception):
    """Something a person can be told; ``key`` names the sentence among the interface texts."""

    key: ClassVar[str] = "error-unexpected"


class ContentError(WizardError):
    """The library cannot be used; carries every issue found."""

    key = "error-content"

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = sorted(set(issues))
        super().__init__(report(self.issues))


class AnswerError(WizardError):
    """An answer does not fit its fact."""

    key = "error-answer"

    def __init__(self, name: str, value: object, allowed: tuple[str, ...]) -> None:
        self.name, self.value, self.allowed = name, value, allowed
        super().__init__(f"{name}: {value!r} does not fit; allowed: {', '.join(allowed)}")


class DocumentError(WizardError):
    """A file could not be made."""

    key = "error-document"


class DossierError(WizardError):
    """A file or text is no dossier we can open; ``why`` is too-large, not-a-dossier or newer."""

    key = "error-dossier"

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"this is not a dossier we can open: {why}")


class StorageError(WizardError):
    """The database cannot serve now, or a copy of it cannot be read.

    ``why`` is unreachable, busy, newer or address; of a copy not-empty, not-a-backup, incomplete or
    other-version. The message names no address, no password and no value.
    """

    key = "error-storage"

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"the database cannot be used: {why}")


class CaseNotFoundError(WizardError):
    """There is no case with this number that this advisor may see."""

    key = "error-case-not-found"

    def __init__(self, number: str) -> None:
        self.number = number
        super().__init__(f"there is no case {number!r} here")


class CaseConflictError(WizardError):
    """Somebody saved the case in between; ``differs`` names what is not the same any more."""

    key = "error-case-conflict"

    def __init__(self, number: str, differs: tuple[str, ...]) -> None:
        self.number, self.differs = number, differs
        super().__init__(f"case {number} was saved in between: {', '.join(differs)}")


class NotAllowedError(WizardError):
    """This role may not do this, or the advisor was switched off."""

    key = "error-not-allowed"

    def __init__(self, act: str) -> None:
        self.act = act
        super().__init__(f"not allowed: {act}")


class CaseError(WizardError):
    """What is to be kept does not fit; carries (field, why) pairs, never the values."""

    key = "error-case"

    def __init__(self, mistakes: Iterable[tuple[str, str]]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__(", ".join(f"{field}: {why}" for field, why in self.mistakes))


class AccountError(WizardError):
    """An account cannot be made or changed.

    ``why`` is taken, unknown, organisation, identity, or of the password short or long.
    """

    key = "error-account"

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"the account cannot be changed: {why}")
