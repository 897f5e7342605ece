"""Commands for whoever runs a server with advisors: accounts, retention, copies of the database."""

from __future__ import annotations

import contextlib
import datetime
import getpass
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from wizard.command_line.days import DayOption, day_or_today
from wizard.command_line.opening import refuse, voice
from wizard.content.model import Lang
from wizard.errors import AccountError, StorageError
from wizard.storage.accounts import (
    SHORTEST_PASSWORD,
    Identity,
    add_advisor,
    disable_advisor,
    list_advisors,
    reset_advisor,
)
from wizard.storage.backup import back_up, restore
from wizard.storage.configuration import read_configuration
from wizard.storage.database import Database, open_database
from wizard.storage.retention import retire
from wizard.storage.roles import ROLES, Role

advisor_app = typer.Typer(
    help="Accounts of advisors.", no_args_is_help=True, add_completion=False, rich_markup_mode=None
)
cases_app = typer.Typer(
    help="Cases of founders.", no_args_is_help=True, add_completion=False, rich_markup_mode=None
)
database_app = typer.Typer(
    help="Copies of the database.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

Name = Annotated[
    str, typer.Argument(help="The name of the account: small letters, digits, . _ - @")
]
Language = Annotated[Lang, typer.Option(help="ar, fr or en.")]


@advisor_app.command("add")
def add(
    name: Name,
    organisation: Annotated[str, typer.Option(help="Whose cases the account sees.")],
    role: Annotated[Role, typer.Option(help="A coordinator sees counts only.")] = "advisor",
    oidc: Annotated[
        str | None, typer.Option(help="The issuer of the organisation's sign-in.")
    ] = None,
    subject: Annotated[str | None, typer.Option(help="The person's subject there.")] = None,
    email: Annotated[str | None, typer.Option(help="Or the verified e-mail there.")] = None,
    lang: Language = "en",
) -> None:
    """Add an advisor; the password is asked for twice, or read from a pipe."""
    with _database(lang) as database:
        named = oidc is not None or subject is not None or email is not None
        identity = Identity(oidc or "", subject, email) if named else None
        password = _new_password(lang) if identity is None else None
        now = _now()
        add_advisor(database, name, organisation, role, now, password=password, identity=identity)
    typer.echo(voice(lang)("account.added", name=name))


@advisor_app.command("list")
def list_(lang: Language = "en") -> None:
    """List the accounts: name, organisation, role, and whether it is switched on."""
    say = voice(lang)
    with _database(lang) as database:
        for account in list_advisors(database):
            words = [account.name, account.organisation, say(f"account.role-{account.role}")]
            if account.signs_in_elsewhere:
                words.append(say("account.elsewhere"))
            if not account.is_active:
                words.append(say("account.off"))
            typer.echo("  ".join(words))


@advisor_app.command("disable")
def disable(name: Name, lang: Language = "en") -> None:
    """Switch an account off, at once; its cases stay with the organisation."""
    with _database(lang) as database:
        disable_advisor(database, name, _now())
    typer.echo(voice(lang)("account.disabled", name=name))


@advisor_app.command("reset")
def reset(name: Name, lang: Language = "en") -> None:
    """Give an account a new password and switch it on."""
    with _database(lang) as database:
        reset_advisor(database, name, _new_password(lang), _now())
    typer.echo(voice(lang)("account.reset", name=name))


@cases_app.command("retire")
def retire_(
    today: DayOption = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say which.")] = False,
    lang: Language = "en",
) -> None:
    """Erase the cases without contact for 24 months; to be run every day."""
    with _database(lang) as database:
        numbers = retire(database, day_or_today(today), _now(), dry_run=dry_run)
    for number in numbers:
        typer.echo(number)
    say, n = voice(lang), len(numbers)
    if not numbers:
        typer.echo(say("retired.none"))
    else:
        typer.echo(say("retired.would", n=n) if dry_run else say("retired.done", n=n))


@database_app.command("backup")
def backup(
    file: Annotated[Path, typer.Argument(help="Where to write it; it must not be there yet.")],
    lang: Language = "en",
) -> None:
    """Write a copy of the whole database, readable by both kinds of database."""
    with _database(lang) as database:
        if file.exists():
            refuse([voice(lang)("backup.there", file=str(file))])
        try:
            _write_copy(file, back_up(database, _now()))
        except OSError:
            refuse([voice(lang)("backup.not-written", file=str(file))])
    typer.echo(voice(lang)("backup.made", file=str(file)))


@database_app.command("restore")
def restore_(
    file: Annotated[Path, typer.Argument(help="A copy made by ``database backup``.")],
    lang: Language = "en",
) -> None:
    """Fill an empty database from a copy, all or nothing."""
    if not file.is_file():
        refuse([voice(lang)("no-file", file=str(file))])
    with _database(lang) as database, file.open(encoding="utf-8-sig") as lines:
        rows = restore(database, lines)
    typer.echo(voice(lang)("backup.restored", n=rows))


def _write_copy(file: Path, lines: Iterable[str]) -> None:
    """Write a copy; until it is whole it has another name, and nobody but its owner may read it."""
    part = file.with_name(f"{file.name}.part")
    try:
        descriptor = os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            out.writelines(lines)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


@contextlib.contextmanager
def _database(lang: Lang) -> Iterator[Database]:
    """Give the database this server is set to use; what goes wrong is one plain sentence."""
    say = voice(lang)
    configuration = read_configuration(os.environ)
    if configuration is None:
        refuse([say("storage.off")])
    try:
        database = open_database(configuration.database)
        try:
            yield database
        finally:
            database.close()
    except StorageError as error:
        refuse([say(f"storage.{error.why}")])
    except AccountError as error:
        n = SHORTEST_PASSWORD
        refuse([say(f"account.{error.why}", shortest=str(n), roles=", ".join(ROLES))])
    except UnicodeDecodeError:
        refuse([say("storage.not-a-backup")])


def _new_password(lang: Lang) -> str:
    """Return a password typed twice, or the first line of what is piped in."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    say = voice(lang)
    first = getpass.getpass(say("account.password"))
    if getpass.getpass(say("account.password-again")) != first:
        refuse([say("account.differ")])
    return first


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
