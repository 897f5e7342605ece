"""Exact numbers: read as people write them, rounded only where it is said."""

from __future__ import annotations

import re
from contextlib import AbstractContextManager
from decimal import (
    ROUND_CEILING,
    ROUND_HALF_UP,
    Context,
    Decimal,
    InvalidOperation,
    localcontext,
)

MOST = Decimal(10) ** 12
"""More than any project of ours costs; a larger number is a slip of the pen."""
ZERO, ONE, HUNDRED = Decimal(0), Decimal(1), Decimal(100)
_EXACT = Context(prec=120)
_PLACES = Decimal("0.0001")
_CENT = Decimal("0.01")
_ARABIC = str.maketrans("٠١٢٣٤٥٦٧٨٩٫۰۱۲۳۴۵۶۷۸۹", "0123456789.0123456789", "٬")
"""Both rows of Arabic digits that keyboards of phones write."""
_SPACES = re.compile(r"[\s\u00a0\u202f\u2066-\u2069\u200e\u200f]")
_CURRENCY = re.compile(r"(?:dh|dhs|mad|درهما?|دراهم|%)$", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d{1,16}(?:\.\d{1,12})?", re.ASCII)
_GROUPED = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_THREE = 3


def read_number(raw: object) -> Decimal | None:
    """Return a number as somebody wrote it ("1 200,50 DH", "٣٠"), None if it is none, or unclear."""
    if isinstance(raw, bool) or not isinstance(raw, (int, float, str, Decimal)) or is_unclear(raw):
        return None
    text = _bare(str(raw))
    if text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    if not _NUMBER.fullmatch(text):
        return None
    try:
        return Decimal(text).quantize(_PLACES, ROUND_HALF_UP, _EXACT).normalize() + ZERO
    except InvalidOperation:
        return None


def is_unclear(raw: object) -> bool:
    """Return whether a text is a thousand to one reader and a small number to another: "1.000"."""
    clear = not isinstance(raw, str) or "٫" in raw
    return not clear and _GROUPED.fullmatch(_bare(str(raw))) is not None


def _bare(written: str) -> str:
    return _CURRENCY.sub("", _SPACES.sub("", written.translate(_ARABIC)))


def exact() -> AbstractContextManager[Context]:
    """Return a context in which no product of a sheet's numbers loses a digit."""
    return localcontext(_EXACT)


def ceil(value: Decimal) -> Decimal:
    """Return a number rounded up to a whole one."""
    return value.to_integral_value(ROUND_CEILING)


def nearest(value: Decimal) -> Decimal:
    """Return a number rounded to the nearest whole one, a half upwards."""
    return value.to_integral_value(ROUND_HALF_UP)


def divided(value: Decimal, by: Decimal) -> Decimal:
    """Return an exact enough quotient (120 digits); the divisor is never zero here."""
    return _EXACT.divide(value, by)


def ceil_ratio(value: Decimal, by: Decimal) -> Decimal:
    """Return a quotient rounded up to a whole number, exactly: 36000 by 38 is 948."""
    whole, rest = _EXACT.divmod(value, by)
    return whole + (1 if rest > 0 else 0)


def up_to_three_digits(value: Decimal) -> Decimal:
    """Return a number rounded up to three digits that count: 19.1, 9.03, 5.05; above 999 whole."""
    if value <= 0:
        return ZERO
    places = max(0, _THREE - 1 - value.adjusted())
    return value.quantize(Decimal(1).scaleb(-places), ROUND_CEILING, _EXACT)


def to_cents(value: Decimal, rounding: str = ROUND_HALF_UP) -> Decimal:
    """Return a sum to the hundredth of a dirham."""
    return value.quantize(_CENT, rounding, _EXACT)


def instalment(total: Decimal, number: int, count: int) -> Decimal:
    """Return one of ``count`` parts of a sum, the first is number 0; together they are exactly the sum."""
    of = Decimal(count)
    until = to_cents(divided(total * (number + 1), of))
    return until - to_cents(divided(total * number, of))


def share(value: Decimal, percent: Decimal) -> Decimal:
    """Return so many per cent of a sum."""
    return value * percent / HUNDRED


def plain(value: Decimal) -> int | str:
    """Return a number for a file: a whole one as it is, another as text ("97.44"), never unclear."""
    if value == value.to_integral_value():
        return int(value)
    text = format(value.normalize(), "f")
    return f"{text}0" if is_unclear(text) else text
