"""Where the project is: first the region, then the province; the commune in a second question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.content.territory import communes_of, provinces, regions
from wizard.ui.components.cards import key_of
from wizard.ui.session import current
from wizard.ui.words import local, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wizard.content.question import Question
    from wizard.content.territory import Area
    from wizard.rules.situation import Value

PROVINCE: Final = "province"


def province(question: Question, given: Value | None) -> None:
    """Show the regions as a list, and the provinces of the chosen one as cards."""
    key = key_of(question)
    known = provinces().get(str(given))
    st.session_state.setdefault(f"{key}-region", known.within if known else None)
    names = {code: local(area.name) for code, area in regions().items()}
    region = st.selectbox(
        say("region"),
        list(names),
        index=None,
        key=f"{key}-region",
        format_func=names.__getitem__,
        placeholder=say("choose"),
    )
    if region is None:
        return
    within = {code: area for code, area in provinces().items() if _is_in(code, area, region)}
    areas = _by_name(within)
    if st.session_state.get(key) not in areas:
        st.session_state[key] = given if given in areas else None
    st.radio(
        say("province"),
        list(areas),
        index=None,
        key=key,
        width="stretch",
        format_func=areas.__getitem__,
        on_change="ignore",
    )


def commune(question: Question, label: str, given: Value | None) -> None:
    """Show the communes of the province as a list to search in."""
    key = key_of(question)
    names = _by_name(communes_of(str(current().answers.get(PROVINCE))))
    if st.session_state.get(key) not in names:
        st.session_state[key] = given if given in names else None
    st.selectbox(
        label,
        list(names),
        index=None,
        key=key,
        label_visibility="collapsed",
        format_func=names.__getitem__,
        placeholder=say("choose"),
        on_change="ignore",
    )


def _is_in(code: str, area: Area, region: str) -> bool:
    """Return whether a province lies in a region; the prefectures inside Casablanca count as one."""
    return area.within == region and code.count(".") == 1


def _by_name(areas: Mapping[str, Area]) -> dict[str, str]:
    """Return the names of places by code, in the order of the alphabet."""
    names = {code: local(area.name) for code, area in areas.items()}
    return dict(sorted(names.items(), key=lambda pair: pair[1].casefold()))
