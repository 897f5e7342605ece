"""The files of papers that a founder can take: made when somebody taps, from a list the law allows.

They are made outside the run of the page, so they get the session handed over.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Final

from wizard.documents.paper_files import full_set, paper_files
from wizard.errors import DocumentError
from wizard.ui import founding

if TYPE_CHECKING:
    from wizard.content.paper import Paper
    from wizard.documents.paper_files import PaperFormat
    from wizard.guidance.papers import PaperCase
    from wizard.guidance.said import Script
    from wizard.ui.session import Session

MEDIA: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "zip": "application/zip",
}


def paper(session: Session, name: str, lang: Script, as_: PaperFormat) -> bytes:
    """Return one paper; of a paper for each person, all of them in a ZIP."""
    case = _case(session)
    files = list(paper_files(case, case.library.papers[name], lang, as_))
    if len(files) == 1:
        return files[0].content
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        for file in files:
            bundle.writestr(file.name, file.content)
    return out.getvalue()


def everything(session: Session, lang: Script, as_: PaperFormat) -> bytes:
    """Return every paper of the project in one ZIP."""
    return full_set(_case(session), lang, as_)


def ending(case: PaperCase, one: Paper, as_: PaperFormat) -> str:
    """Return the kind of file that a paper becomes."""
    if one.sheets:
        return "xlsx"
    people = case.founders.officers if one.per == "officer" else case.founders.members
    return "zip" if one.per != "file" and len(people) > 1 else as_


def _case(session: Session) -> PaperCase:
    told = founding.read(session)
    if told.stopping:
        raise DocumentError
    return told.case
