"""Every paper, register and project sheet as LibreOffice prints it; its own sums are ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import openpyxl
import pytest

from tests.browser.papers import pictures
from tests.look.office import NONE_FOUND, converted, find_office
from tests.look.scenes import ARABIC, SHEET
from tests.unit.documents.papers.conftest import TODAY, case_of, founders_of
from tests.unit.documents.project.test_xlsx import differences
from tests.unit.guidance.project.examples import DIGITAL, HONEY, report, sheet
from wizard.content.loading import library
from wizard.documents.paper_files import paper_files
from wizard.documents.project.xlsx import as_xlsx
from wizard.guidance.papers import papers_of
from wizard.guidance.project import make_report, read_sheet
from wizard.guidance.said import SCRIPTS, Script

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PIL.Image import Image

    from wizard.documents.paper_files import PaperFile

FEWEST_DARK: Final = 200
"""Dark dots that a page with anything on it has, between its head and its foot."""
HEAD, FOOT = 0.06, 0.93
"""Where head and foot of a page end and begin."""


@pytest.fixture(scope="session")
def office() -> str:
    """Return the path of LibreOffice; without it only these tests fail, in one sentence."""
    return find_office() or pytest.fail(NONE_FOUND, pytrace=False)


def files_of(lang: Script) -> Iterator[PaperFile]:
    """Return every paper of seven founders once, and the books of one who works alone."""
    group = case_of("p01", founders_of("p01-founders.yaml"))
    alone = case_of("p02", None, "auto-entrepreneur")
    seen = set()
    for case in (group, alone):
        for paper in papers_of(case):
            if paper.id not in seen:
                seen.add(paper.id)
                yield next(iter(paper_files(case, paper, lang)))


@pytest.mark.parametrize("lang", SCRIPTS)
def test_every_paper_in_office_programs(
    office: str, lang: Script, tmp_path: Path, out: Path
) -> None:
    """Each page of each file has something on it, and nothing runs into its margins."""
    told, _ = read_sheet((ARABIC if lang == "ar" else SHEET)["sheet"])
    paths = [tmp_path / file.name for file in files_of(lang)]
    for path, file in zip(paths, files_of(lang), strict=True):
        path.write_bytes(file.content)
    paths.append(tmp_path / f"project-{lang}.xlsx")
    paths[-1].write_bytes(as_xlsx(library(), make_report(library(), told, TODAY, "01.051"), lang))
    for pdf in converted(office, paths, "pdf", tmp_path):
        for number, page in enumerate(pictures(pdf), 1):
            page.save(out / f"office-{pdf.stem}-{number:02d}.png")
            assert _dark(page, 0, HEAD, 1, FOOT) > FEWEST_DARK, (pdf.name, number)
            for left, right in ((0, 0.02), (0.98, 1)):
                assert _dark(page, left, 0, right, 1) == 0, (pdf.name, number)


@pytest.mark.parametrize("name", [HONEY, DIGITAL])
def test_same_figures(office: str, name: str, tmp_path: Path) -> None:
    """LibreOffice, which is given formulas alone, comes to our figures."""
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(as_xlsx(library(), report(name), "fr"))
    book = openpyxl.load_workbook(path)
    book.save(path)  # without the figures that stood beside the formulas
    (tmp_path / "counted").mkdir()
    (counted,) = converted(office, [path], "xlsx", tmp_path / "counted")
    cells = openpyxl.load_workbook(counted, data_only=True)
    values: dict[str, object] = {}
    for key, found in book.defined_names.items():
        page, cell = str(found.attr_text).rsplit("!", 1)
        values[key.removeprefix("dalil_")] = cells[page.strip("'")][cell.replace("$", "")].value
    assert values["total"] is not None
    assert differences(sheet(name), values) == {}


def _dark(page: Image, left: float, top: float, right: float, bottom: float) -> int:
    """Return how many dots of a part of a page are dark."""
    edges = [int(x) for x in (left * page.width, top * page.height)]
    edges += [int(x) for x in (right * page.width, bottom * page.height)]
    grey = page.convert("L").crop((edges[0], edges[1], edges[2], edges[3]))
    return sum(grey.histogram()[:128])
