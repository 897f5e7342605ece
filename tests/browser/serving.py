"""Run the app in a process of its own, as a founder's phone meets it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
START_SECONDS: Final = 60
TODAY: Final = "2026-11-24"
"""The day on which all these tests happen, so that the dates they read stay true."""


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Served:
    """One running server: where it answers, and how to stop or kill it."""

    app: Path
    log: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None
    away: bool = False
    """True to run an app in its own folder, without our settings."""
    environment: dict[str, str] = field(default_factory=dict)
    logging: bool = False
    """True to run it as a service does that writes a line for each request."""

    @property
    def address(self) -> str:
        """Return the address to open in a browser."""
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        ours = {"PYTHONUNBUFFERED": "1", "DALIL_TODAY": TODAY}
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(  # noqa: S603 - our own app
                [sys.executable, "-m", *self._command()],
                cwd=self.app.parent if self.away else ROOT,
                stdout=log,
                stderr=log,
                env={**os.environ, **ours, **self.environment},
            )
        self._wait()

    def kill(self) -> None:
        """Stop the server as a power cut would."""
        if self.process is not None:
            self.process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
            self.process.wait(30)
            self.process = None

    def _command(self) -> list[str]:
        """Return the module to run, with its options."""
        if self.logging:
            app = "tests.browser.logging_app:app"
            return ["uvicorn", app, "--host", "localhost", "--port", str(self.port)]
        options = [f"--server.port={self.port}", "--logger.hideWelcomeMessage=true"]
        return ["streamlit", "run", str(self.app), *options]

    def _wait(self) -> None:
        """Wait until the server answers, or show its log."""
        path = "/_stcore/health" if self.away else "/healthz"
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if self.process is None or self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(f"{self.address}{path}", timeout=2) as answer:  # noqa: S310
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        message = f"the server did not start:\n{self.log.read_text('utf-8')[-2000:]}"
        raise AssertionError(message)
