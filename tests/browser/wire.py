"""A wire between a phone and a server that a test can cut and mend."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import Self

from tests.browser.serving import free_port

CHUNK = 65536


class Wire:
    """Carries every connection to a server until it is cut."""

    def __init__(self, port: int) -> None:
        """Lay a wire to a port of this machine."""
        self.far, self.port = port, free_port()
        self._listener: socket.socket | None = None
        self._open: list[socket.socket] = []

    @property
    def address(self) -> str:
        """Return the address to open in a browser."""
        return f"http://localhost:{self.port}"

    def __enter__(self) -> Self:
        self.mend()
        return self

    def __exit__(self, *_: object) -> None:
        self.cut()

    def mend(self) -> None:
        """Carry connections from now on."""
        listener = socket.create_server(("localhost", self.port))
        self._listener = listener
        threading.Thread(target=self._accept, args=(listener,), daemon=True).start()

    def cut(self) -> None:
        """Break every connection, and let none through."""
        if self._listener is not None:
            _close(self._listener)
            self._listener = None
        while self._open:
            _close(self._open.pop())

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = listener.accept()
                far = socket.create_connection(("localhost", self.far))
                self._open += [near, far]
                for one, other in ((near, far), (far, near)):
                    threading.Thread(target=_carry, args=(one, other), daemon=True).start()


def _carry(one: socket.socket, other: socket.socket) -> None:
    """Carry what comes from one end to the other until either is closed."""
    with contextlib.suppress(OSError):
        while data := one.recv(CHUNK):
            other.sendall(data)
    _close(one)
    _close(other)


def _close(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
