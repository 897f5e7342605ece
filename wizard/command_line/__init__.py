"""The commands of ``python -m wizard``.

To add one: write it as a function in a module of this package, and name it in ``COMMANDS``.
"""

from __future__ import annotations

import importlib
from typing import Any, Final

import typer
from typer.core import TyperGroup

COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "check": ("content", "check"),
    "schema": ("content", "schema"),
    "graph": ("content", "graph"),
    "health": ("health", "health"),
    "advise": ("guidance", "advise"),
    "checklist": ("guidance", "checklist"),
    "support": ("support", "support"),
    "offices": ("support", "offices"),
    "papers": ("papers", "papers"),
    "project": ("project", "project"),
    "advisor": ("cases", "advisor_app"),
    "cases": ("cases", "cases_app"),
    "database": ("cases", "database_app"),
}
"""The module of each command and its function, or its own commands."""


class _OnDemand(TyperGroup):
    """Imports the module of a command when it is asked for: the database only for cases."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # its signature
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  # its signature
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        found = getattr(importlib.import_module(f"{__name__}.{module}"), name)
        if isinstance(found, typer.Typer):
            command: Any = typer.main.get_group(found)
        else:
            alone = typer.Typer(rich_markup_mode=None, add_completion=False)
            alone.command(cmd_name)(found)
            command = typer.main.get_command(alone)
        command.name = cmd_name
        return command


app = typer.Typer(
    cls=_OnDemand,
    help="Try the content and the guidance without the screens.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def _commands() -> None:
    """Try the content and the guidance without the screens."""
