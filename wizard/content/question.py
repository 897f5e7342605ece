"""Questions: the facts a condition may use, and what each answer weighs."""

from __future__ import annotations

import functools
from typing import Literal

from wizard.content.model import Condition, Flag, Id, Localised, Model, SourceRef

FormId = Literal["cooperative", "auto-entrepreneur", "sole-trader", "sarl-au"]
FORMS: tuple[FormId, ...] = ("cooperative", "auto-entrepreneur", "sole-trader", "sarl-au")
Kind = Literal["choice", "choices", "number", "date", "month", "province", "commune"]
Basis = Literal["law", "official", "secondary", "precaution"]


class Weights(Model):
    """How much an answer speaks for each legal form, from -5 to 3; a judgement, not law."""

    cooperative: int = 0
    auto_entrepreneur: int = 0
    sole_trader: int = 0
    sarl_au: int = 0

    def __getitem__(self, form: FormId) -> int:
        """Return the weight for one form."""
        return self.by_form[form]

    @functools.cached_property
    def by_form(self) -> dict[FormId, int]:
        """The weights under the ids of the forms."""
        return {form: int(getattr(self, form.replace("-", "_"))) for form in FORMS}


class Option(Model):
    """One possible answer: what it weighs, blocks or makes conditional, and why."""

    id: Id
    label: Localised
    weights: Weights = Weights()
    blocks: tuple[FormId, ...] = ()
    conditions: tuple[FormId, ...] = ()
    basis: Basis | None = None
    flags: tuple[Id, ...] = ()
    reason: Localised | None = None
    ask: Localised | None = None
    """The question to put to the office where the answer makes a form conditional."""
    only_if: Condition | None = None
    """Offered only where this holds (the trades of one sector); None means always."""
    under: Id | None = None
    """The heading it stands under in a long list."""


class Heading(Model):
    """A title over some options of a long list."""

    id: Id
    title: Localised


class Question(Model):
    """One thing we may ask. Its id is the fact's name in conditions and answer files."""

    id: Id
    kind: Kind
    stage: Literal["choice", "late", "alone"]
    """Asked before the result, to complete the list, or of each founder of a group alone."""
    who: Literal["all", "group", "solo"] = "all"
    travels: Literal["link", "device"]
    group: Id
    """The part of the walk it belongs to ("people", "money"...), see QuestionGroup."""
    optional: Flag = False
    at_most: int | None = None
    """How many options may be chosen (kind choices)."""
    minimum: int | None = None
    maximum: int | None = None
    forms: tuple[FormId, ...] = ()
    """The legal forms a late question serves; empty means all."""
    only_if: Condition | None = None
    """A late question shown only when this holds (packing: only where food is made)."""
    ask: Localised
    why: Localised
    how: Localised | None = None
    """One sentence on how to find out, for whoever answers "I don't know"."""
    sources: tuple[SourceRef, ...] = ()
    headings: tuple[Heading, ...] = ()
    """The titles of a long list, in their order; every option stands under one of them."""
    options: tuple[Option, ...] = ()

    def option(self, id_: str) -> Option | None:
        """Return the option with this id, or None."""
        return self.by_id.get(id_)

    @functools.cached_property
    def by_id(self) -> dict[str, Option]:
        """The options under their ids."""
        return {option.id: option for option in self.options}

    @functools.cached_property
    def best(self) -> tuple[dict[FormId, int], ...]:
        """The best sum of weights for each form that 0, 1, 2... chosen options can reach."""
        helping = {
            form: sorted((max(0, option.weights[form]) for option in self.options), reverse=True)
            for form in FORMS
        }
        return tuple(
            {form: sum(weights[:count]) for form, weights in helping.items()}
            for count in range((self.at_most or 1) + 1)
        )


class QuestionGroup(Model):
    """A part of the walk, named in the progress line ("Part 2 of 5: money")."""

    id: Id
    title: Localised


class QuestionFile(Model):
    """procedures/questions.yaml."""

    groups: tuple[QuestionGroup, ...]
    dont_know: Localised
    questions: tuple[Question, ...]
