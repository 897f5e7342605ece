"""Numbers of cases, codes of founders, and the hashes that are kept instead of secrets."""

from __future__ import annotations

import functools
import re
import secrets
import unicodedata
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_LETTERS: Final = "BCDFGHJKMNPQRSTVWXYZ"
"""No vowel, so that no word comes out, and no L, which looks like 1."""
_DIGITS: Final = "23456789"
_BOTH: Final = _LETTERS + _DIGITS
_NUMBER: Final = re.compile(r"(?:[A-Z][2-9]){2}-(?:[A-Z][2-9]){2}")
_CODE_GROUPS: Final = 3
_CODE_GROUP: Final = 4
_LONGEST: Final = 200
"""Nobody types more; hashing more would only take time."""

_HASHER: Final = PasswordHasher()


def new_number() -> str:
    """Return a number for a case, like K7T2-M9X4: one of 650 million, in no order.

    A letter and a digit take turns, so it never looks like the number of an identity card.
    """
    pairs = [secrets.choice(_LETTERS) + secrets.choice(_DIGITS) for _ in range(4)]
    return f"{''.join(pairs[:2])}-{''.join(pairs[2:])}"


def read_number(written: str) -> str | None:
    """Return the number somebody typed as it is kept; None if it cannot be one."""
    plain = re.sub(r"[^A-Z0-9]", "", _upper(written))
    number = f"{plain[:4]}-{plain[4:]}"
    return number if _NUMBER.fullmatch(number) else None


def new_code() -> str:
    """Return a code for a founder, like 7KQM-X3RT-9WZP: 57 bits, too many to guess."""
    groups = (
        "".join(secrets.choice(_BOTH) for _ in range(_CODE_GROUP)) for _ in range(_CODE_GROUPS)
    )
    return "-".join(groups)


def hash_code(code: str) -> str:
    """Return what is kept of a code."""
    return hash_secret(_code(code))


def is_code(kept: str | None, code: str) -> bool:
    """Return whether this is the code; takes as long where there is none."""
    return is_secret(kept, _code(code))


def hash_secret(secret: str) -> str:
    """Return the argon2 hash of a secret."""
    return _HASHER.hash(secret)


def is_secret(kept: str | None, secret: str) -> bool:
    """Return whether a secret is the one whose hash is kept; takes as long where none is kept."""
    nobody = _nobody()
    try:
        _HASHER.verify(kept or nobody, secret[:_LONGEST])
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None


def is_old_hash(kept: str) -> bool:
    """Return whether a hash was made with weaker settings than today's."""
    return _HASHER.check_needs_rehash(kept)


def _code(written: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", _upper(written))


def _upper(written: str) -> str:
    """Return what was typed with Latin digits and capitals."""
    plain = unicodedata.normalize("NFKC", written[:_LONGEST]).upper()
    return "".join(
        str(unicodedata.digit(each)) if unicodedata.category(each) == "Nd" else each
        for each in plain
    )


@functools.cache
def _nobody() -> str:
    """Return a hash that no secret has, to spend the same time on."""
    return _HASHER.hash(secrets.token_hex())
