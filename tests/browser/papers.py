"""Read back what a founder has taken away: the PDF, its QR codes, the calendar, the light page."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any

import pypdfium2
import zxingcpp
from icalendar import Calendar
from pypdf import PdfReader

from tests.browser.reading import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PIL.Image import Image
    from playwright.sync_api import Download


def saved(download: Download, folder: Path) -> Path:
    """Save a download under its own name and return where it is."""
    path = folder / download.suggested_filename
    download.save_as(path)
    return path


def pdf_text(path: Path) -> str:
    """Return the text of a PDF, letters in their plain form."""
    pages = PdfReader(path).pages
    assert pages
    text = " ".join(page.extract_text() for page in pages)
    return plain(unicodedata.normalize("NFKC", text))


def pictures(path: Path, width: int = 900) -> Iterator[Image]:
    """Draw every page of a PDF."""
    document = pypdfium2.PdfDocument(path)
    for page in document:
        yield page.render(scale=width / page.get_width()).to_pil()
    document.close()


def qr_codes(path: Path) -> set[str]:
    """Return what the QR codes of a PDF say, read from its pages as a phone would."""
    return {code.text for page in pictures(path) for code in zxingcpp.read_barcodes(page)}


def events(path: Path) -> list[str]:
    """Return the titles in a calendar."""
    calendar = Calendar.from_ical(path.read_bytes())
    return [plain(str(event["summary"])) for event in calendar.walk("VEVENT")]


def dossier(path: Path) -> dict[str, Any]:
    """Return what stands in the file of answers."""
    return dict(json.loads(path.read_text("utf-8")))
