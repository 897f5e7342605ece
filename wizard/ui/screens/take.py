"""Take the list away."""

from __future__ import annotations


def show() -> None:
    """Placeholder while the documents are in the making."""
