"""The command that shows how healthy the content is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wizard.command_line.days import DayOption, day_or_today
from wizard.command_line.opening import refuse, show, voice
from wizard.content.health import health as content_health
from wizard.content.loading import PROCEDURES, gather, library
from wizard.content.model import Lang
from wizard.documents.health_text import health_text
from wizard.guidance.coverage import PERSONAS, find_unseen, read_personas


def health(
    lang: Annotated[Lang, typer.Option(help="ar, fr or en.")] = "en",
    personas: Annotated[Path, typer.Option(help="The folder with the personas.")] = PERSONAS,
    today: DayOption = None,
) -> None:
    """Say how sure and how old the content is, what nobody has read or tried, where sources conflict."""
    day = day_or_today(today)
    report = content_health(gather(PROCEDURES), day)
    people = read_personas(personas, library())
    if not people and personas != PERSONAS:
        refuse([voice(lang)("no-personas", folder=str(personas))])
    unseen = find_unseen(library(), people, day)
    show(health_text(library(), report, unseen, lang))
