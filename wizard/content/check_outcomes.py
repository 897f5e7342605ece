"""Check that every headline, form and band has its texts, and every form its cell in the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from wizard.content.outcomes import Criterion, HeadlineId, OutcomeTexts
from wizard.content.question import FORMS
from wizard.content.walking import Found, every

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wizard.content.loading import Shelf
    from wizard.errors import Issue


def incomplete_outcomes(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every headline, form or band the app needs and nobody wrote."""
    for outcomes in every(shelf, OutcomeTexts):
        written = {headline.id for headline in outcomes.record.headlines}
        bands = get_args(OutcomeTexts.model_fields["bands"].annotation)[0]
        yield from _absent(outcomes, "headlines", get_args(HeadlineId), written)
        yield from _absent(outcomes, "forms", FORMS, outcomes.record.forms)
        yield from _absent(outcomes, "bands", get_args(bands), outcomes.record.bands)
    for criterion in every(shelf, Criterion):
        yield from _absent(criterion, "cells", FORMS, criterion.record.cells)


def _absent(
    found: Found[OutcomeTexts] | Found[Criterion],
    key: str,
    needed: Iterable[str],
    written: Iterable[str],
) -> Iterator[Issue]:
    for name in sorted(set(needed) - set(written)):
        yield found.page.issue((*found.loc, key), f"'{name}' is missing", key=True)
