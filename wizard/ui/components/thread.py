"""The stitched line: how far we are, in words and as a picture of it."""

from __future__ import annotations


def thread(at: int, count: int, words: str) -> str:
    """Return the line with so many stitches, ``at`` of them done, and the words under it as HTML."""
    marks = ("on" if i < at else "now" if i == at else "" for i in range(count))
    line = "".join(f'<i class="{mark}"></i>' for mark in marks)
    return f'<div class="d-thread" aria-hidden="true">{line}</div><p class="d-part">{words}</p>'
