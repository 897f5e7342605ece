"""The two worked examples, opened."""

from __future__ import annotations

import datetime
from pathlib import Path

from wizard.content.loading import library
from wizard.content.reading import read
from wizard.guidance.project import Sheet, make_report, read_sheet
from wizard.guidance.project.report import Report

FOLDER = Path(__file__).parents[3] / "project"
TODAY = datetime.date(2026, 11, 24)
AL_HOCEIMA = "01.051"


def sheet(name: str) -> Sheet:
    """Return a worked example; nothing in it is wrong."""
    page = read(FOLDER / f"{name}.yaml")
    found, problems = read_sheet(page.value)
    assert (page.issues, problems) == ((), ())
    return found


def report(name: str) -> Report:
    """Return all that follows from a worked example."""
    return make_report(library(), sheet(name), TODAY, AL_HOCEIMA)


HONEY, DIGITAL = "honey-al-hoceima", "digital-alone"
