"""Read a sheet from plain data and write it back: what is wrong is said, the rest is kept.

Bad input never raises. Each value that does not fit is one Problem, and stands in ``Sheet.kept``
as it was written, so that a newer version or a person can still mend it.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final, Literal, get_args

from wizard.content.project import FIELD_IDS
from wizard.content.question import FORMS
from wizard.guidance.project import sheet as parts
from wizard.guidance.project.migrations import VERSION, migrate
from wizard.guidance.project.money import HUNDRED, MOST, is_unclear, plain, read_number
from wizard.guidance.project.sheet import YEARS, Sheet, Year

Why = Literal[
    "number", "negative", "too-large", "whole", "percent", "month-number", "month", "text",
    "too-long", "list", "group", "choice", "unknown-key", "too-many", "newer", "not-a-sheet",
    "unclear",
]  # fmt: skip
"""What is wrong with a value; each has its sentence among the words of the documents."""

LONGEST_TEXT: Final = 2000
UNREAD: Final = "?"
"""Stands for a quantity that could not be read, so that it is asked for again."""
MOST_ROWS: Final = 40
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])", re.ASCII)
_ROWS: Final[dict[str, type]] = {
    "customers": parts.Customer,
    "heard": parts.Talk,
    "prices": parts.NotedPrice,
    "permits": parts.Permit,
    "tasks": parts.Task,
    "items": parts.Item,
    "unit_costs": parts.UnitCost,
    "fixed_costs": parts.FixedCost,
    "risks": parts.Risk,
    "calendar": parts.Milestone,
}
_WHOLE: Final = frozenset(
    "members talks orders quotes jobs women young agreed months_before_money loan_months after".split()
)
_SPECIAL: Final = frozenset({"texts", "unknown", "sales_months", *YEARS, *_ROWS})
_CHOICES: Final[dict[str, tuple[str, ...]]] = {"form": FORMS, "kind": get_args(parts.Kind)}
_YES: Final = {"yes": True, "true": True, "oui": True, "نعم": True, "no": False, "false": False}


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One value that does not fit: where it stands ("items.2.price"), what was written, why."""

    where: str
    value: str
    why: Why


class _WrongError(Exception):
    """A value does not fit."""

    def __init__(self, why: Why) -> None:
        self.why = why
        super().__init__(why)


def read_sheet(raw: object) -> tuple[Sheet, tuple[Problem, ...]]:
    """Return the sheet in plain data, and one problem for each value that does not fit."""
    if raw is None:
        return Sheet(), ()
    if not isinstance(raw, Mapping):
        return Sheet(), (Problem("", _shown(raw), "not-a-sheet"),)
    reader = _Reader()
    given, version = migrate({str(key): value for key, value in raw.items()})
    if version is None or version > VERSION:
        why: Why = "number" if version is None else "newer"
        reader.problems.append(Problem("sheet", _shown(raw.get("sheet")), why))
    kept_before = given.pop("kept", None)
    values = reader.record(Sheet, given, "")
    kept = {**(kept_before if isinstance(kept_before, Mapping) else {}), **reader.kept}
    return Sheet(**{**values, "kept": kept}), tuple(reader.problems)


def write_sheet(sheet: Sheet) -> dict[str, object]:
    """Return a sheet as plain data for JSON or YAML; what is empty is left out."""
    written: dict[str, object] = {"sheet": VERSION}
    for field in dataclasses.fields(Sheet):
        value = getattr(sheet, field.name)
        if value not in (None, "", (), {}, frozenset(), Year()) and value != field.default:
            written[field.name] = _written(value)
    return written


