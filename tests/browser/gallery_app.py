"""The widgets we use, inside our own shell: `streamlit run tests/browser/gallery_app.py`."""

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parents[2]))

from wizard.ui.server import lifespan, middleware, routes

app = st.App(
    Path(__file__).parent / "gallery.py",
    routes=routes(),
    middleware=middleware(),
    lifespan=lifespan,
)
