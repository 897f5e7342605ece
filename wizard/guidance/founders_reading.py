"""Read the founders' list and the details of papers: from a file, a dossier, or as it is typed."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from wizard.content.loading import Library
from wizard.content.messages import shown
from wizard.content.paper import Detail
from wizard.guidance.founders import (
    DOCUMENTS,
    KINDS,
    ROLES,
    Founder,
    Founders,
    InKind,
    Problem,
    Role,
    Told,
)
from wizard.guidance.said import Said, said
from wizard.rules.answers import WRITTEN_DAY, read_day

MOST_PEOPLE = 500
MOST_NUMBER = 10**9
LONGEST = 4000
"""Characters of one text; a longer one is a mistake."""
WHOLE_PERCENT = 100
MOROCCAN = Said("مغربية", "marocaine")

_WORDS = ("name", "address", "nationality", "trade", "representative")
_NUMBERS = ("shares", "paid", "capital")
_KEYS = (*_WORDS, *_NUMBERS, "kind", "document", "number", "in_kind", "roles", "member")
_FILE = ("details", "founders")
_SHARE_VALUE = "share_value"
_DIGITS = re.compile(r"\d{1,18}")  # of any script: ١٠٠ too

Choice = TypeVar("Choice", bound=str)
Loc = tuple[str | int, ...]


def read_founders(
    raw: Mapping[str, object], library: Library
) -> tuple[Founders, tuple[Problem, ...]]:
    """Return the list and details in plain data, and every problem in how they are written.

    ``raw`` holds ``founders`` (a list) and ``details`` (by id, and ``share_value``).
    """
    reader = _Reader()
    reader.strangers(raw, _FILE, ())
    details = reader.mapping(raw, "details")
    people = raw.get("founders") or ()
    if not isinstance(people, (list, tuple)):
        reader.wrong("not-a-list", ("founders",))
        people = ()
    if len(people) > MOST_PEOPLE:
        reader.wrong("too-long-a-list", ("founders",), most=MOST_PEOPLE)
    told = tuple(reader.person(one, ("founders", n)) for n, one in enumerate(people[:MOST_PEOPLE]))
    share_value = reader.number(details, _SHARE_VALUE, ("details",))
    return (
        Founders(told, share_value, reader.details(details, library.details)),
        tuple(reader.problems),
    )


class _Reader:
    """Reads value by value, and notes what cannot be understood."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def wrong(self, key: str, loc: Loc, **values: str | int) -> None:
        """Note a value that cannot be understood."""
        self.problems.append(Problem("form", key, loc, values))

    def strangers(self, raw: Mapping[str, object], known: Iterable[str], loc: Loc) -> None:
        """Note every key that nothing reads."""
        for key in raw:
            if key not in known:
                near = difflib.get_close_matches(str(key), list(known), n=3, cutoff=0.5)
                allowed = ", ".join(near or sorted(known))
                self.wrong("unknown-key", (*loc, key), name=shown(key), allowed=allowed)

    def mapping(self, raw: Mapping[str, object], key: str, loc: Loc = ()) -> Mapping[str, object]:
        """Return keys with values; nothing where they are missing or something else."""
        value = raw.get(key)
        if isinstance(value, Mapping):
            return value
        if value is not None:
            self.wrong("not-keys", (*loc, key))
        return {}

    def person(self, raw: object, loc: Loc) -> Founder:
        """Return one person of the list."""
        if not isinstance(raw, Mapping):
            self.wrong("not-keys", loc)
            return Founder()
        self.strangers(raw, _KEYS, loc)
        words = {key: self.text(raw, key, loc) for key in _WORDS}
        numbers = {key: self.number(raw, key, loc) for key in _NUMBERS}
        document = self.one_of(raw, "document", DOCUMENTS, loc)
        id_number = self.text(raw, "number", loc)
        nationality = words["nationality"]
        return Founder(
            name=words["name"],
            kind=self.one_of(raw, "kind", KINDS, loc) or "person",
            address=words["address"],
            nationality=MOROCCAN if nationality == Said("ma", "ma") else nationality,
            document=document,
            number=id_number.fr if id_number is not None else "",
            trade=words["trade"],
            shares=numbers["shares"],
            paid=numbers["paid"],
            in_kind=self.in_kind(raw, loc),
            roles=self.roles(raw, loc),
            member=self.one_of(raw, "member", ("yes", "no"), loc) != "no",
            capital=numbers["capital"],
            representative=words["representative"],
        )

    def text(self, raw: Mapping[str, object], key: str, loc: Loc) -> Said | None:
        """Return a text, None if there is none."""
        value = raw.get(key)
        told = said(value)
        if told is not None and max(len(told.ar), len(told.fr)) > LONGEST:
            self.wrong("too-long-a-text", (*loc, key), name=key, most=LONGEST)
            return None
        if told is None and value is not None and not isinstance(value, str):
            self.wrong("not-a-text", (*loc, key), name=key)
        return told

    def number(self, raw: Mapping[str, object], key: str, loc: Loc) -> int | None:
        """Return a whole number that is not negative, None if there is none."""
        value = raw.get(key)
        if isinstance(value, str):
            if not value.strip():
                return None
            value = int(value) if _DIGITS.fullmatch(value) else value
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MOST_NUMBER:
            self.wrong("not-a-number", (*loc, key), name=key, value=_seen(value))
            return None
        return value

    def one_of(
        self, raw: Mapping[str, object], key: str, allowed: tuple[Choice, ...], loc: Loc
    ) -> Choice | None:
        """Return one of the allowed words, None if there is none."""
        value = raw.get(key)
        found = next((word for word in allowed if word == value), None)
        if found is None and value not in (None, ""):
            self.not_allowed(key, value, allowed, (*loc, key))
        return found

    def roles(self, raw: Mapping[str, object], loc: Loc) -> tuple[Role, ...]:
        """Return the roles of a person; "member" alone says no more than that they are one."""
        given = raw.get("roles") or ()
        given = (given,) if isinstance(given, str) else given
        if not isinstance(given, (list, tuple)):
            self.wrong("not-a-list", (*loc, "roles"))
            return ()
        for number, value in enumerate(given):
            if value not in (*ROLES, "member"):
                self.not_allowed("roles", value, ROLES, (*loc, "roles", number))
        return tuple(role for role in ROLES if role in given)

    def in_kind(self, raw: Mapping[str, object], loc: Loc) -> InKind | None:
        """Return what a person brings in kind, None if nothing."""
        inner = self.mapping(raw, "in_kind", loc)
        if not inner:
            return None
        loc = (*loc, "in_kind")
        self.strangers(inner, ("what", "value"), loc)
        return InKind(self.text(inner, "what", loc), self.number(inner, "value", loc))

    def not_allowed(self, key: str, value: object, allowed: Iterable[str], loc: Loc) -> None:
        """Note a word that is not one of those allowed."""
        self.wrong("not-one-of", loc, name=key, value=_seen(value), allowed=", ".join(allowed))

    def details(self, raw: Mapping[str, object], known: Mapping[str, Detail]) -> dict[str, Told]:
        """Return every detail told that fits."""
        self.strangers(raw, (*known, _SHARE_VALUE), ("details",))
        told = {
            name: self.detail(detail, raw)
            for name, detail in known.items()
            if raw.get(name) not in (None, "", (), [])
        }
        return {name: value for name, value in told.items() if value is not None}

    def detail(self, detail: Detail, raw: Mapping[str, object]) -> Told | None:
        """Return one detail, None if it does not fit."""
        name, loc = detail.id, ("details", detail.id)
        if detail.kind == "choice":
            choices = tuple(choice.id for choice in detail.choices)
            return self.one_of(raw, name, choices, ("details",))
        if detail.kind == "texts":
            return self.texts(detail, raw[name], loc)
        if detail.kind == "date":
            day = read_day(raw[name])
            if day is None:
                self.not_allowed(name, raw[name], (WRITTEN_DAY,), loc)
            return day
        if detail.kind in ("number", "dirhams", "percent"):
            return self.in_range(detail, self.number(raw, name, ("details",)), loc)
        return self.text(raw, name, ("details",))

    def texts(self, detail: Detail, raw: object, loc: Loc) -> tuple[Said, ...] | None:
        """Return several texts; one alone may stand without a list."""
        given = raw if isinstance(raw, (list, tuple)) else (raw,)
        if detail.at_most is not None and len(given) > detail.at_most:
            self.wrong("too-long-a-list", loc, most=detail.at_most)
        found = [self.text({detail.id: one}, detail.id, loc[:1]) for one in given[: detail.at_most]]
        return tuple(text for text in found if text is not None) or None

    def in_range(self, detail: Detail, number: int | None, loc: Loc) -> int | None:
        """Return a number if it lies between the least and the most that may be."""
        if number is None:
            return None
        low = detail.minimum or 0
        high = WHOLE_PERCENT if detail.kind == "percent" else MOST_NUMBER
        high = high if detail.maximum is None else detail.maximum
        if low <= number <= high:
            return number
        values: dict[str, str | int] = {"name": detail.id, "value": number}
        self.problems.append(
            Problem(
                "form" if detail.source is None else "law",
                "out-of-range",
                loc,
                {**values, "low": low, "high": high},
                detail.source,
            )
        )
        return None


def _seen(value: object) -> str:
    """Return a value as any language shows it: keys and lists as three dots."""
    return "..." if isinstance(value, (Mapping, list, tuple)) else shown(value)
