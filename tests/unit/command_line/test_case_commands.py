"""The commands for whoever runs a server with advisors."""

from __future__ import annotations

import datetime
import errno
import os
import pty
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.unit.storage.makers import NOW, a_case, a_desk, later
from wizard.command_line import app
from wizard.storage import Advisor, open_database, read_configuration, sign_in
from wizard.storage.configuration import DEFAULT_FILE, Configuration

PASSWORD = "honey and almonds"  # noqa: S105 - of a test
ROOT = Path(__file__).parents[3]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the file of a database, as the server is set."""
    found = tmp_path / "cases.sqlite3"
    monkeypatch.setenv("DALIL_DATABASE", str(found))
    return found


def _run(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, list(words), input=typed)


def _add(name: str = "amina", *words: str) -> Result:
    return _run("advisor", "add", name, "--organisation", "Zagora", *words, typed=f"{PASSWORD}\n")


@pytest.mark.parametrize(
    ("environ", "configuration"),
    [
        ({}, None),
        ({"DALIL_ADVISORS": "off"}, None),
        ({"DALIL_ADVISORS": "off", "DALIL_DATABASE": "cases.sqlite3"}, None),
        ({"DALIL_DATABASE": "  "}, None),
        ({"DALIL_ADVISORS": "on"}, Configuration(str(DEFAULT_FILE))),
        ({"DALIL_ADVISORS": "ON"}, Configuration(str(DEFAULT_FILE))),
        ({"DALIL_DATABASE": "cases.sqlite3"}, Configuration("cases.sqlite3")),
        (
            {
                "DALIL_DATABASE": "postgresql://h/d",
                "DALIL_BODY": "B",
                "DALIL_BODY_CONTACT": "C",
                "DALIL_DECLARATION": "D-1",
            },
            Configuration("postgresql://h/d", "B", "C", "D-1"),
        ),
    ],
)
def test_configuration(environ: dict[str, str], configuration: Configuration | None) -> None:
    """Nothing is stored unless somebody asked for it."""
    assert read_configuration(environ) == configuration


@pytest.mark.parametrize(
    "words",
    [["advisor", "list"], ["cases", "retire"], ["database", "backup", "copy"]],
)
def test_switched_off(words: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a configuration the commands say how to switch it on, and make no file."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DALIL_DATABASE", raising=False)
    monkeypatch.delenv("DALIL_ADVISORS", raising=False)
    run = _run(*words)
    assert (run.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert run.output.startswith("Advisors are switched off here.")


def test_add_list_disable_reset(file: Path) -> None:
    """An account from its beginning to its end, with a password from a pipe."""
    assert _add().output == "amina: the account was added.\n"
    added = _run(
        "advisor", "add", "chama", "--organisation", "Zagora", "--role", "coordinator",
        "--oidc", "https://sign-in.example", "--email", "c@example.org",
    )  # fmt: skip
    assert added.exit_code == 0, added.output
    _run("advisor", "disable", "amina")
    assert _run("advisor", "list", "--lang", "fr").output.splitlines() == [
        "amina  Zagora  conseiller  désactivé",
        "chama  Zagora  coordinateur  se connecte avec l'organisme",
    ]
    added = _run("advisor", "add", "dina", "--organisation", " Za \n gora", typed=f"{PASSWORD}\n")
    assert added.exit_code == 0, added.output
    assert "dina  Za gora  advisor" in _run("advisor", "list").output.splitlines()
    assert _run("advisor", "reset", "amina", typed="another good one\n").exit_code == 0
    database = open_database(str(file))
    assert isinstance(sign_in(database, "amina", "another good one", "x", NOW), Advisor)
    database.close()


@pytest.mark.parametrize(
    ("words", "typed", "said"),
    [
        (["add", "amina", "--organisation", "Zagora"], PASSWORD, "There already is an account"),
        (
            ["add", "b b", "--organisation", "Zagora"],
            PASSWORD,
            "There is no account of this name, or",
        ),
        (
            ["add", "badr", "--organisation", "Zagora"],
            "short",
            "The password is too short: at least 12",
        ),
        (["add", "badr", "--organisation", ""], PASSWORD, "The organisation needs a name"),
        (["add", "badr", "--organisation", "Z", "--oidc", "https://x"], "", "Give --oidc with"),
        (["add", "badr", "--organisation", "Z", "--subject", "1"], PASSWORD, "Give --oidc with"),
        (
            ["add", "badr", "--organisation", "Z", "--oidc", "x.example", "--subject", "1"],
            "",
            "Give --oidc with",
        ),
        (
            ["add", "badr", "--organisation", "Z", "--oidc", "https://x", "--email", "badr"],
            "",
            "Give --oidc with",
        ),
        (["disable", "nobody"], "", "There is no account of this name"),
        (["reset", "nobody"], PASSWORD, "There is no account of this name"),
    ],
)
def test_refusals(file: Path, words: list[str], typed: str, said: str) -> None:
    """One plain sentence and exit code 2."""
    _add()
    run = _run("advisor", *words, typed=f"{typed}\n")
    assert file.exists()
    assert (run.exit_code, run.output.count("\n")) == (2, 1)
    assert run.output.startswith(said)


def test_the_password_is_asked_for_twice(file: Path) -> None:
    """On a terminal it is typed two times, unseen; two different ones change nothing."""
    main, side = pty.openpty()
    command = ["-m", "wizard", "advisor", "add", "amina", "--organisation", "Zagora"]
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, *command],
        cwd=ROOT,
        stdin=side,
        stdout=side,
        stderr=side,
        env={**os.environ, "DALIL_DATABASE": str(file)},
        start_new_session=True,
    )
    os.close(side)
    seen = _read_until(main, b"characters): ")
    os.write(main, f"{PASSWORD}\n".encode())
    seen += _read_until(main, b"again: ")
    os.write(main, b"something else\n")
    seen += _read_until(main, b"changed.")
    process.wait(60)
    os.close(main)
    assert process.returncode == 2
    assert PASSWORD.encode() not in seen
    assert b"The two passwords are not the same." in seen


def _read_until(terminal: int, end: bytes) -> bytes:
    seen = b""
    while end not in seen:
        seen += os.read(terminal, 1024)
    return seen


def test_retire(file: Path) -> None:
    """Which are old, then erase them; in numbers a person can read."""
    database = open_database(str(file))
    number = a_case(a_desk(database), last_contact=datetime.date(2024, 1, 2)).case.number
    today = ["--today", "2026-11-25"]
    assert (
        _run("cases", "retire", "--dry-run", *today).output
        == f"{number}\n1 case would be erased.\n"
    )
    assert _run("cases", "retire", *today).output == f"{number}\n1 case was erased.\n"
    assert _run("cases", "retire", *today, "--lang", "fr").output.startswith("Aucun dossier")
    database.close()


def test_backup_and_restore(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy for its owner only, never over another file; restored into an empty database."""
    _add()
    copy = tmp_path / "copy.jsonl"
    made = _run("database", "backup", str(copy))
    assert made.exit_code == 0, made.output
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert _run("database", "backup", str(copy)).exit_code == 2
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("copy")) == [
        "copy.jsonl"
    ]
    assert _run("database", "restore", str(copy)).output.startswith("This database already holds")
    monkeypatch.setenv("DALIL_DATABASE", str(file.with_name("other.sqlite3")))
    assert _run("database", "restore", str(copy)).output == "3 rows were restored.\n"
    assert _run("advisor", "list").output == "amina  Zagora  advisor\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"hello", "This file is not a copy made by Dalil"),
        (b"\xff\xfe\x00", "This file is not a copy made by Dalil"),
        (b'{"dalil-backup": 1, "tables": "0099"}', "This copy was made by another version"),
        (b'{"dalil-backup": 1, "tables": "0001"}', "This copy broke off"),
        (None, "There is no file"),
    ],
)
def test_a_bad_copy(file: Path, tmp_path: Path, content: bytes | None, said: str) -> None:
    """What cannot be restored is said in one sentence."""
    copy = tmp_path / "copy.jsonl"
    if content is not None:
        copy.write_bytes(content)
    run = _run("database", "restore", str(copy))
    assert run.exit_code == 2
    assert run.output.startswith(said), run.output
    assert file.exists() or content is None


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("mysql://h/d", "DALIL_DATABASE must be a file or an address"),
        ("postgresql://me:s3cret@127.0.0.1:9/d", "The database cannot be reached"),
    ],
)
def test_no_database(monkeypatch: pytest.MonkeyPatch, address: str, said: str) -> None:
    """A wrong address or a server that is down: said plainly, without the password."""
    monkeypatch.setenv("DALIL_DATABASE", address)
    run = _run("advisor", "list")
    assert (run.exit_code, "s3cret" in run.output) == (2, False)
    assert run.output.startswith(said)
    assert later(hours=1) > NOW


