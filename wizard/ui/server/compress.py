"""Fill the cache of compressed files: `python -m wizard.ui.server.compress`, part of `make run`."""

from __future__ import annotations

from wizard.ui.server.assets import shared_assets

if __name__ == "__main__":
    shared_assets().prepare()
    shared_assets().build()
