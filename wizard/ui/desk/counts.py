"""The dashboard: counts only, none from which fewer than five people could be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.formats import number
from wizard.content.loading import library
from wizard.storage import as_csv
from wizard.ui.desk import memory, server
from wizard.ui.desk.bar import sign_in_first, told
from wizard.ui.desk.case_words import named
from wizard.ui.markup import note
from wizard.ui.session import current
from wizard.ui.words import local, safe, said, say

if TYPE_CHECKING:
    from wizard.storage import CountTable

_NAMED = frozenset({"stage", "headline", "form", "sector", "province"})
_OTHERS = "others"
_UNKNOWN = "unknown"


def show() -> None:
    """Show the counts as bars, and the file of them."""
    if not sign_in_first():
        return
    st.title(say("desk.counts"))
    told()
    found = memory.desk().count(server.now())
    if found.total is None:
        st.html(f"<p>{said('desk.too-few')}</p>")
        return
    total = f'<b class="d-total">{safe(number(found.total, current().lang))}</b>'
    st.html(f"<p>{said('desk.count-total')} {total}</p>{note(said('desk.count-note'))}")
    st.html("".join(_table(table) for table in found.tables))
    st.download_button(
        say("desk.csv"),
        as_csv(found, word),
        "dalil-counts.csv",
        "text/csv",
        key="counts-csv",
        icon=":material/download:",
        on_click="ignore",
    )


def word(by: str, name: str) -> str:
    """Return the name of a table (``name`` empty) or of one of its rows."""
    if not name:
        return say(f"desk.by-what-{by}")
    if name in {_OTHERS, _UNKNOWN}:
        return say(f"desk.row-{name}")
    if by == "health":
        return _band(name)
    if by in _NAMED:
        return named(by, name)
    return say(f"desk.row-{by}-{name}")


def _band(name: str) -> str:
    bands = {band.id: band for band in library().follow_up.health_bands}
    return local(bands[name].title) if name in bands else name


def _table(table: CountTable) -> str:
    """Return one table as bars that can also be heard; nothing if nothing may be shown."""
    rows = [(row.name, row.count) for row in table.rows]
    if table.others is not None:
        rows.append((_OTHERS, table.others))
    title = safe(word(table.by, ""))
    if not rows:
        return f'<section class="d-text"><h2>{title}</h2>{note(said("desk.too-few"))}</section>'
    longest = max(count for _, count in rows) or 1
    lines = "".join(
        f'<tr{"" if count else " class=d-zero"}><th scope="row">{safe(word(table.by, name))}</th><td><div>'
        f'<i style="--length:{count / longest:.4f}" aria-hidden="true"></i>'
        f"<bdi>{number(count, current().lang)}</bdi></div></td></tr>"
        for name, count in rows
    )
    head = f"<tr><th scope=col>{title}</th><th scope=col>{said('desk.cases')}</th></tr>"
    return (
        f'<table class="d-bars"><caption>{title}</caption>'
        f'<thead class="d-heard">{head}</thead><tbody>{lines}</tbody></table>'
    )
