"""A true story as a card: where and when, what happened, what went wrong, what nobody says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.loading import library
from wizard.guidance.citing import cited
from wizard.ui.markup import note, source_line
from wizard.ui.words import block, local, safe, said

if TYPE_CHECKING:
    from wizard.content.support import Story


def story_card(story: Story) -> str:
    """Return one story with its source, and how sure it is."""
    parts = [
        f"<h3>{safe(local(story.title))}</h3>",
        note(said("stories.place", place=local(story.place), year=str(story.year))),
        block(local(story.what)),
    ]
    for key, text in (("stories.wrong", story.wrong), ("stories.silent", story.silent)):
        if text is not None:
            parts.append(f"<h4>{said(key)}</h4>{block(local(text))}")
    parts.append(source_line(story.certainty, cited(library(), story.sources)))
    return f'<section class="d-prog story">{"".join(parts)}</section>'
