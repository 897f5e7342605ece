"""The plain data of a sheet as it is typed: nothing is lost, whatever was written where a number stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wizard.guidance.project.migrations import VERSION

if TYPE_CHECKING:
    from wizard.content.project import FieldId

Raw = dict[str, Any]
"""A sheet as the dossier keeps it, see ``read_sheet``."""


def get(raw: Mapping[str, Any], path: str) -> Any:
    """Return the value at a path ("normal.price"), None if there is none."""
    first, _, rest = path.partition(".")
    value = raw.get(first)
    if not rest:
        return value
    return get(value, rest) if isinstance(value, Mapping) else None


def put(raw: Raw, path: str, value: Any) -> None:
    """Set the value at a path; an empty one is taken out. What stood in the way is kept aside."""
    first, _, rest = path.partition(".")
    if rest:
        inner = dict(_group(raw, first))
        set_part(inner, rest, value)
        value = inner
    set_part(raw, first, value)
    if set(raw) - {"sheet"}:
        raw.setdefault("sheet", VERSION)
    else:
        raw.clear()


def set_part(group: Raw, name: str, value: Any) -> None:
    """Set one value of a group or a line; an empty one is taken out."""
    if value in (None, "", [], {}):
        group.pop(name, None)
    else:
        group[name] = value


def rows(raw: Raw, path: str) -> list[Raw]:
    """Return the lines of a list, ready to be changed."""
    held = raw.get(path)
    if not isinstance(held, list):
        _aside(raw, path, held)
        held = []
    found = [dict(row) if isinstance(row, Mapping) else {"what": str(row)} for row in held]
    if found:
        raw[path] = found
    return found


def set_rows(raw: Raw, path: str, lines: list[Raw]) -> None:
    """Set the lines of a list."""
    put(raw, path, lines)


def add_permit(raw: Raw, step: str, title: str) -> None:
    """Note a step of the sector as known, or take the note away (an empty title)."""
    others = [row for row in rows(raw, "permits") if row.get("step") != step]
    set_rows(raw, "permits", [*others, {"what": title, "step": step}] if title else others)


def leave_open(raw: Raw, field: FieldId) -> None:
    """Note a field as "I don't know yet"."""
    put(raw, "unknown", sorted({*_unknown(raw), field}))


def settle(raw: Raw, field: FieldId) -> None:
    """Take "I don't know yet" away from a field that has been told."""
    put(raw, "unknown", [one for one in _unknown(raw) if one != field])


def _unknown(raw: Raw) -> list[str]:
    held = raw.get("unknown")
    return [str(one) for one in held] if isinstance(held, list) else []


def _group(raw: Raw, name: str) -> Mapping[str, Any]:
    held = raw.get(name)
    if isinstance(held, Mapping):
        return held
    _aside(raw, name, held)
    return {}


def _aside(raw: Raw, name: str, value: Any) -> None:
    """Keep what stands where a group or a list should be."""
    if value is not None:
        kept = raw.get("kept")
        raw["kept"] = {**(kept if isinstance(kept, Mapping) else {}), name: value}
        raw.pop(name)
