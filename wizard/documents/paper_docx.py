"""A paper as an editable Word file that opens without repair, from right to left in Arabic."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from wizard.documents.docx_runs import PLAIN, STRONG, Look, add_counted, add_text, part_of, valued
from wizard.documents.docx_setup import (
    BULLET,
    CELL,
    NOTE,
    SMALL,
    SOURCE,
    TWIP,
    WIDTH,
    insert_in_order,
    new_document,
    turn,
)
from wizard.documents.paper_draft import (
    Block,
    Chapter,
    Column,
    Draft,
    Heading,
    Line,
    Paragraph,
    Piece,
    Signatures,
    Table,
    heading_words,
)
from wizard.guidance.said import Script

MILLIMETRE = 1440 / 25.4
"""A millimetre in twentieths of a point."""
EDGE = 70
"""Room beside the words of a cell, in twentieths of a point."""
ITEM, GAP = 40, 160
"""Room under an item and under a table, in twentieths of a point."""
LEAST_BESIDE = 2
"""A place to sign is never wider than half a page."""


def paper_docx(draft: Draft, day: datetime.date) -> bytes:
    """Return a paper as the bytes of a Word file."""
    made = _Maker(draft, new_document(draft, day))
    made.write()
    out = BytesIO()
    made.document.save(out)
    return out.getvalue()


class _Maker:
    """One file in the making."""

    def __init__(self, draft: Draft, document: Document) -> None:
        self.draft, self.document = draft, document
        self.lang: Script = draft.lang
        self.body = document.element.body
        self.last = part_of(self.body, "w:sectPr")

    def write(self) -> None:
        """Write the whole paper."""
        notes = tuple(filter(None, (*self.draft.notices, self.draft.foot)))
        for number, notice in enumerate(notes):
            self.paragraph(NOTE, (Piece(notice),), STRONG if number == 0 else PLAIN)
        if notes:
            self.gap()
        self.paragraph("Title", self.draft.title)
        for block in self.draft.blocks:
            self.block(block)

    def block(self, block: Block) -> None:
        """Write one part of the paper."""
        if isinstance(block, Chapter):
            self.paragraph("Heading 1", block.title)
        elif isinstance(block, Heading):
            self.heading(block)
            if block.cited:
                self.paragraph(SOURCE, (Piece(block.cited),))
        elif isinstance(block, Paragraph):
            paragraph = self.paragraph("Normal", block.line, item=block.item)
            if block.held:
                insert_in_order(part_of(paragraph, "w:pPr"), OxmlElement("w:keepNext"))
            if block.cited:
                add_text(paragraph, f"  [{block.cited}]", self.lang, SMALL)
        elif isinstance(block, Table):
            self.table(block)
        elif isinstance(block, Signatures):
            self.signatures(block)

    def heading(self, heading: Heading) -> None:
        """Add the heading of a clause; its number is a field, counted anew when a clause is added."""
        paragraph = self.paragraph("Heading 2", ())
        if heading.number is not None:
            words = replace(heading, number=0)
            fields = {"0": (f"SEQ {self.draft.paper.layout}", str(heading.number))}
            add_counted(paragraph, f"{heading_words(words, self.draft)} ", self.lang, PLAIN, fields)
        for piece in heading.title:
            add_text(paragraph, piece.text, self.lang)

    def paragraph(
        self, style: str, line: Line, look: Look = PLAIN, *, item: bool = False
    ) -> etree._Element:
        """Add a paragraph to the end of the paper."""
        paragraph = self.new_paragraph(line, look, style)
        properties = part_of(paragraph, "w:pPr")
        if item:
            insert_in_order(properties, parse_xml(f'<w:spacing {nsdecls("w")} w:after="{ITEM}"/>'))
            numbered = OxmlElement("w:numPr")
            numbered.append(valued("w:ilvl", "0"))
            numbered.append(valued("w:numId", str(BULLET)))
            insert_in_order(properties, numbered)
        self.last.addprevious(paragraph)
        return paragraph

    def gap(self) -> None:
        """Add room after a box or table; at the foot of a page it needs none, so no page stays empty."""
        properties = part_of(self.paragraph(CELL, ()), "w:pPr")
        room = f'w:before="0" w:after="{GAP}" w:line="20" w:lineRule="exact"'
        insert_in_order(properties, parse_xml(f"<w:spacing {nsdecls('w')} {room}/>"))

    def new_paragraph(self, line: Line, look: Look, style: str) -> etree._Element:
        """Return a paragraph that stands nowhere yet."""
        paragraph = OxmlElement("w:p")
        properties = OxmlElement("w:pPr")
        paragraph.append(properties)
        properties.append(valued("w:pStyle", style.replace(" ", "")))
        if self.lang == "ar":
            turn(properties)
        for piece in line:
            add_text(paragraph, piece.text, self.lang, look)
        return paragraph

    def table(self, table: Table) -> None:
        """Add a table: its header comes back on every page, no row is torn."""
        widths = _widths(table.columns)
        element = self.new_table(widths)
        titles = tuple((Piece(column.title),) for column in table.columns)
        element.append(self.row(titles, widths, STRONG, header=True))
        for number, row in enumerate(table.rows, start=1):
            held = bool(table.total) and number == len(table.rows)
            element.append(self.row(row, widths, room=table.room, held=held))
        if table.total:
            element.append(self.row(table.total, widths, STRONG))
        self.last.addprevious(element)
        self.gap()

    def signatures(self, block: Signatures) -> None:
        """Add who signs: a name and room under it, beside each other."""
        self.paragraph("Heading 2", (Piece(block.title),))
        beside = block.beside
        widths = (WIDTH // TWIP // max(beside, LEAST_BESIDE),) * beside
        element = self.new_table(widths)
        for start in range(0, len(block.people), beside):
            people = block.people[start : start + beside]
            cells = (*people, *((),) * (beside - len(people)))
            held = start + beside < len(block.people)  # those who sign stand on one page
            element.append(self.row(cells, widths, room=block.room, held=held))
        self.last.addprevious(element)
        self.gap()

    def new_table(self, widths: Sequence[int]) -> etree._Element:
        """Return a table without rows, from right to left in Arabic."""
        visual = "<w:bidiVisual/>" if self.lang == "ar" else ""
        sides = "".join(f'<w:{side} w:w="{EDGE}" w:type="dxa"/>' for side in ("left", "right"))
        edges = f"<w:tblCellMar>{sides}</w:tblCellMar>"
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        return parse_xml(
            f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/>{visual}'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{edges}'
            f'<w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid></w:tbl>'
        )

    def row(
        self,
        cells: Sequence[Line],
        widths: Sequence[int],
        look: Look = PLAIN,
        *,
        header: bool = False,
        room: int = 0,
        held: bool = False,
    ) -> etree._Element:
        """Return a row of a table; one that is held stands on the page of the next."""
        again = "<w:tblHeader/>" if header else ""
        row = parse_xml(
            f"<w:tr {nsdecls('w')}><w:trPr><w:cantSplit/>"
            f'<w:trHeight w:val="{round(room * MILLIMETRE)}" w:hRule="atLeast"/>{again}</w:trPr></w:tr>'
        )
        shade = '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>' if header else ""
        for line, width in zip(cells, widths, strict=True):
            cell = parse_xml(
                f'<w:tc {nsdecls("w")}><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr></w:tc>'
            )
            paragraph = self.new_paragraph(line, look, CELL)
            if held:
                insert_in_order(part_of(paragraph, "w:pPr"), OxmlElement("w:keepNext"))
            cell.append(paragraph)
            row.append(cell)
        return row


def _widths(columns: Sequence[Column]) -> tuple[int, ...]:
    """Return the width of each column in twentieths of a point."""
    whole = sum(column.width for column in columns)
    return tuple(WIDTH // TWIP * column.width // whole for column in columns)
