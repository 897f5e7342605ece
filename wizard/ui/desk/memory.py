"""What an open page remembers of the desk: in memory only, and not for longer than needed."""

from __future__ import annotations

import dataclasses
import logging
import time
from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.content.loading import library
from wizard.errors import CaseConflictError, CaseError, WizardError
from wizard.guidance.dossier import Dossier
from wizard.ui.desk import case_form, server
from wizard.ui.session import current, forget

if TYPE_CHECKING:
    from collections.abc import Callable

    from wizard.storage import Advisor, Case, CaseFacts, Desk, FounderFile, Line

IDLE_SECONDS: Final = 30 * 60
"""After so long without use nobody is signed in any more."""
WARNING_SECONDS: Final = 5 * 60
"""So long before that it is said: who only types is not heard by the server."""
_KEY: Final = "at-desk"
_log = logging.getLogger(__name__)


@dataclasses.dataclass
class Conflict:
    """A save that met another one: what each of the two wrote."""

    mine: CaseFacts
    theirs: Case


@dataclasses.dataclass
class AtDesk:
    """Who is signed in on this page, and what lies on the desk."""

    advisor: Advisor | None = None
    elsewhere: bool = False
    """True if the organisation's own sign-in let them in."""
    returned: bool = False
    """True once that sign-in was looked at: it is not tried again on this page."""
    unmapped: bool = False
    """True where it named somebody who is not let in here."""
    used: float = dataclasses.field(default_factory=time.monotonic)
    case: Case | None = None
    brought: Dossier | None = None
    """What was opened beside this case; other answers on the page are not this founder's."""
    draft: CaseFacts | None = None
    """What is typed on the case and not saved yet."""
    code: str | None = None
    """The founder's code, from the moment it is made until it is handed over."""
    conflict: Conflict | None = None
    history: tuple[tuple[Line, ...], tuple[Line, ...]] | None = None
    searched: str | None = None
    """A number that was looked for in vain."""
    sure: str | None = None
    """The name of what we ask whether it is really to be erased."""
    told: str | None = None
    """The key of a sentence to say once: what was done."""
    problem: str | None = None
    """The key of a sentence to say once: what went wrong."""
    mistakes: tuple[tuple[str, str], ...] = ()
    file: FounderFile | None = None
    """A founder's own file, opened with the number and the code."""
    keys: tuple[str, str] | None = None
    """That number and code, until the founder leaves the screen."""
    own: CaseFacts | None = None
    """What the founder typed and could not save, because somebody else had saved before."""

    @property
    def has_words(self) -> bool:
        """Whether something is to be said at the top of the screen."""
        return bool(self.told or self.problem or self.mistakes)


def at_desk() -> AtDesk:
    """Return what this page remembers of the desk."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = AtDesk()
    found: AtDesk = st.session_state[_KEY]
    return found


def desk() -> Desk:
    """Return the desk of whoever is signed in; a screen asks ``bar.sign_in_first`` before."""
    advisor = at_desk().advisor
    if advisor is None:
        raise RuntimeError("nobody is signed in")
    return server.desk_of(advisor)


def begin() -> None:
    """Before each run: keep what is typed, end an old session, forget a founder's file left behind.

    Who comes back from the organisation's own sign-in, which leads to the start, goes on to the desk.
    """
    memory, session = at_desk(), current()
    if st.query_params.get("sign-in") == "failed":
        memory.problem = "desk.elsewhere-failed"
    if session.screen == "start" and is_back():
        session.go("advisors")
    if memory.case is not None and case_form.is_open():
        memory.draft = case_form.collect(memory.draft or memory.case.facts)
    if is_over():
        end()
        at_desk().problem = "desk.idle"
        session = current()
    at_desk().used = time.monotonic()
    if session.screen != "mine" and memory.keys is not None:
        memory.file = memory.keys = memory.own = None


def is_back() -> bool:
    """Return whether somebody has just come back from the organisation's own sign-in."""
    memory = at_desk()
    if memory.advisor is not None or memory.returned:
        return False
    return server.comes_from_provider(IDLE_SECONDS)


def is_over() -> bool:
    """Return whether nobody has used this page for so long that its session has ended."""
    memory = at_desk()
    is_used = memory.advisor is not None or memory.keys is not None
    return is_used and time.monotonic() - memory.used > IDLE_SECONDS


def is_nearly_over() -> bool:
    """Return whether this page will soon have been left alone for too long."""
    unused = time.monotonic() - at_desk().used
    return IDLE_SECONDS - WARNING_SECONDS < unused <= IDLE_SECONDS


def stay() -> None:
    """Take notice that somebody is still at this page."""
    if not is_over():
        at_desk().used = time.monotonic()


def enter(advisor: Advisor, *, elsewhere: bool) -> None:
    """Begin the session of an advisor; what somebody else told this page is forgotten first."""
    session = forget()
    session.borrowed = session.at_desk = True
    st.session_state[_KEY] = AtDesk(advisor, elsewhere)
    session.go("counts" if advisor.role == "coordinator" else "desk")


def end() -> None:
    """End the session: nothing of it stays on this page."""
    memory = at_desk()
    session = forget()
    session.at_desk = False
    st.session_state[_KEY] = AtDesk(returned=memory.elsewhere)
    session.go("advisors")
    if memory.elsewhere:
        st.logout()


def lay(case: Case | None) -> None:
    """Put a case on the desk, or none; what lay there before, the founder's answers too, goes."""
    memory = at_desk()
    memory.case, memory.draft, memory.history, memory.conflict = case, None, None, None
    memory.code, memory.searched, memory.sure, memory.mistakes = None, None, None, ()
    case_form.clear()
    bring(Dossier("ar", library().version))


def bring(dossier: Dossier) -> None:
    """Open a founder's answers beside the case, or none of them."""
    current().take(dossier)
    at_desk().brought = dossier


def keep(case: Case) -> None:
    """Take a case as it is saved now; what is typed and not saved stays."""
    at_desk().case = case
    at_desk().history = None


def attempt(act: Callable[..., None], *args: object) -> None:
    """Do something with the storage; what goes wrong is remembered as a plain sentence."""
    memory = at_desk()
    if is_over():
        return  # begin() ends the session in this same run
    memory.told, memory.problem, memory.mistakes, memory.searched = None, None, (), None
    try:
        act(*args)
    except CaseError as error:
        memory.mistakes = error.mistakes
    except CaseConflictError as error:
        _log.info("%s", type(error).__name__)
        memory.problem = error.key
    except WizardError as error:
        _log.warning("%s at the desk", type(error).__name__)
        memory.problem = error.key
    if memory.has_words:
        current().answered += 1  # it is said at the top, the button may stand far below


def unless_overtaken(act: Callable[[], None]) -> None:
    """Do something with the case on the desk; if somebody has saved it since, show it as it is now.

    What is typed and not saved is not lost: both versions are shown then.
    """
    held = at_desk()
    try:
        act()
    except CaseConflictError:
        if held.case is None:
            raise
        theirs = desk().read_case(held.case.number, server.now())
        mine = held.draft or held.case.facts
        if case_form.is_open():
            mine = case_form.collect(mine)
        if mine != held.case.facts:
            held.conflict = Conflict(mine, theirs)
            return
        keep(theirs)
        held.draft = None
        case_form.clear()
        raise
