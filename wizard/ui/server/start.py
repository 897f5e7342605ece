"""Start the app on the next free port and say where to open it: `make run`."""

from __future__ import annotations

import socket
import sys
from pathlib import Path
from typing import Final

from streamlit.web import cli

APP: Final = Path(__file__).parents[3] / "app.py"
FIRST_PORT: Final = 8501
PORTS: Final = range(FIRST_PORT, FIRST_PORT + 100)


def is_free(port: int) -> bool:
    """Return whether nobody listens on a port, on any address of this machine."""
    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            with socket.socket(family, socket.SOCK_STREAM) as probe:
                probe.settimeout(0.5)
                if probe.connect_ex((address, port)) == 0:
                    return False
        except OSError:  # this machine has no such addresses
            continue
    return _can_listen(port)


def free_port() -> int:
    """Return the first free port from 8501 on."""
    for port in PORTS:
        if is_free(port):
            return port
    message = f"No port from {PORTS.start} to {PORTS.stop - 1} is free. Stop another program first."
    raise SystemExit(message)


def wifi_address() -> str | None:
    """Return this machine's address for a phone on the same Wi-Fi, if it has one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Nothing is sent: the system only picks the network card (RFC 5737 test address).
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address = str(probe.getsockname()[0])
    return None if address.startswith(("127.", "0.")) else address


def main() -> None:
    """Print the addresses and serve until stopped."""
    port = free_port()
    lines = [f"  On this computer:            http://localhost:{port}"]
    phone = wifi_address()
    if phone:
        lines.append(f"  On a phone, the same Wi-Fi:  http://{phone}:{port}")
    lines.append("  To stop: Ctrl+C")
    sys.stdout.write("\n".join(["", *lines, "", ""]))
    sys.stdout.flush()
    options = [f"--server.port={port}", "--logger.hideWelcomeMessage=true"]
    cli.main(["run", str(APP), *options], prog_name="streamlit")


def _can_listen(port: int) -> bool:
    """Return whether this process may listen on a port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", port))
        except OSError:
            return False
    return True


if __name__ == "__main__":
    main()
