"""The sources: title, the day each was read, and a way to it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from wizard.documents import wording
from wizard.ui.session import current
from wizard.ui.words import local, safe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.content.shared import Source


def sources_html(sources: Iterable[Source]) -> str:
    """Return the sources as a list."""
    lang = current().lang
    lines = (
        f"<li>{_source(source)}<small>{safe(wording.source_dates(source, lang))}</small></li>"
        for source in sources
    )
    return f'<ul class="d-list d-sources">{"".join(lines)}</ul>'


def _source(source: Source) -> str:
    """Return the title of a source; where we know its address, as a link."""
    name = safe(local(source.title))
    if source.url is None:
        return name
    return f'<a href="{html.escape(source.url)}" target="_blank" rel="noopener">{name}</a>'
