"""Find what looks like a number that names a person: identity card, telephone, bank account.

Law 09-08, article 12 (1, e) asks for an authorisation to keep the number of the identity card. Dalil
has no use for it, so no text with such a number is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

_UNIT: Final = r"(?!\s*(?:dhs?|dirhams?|mad|kg|km|m2|litres?|درهم|دراهم|كلغ|كيلو)(?![^\W\d_]))"
"""A sum or a quantity is no identity: "a 12 000 DH"."""
_GAP: Final = r"[\s.\-_/:]?"
_CARD: Final = re.compile(
    rf"(?<![^\W_])(?!(?:dh|kg|km)\W?\d)[a-z]{{1,2}}{_GAP}\d(?:{_GAP}\d){{4,6}}(?!{_GAP}\d){_UNIT}",
    re.IGNORECASE,
)
"""One or two letters, then five to seven digits."""
_LONG: Final = re.compile(rf"(?<!\d)\d(?:{_GAP}\d){{8,}}(?!\d){_UNIT}", re.IGNORECASE)
"""Nine digits or more: telephone, social security, ICE, bank account."""
_DAY: Final = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d\d)(?!\d)"
)
_UNSEEN: Final = {"Cf", "Mn"}
"""Characters that are not seen or only stand on others, and may hide a number."""


def has_identity_number(text: str) -> bool:
    """Return whether a text holds what looks like an identity number, in any digits."""
    plain = _DAY.sub(" , ", _plain(text))
    return bool(_CARD.search(plain) or _LONG.search(plain))


def without_identity_numbers(value: object) -> tuple[object, bool]:
    """Return plain data without the texts that hold such a number, and whether one was left out."""
    if isinstance(value, str):
        return ("", True) if has_identity_number(value) else (value, False)
    if isinstance(value, int) and not isinstance(value, bool):
        return (None, True) if has_identity_number(str(value)) else (value, False)
    if isinstance(value, Mapping):
        pairs = {str(key): without_identity_numbers(item) for key, item in value.items()}
        kept = {key: item for key, (item, _) in pairs.items() if not has_identity_number(key)}
        return kept, len(kept) < len(pairs) or any(found for _, found in pairs.values())
    if isinstance(value, (list, tuple)):
        items = [without_identity_numbers(item) for item in value]
        return [item for item, _ in items], any(found for _, found in items)
    return value, False


def _plain(text: str) -> str:
    return "".join(_characters(unicodedata.normalize("NFKC", text)))


def _characters(text: str) -> Iterator[str]:
    """Return what is seen, with all digits of the world written as 0 to 9, all dashes as one."""
    for character in text:
        kind = unicodedata.category(character)
        if kind in _UNSEEN or character == "ـ":
            continue
        if kind == "Nd":
            yield str(unicodedata.digit(character))
        else:
            yield "-" if kind == "Pd" else character
