"""Choose the true stories that are nearest to a founder: trade, sector, place, legal form."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from wizard.content.loading import Library
from wizard.content.question import FormId
from wizard.content.support import Story
from wizard.content.territory import provinces
from wizard.rules.evaluation import Evaluation, why

MOST: Final = 3
_OTHER, _ANY, _SECTOR, _TRADE = 0, 1, 3, 4
"""How near the work is: another one, told to all, the same sector, the same trade."""
_SAME_PROVINCE, _SAME_REGION, _SAME_FORM = 2, 1, 1


def pick_stories(
    library: Library, evaluation: Evaluation, forms: Collection[FormId], most: int = MOST
) -> tuple[Story, ...]:
    """Return the nearest stories, the nearest first; one of them at least tells what went wrong.

    Stories equally near stand in the order of the file. ``forms`` are those of the result.
    """
    told = [story for story in library.stories.values() if _concerns(story, evaluation)]
    ranked = sorted(told, key=lambda story: -_nearness(story, evaluation, forms))
    return _with_what_went_wrong(ranked, most)


def _with_what_went_wrong(ranked: Sequence[Story], most: int) -> tuple[Story, ...]:
    """Return the first stories; if none of them tells of a failure, the last makes room for one."""
    picked = ranked[:most]
    if not picked or any(story.wrong is not None for story in picked):
        return tuple(picked)
    failed = next((story for story in ranked[most:] if story.wrong is not None), picked[-1])
    return (*picked[:-1], failed)


def _concerns(story: Story, evaluation: Evaluation) -> bool:
    """Return whether a story may be of this work, or comes from the same province."""
    return _work(story, evaluation) > _OTHER or _place(story, evaluation) == _SAME_PROVINCE


def _nearness(story: Story, evaluation: Evaluation, forms: Collection[FormId]) -> int:
    """Return how near a story is: the work counts most, then the place, then the form."""
    place = _place(story, evaluation)
    form = _SAME_FORM if not forms or not story.forms or set(forms) & set(story.forms) else 0
    return _work(story, evaluation) + place + form


def _work(story: Story, evaluation: Evaluation) -> int:
    if story.when is None:
        return _ANY
    verdict = evaluation.find(story.when).verdict
    if verdict is None:
        return _ANY
    if not verdict:
        return _OTHER
    by_trade = any(part.fact == "trade" for part in why(story.when, evaluation))
    return _TRADE if by_trade else _SECTOR


def _place(story: Story, evaluation: Evaluation) -> int:
    province = str(evaluation.counts("province") or "")
    if province not in provinces():
        return 0
    if province in story.provinces:
        return _SAME_PROVINCE
    region = provinces()[province].within
    around = {provinces()[code].within for code in story.provinces}
    return _SAME_REGION if region in around else 0
