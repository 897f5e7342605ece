"""Send the list by WhatsApp: a link that opens the founder's own app, the page contacts nobody."""

from __future__ import annotations

from urllib.parse import quote

import streamlit as st

from wizard.ui import copies
from wizard.ui.address import home
from wizard.ui.session import current
from wizard.ui.words import say


def share_button() -> None:
    """Show the button; what it sends holds nothing personal."""
    address = f"https://wa.me/?text={quote(copies.message(current(), home()), safe='')}"
    st.link_button(say("take.whatsapp"), address, key="whatsapp", icon=":material/share:")
