"""A long text is cut between its sentences, nothing is lost, and nothing in it is markup."""

from __future__ import annotations

import re

import pytest

from wizard.ui.words import block

LONG = "Il faut demander par écrit avant de louer, d'acheter ou d'inscrire quoi que ce soit"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Court. Très court.", "<p>Court. Très court.</p>"),
        (f"{LONG}. {LONG}. {LONG}.", f"<p>{LONG}. {LONG}.</p><p>{LONG}.</p>"),
        (f"{LONG} (art. 5). {LONG}", f"<p>{LONG} (art. 5). {LONG}</p>"),
        ("- un\n- deux\nEt <b>", '<ul class="d-list"><li>un</li><li>deux</li></ul><p>Et &lt;b&gt;</p>'),
        (f"{LONG} {LONG} {LONG}", f"<p>{LONG} {LONG} {LONG}</p>"),
    ],
)  # fmt: skip
def test_a_text_as_paragraphs(text: str, html: str) -> None:
    """Up to about six lines a paragraph; a sentence is never cut."""
    made = block(text).replace("&#x27;", "'").replace("\u00a0", " ")
    assert re.sub("</?bdi[^>]*>", "", made) == html
