"""Sources with the article a statement rests on."""

from __future__ import annotations

from collections.abc import Iterable

from wizard.content.loading import Library
from wizard.content.model import SourceRef
from wizard.guidance.checklist_model import Citation


def cited(library: Library, refs: Iterable[SourceRef]) -> tuple[Citation, ...]:
    """Return sources with what we know of them, in the order given."""
    return tuple(Citation(library.sources[ref.id], ref.article) for ref in refs)
