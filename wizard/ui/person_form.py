"""What one person of the founders' list is asked for, and how each value is kept in the plain data."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Any, Final, Literal

from wizard.guidance.founders import DOCUMENTS, KINDS, ROLES
from wizard.guidance.project.money import read_number
from wizard.ui import founding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wizard.content.question import FormId

Kind = Literal["text", "long", "number", "flag", "one", "several"]
Person = dict[str, Any]
MOROCCAN: Final = "ma"
_ARABIC: Final = re.compile(r"[\u0600-\u06ff]")
_BOUGHT: Final = ("shares", "paid", "in_kind")
"""What only a member has."""


@dataclasses.dataclass(frozen=True, slots=True)
class Input:
    """One input: its name, and for a choice the ids to choose from."""

    name: str
    kind: Kind = "text"
    options: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """Inputs that belong together, under a title."""

    title: str
    inputs: tuple[Input, ...]


def parts_of(form: FormId | None, person: Mapping[str, Any]) -> tuple[Part, ...]:
    """Return what is asked of a person of this legal form, as far as told."""
    parts = [Part("who", tuple(_who(form, person)))]
    has_shares = person.get("member") != "no" or "shares" in person
    if form in {"cooperative", "sarl-au"} and has_shares:
        parts.append(Part("brings", tuple(_brings(person))))
    if form == "cooperative":
        roles = Input("roles", "several", ROLES)
        parts.append(Part("does", (roles, Input("outsider", "flag"))))
    return tuple(parts)


def _who(form: FormId | None, person: Mapping[str, Any]) -> Iterator[Input]:
    company = person.get("kind") == "company"
    if form == "cooperative":
        yield Input("kind", "one", KINDS)
    yield Input("name-ar")
    yield Input("name-fr")
    yield Input("address", "long")
    if company:
        yield Input("capital", "number")
        yield Input("representative", "long")
    else:
        yield Input("moroccan", "flag")
        if person.get("nationality") != MOROCCAN:
            yield Input("nationality")
    yield Input("document", "one", DOCUMENTS[3:] if company else DOCUMENTS[:3])
    yield Input("numbered", "flag")
    if "number" in person:
        yield Input("number")
    if form == "cooperative" and not company:
        yield Input("trade")


def _brings(person: Mapping[str, Any]) -> Iterator[Input]:
    yield Input("shares", "number")
    yield Input("paid", "number")
    yield Input("brings", "flag")
    if "in_kind" in person:
        yield Input("what", "long")
        yield Input("value", "number")


def value_of(person: Mapping[str, Any], name: str) -> Any:
    """Return the value of an input as its widget holds it."""
    held = person.get(name)
    if name in {"name-ar", "name-fr"}:
        return _names(person.get("name")).get(name[-2:], "")
    if name in {"what", "value"}:
        inner = person.get("in_kind")
        held = inner.get(name) if isinstance(inner, dict) else None
    if name == "kind":
        return held or KINDS[0]
    if name == "document":
        return held
    if name == "roles":
        return [role for role in ROLES if isinstance(held, (list, tuple)) and role in held]
    flags = {
        "moroccan": person.get("nationality") == MOROCCAN,
        "numbered": "number" in person,
        "brings": "in_kind" in person,
        "outsider": person.get("member") == "no",
    }
    return flags.get(name, founding.text_of(held))


def changed(person: Mapping[str, Any], name: str, value: Any) -> Person:
    """Return the person with the value of one input; what is empty is taken out."""
    new = dict(person)
    if name in {"name-ar", "name-fr"}:
        names = {**_names(person.get("name")), name[-2:]: str(value or "").strip()}
        told = {lang: text for lang, text in names.items() if text}
        return _put(new, "name", told or None)
    if name in {"what", "value"}:
        inner = dict(new["in_kind"]) if isinstance(new.get("in_kind"), dict) else {}
        new["in_kind"] = {**inner, name: _plain(name, inner.get(name), value) or ""}
        return new
    if name in {"moroccan", "numbered", "brings", "outsider"}:
        return _flagged(new, name, on=bool(value))
    if name == "kind" and value != new.get("kind"):
        new.pop("document", None)
    return _put(new, name, _plain(name, new.get(name), value))


def number_of(text: object) -> Any:
    """Return a whole number as people write it ("1 200", "١٢"); what is none stays as written."""
    found = read_number(text)
    if found is not None and found == found.to_integral_value():
        return int(found)
    return str(text or "").strip()


def is_empty(person: Mapping[str, Any]) -> bool:
    """Return whether nothing is told of a person."""
    told = {name: value for name, value in person.items() if name != "kind"}
    inner = told.pop("in_kind", None)
    values = [*told.values(), *(inner.values() if isinstance(inner, dict) else ())]
    return not any(value not in (None, "", [], {}) for value in values)


def _plain(name: str, held: object, value: Any) -> Any:
    if name in {"shares", "paid", "capital", "value"}:
        return number_of(value)
    if name in {"address", "nationality", "trade", "representative", "what"}:
        return founding.rewritten(held, str(value or ""))
    if name == "number":
        return str(value or "").strip()
    return list(value) if isinstance(value, (list, tuple)) else value


def _put(person: Person, name: str, value: Any) -> Person:
    if value in (None, "", [], {}) and name != "number":
        person.pop(name, None)
    else:
        person[name] = value
    return person


def _flagged(person: Person, name: str, *, on: bool) -> Person:
    """Return a person after a box was ticked or unticked."""
    key, told = {
        "moroccan": ("nationality", MOROCCAN),
        "numbered": ("number", ""),
        "brings": ("in_kind", {"what": "", "value": ""}),
        "outsider": ("member", "no"),
    }[name]
    if on:
        person[key] = told
    else:
        person.pop(key, None)
    if name == "outsider" and on:
        for one in _BOUGHT:
            person.pop(one, None)
    return person


def _names(held: object) -> dict[str, str]:
    """Return a name by language; one name alone stands where its letters belong."""
    if isinstance(held, dict):
        return {str(lang): str(text) for lang, text in held.items()}
    text = "" if held is None else str(held)
    return {"ar" if _ARABIC.search(text) else "fr": text}
