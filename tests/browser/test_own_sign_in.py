"""The organisation's own sign-in: only who was named gets in, and signing out ends it there too."""

from __future__ import annotations

import datetime
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.founder import SECONDS, Founder
from tests.browser.serving import ROOT, Served, free_port
from wizard.storage import open_database
from wizard.storage.accounts import Identity, add_advisor
from wizard.ui.words import texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext


@contextmanager
def served(folder: Path, *, named: bool) -> Iterator[Served]:
    """Give the app beside a provider; the person whom it knows may be an advisor here, or nobody."""
    port, address = free_port(), str(folder / "cases.sqlite3")
    database = open_database(address)
    if named:
        identity = Identity(f"http://localhost:{port}", None, "amina@example.org")
        now = datetime.datetime.now(datetime.UTC)
        add_advisor(database, "amina", "ODCO", "advisor", now, identity=identity)
    database.close()
    app, secrets = Served(ROOT / "app.py", folder / "log"), folder / "secrets.toml"
    secrets.write_text(
        f"""[auth]
redirect_uri = "{app.address}/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
client_id = "dalil"
client_secret = "x"
server_metadata_url = "http://localhost:{port}/.well-known/openid-configuration"
""",
        "utf-8",
    )
    app.environment = {"DALIL_DATABASE": address, "STREAMLIT_SECRETS_FILES": str(secrets)}
    script = str(ROOT / "tests" / "browser" / "identity_provider.py")
    provider = subprocess.Popen([sys.executable, script, str(port)])  # noqa: S603  # our own script
    try:
        app.start()
        yield app
    finally:
        app.kill()
        provider.kill()
        provider.wait(30)


@pytest.mark.parametrize("named", [True, False])
def test_own_sign_in(phone: BrowserContext, tmp_path: Path, named: bool) -> None:
    """The browser is set to English, and so is the page to which the provider sends it back."""
    say = texts()("en")
    with served(tmp_path, named=named) as app:
        person = Founder(phone.new_page(), app.address, "en")
        person.open(s="advisors", keep="no")
        person.part("elsewhere").locator("button").click()
        main = person.page.locator("main")
        if not named:
            expect(main).to_contain_text(say("desk.not-mapped"), timeout=SECONDS)
            assert person.part("sign-out").count() == 0
            return
        expect(person.part("sign-out")).to_have_count(1, timeout=SECONDS)
        person.part("sign-out").locator("button").click()
        expect(person.part("sign-out")).to_have_count(0, timeout=SECONDS)
        person.page.wait_for_load_state()
        person.page.wait_for_timeout(1000)
        names = {str(cookie.get("name")) for cookie in phone.cookies()}
        assert not any("user" in name for name in names), names
