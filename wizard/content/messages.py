"""Say what is wrong in a file in one plain sentence each, chosen by the kind of mistake."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, get_args

from wizard.content.model import Model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from wizard.content.reading import Loc, Page
    from wizard.errors import Issue

_CODES = {
    "day_form": "{value} is not a date like 2026-01-31",
    "flag_form": "{value} is neither true nor false",
    "threshold_form": "{value} is neither a whole number nor a date like 2026-01-31",
    "condition_form": "a condition is one fact with one operator (is, in, at_least, at_most,"
    " or more_than_percent with of), or one of all, any, not",
    "span_unit": "give exactly one of days, months, years",
    "deadline_event": "give exactly one of from, before",
    "amount_order": "'high' is below 'low'",
    "project_fields": "the fifteen fields of the project sheet stand here, each once, in their order",
}
_KINDS = {
    "string_type": "{value} is not text (a number needs quotes)",
    "string_too_short": "the text is empty",
    "string_pattern_mismatch": "{value} is not an id: lower-case letters, digits and hyphens only",
    "int_type": "{value} is not a whole number",
    "bool_type": "{value} is neither true nor false",
    "tuple_type": "{value} is not a list",
    "dict_type": "{value} is not a set of keys with values",
    "model_type": "{value} is not a set of keys with values",
    "model_attributes_type": "{value} is not a set of keys with values",
    "greater_than_equal": "{value} is too small",
    "less_than_equal": "{value} is too large",
    "too_short": "the list is too short",
    "too_long": "the list is too long",
}
_SHAPES = frozenset(kind for kind in _KINDS if kind.endswith("_type"))
"""Kinds that only say "this is not the right shape"; in a choice of shapes others say more."""

LONGEST = 40
"""Characters of a value that a sentence repeats."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" for the nearest known word, or nothing."""
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.7)
    return f"; did you mean '{near[0]}'?" if near else ""


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """Return the sentence for a name that nothing carries."""
    return f"there is no {what} '{name}'{did_you_mean(name, known)}"


def model_issues(error: ValidationError, page: Page, model: type[Model]) -> list[Issue]:
    """Return every mistake pydantic found in a page, each at its place."""
    details = _telling(error.errors(include_url=False), page)
    return [_issue(detail, page, model) for detail in details]


def _telling(details: list[ErrorDetails], page: Page) -> list[ErrorDetails]:
    """Return the details without the noise of the shapes nobody meant.

    Where a value may have several shapes, pydantic complains once for each of them.
    """
    choices: dict[Loc, list[ErrorDetails]] = defaultdict(list)
    for detail in details:
        loc = detail["loc"]
        written = page.follow(loc)
        known = len(loc) - (detail["type"] == "missing")
        choices[loc if len(written) == known else _before_shape(loc, page)].append(detail)
    telling = []
    for loc, found in choices.items():
        informative = [detail for detail in found if not _is_shape(detail, loc, page)]
        telling += informative or found[:1]
    return [detail for detail in telling if not _is_emptied(detail, telling)]


def _is_emptied(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Return whether a list only counts as too short because its records have mistakes."""
    inside = (other["loc"][: len(detail["loc"])] for other in details if other is not detail)
    return detail["type"] == "too_short" and detail["loc"] in inside


def _before_shape(loc: Loc, page: Page) -> Loc:
    """Return the written path before the first name of a shape in ``loc``."""
    length = next(n for n in range(1, len(loc) + 1) if len(page.follow(loc[:n])) < n)
    return loc[: length - 1]


def _is_shape(detail: ErrorDetails, loc: Loc, page: Page) -> bool:
    """Return whether a detail says no more than that a value at ``loc`` has another shape."""
    literal = detail["type"] == "literal_error" and not isinstance(detail["input"], str)
    return page.follow(detail["loc"]) == loc and (literal or detail["type"] in _SHAPES)


def _issue(detail: ErrorDetails, page: Page, model: type[Model]) -> Issue:
    kind, loc, value = detail["type"], detail["loc"], detail["input"]
    name = str(loc[-1]) if loc else ""
    if kind == "missing":
        return page.issue(loc, f"'{name}' is missing", key=True)
    if kind == "extra_forbidden":
        near = did_you_mean(name, _keys(model, loc))
        return page.issue(loc, f"'{name}' is not a known key{near}", key=True)
    if kind == "literal_error":
        return page.issue(loc, _not_allowed(detail))
    form = _KINDS.get(kind) or _CODES.get(str(detail.get("ctx", {}).get("error")))
    return page.issue(loc, form.format(value=shown(value)) if form else detail["msg"])


def _not_allowed(detail: ErrorDetails) -> str:
    """Return the sentence for a value outside a fixed list."""
    allowed = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
    near = did_you_mean(str(detail["input"]), allowed)
    return f"{shown(detail['input'])} is not one of {', '.join(allowed)}{near}"


def shown(value: object) -> str:
    """Return a value as a sentence names it."""
    if isinstance(value, str):
        return f"'{value}'" if len(value) <= LONGEST else f"'{value[: LONGEST - 3]}...'"
    if isinstance(value, (tuple, list)):
        return "a list"
    if isinstance(value, dict):
        return "a set of keys"
    return "an empty value" if value is None else str(value)


def _keys(model: type[Model], loc: Loc) -> set[str]:
    """Return the keys that may be written where ``loc`` ends."""
    models = {model}
    for part in loc[:-1]:
        inner = {
            found
            for owner in models
            for name, field in owner.model_fields.items()
            if part in (field.alias, name)
            for found in _models_in(field.annotation)
        }
        models = inner or models
    return {field.alias or name for owner in models for name, field in owner.model_fields.items()}


def _models_in(annotation: Any) -> set[type[Model]]:
    """Return the models a type speaks of, at any depth."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return {annotation}
    return {found for part in get_args(annotation) for found in _models_in(part)}
