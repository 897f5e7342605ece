"""The blanks every paper may hold, beside the details: what fills them and how they are written.

A detail of ``paper-details.yaml`` is a blank under its own id, so the names here hold no hyphen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.content.paper import BlankKind

BLANK = re.compile(r"\{([^{}]*)\}")
AMOUNT = "amount-"
"""``{amount-ID}`` is a figure of shared/amounts.yaml, as it stands on the day of the paper."""

_PERSON: dict[str, BlankKind] = {
    "name": "text",
    "address": "long-text",
    "nationality": "text",
    "id_kind": "text",
    "id_number": "text",
    "role": "text",
    "shares": "number",
    "subscribed": "dirhams",
    "paid": "dirhams",
    "in_kind": "long-text",
    "in_kind_value": "dirhams",
    "representative": "text",
}
"""Of one person: the one a paper is made for, the first of the list in a paper for the whole file."""

BLANKS: Mapping[str, BlankKind] = {
    # the cooperative or enterprise
    "name": "text",
    "name1": "text",
    "name2": "text",
    "name3": "text",
    "form": "text",
    "sector": "text",
    "trade": "text",
    "province": "place",
    "commune": "place",
    "region": "place",
    # its capital
    "share_value": "dirhams",
    "shares_total": "number",
    "capital": "dirhams",
    "capital_quarter": "dirhams",
    "capital_three_quarters": "dirhams",
    "cash_total": "dirhams",
    "in_kind_total": "dirhams",
    "paid_total": "dirhams",
    "unpaid_total": "dirhams",
    "paid_cash": "dirhams",
    "natural_percent": "percent",
    "legal_persons_percent": "percent",
    # its people
    "founders_count": "number",
    "founders_names": "long-text",
    "managers_count": "number",
    "managers_names": "long-text",
    "manager1": "text",
    "manager2": "text",
    "manager3": "text",
    "board_count": "number",
    "board_names": "long-text",
    "chair": "text",
    "vice_chair": "text",
    "secretary": "text",
    "committee_names": "long-text",
    **{f"person_{part}": kind for part, kind in _PERSON.items()},
    # the paper itself
    "today": "date",
    "version": "text",
    # always a line to fill by hand
    "line": "text",
    "line_long": "long-text",
    "line_number": "number",
    "line_dirhams": "dirhams",
    "line_percent": "percent",
    "line_date": "date",
    "line_place": "place",
}
"""Every fixed blank with its kind."""

FACTS: Mapping[str, tuple[str, ...]] = {
    "legal_persons": ("yes", "no"),
    "committee": ("yes", "no"),
    "fully_paid": ("yes", "no"),
    "capital_size": ("up-to-100000", "above-100000"),
}
"""What conditions may ask of the founders' list, with the answers; not known while it is empty.

The list also answers the questions ``members``, ``in_kind``, ``management``, ``officers`` and
``share_value``: where it differs from an earlier answer, the list counts and a note says so.
"""


def blanks_in(text: str) -> tuple[str, ...]:
    """Return the names of the blanks of a text, in their order."""
    return tuple(BLANK.findall(text))
