"""Check the texts themselves: placeholders, plural forms, and no markup or links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wizard.content.messages import did_you_mean
from wizard.content.model import LANGS, Lang, Localised, Model
from wizard.content.outcomes import Plurals
from wizard.content.walking import Found, every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.content.loading import Shelf
    from wizard.errors import Issue

PLACEHOLDERS = frozenset(
    {"form", "form2", "n", "low", "high", "date", "answer", "outcome", "strength", "warning"}
)
"""What the app fills in; only outcomes.yaml and plans.yaml may use it, see _FILLED."""

PLURAL_FORMS = {
    "ar": frozenset({"one", "two", "few", "many", "other"}),
    "fr": frozenset({"one", "other"}),
    "en": frozenset({"one", "other"}),
}

COUNTED = frozenset({"women", "members"})
"""What a programme's condition may count."""

SHEET = frozenset({"n", "wanted", "sum", "quantity", "unit", "name"})
"""What the checks of the project sheet fill in."""

_FILLED = {
    "outcomes.yaml": PLACEHOLDERS,
    "plans.yaml": PLACEHOLDERS,
    "programmes": COUNTED,
    "project": SHEET,
}
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_MARKUP = re.compile(r"</?[A-Za-z!]|&[a-z]+;|\]\(")
_LINK = re.compile(r"https?://|www\.")


def unsound_texts(shelf: Shelf) -> Iterator[Issue]:
    """Return an issue for every text that could not be shown as it is written."""
    for file in shelf.models:
        known = _FILLED.get(file, _FILLED.get(file.partition("/")[0], frozenset[str]()))
        for found in every(shelf, Localised, file):
            for lang in LANGS:
                yield from unsound_markup(found, lang, found.record[lang])
            yield from _placeholders(found, known)
    for plurals in every(shelf, Plurals):
        yield from _plural_forms(plurals)


def placeholders(text: str) -> frozenset[str]:
    """Return the names that a text wants filled in."""
    return frozenset(_PLACEHOLDER.findall(text))


def missing_placeholder(name: str) -> str:
    """Return the sentence for a placeholder that one language forgot."""
    return f"the placeholder '{{{name}}}' of the other languages is missing"


def unsound_markup(found: Found[Model], lang: Lang, text: str) -> Iterator[Issue]:
    """Return an issue for HTML or a link in a text."""
    if _MARKUP.search(text):
        yield found.issue("a text may not hold HTML", lang)
    if _LINK.search(text):
        yield found.issue("a text may not hold a link; name a source or use 'url'", lang)


def _placeholders(found: Found[Localised], known: frozenset[str]) -> Iterator[Issue]:
    """Return an issue for names nobody fills in, and for those one language forgot."""
    used = {lang: placeholders(found.record[lang]) for lang in LANGS}
    wanted = known.intersection(frozenset().union(*used.values()))
    for lang, names in used.items():
        for name in sorted(names - known):
            near = did_you_mean(name, known)
            yield found.issue(f"there is no placeholder '{{{name}}}'{near}", lang)
        for name in sorted(wanted - names):
            yield found.issue(missing_placeholder(name), lang)


def _plural_forms(found: Found[Plurals]) -> Iterator[Issue]:
    for lang, needed in PLURAL_FORMS.items():
        given = getattr(found.record, lang).keys()
        for form in sorted(needed - given):
            yield found.issue(f"the plural form '{form}' is missing", lang)
        for form in sorted(given - needed):
            text = f"'{form}' is not a plural form here: {', '.join(sorted(needed))}"
            yield found.issue(text, lang, form)
