"""Find every record of one kind on the shelf, with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, cast
from weakref import WeakKeyDictionary

from wizard.content.model import Model

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.loading import Shelf
    from wizard.content.reading import Loc, Page
    from wizard.errors import Issue

Kind = TypeVar("Kind", bound=Model)
Kind_co = TypeVar("Kind_co", bound=Model, covariant=True)


_WALKED: WeakKeyDictionary[Shelf, Mapping[str, tuple[Found[Model], ...]]] = WeakKeyDictionary()
"""What was found on each shelf that still stands."""


@dataclass(frozen=True, slots=True)
class Found(Generic[Kind_co]):
    """A record, the page it is written on, and where."""

    record: Kind_co
    page: Page
    loc: Loc

    def issue(self, text: str, *loc: str | int) -> Issue:
        """Return an error at a part of the record."""
        return self.page.issue((*self.loc, *loc), text)

    def notice(self, text: str, *loc: str | int) -> Issue:
        """Return a notice at a part of the record."""
        return self.page.issue((*self.loc, *loc), text, grade="notice")


def every(shelf: Shelf, kind: type[Kind], *under: str) -> Iterator[Found[Kind]]:
    """Return all records of a kind, in the files whose path starts with one of ``under``."""
    for file, records in _records(shelf).items():
        if not under or file.startswith(under):
            for found in records:
                if isinstance(found.record, kind):
                    yield cast("Found[Kind]", found)


def inside(found: Found[Model], kind: type[Kind]) -> Iterator[Found[Kind]]:
    """Return all records of a kind within another one, itself included."""
    for loc, record in _walk(found.record, found.loc):
        if isinstance(record, kind):
            yield Found(record, found.page, loc)


def _records(shelf: Shelf) -> Mapping[str, tuple[Found[Model], ...]]:
    """Return every record of each file: a shelf is walked once, whoever looks for what."""
    if shelf not in _WALKED:
        _WALKED[shelf] = {
            file: tuple(inside(Found(model, shelf.pages[file], ()), Model))
            for file, model in shelf.models.items()
        }
    return _WALKED[shelf]


def _walk(value: object, loc: Loc) -> Iterator[tuple[Loc, Model]]:
    """Return every record within a value with its path, as it is written."""
    if isinstance(value, Model):
        yield loc, value
        for name, field in type(value).model_fields.items():
            yield from _walk(getattr(value, name), (*loc, field.alias or name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _walk(item, (*loc, number))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _walk(item, (*loc, key))


def ids(shelf: Shelf, file: str, name: str) -> Mapping[str, object] | None:
    """Return the records of a list by id, or None if its file is not sound."""
    model = shelf.models.get(file)
    return None if model is None else {record.id: record for record in getattr(model, name)}
