"""Find what looks like a number that names a person: identity card, telephone, bank account.

Law 09-08, article 12 (1, e) asks for an authorisation to keep the number of the identity card. Dalil
has no use for it, so no text with such a number is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

_UNIT: Final = (
    r"(?!\s*(?:dhs?|dirhams?|mad|kg|km|m2|litres?|euros?|درهم|دراهم|كلغ|كيلو)(?![^\W\d_]))"
)
"""A sum or a quantity is no identity: "a 12 000 DH"."""
_GAP: Final = r"[\s.\-_/:]?"
_FIVE: Final = rf"\d(?:{_GAP}\d){{4,}}+{_UNIT}"
"""Five digits or more, spaced or not."""
_CARD: Final = re.compile(
    rf"(?<![a-z0-9À-ɏ])(?!(?:dh|kg|km)\W?\d|n[°.])[a-z]{{1,2}}[\W_]{{0,3}}"
    rf"(?:(?:n[°o]?|رقم)[\W_]{{0,2}})?{_FIVE}",
    re.IGNORECASE,
)
"""One or two letters, then five digits or more; a word in Arabic may be glued to them."""
_CARD_BACKWARDS: Final = re.compile(
    r"(?<!\d)\d{5,7}(?!(?:DH|KG|KM|HA|[MLTG])(?![A-Z]))[A-Z]{1,2}(?![^\W_])"
)
"""As it comes out in a line that runs from right to left."""
_NAMED: Final = re.compile(
    r"(?:(?<![a-z])(?:cine?|cnie?)(?!q|[a-zÀ-ɏ]{3})|\bcartes?\W{1,3}(?:nat|d.identit|n[°o])"
    rf"|بطاق\w*\W{{1,3}}(?:الوطني|وطني|التعريف|تعريف|رقم))(?:(?!\d|[.;]\s|\n).){{0,30}}{_FIVE}",
    re.IGNORECASE,
)
"""The card named, then its number, with its letters or without."""
_PHONE: Final = re.compile(
    r"(?<!\d)(?:0|\+?212|00212)[\s.\-_/:,()]{0,3}[5-8](?:[\s.\-_/:,()]{0,3}\d){8}(?!\d)"
)
_LONG: Final = re.compile(rf"(?<!\d)\d(?:[\s.\-_/]?\d){{8,}}+{_UNIT}", re.IGNORECASE)
"""Nine digits or more: telephone, social security, ICE, bank account."""
_AMOUNT: Final = re.compile(
    r"(?<![^\W_])(?:[Aa]u|[Dd][eu]|[Ee][nt]|[Ll][ae]|[Oo]u|[Uu]n|[ay]) "
    r"(?:(?:19|20)\d\d(?!\d)|\d{1,3}(?:[ .]?\d{3}){1,2}(?<=00)(?![ .]?\d))"
)
"""A year or a round number after a small word: "de 10 000 à 15 000", "en 2026"."""
_DAY: Final = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d([-/. ])\d{1,2}\1\d{1,2}|\d{1,2}([-/. ])\d{1,2}\2(?:19|20)\d\d)(?!\d)"
)
_FORMS: Final = (_CARD, _CARD_BACKWARDS, _NAMED, _PHONE, _LONG)
_UNSEEN: Final = {"Cf", "Mn"}
"""Characters that are not seen or only stand on others, and may hide a number."""


def has_identity_number(text: str) -> bool:
    """Return whether a text holds what looks like an identity number, in any digits."""
    plain = _AMOUNT.sub(" ; ", _DAY.sub(" ; ", _plain(text)))
    return any(form.search(plain) for form in _FORMS)


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
