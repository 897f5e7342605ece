"""The matrix: who may do what, over every function that touches cases."""

from __future__ import annotations

import inspect
from collections.abc import Callable

import pytest
from sqlalchemy import select

from tests.unit.storage.makers import NOW, a_case, a_desk, an_advisor, consent, facts
from wizard.content.loading import Library
from wizard.errors import CaseNotFoundError, NotAllowedError, WizardError
from wizard.guidance.dossier import Dossier
from wizard.storage import Advisor, Database, Desk
from wizard.storage.accounts import disable_advisor
from wizard.storage.roles import MAY, ROLES
from wizard.storage.tables import CHANGES

CALLS: dict[str, Callable[[Desk, str], object]] = {
    "open_case": lambda desk, _: desk.open_case(consent(), facts(), NOW),
    "list_cases": lambda desk, _: desk.list_cases(NOW),
    "read_case": lambda desk, number: desk.read_case(number, NOW),
    "save_case": lambda desk, number: desk.save_case(number, 1, facts(stage="file"), NOW),
    "change_consent": lambda desk, number: desk.change_consent(number, 1, consent(), NOW),
    "attach_dossier": lambda desk, number: desk.attach_dossier(number, 1, Dossier("ar", "x"), NOW),
    "renew_code": lambda desk, number: desk.renew_code(number, 1, NOW),
    "erase_case": lambda desk, number: desk.erase_case(number, 1, NOW),
    "read_history": lambda desk, number: desk.read_history(number, NOW),
    "count": lambda desk, _: desk.count(NOW),
}
ON_ONE_CASE = {
    "read_case",
    "save_case",
    "change_consent",
    "attach_dossier",
    "renew_code",
    "erase_case",
    "read_history",
}

DONE, REFUSED, NOT_FOUND, NOTHING = "done", "refused", "not found", "sees nothing of it"

OWN_ADVISOR = dict.fromkeys(CALLS, DONE)
OTHER_ADVISOR = {
    name: NOT_FOUND if name in ON_ONE_CASE else DONE if name == "open_case" else NOTHING
    for name in CALLS
}
COORDINATOR = {name: DONE if name == "count" else REFUSED for name in CALLS}
OTHER_COORDINATOR = {name: NOTHING if name == "count" else REFUSED for name in CALLS}
NOBODY = dict.fromkeys(CALLS, REFUSED)

MATRIX = [
    (who, name, outcome)
    for who, row in {
        "advisor": OWN_ADVISOR,
        "advisor elsewhere": OTHER_ADVISOR,
        "coordinator": COORDINATOR,
        "coordinator elsewhere": OTHER_COORDINATOR,
        "switched off": NOBODY,
        "invented": NOBODY,
        "coordinator who claims to be an advisor": COORDINATOR,
    }.items()
    for name, outcome in row.items()
]


def test_the_matrix_is_whole() -> None:
    """Every public function of the desk stands in it, and every act has its roles."""
    public = {
        name for name, _ in inspect.getmembers(Desk, inspect.isfunction) if not name.startswith("_")
    }
    assert public == set(CALLS)
    assert {name.replace("_", "-") for name in public} == set(MAY)
    assert all(roles <= set(ROLES) for roles in MAY.values())


def _desk(database: Database, who: str) -> Desk:
    """Return the desk of one row of the matrix."""
    place = "Elsewhere" if who.endswith("elsewhere") else "Zagora"
    role = "coordinator" if who.startswith("coordinator") else "advisor"
    desk = a_desk(database, place, role)  # type: ignore[arg-type]  # one of the two roles
    advisor = desk.advisor
    if who == "switched off":
        disable_advisor(database, advisor.name, NOW)
    if who == "invented":
        advisor = Advisor("0" * 16, "nobody", "advisor", "Zagora")
    if who.endswith("claims to be an advisor"):
        advisor = Advisor(advisor.id, advisor.name, "advisor", "Zagora")
    return Desk(database, advisor, desk.configuration, desk.library)


@pytest.mark.parametrize(("who", "name", "outcome"), MATRIX)
def test_matrix(database: Database, who: str, name: str, outcome: str) -> None:
    """One person, one function, one outcome; a refused one leaves the case as it was and a line."""
    owner = a_desk(database)
    numbers = [a_case(owner, note="ours").case.number for _ in range(6 if name == "count" else 1)]
    number = numbers[0]
    before = owner.read_case(number, NOW)
    result: object = None
    try:
        result = CALLS[name](_desk(database, who), number)
        found = DONE
    except NotAllowedError:
        found = REFUSED
    except CaseNotFoundError:
        found = NOT_FOUND
    if found == DONE and outcome == NOTHING:
        found = NOTHING if number not in str(result) and "count=6" not in str(result) else found
    assert found == outcome
    if outcome != DONE:
        assert owner.read_case(number, NOW) == before
    if outcome in {REFUSED, NOT_FOUND}:
        with database.reading() as connection:
            acts = set(connection.execute(select(CHANGES.c.act)).scalars())
        assert acts & {"not-allowed", "case-refused"}


def test_the_counts_of_elsewhere_are_not_ours(database: Database) -> None:
    """A coordinator's total is of their own organisation."""
    desk = a_desk(database)
    for _ in range(5):
        a_case(desk)
    assert a_desk(database, "Zagora", "coordinator").count(NOW).total == 5
    assert a_desk(database, "Elsewhere", "coordinator").count(NOW).total is None


def test_a_number_of_nobody_is_as_one_of_another(database: Database) -> None:
    """Nobody learns whether a number exists elsewhere: the same error word for word."""
    number = a_case(a_desk(database)).case.number
    other = a_desk(database, "Elsewhere")
    told = []
    for tried in (number, "B2C3-D4F5"):
        with pytest.raises(CaseNotFoundError) as caught:
            other.read_case(tried, NOW)
        told.append(str(caught.value).replace(tried, "N"))
    assert told[0] == told[1]


def test_errors_have_words_for_people(books: Library, database: Database) -> None:
    """Every error a desk raises names a sentence among the texts of the screens."""
    del books
    assert an_advisor(database).role == "advisor"
    errors = {each.__name__: each.key for each in WizardError.__subclasses__()}
    assert errors["CaseConflictError"] == "error-case-conflict"
    assert len(set(errors.values())) == len(errors)
