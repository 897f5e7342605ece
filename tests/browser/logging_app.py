"""Our app on a server that writes a line for each request: `uvicorn tests.browser.logging_app:app`."""

from __future__ import annotations

from streamlit import config, logger

from app import app

config.set_option("logger.level", "info")
logger.set_log_level("INFO")

__all__ = ["app"]
