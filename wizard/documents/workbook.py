"""Registers and books as an Excel workbook: right to left in Arabic, totals that add themselves up."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from wizard.content.formats import dirhams
from wizard.content.paper import BlankKind, Column, Paper, Sheet
from wizard.documents.paper_draft import plain
from wizard.documents.paper_drafting import standing
from wizard.documents.paper_filling import Filler
from wizard.documents.paper_scripts import marked
from wizard.documents.register_rows import Cells, rows_of, summed
from wizard.documents.wording import voice
from wizard.guidance.founders import Founder
from wizard.guidance.papers import PaperCase, fillings
from wizard.guidance.said import Script

FONT, SIZE = "Arial", 10
WIDTHS: Mapping[BlankKind, int] = {
    "text": 20,
    "long-text": 34,
    "number": 10,
    "dirhams": 15,
    "percent": 9,
    "date": 13,
    "place": 18,
}
"""How wide a column is, in letters."""
FORMATS: Mapping[BlankKind, str] = {
    "number": "#,##0",
    "dirhams": "#,##0.00",
    "percent": "0",
    "date": "dd/mm/yyyy",
}
MOST_LETTERS = 31
"""What the name of a sheet may have."""
MOST_PRINTED = 200
"""Letters at the head of a printed page; the format allows 255."""
_HEAD = f'&"{FONT}"&8'
"""The letters at head and foot of a printed page."""
_UNSCALED = {"scale_with_doc": False}
_TURNED, _END_TURNED = "\u202b", "\u202c"
"""What stands between these runs from right to left."""
TITLE, ROW = 26, 21
"""Heights in points of a title, and of a row that may be filled in by hand."""
LETTERS_A_LINE, LINE = 84, 15
"""Letters of a note in one line, and the height of the line in points."""


def make_workbook(case: PaperCase, paper: Paper, lang: Script) -> bytes:
    """Return a workbook as the bytes of its file, the same bytes on the same day."""
    out = BytesIO()
    # The width of a column counts letters of these.
    letters = {"font_name": FONT, "font_size": SIZE}
    options = {"strings_to_formulas": False, "default_format_properties": letters}
    book = Workbook(out, {"in_memory": True, **options})
    book.set_properties(
        {
            "title": paper.title[lang],
            "author": "Dalil",
            "created": datetime.datetime.combine(case.today, datetime.time()),
        }
    )
    filler = Filler(case.library, fillings(case, Founder()), lang)
    _Readme(case, paper, filler, book).make()
    looks = _Looks(case, paper, filler, book)
    for sheet in paper.sheets:
        _SheetMaker(looks, sheet).make()
    book.close()
    return out.getvalue()


class _Looks:
    """Formats of cells in one language."""

    def __init__(self, case: PaperCase, paper: Paper, filler: Filler, book: Workbook) -> None:
        self.case, self.paper, self.filler, self.book = case, paper, filler, book
        self.lang: Script = filler.lang

    def look(self, **more: object) -> Format:
        """Return a format of cells."""
        reading = 2 if self.lang == "ar" else 1
        base = {"font_name": FONT, "font_size": SIZE, "reading_order": reading, "valign": "vcenter"}
        return self.book.add_format({**base, **more})

    def add(self, name: str) -> Worksheet:
        """Return a new sheet, printed on A4, with what it is on top of every page."""
        page = self.book.add_worksheet(sheet_name(name))
        if self.lang == "ar":
            page.right_to_left()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.6)
        page.set_header(f"&C{_HEAD}{self.printed(self.notices()[0])}", _UNSCALED)
        version = self.printed(self.version())
        page.set_footer(f"&L{_HEAD}{version}&C{_HEAD}&P / &N", _UNSCALED)
        return page

    def printed(self, text: str) -> str:
        """Return a text for the head or foot of a printed sheet, which has no direction of its own."""
        kept = text.replace("&", "&&")[:MOST_PRINTED]
        return f"{_TURNED}{kept}{_END_TURNED}" if self.lang == "ar" else kept

    def notices(self) -> list[str]:
        """Return what every paper says on top."""
        say = voice(self.lang)
        side = "cooperative" if "cooperative" in self.paper.forms else "other"
        lines = [say(f"paper.draft-{side}")]
        lines += [marked(say(key), self.lang) for key in standing(self.paper)]
        return lines

    def version(self) -> str:
        """Return the version of the content and the day."""
        version, day = self.case.library.version, self.case.today
        return marked(voice(self.lang)("paper.version", version=version, date=day), self.lang)


class _Readme(_Looks):
    """The first sheet: what the book is, and the note of each other sheet."""

    def make(self) -> None:
        """Write the sheet."""
        page = self.add(voice(self.lang)("paper.file.readme"))
        page.set_column(0, 0, LETTERS_A_LINE)
        page.fit_to_pages(1, 1)
        title = plain(self.filler.line(self.paper.heading[self.lang]))
        strong, words = self.look(bold=True, font_size=14), self.look(text_wrap=True)
        rows = [(title, strong), *((line, words) for line in self.notices())]
        rows += [(voice(self.lang)("paper.sheet-note"), words), (self.version(), words)]
        for sheet in self.paper.sheets:
            if sheet.note is not None:
                note = plain(self.filler.line(sheet.note[self.lang]))
                rows += [("", words), (sheet.title[self.lang], self.look(bold=True)), (note, words)]
        for row, (text, look) in enumerate(rows):
            page.write_string(row, 0, marked(text, self.lang), look)
            page.set_row(row, LINE * (1 + len(text) // LETTERS_A_LINE) + 4)


class _SheetMaker(_Looks):
    """One sheet in the making: the ceiling, the titles, empty rows with their formulas."""

    def __init__(self, base: _Looks, sheet: Sheet) -> None:
        super().__init__(base.case, base.paper, base.filler, base.book)
        self.sheet = sheet
        self.page = self.add(sheet.title[self.lang])
        self.places = {column.id: n for n, column in enumerate(sheet.columns)}
        self.told = rows_of(sheet, self.case.founders, self.lang)
        self.rows = max(sheet.rows, len(self.told))

    def make(self) -> None:
        """Write the whole sheet."""
        title = plain(self.filler.line(self.paper.heading[self.lang]))
        head = f"{title} – {self.sheet.title[self.lang]}"
        self.page.write_string(0, 0, marked(head, self.lang), self.look(bold=True, font_size=13))
        self.page.set_row(0, TITLE)
        first = self.ceiling(1) + 1
        self.titles(first - 1)
        for number, column in enumerate(self.sheet.columns):
            self.column(number, column, first)
        self.page.freeze_panes(first, 0)
        self.page.set_landscape()
        self.page.repeat_rows(first - 1)

    def ceiling(self, row: int) -> int:
        """Write the ceiling and what is left before it; return the row after them."""
        amount = self.amount()
        running = next((column for column in self.sheet.columns if column.running), None)
        if amount is None or running is None:
            return row
        say = voice(self.lang)
        bold = self.look(bold=True)
        known = marked(say("paper.ceiling", amount=dirhams(amount, self.lang)), self.lang)
        self.page.write_string(row, 0, f"{known}. {say('paper.left')}", bold)
        first = row + 2
        name = xl_col_to_name(self.places[running.plus[0]])
        spent = f"SUM({name}{first + 1}:{name}{first + self.rows})"
        number = self.look(bold=True, num_format=FORMATS["dirhams"], border=1)
        place = self.places[running.id]
        self.page.write_formula(row, place, f"={amount}-{spent}", number, amount)
        return row + 1

    def amount(self) -> int | None:
        """Return the ceiling in dirhams as it stands on the day."""
        name = self.sheet.ceiling
        value = self.case.library.amounts[name].on(self.case.today) if name is not None else None
        return value.low if value is not None else None

    def titles(self, row: int) -> None:
        """Write the titles of the columns."""
        look = self.look(bold=True, text_wrap=True, border=1, bg_color="#E7E6E6", align="center")
        for number, column in enumerate(self.sheet.columns):
            self.page.write_string(row, number, column.title[self.lang], look)
        self.page.set_row(row, 2 * LINE + 6)

    def column(self, number: int, column: Column, first: int) -> None:
        """Write the cells of a column: what was told, its formulas, or room to write."""
        computed = bool(column.plus or column.minus)
        more: dict[str, object] = {"border": 1, "text_wrap": column.told is not None}
        if column.kind in FORMATS:
            more["num_format"] = FORMATS[column.kind]
        if computed:
            more["bg_color"] = "#F2F2F2"
        look = self.look(**more)
        self.page.set_column(number, number, self.width(column))
        for place in range(self.rows):
            row = first + place
            told = self.told[place] if place < len(self.told) else {}
            self.page.set_row(row, self.height(told))
            if computed:
                formula, known = self.formula(column, row, first), summed(column, told)
                self.page.write_formula(row, number, formula, look, known)
            elif isinstance(value := told.get(column.id), str):
                self.page.write_string(row, number, marked(value, self.lang), look)
            else:
                self.page.write(row, number, value, look)

    def formula(self, column: Column, row: int, first: int) -> str:
        """Return what a cell adds up; it stays empty as long as its row is."""
        parts = [("+", name) for name in column.plus] + [("-", name) for name in column.minus]
        places = [(sign, self.places[name]) for sign, name in parts]
        start = first if column.running else row
        terms = "".join(
            f"{sign}SUM({xl_rowcol_to_cell(start, place, row_abs=column.running)}"
            f":{xl_rowcol_to_cell(row, place)})"
            for sign, place in places
        )
        filled = ",".join(xl_rowcol_to_cell(row, place) for _, place in places)
        return f'=IF(COUNT({filled})=0,"",{terms.removeprefix("+")})'

    def height(self, told: Cells) -> int:
        """Return the height of a row: room for every line of what was told."""
        widths = {column.id: self.width(column) for column in self.sheet.columns}
        lines = [1 + len(str(value)) // widths[name] for name, value in told.items()]
        return max(ROW, LINE * max(lines, default=1) + 4)

    def width(self, column: Column) -> int:
        """Return the width of a column: room for its values and for the words of its title."""
        longest = max(map(len, column.title[self.lang].split()))
        return max(WIDTHS[column.kind], longest + 3)


def sheet_name(title: str) -> str:
    """Return a name that a sheet may have."""
    kept = "".join(" " if letter in "[]:*?/\\" else letter for letter in title)
    return kept[:MOST_LETTERS].strip("' ")
