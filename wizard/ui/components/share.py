"""Send by WhatsApp."""

from __future__ import annotations


def share_button() -> None:
    """Placeholder while the documents are in the making."""
