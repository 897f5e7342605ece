"""What whoever runs this server may set, read from the environment."""

from __future__ import annotations

import datetime
import os

from wizard.clock import today_in_morocco


def operator() -> str | None:
    """Return who runs this server; None for a trial version.

    DALIL_OPERATOR says it, else DALIL_BODY: whoever answers for the cases of advisors runs it.
    """
    named = (os.environ.get(name, "").strip() for name in ("DALIL_OPERATOR", "DALIL_BODY"))
    return next(filter(None, named), None)


def address() -> str | None:
    """Return where people reach this server, as DALIL_ADDRESS says; None if it does not."""
    return os.environ.get("DALIL_ADDRESS", "").strip().rstrip("/") or None


def today() -> datetime.date:
    """Return the day in Morocco; DALIL_TODAY shows the app as it will be on another day."""
    fixed = os.environ.get("DALIL_TODAY")
    return datetime.date.fromisoformat(fixed) if fixed else today_in_morocco()
