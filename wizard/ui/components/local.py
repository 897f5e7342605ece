"""The local picture as HTML: sentences, and bars drawn as a table that can also be heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wizard.content.formats import number
from wizard.documents import local_text
from wizard.documents.local_text import Bar, LocalWords, chart_heads, local_credit, local_notes
from wizard.guidance.local_picture import local_pictures
from wizard.ui.markup import doubt, fold, listed, note
from wizard.ui.words import safe, texts

if TYPE_CHECKING:
    from wizard.content.model import Lang


def market_html(province: str, commune: str | None, lang: Lang) -> str:
    """Return what the census says of a commune and its province; one chart is open, the nearest."""
    words = [local_text.local_words(one, lang) for one in local_pictures(province, commune)]
    drawn = next((one for one in words if one.chart), None)
    places = "".join(_place(one, lang, is_open=one is drawn) for one in words)
    notes = fold(safe(texts()(lang)("market.notes")), listed(map(safe, local_notes(lang))))
    return f'<div class="d-text d-local">{places}{notes}{note(safe(local_credit(lang)))}</div>'


def _place(words: LocalWords, lang: Lang, *, is_open: bool) -> str:
    told = "".join(f"<p>{safe(paragraph)}</p>" for paragraph in words.paragraphs)
    lacking = "".join(doubt(safe(line)) for line in words.lacking)
    remarks = "".join(note(safe(line)) for line in words.remarks)
    return f"<h2>{safe(words.title)}</h2>{told}{lacking}{remarks}{_chart(words, lang, is_open=is_open)}"


def _chart(words: LocalWords, lang: Lang, *, is_open: bool) -> str:
    """Return the chart; one that is not open is folded under its own title."""
    if not words.chart:
        return ""
    title = safe(words.chart_title)
    kind, count = map(safe, chart_heads(lang))
    groups = "".join(
        f'<tbody><tr><th colspan="2" scope="rowgroup">{safe(group.title)}</th></tr>'
        f"{''.join(_bar(bar, lang) for bar in group.bars)}</tbody>"
        for group in words.chart
    )
    table = (
        f'<table class="d-bars"><caption{"" if is_open else " class=d-heard"}>{title}</caption>'
        f'<thead class="d-heard"><tr><th scope="col">{kind}</th><th scope="col">{count}</th></tr>'
        f"</thead>{groups}</table>"
    )
    return table if is_open else fold(title, table, "table")


def _bar(bar: Bar, lang: Lang) -> str:
    return (
        f'<tr{"" if bar.number else " class=d-zero"}><th scope="row">{safe(bar.name)}</th><td><div>'
        f'<i style="--length:{bar.length:.4f}" aria-hidden="true"></i><bdi>{number(bar.number, lang)}</bdi>'
        f"</div></td></tr>"
    )
