"""Whether advisors' cases are kept, where, and by whom: what whoever runs the server has set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

DEFAULT_FILE: Final = Path(__file__).resolve().parents[2] / "dalil.sqlite3"
"""The one file of the embedded database, beside the app."""

_ON: Final = {"on", "1", "yes", "true"}


@dataclass(frozen=True)
class Configuration:
    """Where cases are kept, and what law 09-08 asks to tell the founder (article 5)."""

    database: str
    """A file, or the address of a PostgreSQL (``postgresql://...``)."""
    body: str | None = None
    """Who answers for the cases (art. 5, 1 a)."""
    contact: str | None = None
    """Where a founder asks for their rights (art. 15 g)."""
    declaration: str | None = None
    """The number of the receipt of the CNDP (art. 5, 1 d; 12; 14)."""

    @property
    def is_declared(self) -> bool:
        """Whether a case may be opened: a body answers for it and has declared it first (art. 14)."""
        return bool(self.body and self.declaration)


def read_configuration(environ: Mapping[str, str]) -> Configuration | None:
    """Return the configuration; None if advisors are off: then nothing at all is stored.

    On with DALIL_DATABASE (a file or an address) or DALIL_ADVISORS=on (the file beside the app).
    DALIL_BODY, DALIL_BODY_CONTACT and DALIL_DECLARATION name who answers for the cases.
    """
    database = environ.get("DALIL_DATABASE", "").strip()
    switch = environ.get("DALIL_ADVISORS", "").strip().lower()
    if switch and switch not in _ON:
        return None
    if not database and not switch:
        return None
    return Configuration(
        database or str(DEFAULT_FILE),
        body=environ.get("DALIL_BODY", "").strip() or None,
        contact=environ.get("DALIL_BODY_CONTACT", "").strip() or None,
        declaration=environ.get("DALIL_DECLARATION", "").strip() or None,
    )
