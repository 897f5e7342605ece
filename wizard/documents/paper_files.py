"""The files of a project's papers: one by one as they are asked for, or all in one ZIP."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Literal, NamedTuple

from wizard.content.paper import Paper
from wizard.documents.paper_docx import paper_docx
from wizard.documents.paper_drafting import make_draft
from wizard.documents.paper_pdf import paper_pdf
from wizard.documents.workbook import make_workbook
from wizard.guidance.papers import PaperCase, papers_of, people_of
from wizard.guidance.said import Script

PaperFormat = Literal["docx", "pdf"]


class PaperFile(NamedTuple):
    """One file to hand out."""

    name: str
    content: bytes


def paper_files(
    case: PaperCase, paper: Paper, lang: Script, as_: PaperFormat = "docx"
) -> Iterator[PaperFile]:
    """Make a paper: one file, or one a person; a workbook is always one for Excel."""
    if paper.sheets:
        yield PaperFile(f"{paper.id}-{lang}.xlsx", make_workbook(case, paper, lang))
        return
    people = people_of(paper, case)
    for number, person in enumerate(people, start=1):
        copy = None if paper.per == "file" else number
        draft = make_draft(case, paper, lang, person, copy)
        content = paper_docx(draft, case.today) if as_ == "docx" else paper_pdf(draft)
        yield PaperFile(f"{draft.name}.{as_}", content)


def full_set(case: PaperCase, lang: Script, as_: PaperFormat = "docx") -> bytes:
    """Return every paper of a project in one ZIP."""
    out = BytesIO()
    date = (case.today.year, case.today.month, case.today.day, 0, 0, 0)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        for paper in papers_of(case):
            for file in paper_files(case, paper, lang, as_):
                bundle.writestr(
                    zipfile.ZipInfo(file.name, date), file.content, zipfile.ZIP_DEFLATED
                )
    return out.getvalue()
