"""Check that a person's turn asks questions that exist, and compares only what it asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.check_conditions import questions_of
from wizard.content.group import GroupFile, Topic
from wizard.content.messages import unknown
from wizard.content.walking import every, inside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.content.loading import Shelf
    from wizard.errors import Issue


def broken_turns(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for each question of a turn that is missing, unknown, or compared unasked."""
    questions = questions_of(shelf)
    if questions is None:
        return
    for found in every(shelf, GroupFile):
        asked = found.record.asked
        for number, name in enumerate(asked):
            if name not in questions:
                yield found.issue(unknown("question", name, questions), "asked", number)
        for topic in inside(found, Topic):
            if topic.record.id not in asked:
                yield topic.issue(f"'{topic.record.id}' is compared and never asked", "id")
        for name, question in questions.items():
            if question.stage == "alone" and name not in asked:
                yield found.issue(f"'{name}' is answered alone and never asked", "asked")
