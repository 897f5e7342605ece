"""What stands around the screens: the first page, headers, compressed files, extra addresses."""

from __future__ import annotations

from wizard.ui.server.lifespan import lifespan
from wizard.ui.server.middleware import middleware
from wizard.ui.server.routes import routes

__all__ = ["lifespan", "middleware", "routes"]
