"""Read YAML without guessing: the value as written, and the place of every part of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from wizard.errors import Grade, Issue

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAX_DEPTH = 40
"""Deeper than anything we write, shallow enough for any file a stranger hands us."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})", re.ASCII)
_NULLS = frozenset({"", "~", "null"})
_NO_REPEATS = "repeated parts (& and *) are not allowed"
_NO_PARTS: dict[str | int, Place] = {}
_NO_KEYS: dict[str, Any] = {}

Loc = tuple[str | int, ...]
"""A path inside a file: keys and numbers of list items."""

Written = str | int | None | tuple["Written", ...] | dict[str, "Written"]
"""What a file can hold: text, whole numbers, nothing, lists and keys with values."""


class Mark(NamedTuple):
    """A place in a file, counted from 1."""

    line: int
    column: int


class Place:
    """Where a value stands, and where its parts and their keys stand."""

    __slots__ = ("keys", "parts", "start")

    def __init__(self, start: Any, parts: dict[str | int, Place], keys: dict[str, Any]) -> None:
        self.start, self.parts, self.keys = start, parts, keys


@dataclass(frozen=True, slots=True)
class Page:
    """One file as read: its name, its value, the place of each part, and its mistakes."""

    file: str
    value: Any
    """What the file holds, see ``Written``; whoever reads it checks what it needs."""
    place: Place
    issues: tuple[Issue, ...] = ()

    def follow(self, loc: Loc) -> Loc:
        """Return the part of ``loc`` that is really written, without names of types."""
        place, written = self.place, list[str | int]()
        for part in loc:
            if part in place.parts:
                place = place.parts[part]
                written.append(part)
        return tuple(written)

    def value_at(self, loc: Loc) -> Written:
        """Return what is written at a path, or None."""
        value: Written = self.value
        for part in loc:
            if isinstance(value, dict) and isinstance(part, str):
                value = value.get(part)
            elif isinstance(value, tuple) and isinstance(part, int):
                value = value[part] if part < len(value) else None
            else:
                return None
        return value

    def mark(self, loc: Loc, *, key: bool = False) -> Mark:
        """Return where the nearest written ancestor of ``loc`` stands: its value, or its key."""
        place, start = self.place, self.place.start
        for part in self.follow(loc):
            start = place.keys[part] if key and isinstance(part, str) else place.parts[part].start
            place = place.parts[part]
        return _mark(start)

    def issue(self, loc: Loc, text: str, *, key: bool = False, grade: Grade = "error") -> Issue:
        """Return an issue at the place of ``loc``."""
        return Issue(self.file, *self.mark(loc, key=key), text, grade)


def read(path: Path, name: str | None = None) -> Page:
    """Return what stands in a file; mistakes are in its ``issues``, nothing is raised for them."""
    name = name or str(path)
    try:
        return read_text(path.read_text(encoding="utf-8-sig"), name)
    except UnicodeDecodeError:
        return Page(name, None, _nowhere(), (Issue(name, 1, 1, "the file is not UTF-8 text"),))


def read_text(text: str, name: str) -> Page:
    """Return what stands in a YAML text."""
    reader = _Reader(name)
    try:
        value, place = reader.document(text)
    except yaml.MarkedYAMLError as error:
        reader.complain(error.problem_mark, f"this is not YAML: {error.problem}")
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, max(text.find(chr(error.character)), 0))
        reader.issues.append(Issue(name, line + 1, 1, "a character that YAML does not allow"))
    except _HopelessError as stop:
        reader.complain(stop.start, str(stop))
    else:
        return Page(name, value, place, tuple(reader.issues))
    return Page(name, None, _nowhere(), tuple(reader.issues))


class _HopelessError(Exception):
    """Reading cannot go on."""

    def __init__(self, start: Any, text: str) -> None:
        self.start = start
        super().__init__(text)


class _Reader:
    """Turns the events of the YAML parser into values and places."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.issues: list[Issue] = []
        self.next: Callable[[], Any] = lambda: None

    def document(self, text: str) -> tuple[Written, Place]:
        """Return the only document of a text."""
        self.next = _LOADER(text).get_event
        self.next()
        if isinstance(self.next(), yaml.StreamEndEvent):
            return None, _nowhere()
        value, place = self.node(self.next(), 0)
        self.next()
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            self.complain(event.start_mark, "a second document starts here; write one a file")
        return value, place

    def node(self, event: Any, depth: int) -> tuple[Written, Place]:
        """Return the value that starts with an event, and its place."""
        kind = type(event)
        if kind is yaml.AliasEvent:
            raise _HopelessError(event.start_mark, f"'*{event.anchor}': {_NO_REPEATS}")
        if event.anchor is not None:
            self.complain(event.start_mark, f"'&{event.anchor}': {_NO_REPEATS}")
        if event.tag is not None and event.tag != "!":
            self.complain(event.start_mark, f"'{event.tag}': tags are not allowed")
        if kind is yaml.ScalarEvent:
            return _scalar(event), Place(event.start_mark, _NO_PARTS, _NO_KEYS)
        if depth >= MAX_DEPTH:
            raise _HopelessError(
                event.start_mark, f"more than {MAX_DEPTH} levels inside each other"
            )
        place = Place(event.start_mark, {}, {})
        build = self.mapping if kind is yaml.MappingStartEvent else self.sequence
        return build(place, depth + 1), place

    def sequence(self, place: Place, depth: int) -> Written:
        """Return the list whose start was just read."""
        values: list[Written] = []
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            value, place.parts[len(values)] = self.node(event, depth)
            values.append(value)
        return tuple(values)

    def mapping(self, place: Place, depth: int) -> Written:
        """Return the keys and values whose start was just read."""
        values: dict[str, Written] = {}
        while type(event := self.next()) is not yaml.MappingEndEvent:
            key, _ = self.node(event, depth)
            value, inner = self.node(self.next(), depth)
            start = event.start_mark
            if not isinstance(key, str):
                self.complain(start, "a key must be text (write numbers in quotes)")
            elif key in values:
                first = _mark(place.keys[key]).line
                self.complain(start, f"'{key}' stands twice; it is already on line {first}")
            else:
                values[key], place.parts[key], place.keys[key] = value, inner, start
        return values

    def complain(self, start: Any, text: str) -> None:
        """Note a mistake and go on."""
        self.issues.append(Issue(self.name, *_mark(start), text))


def _mark(start: Any) -> Mark:
    """Return a mark of the parser, which counts from 0, as editors count."""
    return Mark(1, 1) if start is None else Mark(start.line + 1, start.column + 1)


def _nowhere() -> Place:
    return Place(None, {}, {})


def _scalar(event: Any) -> str | int | None:
    """Return plain decimal numbers as int and an empty value as None; all else is text."""
    text: str = event.value
    if event.style:
        return text
    if text in _NULLS:
        return None
    return int(text) if text[-1].isdigit() and _INTEGER.fullmatch(text) else text
