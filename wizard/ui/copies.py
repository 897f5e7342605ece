"""What a founder can take away: personal copies, and a link and a message that tell no secret.

Files are made when somebody taps, outside the run of the page: they get the session handed over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wizard.content.loading import library
from wizard.documents import checklist_documents
from wizard.documents.text import as_message
from wizard.guidance.advise import advise
from wizard.guidance.checklist import make_checklist
from wizard.guidance.dossier import dump_dossier
from wizard.guidance.link import shareable_copy
from wizard.guidance.support import find_support, for_the_person, is_private, without_private
from wizard.ui.settings import operator, today

if TYPE_CHECKING:
    from wizard.documents.checklist_documents import Kind
    from wizard.documents.edition import Edition
    from wizard.guidance.advice import Advice
    from wizard.guidance.checklist_model import Checklist
    from wizard.guidance.support import Support
    from wizard.ui.session import Session

DOSSIER_FILE: Final = "dalil.json"


def make_list(session: Session, advice: Advice | None = None) -> Checklist:
    """Return the list of this founder today, ticks and real dates included.

    ``advice`` is this founder's, where the screen has it already.
    """
    return make_checklist(
        library(),
        session.situation(),
        today=today(),
        form=session.form,
        progress=session.dossier().progress(),
        advice=advice,
    )


def document(session: Session, kind: Kind, home: str | None) -> bytes:
    """Return a document of the personal list; ``home`` is the address of the app, if known."""
    checklist = make_list(session)
    edition = checklist_documents.edition_of(
        library(),
        checklist,
        session.lang,
        session.answers,
        address=home,
        operator=operator(),
        support=printed_support(session, checklist),
    )
    return checklist_documents.document(kind, checklist, edition)


def own_support(session: Session, checklist: Checklist, advice: Advice | None = None) -> Support:
    """Return the programmes this founder sees; of private help only what their answers open."""
    situation = session.situation()
    found = find_support(library(), situation, advice or advise(library(), situation), checklist)
    return for_the_person(library(), found)


def printed_support(session: Session, checklist: Checklist) -> Support:
    """Return what stands on the founder's own paper: what is private only where they ticked it."""
    support = own_support(session, checklist)
    return support if session.print_private else without_private(support)


def has_private(session: Session) -> bool:
    """Return whether this founder sees private help, so that they may choose to print it."""
    support = own_support(session, make_list(session))
    return any(
        found.verdict is not False and is_private(match, found)
        for match in support.matches
        for found in match.lines
    )


def name_of(session: Session, kind: Kind) -> str:
    """Return the name under which a document is saved."""
    return checklist_documents.name_of(kind, make_list(session), session.lang)


def light_page(session: Session, home: str | None) -> str | None:
    """Return the address of the light page; None where there is no list of steps to show."""
    checklist, edition = _shared(session, home)
    return edition.link_from_afar("checklist.html") if checklist.form is not None else None


def message(session: Session, home: str | None) -> str:
    """Return a text short enough for a chat: next actions, trips and the light page's address."""
    return as_message(*_shared(session, home))


def dossier(session: Session) -> str:
    """Return everything the founder told and ticked, as the text of a file."""
    return dump_dossier(session.dossier(), library())


def _shared(session: Session, home: str | None) -> tuple[Checklist, Edition]:
    """Return the list as anybody may see it: from the answers that may travel, without ticks."""
    copy = shareable_copy(library(), session.dossier(), session.form)
    checklist = make_checklist(library(), copy.situation(library()), today=today(), form=copy.form)
    edition = checklist_documents.edition_of(
        library(),
        checklist,
        session.lang,
        copy.answers,
        shareable=True,
        address=home,
        operator=operator(),
    )
    return checklist, edition
