"""An empty Word file for papers: A4, its styles, numbering, header and footer, right to left or not."""

from __future__ import annotations

import datetime

import docx
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from lxml import etree

from wizard.documents.docx_runs import GREY, LANGUAGES, Look, add_counted, add_text, part_of, valued
from wizard.documents.paper_draft import Draft, plain
from wizard.documents.wording import voice

FONT = "Arial"
"""On every system, or stands for one that is, with Arabic letters."""
MARGIN, TOP = Mm(20), Mm(18)
WIDTH = Mm(210) - 2 * MARGIN
TWIP = 635
"""English Metric Units in a twentieth of a point, the unit of tables and stops."""
NOTE, SOURCE, CELL = "Dalil Note", "Dalil Source", "Dalil Cell"
"""Styles of ours: the note on top, the small line with the article, the text of tables."""
BULLET = 71
"""The numbering of items: a free number in the template of the library."""
SMALL = Look(grey=True, half_points=16)

_UNUSED = ("stylesWithEffects", "customXml", "webSettings")
"""Parts of the library's template that only old versions of Word read, and complain about."""
_SIZES = {"Normal": 10.5, "Title": 16.0, "Heading 1": 13.0, "Heading 2": 11.0}
_CENTRED = ("Title", "Heading1")
_PAGES = {"@1": ("PAGE", "1"), "@2": ("NUMPAGES", "1")}


def new_document(draft: Draft, day: datetime.date) -> Document:
    """Return an empty document with everything that a paper's paragraphs need."""
    document = docx.Document()
    _drop_unused(document)
    _page(document, draft)
    for name, size in _SIZES.items():
        _style(document, name, size, draft)
    _own_style(document, draft, NOTE, size=9.0, border=True)
    _own_style(document, draft, SOURCE, size=8.0, border=False)
    _own_style(document, draft, CELL, size=9.0, border=False)
    _numbering(document)
    _header_footer(document, draft)
    _about(document, draft, day)
    return document


def _drop_unused(document: Document) -> None:
    for name, relation in list(document.part.rels.items()):
        if relation.reltype.rsplit("/", 1)[-1] in _UNUSED:
            del document.part.rels[name]


def _page(document: Document, draft: Draft) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = MARGIN
    section.top_margin, section.bottom_margin = TOP, Mm(20)
    section.header_distance = section.footer_distance = Mm(9)
    if draft.lang == "ar":
        part_of(document.element.body, "w:sectPr/w:docGrid").addprevious(OxmlElement("w:bidi"))


def _style(document: Document, name: str, size: float, draft: Draft) -> None:
    """Set letters, sizes, spaces and direction of a style of the template."""
    style = document.styles[name]
    _set_style(style.element, size, bold=name != "Normal", draft=draft)
    spacing = style.paragraph_format
    spacing.space_before = Pt({"Heading 1": 16, "Heading 2": 10}.get(name, 0))
    spacing.space_after = Pt({"Normal": 4, "Title": 8, "Heading 1": 4}.get(name, 2))
    spacing.line_spacing = 1.12
    spacing.keep_with_next = name != "Normal"


