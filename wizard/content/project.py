"""The project sheet as it is asked: fifteen fields, what is checked, and examples by sector."""

from __future__ import annotations

from typing import Literal, Self, get_args

from pydantic import Field, model_validator

from wizard.content.model import Certainty, Count, Id, Localised, Model

FieldId = Literal[
    "problem",
    "product",
    "customers",
    "market-test",
    "competitors",
    "needs",
    "team",
    "investment",
    "working-capital",
    "sales",
    "break-even",
    "funding",
    "risks",
    "impact",
    "calendar",
]
FIELD_IDS: tuple[FieldId, ...] = get_args(FieldId)

CheckId = Literal[
    "person",
    "unit-and-price",
    "customer-groups",
    "talks",
    "order",
    "noted-prices",
    "permits",
    "names",
    "load",
    "quotes",
    "working-capital",
    "three-years",
    "low-year",
    "break-even",
    "funding",
    "risks",
    "numbers",
    "order-of-months",
]

Input = Literal["words", "rows", "numbers", "shown"]
"""Words only; rows of a list; numbers; or nothing to write: it follows from other fields."""


class Check(Model):
    """What is looked at by itself; ``wanted`` is the number asked for, which is advice, no rule.

    The sentences may use {n}, {wanted}, {sum}, {quantity}, {unit} and {name}.
    """

    id: CheckId
    wanted: Count | None = None
    met: Localised
    unmet: Localised


class ProjectField(Model):
    """One field: one screen, one prompt."""

    id: FieldId
    title: Localised
    prompt: Localised
    why: Localised
    input: Input
    checks: tuple[Check, ...] = ()


class ProjectFile(Model):
    """procedures/project/fields.yaml: the fifteen fields in the order of the sheet."""

    fields_: tuple[ProjectField, ...] = Field(alias="fields")
    certainty: Certainty

    @model_validator(mode="after")
    def _all_fields(self) -> Self:
        if tuple(field.id for field in self.fields_) != FIELD_IDS:
            raise ValueError("project_fields")
        return self


class ProjectExample(Model):
    """One project told in the fifteen fields: made up, its figures are to be replaced.

    ``id`` is a sector, or "general" for projects of any other.
    """

    id: Id
    certainty: Certainty
    texts: dict[FieldId, Localised]

    @model_validator(mode="after")
    def _all_fields(self) -> Self:
        if tuple(self.texts) != FIELD_IDS:
            raise ValueError("project_fields")
        return self