def _written(value: Any) -> Any:
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [_written(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {one.name: getattr(value, one.name) for one in dataclasses.fields(value)}
        if isinstance(value, parts.Item) and value.quantity is None:
            fields["quantity"] = UNREAD
        return {name: _written(item) for name, item in fields.items() if item not in (None, "")}
    return value


class _Reader:
    """Reads a sheet and notes what does not fit."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.kept: dict[str, object] = {}

    def record(self, kind: type, given: Mapping[str, object], at: str) -> dict[str, Any]:
        """Return the values of a record's fields; unknown keys and misfits are noted."""
        known = {field.name: field for field in dataclasses.fields(kind)}
        values: dict[str, Any] = {}
        for key, raw in given.items():
            where = f"{at}{key}"
            if key not in known or key == "kept":
                self.note(where, raw, "unknown-key")
                continue
            if raw is None:
                continue
            try:
                values[key] = self.value(kind, known[key], raw, where)
            except _WrongError as wrong:
                self.note(where, raw, wrong.why)
                if kind is parts.Item and key == "quantity":
                    values[key] = None  # not the one of a line without any
        return values

    def value(self, kind: type, field: dataclasses.Field[Any], raw: object, where: str) -> Any:
        """Return one value as its field wants it."""
        key = field.name
        if kind is Sheet and key in _SPECIAL:
            return self.special(key, raw, where)
        if key in _CHOICES:
            return _choice(raw, _CHOICES[key])
        if field.type == "bool":
            return _flag(raw)
        if field.type == "str":
            return _month(raw) if key == "month" else _text(raw)
        return _number(key, raw)

    def special(self, key: str, raw: object, where: str) -> Any:
        """Return the parts of a sheet that hold several values."""
        if key == "texts":
            return self.texts(raw, where)
        if key == "sales_months":
            return self.months(raw, where)
        if key == "unknown":
            found = [self.field_id(one, where) for one in _rows(raw)]
            return frozenset(one for one in found if one is not None)
        if key in YEARS:
            return Year(**self.record(Year, _group(raw), f"{where}."))
        kind = _ROWS[key]
        rows = _rows(raw)
        if len(rows) > MOST_ROWS:
            self.note(where, f"{len(rows)}", "too-many")
            self.kept[where] = rows[MOST_ROWS:]
        found_rows = []
        for number, row in enumerate(rows[:MOST_ROWS], 1):
            if not isinstance(row, Mapping):
                self.note(f"{where}.{number}", row, "group")
                continue
            found_rows.append(kind(**self.record(kind, row, f"{where}.{number}.")))
        return tuple(found_rows)

    def texts(self, raw: object, where: str) -> dict[str, str]:
        """Return the founder's words by field."""
        texts: dict[str, str] = {}
        for key, text in _group(raw).items():
            try:
                name = _choice(key, FIELD_IDS, "unknown-key")
                if text is not None:
                    texts[name] = _text(text)
            except _WrongError as wrong:
                self.note(f"{where}.{key}", text, wrong.why)
        return texts

    def field_id(self, raw: object, where: str) -> str | None:
        """Return the id of one of the fifteen fields."""
        if isinstance(raw, str) and raw in FIELD_IDS:
            return raw
        self.note(f"{where}.{_shown(raw)}", raw, "unknown-key")
        return None

    def months(self, raw: object, where: str) -> tuple[int, ...]:
        """Return months of the year, each once, in order."""
        found: set[int] = set()
        for number, one in enumerate(_rows(raw), 1):
            try:
                found.add(int(_number("start_month", one)))
            except _WrongError as wrong:
                self.note(f"{where}.{number}", one, wrong.why)
        return tuple(sorted(found))

    def note(self, where: str, raw: object, why: Why) -> None:
        """Note a value that does not fit, and keep it as it is."""
        self.problems.append(Problem(where, _shown(raw), why))
        self.kept[where] = raw


def _shown(raw: object) -> str:
    """Return a value as it is shown in a sentence, cut short."""
    text = str(raw)
    return text if len(text) <= 60 else f"{text[:59]}…"  # noqa: PLR2004 - a line of a phone


def _number(key: str, raw: object) -> Decimal:
    number = read_number(raw)
    if number is None:
        raise _WrongError("unclear" if is_unclear(raw) else "number")
    if number < 0:
        raise _WrongError("negative")
    if number > MOST:
        raise _WrongError("too-large")
    if key == "losses" and number > HUNDRED:
        raise _WrongError("percent")
    whole = key in _WHOLE or key == "start_month"
    if whole and number != number.to_integral_value():
        raise _WrongError("whole")
    if key == "start_month" and not 1 <= number <= 12:  # noqa: PLR2004 - months of a year
        raise _WrongError("month-number")
    return number


def _text(raw: object) -> str:
    if not isinstance(raw, (str, int)) or isinstance(raw, bool):
        raise _WrongError("text")
    text = str(raw).replace("\x00", "").strip()
    if len(text) > LONGEST_TEXT:
        raise _WrongError("too-long")
    return text


def _month(raw: object) -> str:
    text = _text(raw)
    if text and not _MONTH.fullmatch(text):
        raise _WrongError("month")
    return text


def _flag(raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, str) and raw.lower() in _YES:
        return _YES[raw.lower()]
    raise _WrongError("choice")


def _choice(raw: object, allowed: tuple[str, ...], why: Why = "choice") -> str:
    if not isinstance(raw, str) or raw not in allowed:
        raise _WrongError(why)
    return raw


def _group(raw: object) -> Mapping[str, object]:
    if not isinstance(raw, Mapping):
        raise _WrongError("group")
    return {str(key): value for key, value in raw.items()}


def _rows(raw: object) -> tuple[object, ...]:
    if not isinstance(raw, (list, tuple)):
        raise _WrongError("list")
    return tuple(raw)
