"""Papers: what founders bring and sign, clause by clause, in Arabic and French alike.

The words are ours; every clause names the article it rests on. Blanks are filled from what the
founders told (``paper-details.yaml``, their list, their answers); what is not known is a line to fill.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from wizard.content.model import (
    Certainty,
    Count,
    Flag,
    French,
    Id,
    Localised,
    Model,
    SourceRef,
    Text,
    When,
)
from wizard.content.question import FormId

BlankKind = Literal["text", "long-text", "number", "dirhams", "percent", "date", "place"]
"""How a value is written, and how wide the line is where there is none."""

ListKind = Literal[
    "signatories", "members", "legal-persons", "attendance", "in-kind", "officers",
    "receipts", "goods", "enclosures",
]  # fmt: skip
"""The tables: the first six from the founders' list, one row a person; the others to fill by hand.

``enclosures`` begins with one row for each text of the detail ``enclosures``.
"""


Told = Literal["number", "name", "address", "trade", "shares", "subscribed", "paid"]
"""What the founders' list tells of a member, for the first rows of a register."""


class Bilingual(Model):
    """One text of a paper: papers are made in the two languages of the offices."""

    ar: Text
    fr: French

    def __getitem__(self, lang: Literal["ar", "fr"]) -> str:
        """Return the text in one of the two languages."""
        return self.ar if lang == "ar" else self.fr


class Choice(Model):
    """One way to settle a detail; its words for the paper stand in clauses conditioned on it."""

    id: Id
    label: Localised
    explain: Localised | None = None
    """In one line: what it means to choose this."""


class Detail(Model):
    """Something only the papers need: a name, the seat, how the surplus is kept.

    Its id is a blank ``{id}`` in clauses, and a fact in their conditions if it has choices.
    """

    id: Id
    kind: Literal["text", "long-text", "texts", "number", "dirhams", "percent", "date", "choice"]
    forms: tuple[FormId, ...] = ()
    ask: Localised
    help: Localised | None = None
    minimum: Count | None = None
    maximum: Count | None = None
    at_most: Count | None = None
    """How many texts (kind texts: the three names)."""
    choices: tuple[Choice, ...] = ()
    default: Id | None = None
    """The choice that the law makes where the statutes are silent, or the usual one."""
    event: Id | None = None
    """What happened on the day that is asked for: once its date is told, it need not be told again."""
    source: SourceRef | None = None


class DetailFile(Model):
    """procedures/paper-details.yaml."""

    details: tuple[Detail, ...]


class Clause(Model):
    """One article of statutes, one paragraph of a letter, one part of a form.

    Clauses with a heading are numbered by the renderer, the same in both languages. In a text a
    line that begins with "- " is an item of a list; {name} is a blank.
    """

    id: Id
    chapter: Id | None = None
    heading: Bilingual | None = None
    when: When | None = None
    text: Bilingual | None = None
    list: ListKind | None = None
    """The table that stands under the text."""
    articles: tuple[SourceRef, ...] = ()
    items: tuple[Count, ...] = ()
    """The items of the law's list it covers: article 5 of law 112-12 (1 to 27) in the statutes of a
    cooperative, article 50 of law 5-96 (1 to 12) in those of a company."""
    certainty: Certainty = "official"


class Chapter(Model):
    """A part of a long paper."""

    id: Id
    title: Bilingual


class Column(Model):
    """A column of a register; ``formula`` is a sum or difference of columns of the same row."""

    id: Id
    title: Bilingual
    kind: BlankKind
    plus: tuple[Id, ...] = ()
    minus: tuple[Id, ...] = ()
    running: Flag = False
    """True to add up from the first row on (the running total)."""
    told: Told | None = None
    """What the founders' list fills into its first rows, one a member."""


class Sheet(Model):
    """One sheet of a workbook: a register or a book."""

    id: Id
    title: Bilingual
    columns: tuple[Column, ...] = Field(min_length=1)
    rows: Count = 40
    note: Bilingual | None = None
    ceiling: Id | None = None
    """An amount of shared/amounts.yaml against which the running total is shown."""


class Paper(Model):
    """One paper to draft: a text for signature, or a workbook of registers."""

    id: Id
    title: Localised
    heading: Bilingual
    """What stands on top of the paper itself."""
    purpose: Localised
    """What it is for and where it goes, in one sentence."""
    forms: tuple[FormId, ...] = ()
    when: When | None = None
    steps: tuple[Id, ...] = ()
    """The steps it is brought to."""
    layout: Literal["statutes", "letter", "form", "list", "sheet", "workbook"]
    per: Literal["file", "founder", "officer"] = "file"
    """One paper for the whole file, or one for each person."""
    good_practice: Flag = False
    """True for a paper no law asks for: it says so on top."""
    to_customers: Flag = False
    """True for a paper that goes to customers: it carries no notes of ours."""
    chapters: tuple[Chapter, ...] = ()
    clauses: tuple[Clause, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    signatures: Literal["all", "manager", "chair", "one", "none"] = "none"
    annex: tuple[Id, ...] = ()
    """Other papers to join."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    certainty: Certainty = "official"
