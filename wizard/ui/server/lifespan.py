"""What happens when the server starts."""

from __future__ import annotations

import logging
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from wizard.ui.server.assets import shared_assets

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
    """Start compressing what is not compressed yet, and keep answers out of logs."""
    logging.getLogger("uvicorn.access").addFilter(WithoutQuery())
    shared_assets().prepare()
    shared_assets().build_in_background()
    yield None


def _cut(argument: object) -> object:
    """Return an address without its query; anything else as it is."""
    if isinstance(argument, str) and argument.startswith("/"):
        return argument.partition("?")[0]
    return argument