@pytest.mark.usefixtures("file")
def test_a_copy_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No such folder, a full disk: one sentence, and nothing half-written is left behind."""
    _add()
    run = _run("database", "backup", str(tmp_path / "nowhere" / "copy"))
    assert (run.exit_code, run.output.count("could not be written")) == (2, 1)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "fsync", full)
    run = _run("database", "backup", str(tmp_path / "copy"))
    assert (run.exit_code, run.output.count("could not be written")) == (2, 1)
    assert [path.name for path in tmp_path.iterdir() if "copy" in path.name] == []


@pytest.mark.usefixtures("file")
def test_a_copy_in_the_alphabet_of_another_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Arabic is written and read whatever the machine's own alphabet; an editor's mark is no harm."""
    _run("advisor", "add", "amina", "--organisation", "زاكورة", typed=f"{PASSWORD}\n")
    copy = tmp_path / "copy"
    program = [sys.executable, "-m", "wizard", "database", "backup", str(copy)]
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run(program, cwd=ROOT, env={**os.environ, **plain}, check=True)  # noqa: S603
    copy.write_text(copy.read_text("utf-8"), "utf-8-sig")
    monkeypatch.setenv("DALIL_DATABASE", str(tmp_path / "other.sqlite3"))
    assert _run("database", "restore", str(copy)).exit_code == 0
    assert "زاكورة" in _run("advisor", "list").output


@pytest.mark.usefixtures("file")
def test_an_organisation_nobody_can_write() -> None:
    """Bytes that are no text, or marks that turn the line round: said, not added."""
    for name in ("\udcff\udcfe", "Zag\u202eora"):
        run = _run("advisor", "add", "amina", "--organisation", name, typed=f"{PASSWORD}\n")
        assert (run.exit_code, isinstance(run.exception, SystemExit)) == (2, True)
