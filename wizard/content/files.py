"""Which file of procedures/ holds what."""

from __future__ import annotations

from wizard.content.model import Model
from wizard.content.outcomes import Criterion, OutcomeTexts, Plan
from wizard.content.procedure import Procedure
from wizard.content.question import FORMS, QuestionFile
from wizard.content.shared import (
    Amount,
    Assumption,
    Authority,
    Change,
    Office,
    Paper,
    Reviewer,
    Source,
    Term,
)


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

    requirements: tuple[Paper, ...]


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
"""The model of each file, by its path inside procedures/."""
