"""The parts of a long screen: links at its top that lead to each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wizard.ui.words import said

if TYPE_CHECKING:
    from collections.abc import Mapping

_ENOUGH: Final = 3
"""Fewer parts are found without help."""


def part_id(name: str) -> str:
    """Return the id that the heading of a part has in the page."""
    return f"part-{name}"


def jumps(parts: Mapping[str, str]) -> str:
    """Return links to the parts: their names, and their titles as HTML. Nothing for a few parts.

    The page's own script follows the links: the address keeps no trace of them, else the browser's
    way back would lead nowhere.
    """
    if len(parts) < _ENOUGH:
        return ""
    links = "".join(
        f'<li><a href="#{part_id(name)}">{title}</a></li>' for name, title in parts.items()
    )
    label = said("on-page")
    return f'<nav class="d-jumps" aria-label="{label}"><b>{label}</b><ul>{links}</ul></nav>'
