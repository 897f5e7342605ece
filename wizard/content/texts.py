"""Interface texts: a folder with ar.yaml, fr.yaml and en.yaml that hold the same keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wizard.content.check_texts import PLURAL_FORMS, missing_placeholder, placeholders
from wizard.content.formats import Value, counted, fill
from wizard.content.model import LANGS, french_spaces
from wizard.content.reading import read
from wizard.errors import ContentError, Issue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from wizard.content.model import Lang
    from wizard.content.reading import Loc, Page, Written

Entry = str | dict[str, str]
"""A sentence, or a counted phrase in its plural forms."""


@dataclass(frozen=True)
class Voice:
    """The texts in one language."""

    lang: Lang
    entries: Mapping[str, Entry]

    def __call__(self, key: str, /, **values: Value) -> str:
        """Return a text with its values; a counted phrase is chosen by ``n``."""
        entry = self.entries[key]
        if isinstance(entry, str):
            return fill(entry, self.lang, **values)
        n = values.pop("n")
        if not isinstance(n, int):
            raise TypeError(f"{key}: n is {n!r}, not a number")
        return counted(entry, n, self.lang, **values)


@dataclass(frozen=True)
class Texts:
    """Interface texts in all languages."""

    voices: Mapping[Lang, Voice]

    @classmethod
    def load(cls, folder: Path) -> Texts:
        """Return the texts of a folder; ContentError if the languages do not agree."""
        files = {lang: folder / f"{lang}.yaml" for lang in LANGS}
        pages = {lang: read(path, f"{folder.name}/{path.name}") for lang, path in files.items()}
        issues = [issue for page in pages.values() for issue in page.issues]
        entries = {lang: _entries(page, issues) for lang, page in pages.items()}
        issues += _disagreements(pages, entries)
        if issues:
            raise ContentError(issues)
        return cls({lang: Voice(lang, entries[lang]) for lang in LANGS})

    def __call__(self, lang: Lang) -> Voice:
        """Return the texts in one language."""
        return self.voices[lang]

    def keys(self) -> frozenset[str]:
        """Return the keys of all texts."""
        return frozenset(self.voices["ar"].entries)


def _entries(page: Page, issues: list[Issue]) -> dict[str, Entry]:
    """Return the texts of one language; keys inside each other are joined by dots."""
    entries: dict[str, Entry] = {}
    for loc, value in _leaves((), page.value):
        key = ".".join(map(str, loc))
        if isinstance(value, dict):
            entries[key] = {form: _spaced(page, str(text)) for form, text in value.items()}
        else:
            entries[key] = _spaced(page, value) if isinstance(value, str) else ""
        if not entries[key]:
            issues.append(page.issue(loc, "this is not a text"))
    return entries


def _leaves(loc: Loc, value: Written) -> Iterator[tuple[Loc, Written]]:
    """Return what is not a group of further keys, with its path."""
    if not isinstance(value, dict) or "other" in value:
        yield loc, value
    else:
        for key, inner in value.items():
            yield from _leaves((*loc, key), inner)


def _spaced(page: Page, text: str) -> str:
    return french_spaces(text) if page.file.endswith("fr.yaml") else text


def _disagreements(
    pages: Mapping[Lang, Page], entries: Mapping[Lang, Mapping[str, Entry]]
) -> Iterator[Issue]:
    """Return an issue for keys and placeholders that one language has and another has not."""
    every_key = {key for texts in entries.values() for key in texts}
    for lang, page in pages.items():
        for key in sorted(every_key - entries[lang].keys()):
            yield page.issue((), f"'{key}' is missing")
        for key, entry in entries[lang].items():
            loc = tuple(key.split("."))
            used = _used(entry)
            wanted = frozenset().union(*(_used(texts.get(key, "")) for texts in entries.values()))
            for name in sorted(wanted - used):
                yield page.issue(loc, missing_placeholder(name))
            if isinstance(entry, dict) and entry.keys() != PLURAL_FORMS[lang]:
                needed = ", ".join(sorted(PLURAL_FORMS[lang]))
                yield page.issue(loc, f"the plural forms here are: {needed}")


def _used(entry: Entry) -> frozenset[str]:
    """Return the placeholders of a text; a phrase that is counted always takes {n}."""
    if isinstance(entry, str):
        return placeholders(entry)
    return frozenset({"n"}).union(*map(placeholders, entry.values()))
