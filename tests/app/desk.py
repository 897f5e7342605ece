"""People at the advisor's desk on the screens: who signs in, opens a case, reads and writes."""

from __future__ import annotations

import re
from typing import Any

from tests.app.founder import Founder
from wizard.content.loading import library
from wizard.content.model import Lang
from wizard.storage import Advisor, Case, Database, Desk, sign_in
from wizard.storage.accounts import add_advisor
from wizard.ui.desk import memory, server
from wizard.ui.words import texts

PASSWORD = "seven honest beekeepers"  # noqa: S105  # of a database that lives for one test
MARKS = re.compile(r"<[^>]*>|[\u2066-\u2069]")
HOSTILE = "<b>x</b> [y](http://evil.example) **z** :material/home: {{7*7}}"


def add(database: Database, name: str, organisation: str, role: Any) -> None:
    add_advisor(database, name, organisation, role, server.now(), password=PASSWORD)


def signed_in(name: str, lang: Lang = "fr") -> Founder:
    """Return a page on which somebody has signed in."""
    page = Founder(lang, s="advisors", keep="no")
    type_in(page, "w-sign-name", name)
    type_in(page, "w-sign-password", PASSWORD)
    page.tap("next")
    return page


def type_in(page: Founder, key: str, text: str) -> None:
    """Write into a field, whatever its size."""
    fields = [*page.page.text_input, *page.page.text_area]
    next(field for field in fields if field.key == key).set_value(text)


def held(page: Founder) -> memory.AtDesk:
    """Return what the page remembers of the desk."""
    found: memory.AtDesk = page.page.session_state["at-desk"]
    return found


def a_case(page: Founder) -> tuple[Case, str]:
    """Open a case through the screens; return it with the founder's code."""
    page.tap("next")
    page.page.checkbox(key="w-consent-note").check()
    page.tap("next")
    case, code = held(page).case, held(page).code
    assert case is not None
    assert code is not None
    assert reads(page, code)
    page.tap("next")
    return case, code


def desk_of(database: Database, name: str) -> Desk:
    """Return the desk of somebody who is not at this page."""
    found = sign_in(database, name, PASSWORD, "192.0.2.9", server.now())
    assert isinstance(found, Advisor)
    return Desk(database, found, server.settings(), library())


def reads(page: Founder, text: str) -> bool:
    """Return whether a text stands on the screen, whatever keeps its numbers in order."""
    return text.replace("\u00a0", " ") in MARKS.sub("", page.screen_text())


def says(page: Founder, key: str, **values: Any) -> bool:
    """Return whether a sentence of ours stands on the screen."""
    text = texts()(page.session.lang)(key, **values).replace("\u00a0", " ")
    shown = [*page.page.success, *page.page.error, *page.page.warning]
    return reads(page, text) or any(text in str(one.value).replace("\u00a0", " ") for one in shown)
