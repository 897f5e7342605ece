"""What every written thing shares: a strict frozen model, a text in three languages, a condition."""

from __future__ import annotations

import contextlib
import datetime
import re
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

Lang = Literal["ar", "fr", "en"]
LANGS: tuple[Lang, ...] = ("ar", "fr", "en")

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]*(-[a-z0-9_]+)*$")]
"""A name that never changes once published: lower-case letters, digits, hyphens."""

Certainty = Literal["official", "secondary", "to-confirm", "advice"]
"""official = a law or an official page; secondary = two agreeing other sources;
to-confirm = in conflict or unread: ask the office; advice = Dalil's own precaution, never a rule."""
CERTAINTIES: tuple[Certainty, ...] = ("official", "secondary", "to-confirm", "advice")

Count = Annotated[int, Field(ge=0)]

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def _day(value: object) -> object:
    """Return the date a text like 2026-01-31 names; the reader never guesses dates itself."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        with contextlib.suppress(ValueError):
            return datetime.date.fromisoformat(value)
    if isinstance(value, datetime.date):
        return value
    raise ValueError("day_form")


Day = Annotated[datetime.date, BeforeValidator(_day)]


def _flag(value: object) -> object:
    """Return the claim that the text true or false makes; yes and no stay text everywhere."""
    if isinstance(value, str):
        if value not in {"true", "false"}:
            raise ValueError("flag_form")
        return value == "true"
    return value


Flag = Annotated[bool, BeforeValidator(_flag)]


def _threshold(value: object) -> object:
    """Return what a number or a date is compared with."""
    if isinstance(value, int):
        return value
    try:
        return _day(value)
    except ValueError:
        raise ValueError("threshold_form") from None


Threshold = Annotated[int | datetime.date, BeforeValidator(_threshold)]


def _article(value: object) -> object:
    """Return an article as text; the plain number 14 loses nothing by it."""
    return str(value) if isinstance(value, int) else value


Article = Annotated[str, BeforeValidator(_article, json_schema_input_type=str | int)]

_FRENCH_SPACE = re.compile(r" (?=[:;?!%»])|(?<=«) |(?<=\d) (?=(?:\d{3}|DH|ans)\b)")


def french_spaces(text: str) -> str:
    """Return French text with no-break spaces where a line must not break."""
    return _FRENCH_SPACE.sub("\u00a0", text)


French = Annotated[Text, AfterValidator(french_spaces)]


class Model(BaseModel):
    """A frozen record that refuses keys nobody declared and values of the wrong kind."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=True)


class Localised(Model):
    """One text in the three languages; a missing language cannot load."""

    ar: Text
    fr: French
    en: Text

    def __getitem__(self, lang: Lang) -> str:
        """Return the text in one language."""
        return str(getattr(self, lang))


class SourceRef(Model):
    """The source behind a statement, and the article where it stands."""

    id: Id
    article: Article | None = None


class Condition(Model):
    """When something applies: one fact compared, or a combination of conditions.

    Exactly one form is used: ``fact`` with one operator, or ``all``, ``any``, ``not``.
    """

    fact: Id | None = None
    is_: str | None = Field(None, alias="is")
    in_: tuple[str, ...] | None = Field(None, alias="in")
    at_least: Threshold | None = None
    at_most: Threshold | None = None
    of: Id | None = None
    more_than_percent: Count | None = None
    """With ``of``: the fact is more than so many per cent of that other fact (women of members)."""
    all_: tuple[Condition, ...] | None = Field(None, alias="all")
    any_: tuple[Condition, ...] | None = Field(None, alias="any")
    not_: Condition | None = Field(None, alias="not")

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        operators = [self.is_, self.in_, self.at_least, self.at_most, self.more_than_percent]
        used = sum(operator is not None for operator in operators)
        combined = sum(part is not None for part in (self.all_, self.any_, self.not_))
        if (self.of is None) != (self.more_than_percent is None):
            raise ValueError("condition_form")
        if (self.fact is not None) != (used == 1) or used > 1 or used + combined != 1:
            raise ValueError("condition_form")
        return self

    def facts(self) -> frozenset[str]:
        """Return the names of all facts the condition speaks of."""
        if self.fact is not None:
            return frozenset({self.fact} if self.of is None else {self.fact, self.of})
        parts = (self.not_,) if self.not_ is not None else (self.all_ or self.any_ or ())
        return frozenset().union(*(part.facts() for part in parts))


When = Condition | tuple[Condition, ...]
"""One condition, or a list that means: all of these."""
