"""Commands about what is written: check it, describe it, draw it."""

from __future__ import annotations

from typing import Annotated

import typer

from wizard.command_line.days import DayOption, day_or_today
from wizard.content import checking
from wizard.content.graph import graph as graph_text
from wizard.content.loading import PROCEDURES, library
from wizard.content.model import Lang
from wizard.content.question import FormId
from wizard.content.schema import SCHEMA, schema_text
from wizard.documents.interfaces import INTERFACES, interfaces_text
from wizard.errors import report


def check(
    *,
    strict: Annotated[bool, typer.Option("--strict", help="Notices fail too.")] = False,
    today: DayOption = None,
) -> None:
    """Check everything in procedures/ and print what is wrong, each with its line."""
    checked = checking.check(PROCEDURES, day_or_today(today))
    typer.echo(report(checked.issues))
    typer.echo(f"{checked.unread} texts, read by no office yet")
    raise typer.Exit(int(checked.fails(strict=strict)))


def schema() -> None:
    """Write the schemas: of the content, for editors, and of what leaves Dalil as data."""
    for path, text in ((SCHEMA, schema_text()), (INTERFACES, interfaces_text())):
        path.write_text(text, encoding="utf-8")
        typer.echo(f"written: {path}")


def graph(
    form: Annotated[FormId, typer.Argument(help="The legal form.")] = "cooperative",
    lang: Annotated[Lang, typer.Option(help="The language of the titles.")] = "fr",
) -> None:
    """Print the steps of a procedure as Graphviz text."""
    typer.echo(graph_text(library().procedures[form], lang), nl=False)
