"""Who gets in, who does not, and that nobody outside can tell why."""

from __future__ import annotations

import datetime
import threading
from typing import Any

import pytest
from sqlalchemy import select

from tests.unit.storage.makers import ISSUER, NOW, a_desk, later
from wizard.errors import AccountError, NotAllowedError
from wizard.storage import Advisor, Database, Refusal, Role, sign_in, sign_in_elsewhere
from wizard.storage.accounts import (
    Account,
    Identity,
    add_advisor,
    disable_advisor,
    list_advisors,
    reset_advisor,
)
from wizard.storage.attempts import LOCKED
from wizard.storage.tables import ADVISORS, ATTEMPTS, CHANGES

PASSWORD = "honey and almonds"  # noqa: S105 - of a test
HERE = "192.0.2.1"


def _add(database: Database, name: str = "amina", role: Role = "advisor", **who: Any) -> None:
    add_advisor(database, name, "Zagora", role, NOW, **(who or {"password": PASSWORD}))


def _try(
    database: Database,
    password: str,
    name: str = "amina",
    address: str = HERE,
    now: datetime.datetime = NOW,
) -> Advisor | Refusal:
    return sign_in(database, name, password, address, now)


def _acts(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.execute(select(CHANGES.c.act)).scalars())


def test_the_right_password(database: Database) -> None:
    """Name in any case, password exactly; what comes back says who and where."""
    _add(database)
    found = _try(database, PASSWORD, " Amina ")
    assert isinstance(found, Advisor)
    assert (found.name, found.role, found.organisation) == ("amina", "advisor", "Zagora")
    assert _acts(database) == ["advisor-added", "signed-in"]


def test_there_is_no_default_account(database: Database) -> None:
    """A new database lets nobody in."""
    assert list_advisors(database) == ()
    assert [_try(database, word, word) for word in ("admin", "dalil", "")] == [Refusal()] * 3


def test_refusals_are_alike(database: Database) -> None:
    """A wrong password, a name that nobody has, one switched off: the same answer, each written down."""
    _add(database)
    _add(database, "brahim")
    disable_advisor(database, "brahim", NOW)
    _add(database, "chama", identity=Identity(ISSUER, "1"))
    tried = [
        ("amina", "no"),
        ("nobody", PASSWORD),
        ("brahim", PASSWORD),
        ("chama", PASSWORD),
        ("", ""),
    ]
    assert [_try(database, password, name) for name, password in tried] == [Refusal()] * 5
    assert _acts(database).count("sign-in-refused") == 5


