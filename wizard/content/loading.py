"""Load procedures/ into one frozen library, or say everything that is wrong with it."""

from __future__ import annotations

import contextlib
import functools
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from pydantic import ValidationError

from wizard.content.files import files_of
from wizard.content.garbage import no_collection
from wizard.content.kept import hash_of, keep, read_kept
from wizard.content.messages import model_issues
from wizard.content.question import FORMS
from wizard.content.reading import Page, read
from wizard.errors import ContentError, Issue

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from wizard.content.follow_up import FollowUpFile
    from wizard.content.group import GroupFile
    from wizard.content.model import Localised, Model
    from wizard.content.outcomes import Criterion, OutcomeTexts, Plan
    from wizard.content.paper import Detail, Paper
    from wizard.content.procedure import Procedure
    from wizard.content.project import FieldId, ProjectExample, ProjectField
    from wizard.content.question import FormId, Question, QuestionGroup
    from wizard.content.sector import Sector
    from wizard.content.shared import (
        Amount,
        Assumption,
        Authority,
        Change,
        Office,
        RequirementName,
        Reviewer,
        Source,
        Term,
    )
    from wizard.content.support import Conflict, Programme, Story

Record = TypeVar("Record", bound="_Named")

PROCEDURES = Path(__file__).resolve().parents[2] / "procedures"
"""The folder of the repository with all content."""


class _Named(Protocol):
    @property
    def id(self) -> str: ...


@dataclass(frozen=True)
class Library:
    """Everything that is written, by id and in the order of the files."""

    questions: Mapping[str, Question]
    groups: tuple[QuestionGroup, ...]
    dont_know: Localised
    outcomes: OutcomeTexts
    plans: Mapping[str, Plan]
    criteria: tuple[Criterion, ...]
    procedures: Mapping[FormId, Procedure]
    sources: Mapping[str, Source]
    amounts: Mapping[str, Amount]
    authorities: Mapping[str, Authority]
    requirements: Mapping[str, RequirementName]
    assumptions: Mapping[str, Assumption]
    offices: Mapping[str, Office]
    terms: Mapping[str, Term]
    programmes: Mapping[str, Programme]
    sectors: Mapping[str, Sector]
    papers: Mapping[str, Paper]
    details: Mapping[str, Detail]
    stories: Mapping[str, Story]
    conflicts: Mapping[str, Conflict]
    follow_up: FollowUpFile
    group: GroupFile
    project_fields: Mapping[FieldId, ProjectField]
    project_examples: Mapping[str, ProjectExample]
    reviewers: Mapping[str, Reviewer]
    changes: tuple[Change, ...]
    version: str

    @property
    def last_read(self) -> datetime.date:
        """The day on which a source was last read."""
        return max(source.read for source in self.sources.values())


@dataclass(frozen=True, eq=False)
class Shelf:
    """The files of a folder as read: pages with places, models where they are sound, mistakes.

    It equals only itself, so that what is found on it once can be kept by it.
    """

    pages: Mapping[str, Page]
    models: Mapping[str, Model]
    issues: tuple[Issue, ...]


@functools.cache
def library() -> Library:
    """Return the library of the repository, loaded once; from what is kept of it, if it is the same."""
    files = files_of(PROCEDURES)
    name = hash_of(PROCEDURES, files) if all(map(_exists, files)) else ""
    kept = read_kept(name) if name else None
    with no_collection():
        if kept is not None and kept.keys() == files.keys():
            with contextlib.suppress(ValidationError):  # the models changed: read it all again
                return build(
                    {file: model.model_validate(kept[file]) for file, model in files.items()}
                )
        shelf = gather(PROCEDURES)
    if shelf.issues:
        raise ContentError(shelf.issues)
    keep(name, {file: page.value for file, page in shelf.pages.items()})
    return build(shelf.models)


def _exists(file: str) -> bool:
    return (PROCEDURES / file).exists()


def load(folder: Path, base: Path | None = None) -> Library:
    """Return the library of a folder; a file it does not hold is taken from ``base``."""
    with no_collection():
        shelf = gather(folder, base)
    if shelf.issues:
        raise ContentError(shelf.issues)
    return build(shelf.models)


def gather(folder: Path, base: Path | None = None) -> Shelf:
    """Return all files of a folder, sound or not, with every mistake in them."""
    pages: dict[str, Page] = {}
    models: dict[str, Model] = {}
    issues: list[Issue] = []
    files = files_of(folder) if base is None else {**files_of(base), **files_of(folder)}
    for file, model in files.items():
        home = folder if base is None or (folder / file).exists() else base
        name = f"{home.name}/{file}"
        if not (home / file).exists():
            issues.append(Issue(name, 1, 1, "this file is missing"))
            continue
        pages[file] = page = read(home / file, name)
        record, wrong = parse(page, model)
        issues += wrong
        if record is not None:
            models[file] = record
    return Shelf(pages, models, tuple(issues))


def parse(page: Page, model: type[Model]) -> tuple[Model | None, list[Issue]]:
    """Return the record a page holds, or None and every mistake in it."""
    issues = list(page.issues)
    if page.value is None:
        return None, issues or [Issue(page.file, 1, 1, "the file is empty")]
    try:
        record = model.model_validate(page.value)
    except ValidationError as error:
        return None, issues + model_issues(error, page, model)
    return (None if issues else record), issues


def build(models: Mapping[str, Model]) -> Library:
    """Return the library that sound files make together."""
    of = cast("Mapping[str, Any]", models)
    questions, changes = of["questions.yaml"], of["changes.yaml"]
    return Library(
        questions=_by_id(questions.questions),
        groups=questions.groups,
        dont_know=questions.dont_know,
        outcomes=of["outcomes.yaml"],
        plans=_by_id(of["plans.yaml"].plans),
        criteria=of["comparison.yaml"].criteria,
        procedures=cast(
            "Mapping[FormId, Procedure]",
            _by_id(of[f"legal-forms/{form}.yaml"] for form in FORMS),
        ),
        sources=_by_id(of["shared/sources.yaml"].sources),
        amounts=_by_id(of["shared/amounts.yaml"].amounts),
        authorities=_by_id(of["shared/authorities.yaml"].authorities),
        requirements=_by_id(of["shared/requirements.yaml"].requirements),
        assumptions=_by_id(of["shared/assumptions.yaml"].assumptions),
        offices=_by_id(of["shared/offices.yaml"].offices),
        terms=_by_id(of["shared/glossary.yaml"].terms),
        programmes=_by_id(_records(models, "programmes")),
        sectors=_by_id(_records(models, "sectors")),
        papers=_by_id(_records(models, "papers")),
        details=_by_id(of["paper-details.yaml"].details),
        stories=_by_id(of["stories.yaml"].stories),
        conflicts=_by_id(of["conflicts.yaml"].conflicts),
        follow_up=of["follow-up.yaml"],
        group=of["group.yaml"],
        project_fields=cast(
            "Mapping[FieldId, ProjectField]", _by_id(of["project/fields.yaml"].fields_)
        ),
        project_examples=_by_id(_records(models, "project/examples")),
        reviewers=_by_id(of["shared/reviewers.yaml"].reviewers),
        changes=changes.changes,
        version=changes.version,
    )


def _records(models: Mapping[str, Model], folder: str) -> list[Any]:
    """Return the records of a folder with one record a file."""
    return [model for file, model in models.items() if file.startswith(f"{folder}/")]


def _by_id(records: Iterable[Record]) -> Mapping[str, Record]:
    return MappingProxyType({record.id: record for record in records})
