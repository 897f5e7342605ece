"""The door between the page and the advisor's desk: shut, and nothing loaded, unless it is switched on."""

from __future__ import annotations

import importlib
import os
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType

_SETTINGS: Final = ("DALIL_DATABASE", "DALIL_ADVISORS")


def is_on() -> bool:
    """Return whether whoever runs this server has switched advisors on."""
    if not any(os.environ.get(name, "").strip() for name in _SETTINGS):
        return False
    return _part("server").configuration() is not None


def screens() -> Mapping[str, Callable[[], None]]:
    """Return the screens of the desk by their names in the address; none where it is switched off."""
    found: Mapping[str, Callable[[], None]] = _part("screens").SCREENS if is_on() else {}
    return found


def begin() -> None:
    """Keep what is typed on a case, and end a session that nobody has used for a while."""
    if is_on():
        _part("memory").begin()


def bar() -> None:
    """Show who is signed in, and the way out."""
    if is_on():
        _part("bar").show()


def _part(name: str) -> Any:
    """Return a module of the desk: the libraries of the storage take a second to load."""
    module: ModuleType = importlib.import_module(f"wizard.ui.desk.{name}")
    return module
