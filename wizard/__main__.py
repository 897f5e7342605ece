"""``python -m wizard``: see wizard/command_line."""

from __future__ import annotations

import sys

import typer

from wizard.command_line import app
from wizard.errors import WizardError


def main() -> None:
    """Run one command; bad input gets a plain sentence and exit code 2."""
    try:
        app(prog_name="python -m wizard")
    except WizardError as error:
        typer.echo(str(error), err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
