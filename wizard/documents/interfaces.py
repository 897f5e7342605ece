"""All shapes of what leaves Dalil as data, in one published schema."""

from __future__ import annotations

from wizard.content.loading import PROCEDURES
from wizard.content.schema import described
from wizard.documents.project.shapes import ProjectShape
from wizard.documents.shapes import AdviceShape, ChecklistShape, DossierShape, Shape
from wizard.documents.shapes_support import AuthorityShape, ProgrammeShape

INTERFACES = PROCEDURES / "interfaces.json"

SHAPES: tuple[type[Shape], ...] = (
    AdviceShape,
    ChecklistShape,
    DossierShape,
    ProgrammeShape,
    AuthorityShape,
    ProjectShape,
)


def interfaces_text() -> str:
    """Return the text of procedures/interfaces.json; `python -m wizard schema` writes it."""
    return described("What leaves Dalil as data", SHAPES, "serialization")
