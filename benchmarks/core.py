"""Without a browser: rules, advice, checklist and documents."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterator
from pathlib import Path

from benchmarks.timing import Timing, measure
from tests.oracle.translate import Oracle, trace
from wizard.content.checking import check
from wizard.content.loading import PROCEDURES, Library, library, load
from wizard.content.reading import read
from wizard.documents.calendar import as_calendar
from wizard.documents.edition import Edition
from wizard.documents.page import as_page
from wizard.documents.pdf import as_pdf
from wizard.documents.project.making import make_project
from wizard.guidance.advise import advise
from wizard.guidance.checklist import make_checklist
from wizard.guidance.dossier import read_dossier
from wizard.guidance.project import make_report, read_sheet
from wizard.guidance.project.report import Report
from wizard.guidance.support import find_support
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import Situation

PERSONA = Path(__file__).parents[1] / "tests" / "personas" / "p01-honey-group-al-hoceima.yaml"
SHEET = Path(__file__).parents[1] / "tests" / "project" / "honey-al-hoceima.yaml"
TODAY = datetime.date(2026, 11, 24)


def core() -> Iterator[Timing]:
    """Yield the timings of everything that needs no browser."""
    yield _oracle()
    books = library()
    answers = read(PERSONA, PERSONA.name).value["answers"]
    situation = read_dossier({**answers, "members": 7, "province": "01.051"}, books)[0].situation(
        books
    )
    yield from _content()
    yield measure("headline with all what-ifs", [lambda: advise(books, situation)], 50, "< 10 ms")
    make = functools.partial(make_checklist, books, situation, today=TODAY)
    yield measure("checklist of a cooperative", [make], 30, "")
    made = make()
    advice = advise(books, situation)
    match = functools.partial(find_support, books, situation, advice, made)
    yield measure("all programmes for one founder", [match], 50, "< 20 ms")
    for lang in ("ar", "fr"):
        edition = Edition(lang)
        pdf = functools.partial(as_pdf, made, edition)
        page = functools.partial(as_page, made, edition)
        yield measure(f"PDF in {lang}", [pdf], 10, "< 100 ms")
        yield measure(f"light page in {lang}", [page], 20, "")
    size = len(as_page(made, Edition("ar")).encode())
    yield Timing("light page in ar, kB (not ms)", size / 1000, size / 1000, "< 100 kB")
    yield from _project(books)
    moment = datetime.datetime.combine(TODAY, datetime.time(), datetime.UTC)
    yield measure("calendar", [lambda: as_calendar(made, Edition("ar"), moment)], 20, "")


def _project(books: Library) -> Iterator[Timing]:
    """Yield the project sheet: read and worked out, and each document."""
    raw = read(SHEET, SHEET.name).value
    work_out = functools.partial(_report, books, raw)
    yield measure("project sheet worked out", [work_out], 30, "< 20 ms")
    report = work_out()
    for lang in ("ar", "fr"):
        pdf = functools.partial(make_project, "pdf", books, report, lang)
        yield measure(f"project sheet PDF in {lang}", [pdf], 10, "< 150 ms")
    workbook = functools.partial(make_project, "xlsx", books, report, "fr")
    yield measure("project sheet as workbook", [workbook], 5, "")


def _report(books: Library, raw: object) -> Report:
    return make_report(books, read_sheet(raw)[0], TODAY, "01.051")


def _content() -> Iterator[Timing]:
    """Yield a start with nothing kept and one with the content kept, then the check of it all."""
    start = library.__wrapped__  # what a new process does, without what this one remembers
    start()
    fresh = measure("content from YAML, nothing kept", [lambda: load(PROCEDURES)], 3, "")
    kept = measure("content as a start reads it, kept", [start], 5, "< 1000 ms")
    ratio = fresh.median / kept.median
    yield fresh
    yield kept
    yield Timing("YAML over kept (a ratio, not ms)", ratio, ratio, "> 2")
    checked = measure("check of all content", [lambda: check(PROCEDURES, TODAY)], 2, "< 10 000 ms")
    yield checked
    ratio = checked.median / fresh.median
    yield Timing("check over reading (a ratio, not ms)", ratio, ratio, "")


def _oracle() -> Timing:
    """Return how long one new answer takes over the oracle's 60 rules, missing lists included."""
    oracle = Oracle()

    def answer(situation: Situation) -> frozenset[str]:
        evaluation = Evaluation(situation)
        findings = [evaluation.find(rule) for rule in oracle.rules.values()]
        return frozenset().union(*(finding.missing for finding in findings))

    calls = [functools.partial(answer, oracle.situation(step["answers"])) for step in trace()]
    return measure("one new answer, 60 rules, with what is missing", calls, 100, "< 0.2 ms")
