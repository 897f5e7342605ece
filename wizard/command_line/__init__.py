"""The commands of ``python -m wizard``.

To add one: write it as a function in a module of this package, and name it below.
"""

from __future__ import annotations

import typer

from wizard.command_line import cases, content, guidance, health, papers, project, support

app = typer.Typer(
    help="Try the content and the guidance without the screens.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (
    content.check,
    content.schema,
    content.graph,
    health.health,
    guidance.advise,
    guidance.checklist,
    support.support,
    support.offices,
    papers.papers,
    project.project,
):
    app.command()(command)
app.add_typer(cases.advisor_app, name="advisor")
app.add_typer(cases.cases_app, name="cases")
app.add_typer(cases.database_app, name="database")
