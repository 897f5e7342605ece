"""One of each widget, with texts that hold no English word: what is English is Streamlit's."""

from __future__ import annotations

import datetime
import time

import streamlit as st

language = st.query_params.get("lang", "ar")
st.set_page_config(page_title="٠")
st.html(f"<span data-app-lang='{language}' hidden></span>")


def switch() -> None:
    """Go on in the language chosen, as the header of the app does."""
    st.query_params["lang"] = {"١": "ar", "٢": "fr", "٣": "en"}[st.session_state.language]


st.segmented_control("١", ["١", "٢", "٣"], key="language", on_change=switch)
st.title("١")
st.radio("٢", ["١", "٢"], index=None, on_change="ignore")
st.checkbox("٣", help="٤")
st.selectbox("٥", ["١", "٢"], index=None, key="select")
st.selectbox("٦", ["١"], index=0, accept_new_options=True)
st.multiselect("٧", ["١", "٢", "٣"], default=["١"], max_selections=1, key="several")
st.number_input("٨", 1, 10, value=5)
st.date_input("٩", value=None, format="DD/MM/YYYY", key="date")
st.date_input("١٠", value=datetime.date(2026, 11, 24), format="DD/MM/YYYY")
st.text_input("١١", key="text")
st.text_area("١٢")
st.file_uploader("١٣", type=["yaml", "json"], key="file")
st.file_uploader("١٤", accept_multiple_files=True)
st.download_button("١٥", b"1", "1.txt", on_click="ignore")
with st.expander("١٦", icon=":material/help:"):
    st.write("١")
with st.popover("١٧"):
    st.write("١")
st.error("١٨", icon=":material/error:")
st.warning("١٩")
st.table([{"١": 1}])
st.code("١")
if st.button("٢٠", key="slow"):
    with st.spinner("٢١", show_time=True):
        time.sleep(3)
device = st.components.v2.component(
    "device",
    html="<span></span>",
    js="""let told = false;
    export default ({setStateValue}) => {
      if (told) return;
      told = true;
      setStateValue('value', localStorage.length + 1);
    }""",
)
kept = device(on_value_change=lambda: None, key="device")
st.write("٢٢", kept.value)
