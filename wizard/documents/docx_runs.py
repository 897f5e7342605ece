"""Runs of a Word paragraph: each in its script's direction, font and language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

from wizard.documents.paper_scripts import bare, by_script
from wizard.guidance.said import Script

LEFT_TO_RIGHT = "\u200e"
"""A mark without width: what follows runs from left to right."""
LANGUAGES: dict[Script, str] = {"ar": "ar-MA", "fr": "fr-MA"}


class Look(NamedTuple):
    """How a run looks beside its direction."""

    bold: bool = False
    grey: bool = False
    half_points: int | None = None
    """Its size where it is not that of the style."""


PLAIN, STRONG = Look(), Look(bold=True)
GREY = "595959"


def add_text(paragraph: etree._Element, text: str, lang: Script, look: Look = PLAIN) -> None:
    """Add a text to a paragraph, a run for each script; a mark keeps "2026-11" in its order."""
    for part, rtl in by_script(text, lang):
        turned = lang == "ar" and not rtl and not part.isalnum()
        add_run(paragraph, f"{LEFT_TO_RIGHT}{part}" if turned else part, rtl=rtl, look=look)


def add_run(
    paragraph: etree._Element, text: str, *, rtl: bool, look: Look = PLAIN
) -> etree._Element:
    """Add one run; the order of its properties is that of the format."""
    run = OxmlElement("w:r")
    paragraph.append(run)
    run.append(run_properties(rtl=rtl, look=look))
    words = OxmlElement("w:t")
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    words.text = text
    run.append(words)
    return run


def add_counted(
    paragraph: etree._Element,
    words: str,
    lang: Script,
    look: Look,
    fields: Mapping[str, tuple[str, str]],
) -> None:
    """Add words with numbers that Word counts: each token with its field and its present number."""
    for part in filter(None, re.split(f"({'|'.join(fields)})", bare(words))):
        if part in fields:
            name, number = fields[part]
            field = OxmlElement("w:fldSimple")
            field.set(qn("w:instr"), name)
            paragraph.append(field)
            add_run(field, number, rtl=False, look=look)
        else:
            add_text(paragraph, part, lang, look)


def part_of(element: etree._Element, tag: str) -> etree._Element:
    """Return the part of an element that is surely there; "w:rPr/w:color" is a part of a part."""
    found = element.find("/".join(map(qn, tag.split("/"))))
    if found is None:
        raise KeyError(tag)
    return found


def run_properties(*, rtl: bool, look: Look) -> etree._Element:
    """Return the properties of a run."""
    found = OxmlElement("w:rPr")
    if look.bold:
        found.append(OxmlElement("w:b"))
        found.append(OxmlElement("w:bCs"))
    if look.grey:
        found.append(valued("w:color", GREY))
    if look.half_points is not None:
        found.append(valued("w:sz", str(look.half_points)))
        found.append(valued("w:szCs", str(look.half_points)))
    if rtl:
        found.append(OxmlElement("w:rtl"))
    language = OxmlElement("w:lang")
    language.set(qn("w:bidi" if rtl else "w:val"), LANGUAGES["ar" if rtl else "fr"])
    found.append(language)
    return found


def valued(tag: str, value: str) -> etree._Element:
    """Return an element with its one value."""
    element = OxmlElement(tag)
    element.set(qn("w:val"), value)
    return element
