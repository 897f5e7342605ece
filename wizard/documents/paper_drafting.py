"""Write one paper in one language: its clauses numbered, its blanks filled, its articles named."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.content.model import Certainty
from wizard.content.paper import Bilingual, Clause, Paper
from wizard.documents.paper_draft import (
    Block,
    Chapter,
    Draft,
    Heading,
    Line,
    Paragraph,
    Piece,
    Signatures,
)
from wizard.documents.paper_filling import Filler, dots, person_words, told
from wizard.documents.paper_scripts import bare
from wizard.documents.paper_tables import make_table
from wizard.documents.wording import source_lines, voice
from wizard.guidance.citing import cited
from wizard.guidance.founders import Founder
from wizard.guidance.papers import PaperCase, clauses_of, fillings, papers_of
from wizard.guidance.said import Said, Script

ITEM = "- "


def make_draft(
    case: PaperCase, paper: Paper, lang: Script, person: Founder, number: int | None = None
) -> Draft:
    """Return a paper for one person; ``number`` tells the copies of several people apart."""
    return _Writer(case, paper, lang, person).draft(number)


class _Writer:
    """One paper in the writing."""

    def __init__(self, case: PaperCase, paper: Paper, lang: Script, person: Founder) -> None:
        self.case, self.paper, self.lang, self.person = case, paper, lang, person
        self.say = voice(lang)
        values = {**fillings(case, person), **person_words(person, lang)}
        self.filler = Filler(case.library, values, lang)

    def draft(self, number: int | None) -> Draft:
        """Return the whole paper."""
        copy = f"-{number:02}" if number is not None else ""
        return Draft(
            paper=self.paper,
            lang=self.lang,
            title=self.line(self.paper.heading),
            notices=tuple(self.notices()),
            blocks=tuple(self.blocks()),
            foot=self.version(),
            name=f"{self.paper.id}-{self.lang}{copy}",
        )

    def notices(self) -> Iterator[str]:
        """Return what stands on top: a draft, for whom to check, from when."""
        side = "cooperative" if "cooperative" in self.paper.forms else "other"
        yield self.say(f"paper.draft-{side}")
        if self.paper.good_practice:
            yield bare(self.say(f"paper.good-practice-{side}"))
        yield bare(" ".join((self.say("paper.lines"), self.say("paper.unread"))))

    def version(self) -> str:
        """Return the version of the content and the day of the paper."""
        version = self.case.library.version
        return bare(self.say("paper.version", version=version, date=self.case.today))

    def blocks(self) -> Iterator[Block]:
        """Return the parts of the paper from top to bottom."""
        chapters = {chapter.id: chapter.title for chapter in self.paper.chapters}
        number, current = 0, None
        for clause in clauses_of(self.paper, self.case):
            if clause.chapter is not None and clause.chapter != current:
                current = clause.chapter
                yield Chapter(self.line(chapters[clause.chapter]))
            number += clause.heading is not None
            yield from self.clause(clause, number)
        yield from self.signatures()
        joined = [paper for paper in papers_of(self.case) if paper.id in self.paper.annex]
        if joined:
            titles = (paper.title[self.lang] for paper in joined)
            papers = self.say("join.semicolon").join(titles)
            yield Paragraph((Piece(bare(self.say("paper.annexes", papers=papers))),))

    def clause(self, clause: Clause, number: int) -> Iterator[Block]:
        """Return a clause: heading, paragraphs, table."""
        basis = self.basis(clause)
        if clause.heading is not None:
            yield Heading(number, self.line(clause.heading), basis)
            basis = ""
        paragraphs = list(self.paragraphs(clause.text)) if clause.text is not None else []
        if paragraphs and basis:
            last = paragraphs[-1]
            paragraphs[-1] = Paragraph(last.line, last.item, basis)
        yield from paragraphs
        if clause.list is not None:
            yield make_table(clause.list, self.case.founders, self.lang)

    def paragraphs(self, text: Bilingual) -> Iterator[Paragraph]:
        """Return the paragraphs and items of a text; an item of several told texts becomes several."""
        for row in filter(None, map(str.strip, text[self.lang].splitlines())):
            item = row.startswith(ITEM)
            body = row.removeprefix(ITEM)
            several = self.filler.several(body[1:-1]) if item and body.startswith("{") else ()
            if several:
                yield from (Paragraph(told(one, self.lang), item=True) for one in several)
            else:
                yield Paragraph(self.filler.line(body), item)

    def basis(self, clause: Clause) -> str:
        """Return the articles a clause rests on, and how sure it is where that is not plain."""
        parts = [source_lines(cited(self.case.library, clause.articles), self.lang)]
        certainty: Certainty = clause.certainty
        stands_out = clause.heading is not None or bool(clause.articles)
        if certainty in ("to-confirm", "secondary"):
            parts.append(self.say(f"paper.{certainty}"))
        elif certainty == "advice" and stands_out and not self.paper.good_practice:
            parts.append(self.say("paper.advice"))
        return bare(self.say("join.semicolon").join(filter(None, parts)))

    def signatures(self) -> Iterator[Signatures]:
        """Return a place for everybody who signs; a line for a name not known yet."""
        founders = self.case.founders
        who = {
            "all": founders.members,
            "manager": founders.officers[:1],
            "chair": founders.holding("chair"),
            "one": (self.person,),
            "none": (),
        }[self.paper.signatures]
        if self.paper.signatures == "none":
            return
        people = tuple(self.name(person.name) for person in who or (Founder(),))
        title = self.say("paper.signatures" if len(people) > 1 else "paper.signature")
        yield Signatures(title, people)

    def name(self, name: Said | None) -> Line:
        """Return a name, or a line for one."""
        return told(name, self.lang) or (dots("text"),)

    def line(self, text: Bilingual) -> Line:
        """Return a text with its blanks filled."""
        return self.filler.line(text[self.lang])