def test_as_much_work_for_nobody(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every try verifies one hash with the same settings, whether the account exists or not."""
    from wizard.storage import codes  # noqa: PLC0415

    verified: list[str] = []
    real = codes._HASHER

    class Watching:
        """The real hasher, under watch."""

        hash = staticmethod(real.hash)
        check_needs_rehash = staticmethod(real.check_needs_rehash)

        @staticmethod
        def verify(kept: str, secret: str) -> bool:
            """Note the settings of the hash, then verify."""
            verified.append(kept.rsplit("$", 2)[0])
            return real.verify(kept, secret)

    monkeypatch.setattr(codes, "_HASHER", Watching())
    _add(database)
    for name, password in (("amina", PASSWORD), ("amina", "no"), ("nobody", "no")):
        _try(database, password, name)
    assert len(verified) == 3
    assert len(set(verified)) == 1


@pytest.mark.parametrize("name", ["amina", "nobody"])
def test_ten_wrong_in_a_row(database: Database, name: str) -> None:
    """After ten even the right one is refused for a time, whether the account exists or not."""
    _add(database)
    refused = [_try(database, f"wrong {n}", name) for n in range(10)]
    assert refused == [Refusal()] * 10
    assert _try(database, PASSWORD, name) == Refusal(NOW + LOCKED)
    assert _try(database, PASSWORD, name, "198.51.100.7") == Refusal(NOW + LOCKED)
    after = _try(database, PASSWORD, name, now=NOW + LOCKED)
    assert isinstance(after, Advisor) is (name == "amina")


def test_a_right_one_starts_the_count_again(database: Database) -> None:
    """Nine wrong, one right, nine wrong: nobody is locked out."""
    _add(database)
    for _ in range(2):
        for n in range(9):
            assert _try(database, f"wrong {n}") == Refusal()
        assert isinstance(_try(database, PASSWORD), Advisor)


def test_many_names_from_one_address(database: Database) -> None:
    """Whoever tries a list of names is stopped by where they come from."""
    tries = [_try(database, "no", f"name{n}") for n in range(51)]
    assert tries == [Refusal()] * 50 + [Refusal(NOW + LOCKED)]
    assert _try(database, "no", "name99", "198.51.100.7") == Refusal()


def test_a_network_of_addresses_is_one(database: Database) -> None:
    """Another address of the same IPv6 network is no new visitor; one of another network is."""
    for n in range(50):
        assert _try(database, "no", f"name{n}", f"2001:db8:0:7::{n:x}") == Refusal()
    assert _try(database, "no", "other", "2001:db8:0:7:ffff::1") == Refusal(NOW + LOCKED)
    assert _try(database, "no", "other", "2001:db8:0:8::1") == Refusal()
    assert _try(database, "no", "other", "::ffff:192.0.2.77") == Refusal()


def test_all_at_the_same_moment(database: Database) -> None:
    """Thirty at once are not thirty guesses: ten are judged, the others find it locked."""
    _add(database)
    found: list[Advisor | Refusal] = []
    threads = [
        threading.Thread(target=lambda n=n: found.append(_try(database, f"wrong {n}")))
        for n in range(30)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found.count(Refusal()) == 10
    assert found.count(Refusal(NOW + LOCKED)) == 20


def test_what_is_kept(database: Database) -> None:
    """No password, no address, no name that was typed stands in the database."""
    _add(database)
    _try(database, "a secret guess", "typed-name", "203.0.113.9")
    with database.reading() as connection:
        rows = [
            tuple(row)
            for table in (ADVISORS, ATTEMPTS, CHANGES)
            for row in connection.execute(select(table))
        ]
    kept = str(rows)
    for secret in (PASSWORD, "a secret guess", "typed-name", "203.0.113.9"):
        assert secret not in kept
    assert "$argon2id$" in kept


def test_switched_off_at_once(database: Database) -> None:
    """An open session can do nothing more; a new password switches the account on again."""
    desk = a_desk(database)
    name = desk.advisor.name
    desk.list_cases(NOW)
    disable_advisor(database, name, NOW)
    with pytest.raises(NotAllowedError):
        desk.list_cases(NOW)
    reset_advisor(database, name, "another good one", NOW)
    desk.list_cases(NOW)
    assert isinstance(_try(database, "another good one", name), Advisor)


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"name": "amina"}, "taken"),
        ({"name": "AMINA "}, "taken"),
        ({"name": "a b"}, "unknown"),
        ({"name": "<b>"}, "unknown"),
        ({"name": "x"}, "unknown"),
        ({"role": "admin"}, "unknown"),
        ({"organisation": "  "}, "organisation"),
        ({"organisation": "x" * 121}, "organisation"),
        ({"password": "x" * 11}, "short"),
        ({"password": "x" * 201}, "long"),
        ({"password": None}, "identity"),
        ({"identity": Identity(ISSUER, "1")}, "identity"),
        ({"password": None, "identity": Identity(ISSUER)}, "identity"),
        ({"password": None, "identity": Identity("", "1")}, "identity"),
        ({"password": None, "identity": Identity(ISSUER, "taken")}, "taken"),
    ],
)
def test_accounts_that_cannot_be_made(database: Database, values: dict[str, Any], why: str) -> None:
    """Each with its reason, and nothing is left of it."""
    _add(database)
    _add(database, "chama", identity=Identity(ISSUER, "taken"))
    given = {"name": "dounia", "organisation": "Zagora", "role": "advisor", "password": PASSWORD}
    given |= values
    with pytest.raises(AccountError) as caught:
        add_advisor(database, now=NOW, **given)  # type: ignore[arg-type]
    assert caught.value.why == why
    assert len(list_advisors(database)) == 2


def test_the_list_of_accounts(database: Database) -> None:
    """Who, where, as what, on or off."""
    _add(database, "chama", "coordinator", identity=Identity(ISSUER, email="c@example.org"))
    _add(database)
    disable_advisor(database, "amina", NOW)
    assert list_advisors(database) == (
        Account("amina", "Zagora", "advisor", is_active=False, signs_in_elsewhere=False),
        Account("chama", "Zagora", "coordinator", is_active=True, signs_in_elsewhere=True),
    )


def test_an_account_that_is_not_there(database: Database) -> None:
    """A mistyped name is said, not passed over."""
    with pytest.raises(AccountError):
        disable_advisor(database, "nobody", NOW)
    with pytest.raises(AccountError):
        reset_advisor(database, "nobody", PASSWORD, NOW)


def _claims(**values: object) -> dict[str, object]:
    return {"iss": ISSUER, "sub": "s-1", "email": "C@example.org", "email_verified": True, **values}


def test_by_verified_email_then_by_subject(database: Database) -> None:
    """The first sign-in binds the subject; after that an e-mail that passed on opens nothing."""
    _add(database, "chama", identity=Identity(ISSUER, email="c@Example.org"))
    assert isinstance(sign_in_elsewhere(database, _claims(), NOW), Advisor)
    assert isinstance(sign_in_elsewhere(database, _claims(email="new@example.org"), NOW), Advisor)
    assert sign_in_elsewhere(database, _claims(sub="s-2"), NOW) == Refusal()


@pytest.mark.parametrize(
    "claims",
    [
        {"email_verified": False},
        {"email_verified": "true"},
        {"email_verified": None},
        {"iss": "https://other.example"},
        {"iss": None},
        {"sub": ""},
        {"sub": None},
        {"email": None},
        {"email": "other@example.org"},
    ],
)
def test_sign_ins_that_open_nothing(database: Database, claims: dict[str, object]) -> None:
    """An e-mail nobody verified, another issuer, somebody who was never added."""
    _add(database, "chama", identity=Identity(ISSUER, email="c@example.org"))
    assert sign_in_elsewhere(database, _claims(**claims), NOW) == Refusal()
    assert _acts(database)[-1] == "sign-in-refused"


def test_switched_off_elsewhere_too(database: Database) -> None:
    """The organisation's sign-in says who it is, we say whether they may work here."""
    _add(database, "chama", identity=Identity(ISSUER, "s-1"))
    assert isinstance(sign_in_elsewhere(database, _claims(), NOW), Advisor)
    disable_advisor(database, "chama", later(hours=1))
    assert sign_in_elsewhere(database, _claims(), later(hours=2)) == Refusal()
