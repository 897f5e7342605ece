"""The storage as the screens reach it: opened once for the server, asked at a moment."""

from __future__ import annotations

import datetime
import os
import threading
import time
from typing import Final

import streamlit as st

from wizard.content.loading import library
from wizard.storage import (
    Advisor,
    Configuration,
    Database,
    Desk,
    open_database,
    read_configuration,
)
from wizard.ui.settings import today

_LOCK: Final = threading.Lock()
_OPEN: Final[dict[str, Database]] = {}


def configuration() -> Configuration | None:
    """Return how advisors are set up; None where they are switched off."""
    return read_configuration(os.environ)


def settings() -> Configuration:
    """Return how advisors are set up, on a screen that is there only where they are."""
    found = configuration()
    if found is None:
        raise RuntimeError("advisors are switched off")
    return found


def database() -> Database:
    """Return the database, opened once; StorageError as long as it cannot be reached."""
    address = settings().database
    with _LOCK:
        if address not in _OPEN:
            _OPEN[address] = open_database(address)
        return _OPEN[address]


def desk_of(advisor: Advisor) -> Desk:
    """Return the desk of somebody who has signed in."""
    return Desk(database(), advisor, settings(), library())


def now() -> datetime.datetime:
    """Return this moment, on the day that the app shows."""
    moment = datetime.datetime.now(datetime.UTC)
    if os.environ.get("DALIL_TODAY"):
        return datetime.datetime.combine(today(), moment.timetz())
    return moment


def visitor() -> str:
    """Return where the person comes from, for the limits of tries."""
    return st.context.ip_address or "local"


def has_provider() -> bool:
    """Return whether the organisation's own sign-in is set up in Streamlit's secrets."""
    return bool(st.secrets.load_if_toml_exists()) and "auth" in st.secrets


def comes_from_provider(seconds: float) -> bool:
    """Return whether somebody came through the organisation's own sign-in not longer ago than that."""
    if not has_provider() or not st.user.get("is_logged_in"):
        return False
    issued = st.user.get("iat")
    return isinstance(issued, (int, float)) and time.time() - issued < seconds


def apart(text: str) -> str:
    """Return a name or a number so that the direction of the sentence around it leaves it whole."""
    return f"\u2068{text}\u2069"
