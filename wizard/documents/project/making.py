"""Every document of a project sheet from one place: for the screens and the command line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final, Literal

from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.documents.project.as_json import project_json
from wizard.documents.project.pdf import as_pdf
from wizard.documents.project.xlsx import as_xlsx
from wizard.guidance.project.reading import Problem
from wizard.guidance.project.report import Report

ProjectKind = Literal["json", "pdf", "xlsx"]

PROJECT_MEDIA: Final[dict[ProjectKind, str]] = {
    "json": "application/json",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def make_project(
    kind: ProjectKind,
    library: Library,
    report: Report,
    lang: Lang,
    problems: Iterable[Problem] = (),
) -> bytes:
    """Return one document of a sheet; only the data tells what could not be read."""
    if kind == "pdf":
        return as_pdf(library, report, lang)
    if kind == "xlsx":
        return as_xlsx(library, report, lang)
    told = project_json(report, lang, problems)
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def project_file_name(report: Report, lang: Lang, kind: ProjectKind) -> str:
    """Return a name for a file, in letters any system reads."""
    return f"dalil-project-{lang}-{report.today:%Y-%m-%d}.{kind}"
