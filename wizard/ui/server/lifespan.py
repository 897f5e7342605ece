"""What happens when the server starts."""

from __future__ import annotations

import gc
import importlib
import logging
import pkgutil
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from anyio import to_thread

from wizard.content.loading import library
from wizard.ui import components, desk_door, screens
from wizard.ui.server.assets import shared_assets
from wizard.ui.server.language import LANGUAGES
from wizard.ui.server.shell import first_page

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class WithoutQuery(logging.Filter):
    """Keep what stands after the question mark, which may carry answers, out of the access log."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Cut the address in an access line of uvicorn: client, method, address, ..."""
        if isinstance(record.args, tuple):
            record.args = tuple(_cut(argument) for argument in record.args)
        return True


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[dict[str, Any] | None]:
    """Get everything ready before the first founder comes, and keep answers out of logs."""
    logging.getLogger("uvicorn.access").addFilter(WithoutQuery())
    await to_thread.run_sync(warm_up)
    shared_assets().build_in_background()
    yield None


def warm_up() -> None:
    """Read the content and the screens now: else the first founder waits for it."""
    shared_assets().prepare()
    library()
    for language in LANGUAGES:
        first_page(language)
    for package in (components, screens):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    desk_door.screens()
    gc.collect()
    gc.freeze()  # the content never becomes garbage: looking through it each time costs a third


def _cut(argument: object) -> object:
    """Return an address without its query; anything else as it is."""
    if isinstance(argument, str) and argument.startswith("/"):
        return argument.partition("?")[0]
    return argument
