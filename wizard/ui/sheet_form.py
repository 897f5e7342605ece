"""What each of the fifteen fields asks for on its screen: few inputs, in the order people think."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Final, Literal

from wizard.content.project import FIELD_IDS, FieldId
from wizard.guidance.project import YEARS
from wizard.ui.words import printed, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.guidance.project import Sheet
    from wizard.guidance.project.sheet import YearName

Kind = Literal[
    "text", "long", "number", "flag", "kind", "month-name", "month-names", "month", "line",
    "steps", "programme",
]  # fmt: skip
"""How an input looks: words, a number as people write it, a box to tick, or one of several choices."""


@dataclasses.dataclass(frozen=True, slots=True)
class Input:
    """One input: where its value stands in the plain data of a sheet ("normal.price"), and its label."""

    path: str
    kind: Kind = "text"
    label: str = ""
    year: YearName | None = None
    """The year named in the label; two such inputs stand side by side."""
    more: bool = False
    """True for what stands folded: it makes the figures more exact."""

    @property
    def name(self) -> str:
        """Return the name of its label."""
        return self.label or self.path.replace(".", "-").replace("_", "-")


@dataclasses.dataclass(frozen=True, slots=True)
class Rows:
    """A list of lines, each with the same few inputs; one line is written at a time."""

    path: str
    parts: tuple[Input, ...]


Part = Input | Rows


def _rows(path: str, *parts: tuple[str, Kind]) -> Rows:
    label = path.replace("_", "-")
    return Rows(path, tuple(Input(name, kind, f"{label}-{name}") for name, kind in parts))


_ALL: Final[dict[FieldId, tuple[Part, ...]]] = {
    "problem": (Input("title"), Input("texts.problem", "long", "words")),
    "product": (
        Input("texts.product", "long", "words"),
        Input("unit"),
        Input("normal.price", "number", "normal-price"),
    ),
    "customers": (_rows("customers", ("who", "text"), ("number", "number")),),
    "market-test": (
        _rows("heard", ("day", "text"), ("who", "text"), ("said", "text")),
        Input("talks", "number"),
        Input("orders", "number"),
    ),
    "competitors": (_rows("prices", ("where", "text"), ("price", "number")),),
    "needs": (Input("permits", "steps"), Input("texts.needs", "long", "needs")),
    "team": (_rows("tasks", ("what", "text"), ("who", "text"), ("days", "number")),),
    "investment": (
        _rows("items", ("what", "text"), ("quantity", "number"), ("price", "number"), ("quotes", "number")),
    ),
    "working-capital": (
        Input("months_before_money", "number"),
        _rows("fixed_costs", ("what", "text"), ("amount", "number")),
        Input("start_month", "month-name"),
    ),
    "sales": (),
    "break-even": (_rows("unit_costs", ("what", "text"), ("amount", "number")),),
    "funding": (),
    "risks": (_rows("risks", ("what", "text"), ("action", "text")), Input("plan_b", "long")),
    "impact": (
        Input("jobs", "number"),
        Input("women", "number"),
        Input("young", "number"),
        Input("texts.impact", "long", "impact"),
    ),
    "calendar": (_rows("calendar", ("month", "month"), ("what", "text"), ("after", "line")),),
}  # fmt: skip
"""What is asked of everybody; sales, funding and a few others depend on who is asked."""


def parts_of(field: FieldId, sheet: Sheet) -> tuple[Part, ...]:
    """Return the parts of a field's screen for this sheet."""
    return tuple(_parts(field, sheet))


def _parts(field: FieldId, sheet: Sheet) -> Iterator[Part]:
    if field == "sales":
        yield from _sales(sheet)
    elif field == "funding":
        yield from _funding(sheet)
    elif field == "break-even" and not sheet.is_alone:
        yield _rows("unit_costs", ("what", "text"), ("amount", "number"), ("members", "flag"))
    elif field == "needs" and sheet.sector == "":
        yield _rows("permits", ("what", "text"))
        yield _ALL[field][1]
    else:
        yield from _ALL[field]
    if field == "product" and sheet.is_alone:
        yield Input("kind", "kind")
    if field == "team":
        yield from () if sheet.is_alone else (Input("members", "number"),)
        yield Input("agreed", "flag" if sheet.is_alone else "number", _agreed(sheet))
    if field == "break-even" and sheet.is_alone:
        yield Input("income_wanted", "number")
        yield Input("paid_days", "number")
    if field not in _WORDS and field in sheet.texts:
        yield Input(f"texts.{field}", "long", "words")


_WORDS: Final = {"problem", "product", "needs", "impact"}
"""Fields that always ask for the founder's own words."""


def _agreed(sheet: Sheet) -> str:
    return "agreed-alone" if sheet.is_alone else "agreed"


def _sales(sheet: Sheet) -> Iterator[Part]:
    """Return three years: a quantity and a price in each; then what the quantity is counted by."""
    each = bool(sheet.producer) and sheet.producer_count is not None
    for year in YEARS:
        what = "each" if each else "quantity"
        yield Input(f"{year}.{what}", "number", f"year-{what}", year)
        yield Input(f"{year}.price", "number", "year-price", year)
    if not sheet.is_alone:
        yield Input("producer", more=True)
        told = sheet.producers is not None and sheet.producers_each is None
        yield Input("producers" if told else "producers_each", "number", more=True)
    yield Input("losses", "number", more=True)
    if sheet.is_alone:
        yield Input("biggest_client", "number", more=True)
    yield Input("sales_months", "month-names", more=True)


def _funding(sheet: Sheet) -> Iterator[Part]:
    """Return who pays: own money, own part in kind, the grant of a programme, a loan; what shares add up to."""
    yield Input("programme", "programme")
    in_all = sheet.is_alone or sheet.own_cash is not None
    yield Input("own_cash" if in_all else "cash_each", "number")
    yield Input("own_in_kind", "number")
    if sheet.grant is not None:
        yield Input("grant", "number")
    yield Input("loan", "number")
    if sheet.loan:
        yield Input("loan_months", "number")
    if not sheet.is_alone:
        yield Input("capital", "number")


def screen_of(field: FieldId) -> str:
    """Return the name of a field's screen: its number, so that the address tells nothing."""
    return f"p{FIELD_IDS.index(field) + 1}"


def label_of(part: Input) -> str:
    """Return the label of an input."""
    if part.year is not None:
        return say(f"project.in.{part.name}", year=printed(f"project.year.{part.year}"))
    return say(f"project.in.{part.name}")


def paths_of(field: FieldId, sheet: Sheet) -> frozenset[str]:
    """Return where in a sheet's plain data the values of a field stand."""
    return frozenset(part.path for part in parts_of(field, sheet))
