"""The yardstick: an empty Streamlit app with two widgets, in Streamlit's own settings."""

import streamlit as st

st.radio("One", ["a", "b", "c"], key="one")
st.button("Go", key="go")
st.html(f"<p id='said'>{st.session_state.get('one')}</p>")
