"""Every document of a checklist from one place: for the screens, the server and the command line."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Final, Literal

from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.content.shared import Change
from wizard.content.territory import provinces
from wizard.documents.calendar import as_calendar
from wizard.documents.edition import Edition, file_name
from wizard.documents.page import as_page
from wizard.documents.pdf import as_pdf
from wizard.documents.text import as_message, as_text
from wizard.documents.viewing_help import tell_help
from wizard.guidance.checklist_model import Checklist
from wizard.guidance.link import write_link
from wizard.guidance.support import Support
from wizard.rules.situation import Value

Kind = Literal["text", "message", "pdf", "html", "ics"]

MEDIA: Final[dict[Kind, str]] = {
    "text": "text/plain; charset=utf-8",
    "message": "text/plain; charset=utf-8",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
}


def make(
    kind: Kind,
    library: Library,
    checklist: Checklist,
    lang: Lang,
    answers: Mapping[str, Value],
    *,
    shareable: bool = False,
    address: str | None = None,
    operator: str | None = None,
    support: Support | None = None,
) -> bytes:
    """Return one document of a list; only those ``answers`` that may travel stand in its link."""
    edition = edition_of(
        library,
        checklist,
        lang,
        answers,
        shareable=shareable,
        address=address,
        operator=operator,
        support=support,
    )
    return document(kind, checklist, edition)


def document(kind: Kind, checklist: Checklist, edition: Edition) -> bytes:
    """Return one document of a list in one edition."""
    if kind == "pdf":
        return as_pdf(checklist, edition)
    if kind == "ics":
        made = datetime.datetime.combine(checklist.today, datetime.time(), datetime.UTC)
        return as_calendar(checklist, edition, made)
    writer = {"html": as_page, "text": as_text, "message": as_message}[kind]
    return writer(checklist, edition).encode()


def edition_of(
    library: Library,
    checklist: Checklist,
    lang: Lang,
    answers: Mapping[str, Value],
    *,
    shareable: bool = False,
    served: bool = False,
    address: str | None = None,
    operator: str | None = None,
    notices: tuple[str, ...] = (),
    changes: tuple[Change, ...] = (),
    support: Support | None = None,
) -> Edition:
    """Return what the documents of a list say of themselves.

    Of a ``support`` everything stands on the paper: leave out before what the person did not
    tick to print. A copy to share shows none of it.
    """
    province = provinces().get(str(answers.get("province", "")))
    return Edition(
        lang=lang,
        shareable=shareable,
        address=address.rstrip("/") if address is not None else None,
        query=write_link(library, lang, answers, checklist.form) if checklist.form else "",
        served=served,
        operator=operator,
        reviewers=tuple(library.reviewers.values()),
        province=province.name[lang] if province is not None else None,
        notices=notices,
        changes=changes,
        help=tell_help(library, support, lang) if support is not None and not shareable else (),
    )


def name_of(kind: Kind, checklist: Checklist, lang: Lang) -> str:
    """Return the name under which a document is saved."""
    endings: dict[Kind, str] = {"text": "txt", "message": "txt"}
    return file_name(checklist, lang, endings.get(kind, kind))
