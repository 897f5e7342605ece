"""Where links from afar lead: as the operator says, else as the page was opened, never guessed."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import streamlit as st
from starlette.requests import Request

from wizard.ui import address
from wizard.ui.server.documents import address_of


@pytest.mark.parametrize(
    ("told", "opened", "home"),
    [
        (None, "http://192.168.1.20:8501/", "http://192.168.1.20:8501"),
        (None, "https://dalil.example/app/", "https://dalil.example/app"),
        ("https://dalil.example/", "http://localhost:8501/", "https://dalil.example"),
        (None, None, None),
    ],
)
def test_home(
    monkeypatch: pytest.MonkeyPatch, told: str | None, opened: str | None, home: str | None
) -> None:
    """The screens take the address of their own page where the operator names none."""
    _tell(monkeypatch, told)
    monkeypatch.setattr(st, "context", SimpleNamespace(url=opened))
    assert address.home() == home


@pytest.mark.parametrize(
    ("told", "host", "home"),
    [
        (None, "192.168.1.20:8501", "http://192.168.1.20:8501"),
        ("https://dalil.example/", "localhost:8501", "https://dalil.example"),
    ],
)
def test_address_of_a_request(
    monkeypatch: pytest.MonkeyPatch, told: str | None, host: str, home: str
) -> None:
    """A document takes the address it was asked at where the operator names none."""
    _tell(monkeypatch, told)
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": "/checklist.pdf",
        "query_string": b"",
        "headers": [(b"host", host.encode())],
        "server": ("127.0.0.1", 8501),
    }
    assert address_of(Request(scope)) == home


def _tell(monkeypatch: pytest.MonkeyPatch, told: str | None) -> None:
    if told is None:
        monkeypatch.delenv("DALIL_ADDRESS", raising=False)
    else:
        monkeypatch.setenv("DALIL_ADDRESS", told)
