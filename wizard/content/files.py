"""Which file of procedures/ holds what."""

from __future__ import annotations

from pathlib import Path

from wizard.content.follow_up import FollowUpFile
from wizard.content.group import GroupFile
from wizard.content.model import Model
from wizard.content.outcomes import Criterion, OutcomeTexts, Plan
from wizard.content.paper import DetailFile, Paper
from wizard.content.procedure import Procedure
from wizard.content.project import ProjectExample, ProjectFile
from wizard.content.question import FORMS, QuestionFile
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


class PlanFile(Model):
    """procedures/plans.yaml."""

    plans: tuple[Plan, ...]


class ComparisonFile(Model):
    """procedures/comparison.yaml: the four forms side by side."""

    criteria: tuple[Criterion, ...]


class ChangeFile(Model):
    """procedures/changes.yaml: the version of the content, and what changed since."""

    version: str
    changes: tuple[Change, ...]


class StoryFile(Model):
    """procedures/stories.yaml: published cases."""

    stories: tuple[Story, ...]


class ConflictFile(Model):
    """procedures/conflicts.yaml: where sources contradict each other."""

    conflicts: tuple[Conflict, ...]


class SourceFile(Model):
    """procedures/shared/sources.yaml."""

    sources: tuple[Source, ...]


class AmountFile(Model):
    """procedures/shared/amounts.yaml."""

    amounts: tuple[Amount, ...]


class AuthorityFile(Model):
    """procedures/shared/authorities.yaml."""

    authorities: tuple[Authority, ...]


class RequirementFile(Model):
    """procedures/shared/requirements.yaml."""

    requirements: tuple[RequirementName, ...]


class AssumptionFile(Model):
    """procedures/shared/assumptions.yaml."""

    assumptions: tuple[Assumption, ...]


class OfficeFile(Model):
    """procedures/shared/offices.yaml."""

    offices: tuple[Office, ...]


class GlossaryFile(Model):
    """procedures/shared/glossary.yaml."""

    terms: tuple[Term, ...]


class ReviewerFile(Model):
    """procedures/shared/reviewers.yaml: starts empty, nobody has signed anything."""

    reviewers: tuple[Reviewer, ...]


FILES: dict[str, type[Model]] = {
    "questions.yaml": QuestionFile,
    "outcomes.yaml": OutcomeTexts,
    "plans.yaml": PlanFile,
    "comparison.yaml": ComparisonFile,
    "changes.yaml": ChangeFile,
    "follow-up.yaml": FollowUpFile,
    "group.yaml": GroupFile,
    "paper-details.yaml": DetailFile,
    "stories.yaml": StoryFile,
    "conflicts.yaml": ConflictFile,
    "project/fields.yaml": ProjectFile,
    **{f"legal-forms/{form}.yaml": Procedure for form in FORMS},
    "shared/sources.yaml": SourceFile,
    "shared/amounts.yaml": AmountFile,
    "shared/authorities.yaml": AuthorityFile,
    "shared/requirements.yaml": RequirementFile,
    "shared/assumptions.yaml": AssumptionFile,
    "shared/offices.yaml": OfficeFile,
    "shared/glossary.yaml": GlossaryFile,
    "shared/reviewers.yaml": ReviewerFile,
}
"""The model of each file that must be there, by its path inside procedures/."""

FOLDERS: dict[str, type[Model]] = {
    "programmes": Programme,
    "sectors": Sector,
    "papers": Paper,
    "project/examples": ProjectExample,
}
"""Folders with one record a file; the file is named by the record's id."""


def files_of(folder: Path) -> dict[str, type[Model]]:
    """Return the model of each file to read in a folder: the fixed ones, then one a record."""
    found = dict(FILES)
    for name, model in FOLDERS.items():
        for path in sorted((folder / name).glob("*.yaml")):
            found[f"{name}/{path.name}"] = model
    return found