def _set_style(element: etree._Element, size: float, *, bold: bool, draft: Draft) -> None:
    for old in element.findall(qn("w:rPr")):
        element.remove(old)
    fonts = " ".join(f'w:{kind}="{FONT}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    strong = "<w:b/><w:bCs/>" if bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    half = round(2 * size)
    lang = f'<w:lang w:val="{LANGUAGES["fr"]}" w:bidi="{LANGUAGES["ar"]}"/>'
    element.append(
        parse_xml(
            f"<w:rPr {nsdecls('w')}><w:rFonts {fonts}/>{strong}"
            f'<w:color w:val="000000"/><w:spacing w:val="0"/><w:kern w:val="0"/>'
            f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>{lang}</w:rPr>'
        )
    )
    found = element.find(qn("w:pPr"))
    if found is None:
        found = OxmlElement("w:pPr")
        part_of(element, "w:rPr").addprevious(found)
    for tag in ("w:pBdr", "w:contextualSpacing", "w:bidi", "w:jc"):
        for old in found.findall(qn(tag)):
            found.remove(old)
    if element.get(qn("w:styleId")) in _CENTRED:
        insert_in_order(found, valued("w:jc", "center"))
    if draft.lang == "ar":
        turn(found)


def _own_style(document: Document, draft: Draft, name: str, *, size: float, border: bool) -> None:
    """Add a style of ours: the note on top, the small line with the article."""
    style = document.styles.add_style(name, 1)
    style.base_style = document.styles["Normal"]
    _set_style(style.element, size, bold=False, draft=draft)
    if name == SOURCE:
        part_of(style.element, "w:rPr/w:color").set(qn("w:val"), GREY)
    spacing = style.paragraph_format
    spacing.space_after = Pt(0 if border else 2 if name == CELL else 3)
    spacing.space_before = Pt(2 if name == CELL else 0)
    if name == CELL:
        spacing.line_spacing = 1.0
    spacing.keep_with_next = name != CELL
    if border:
        edges = "".join(
            f'<w:{side} w:val="single" w:sz="6" w:space="4" w:color="{GREY}"/>'
            for side in ("top", "left", "bottom", "right")
        )
        spacing.left_indent = spacing.right_indent = Mm(2)
        border_element = parse_xml(f"<w:pBdr {nsdecls('w')}>{edges}</w:pBdr>")
        insert_in_order(part_of(style.element, "w:pPr"), border_element)


def _numbering(document: Document) -> None:
    """Add the mark of items."""
    numbering = document.part.numbering_part.element
    part_of(numbering, "w:num").addprevious(
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{BULLET}">'
            '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            '<w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/>'
            '<w:pPr><w:ind w:left="454" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>'
        )
    )
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{BULLET}"><w:abstractNumId w:val="{BULLET}"/></w:num>'
        )
    )


def _header_footer(document: Document, draft: Draft) -> None:
    """Say on every page which paper it is, from which content, and which page of how many."""
    section = document.sections[0]
    head = section.header.paragraphs[0]._p  # noqa: SLF001  # runs are written in the format itself
    foot = section.footer.paragraphs[0]._p  # noqa: SLF001  # the same
    for paragraph in (head, foot):
        for old in list(paragraph):
            paragraph.remove(old)
        properties = OxmlElement("w:pPr")
        paragraph.append(properties)
        properties.append(tab_stop(WIDTH // TWIP))
        if draft.lang == "ar":
            turn(properties)
    add_text(head, plain(draft.title), draft.lang, SMALL)
    add_text(foot, draft.foot, draft.lang, SMALL)
    foot.append(_tab())
    add_counted(
        foot, voice(draft.lang)("paper.page", n="@1", total="@2"), draft.lang, SMALL, _PAGES
    )


def _about(document: Document, draft: Draft, day: datetime.date) -> None:
    """Write who made the file and when; no name of anybody."""
    about = document.core_properties
    about.author, about.last_modified_by, about.comments = "Dalil", "Dalil", draft.foot
    about.title, about.language = draft.paper.title[draft.lang], LANGUAGES[draft.lang]
    about.created = about.modified = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
    settings = document.settings.element
    for old in settings.findall(qn("w:themeFontLang")):
        old.set(qn("w:val"), LANGUAGES["fr"])
        old.set(qn("w:bidi"), LANGUAGES["ar"])


def turn(properties: etree._Element) -> None:
    """Turn a paragraph, or the paragraphs of a style, from right to left."""
    insert_in_order(properties, OxmlElement("w:bidi"))


_ORDER = tuple(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd"
    " tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN"
    " bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
    " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr"
    " sectPr pPrChange".split()
)
"""The order in which the format wants the properties of a paragraph."""


def insert_in_order(properties: etree._Element, element: etree._Element) -> None:
    """Put a property of a paragraph where the format wants it."""
    place = _ORDER.index(etree.QName(element).localname)
    for other in properties:
        if _ORDER.index(etree.QName(other).localname) > place:
            other.addprevious(element)
            return
    properties.append(element)


def tab_stop(twips: int) -> etree._Element:
    """Return the far edge of the page as a stop."""
    tabs = OxmlElement("w:tabs")
    stop = valued("w:tab", "right")
    stop.set(qn("w:pos"), str(twips))
    tabs.append(stop)
    return tabs


def _tab() -> etree._Element:
    run = OxmlElement("w:r")
    run.append(OxmlElement("w:tab"))
    return run
