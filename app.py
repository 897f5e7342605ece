"""The door of the app: `streamlit run app.py`, or `uvicorn app:app`."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from wizard.ui.server import lifespan, middleware, routes

app = st.App(
    Path(__file__).parent / "wizard" / "ui" / "page.py",
    routes=routes(),
    middleware=middleware(),
    lifespan=lifespan,
)
