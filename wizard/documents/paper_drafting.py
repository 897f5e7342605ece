"""Write one paper in one language: its clauses numbered, its blanks filled, its articles named."""

from __future__ import annotations

import dataclasses
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
STAMPED, SIGNED, SIGNED_BY_MANY = 26, 20, 15
"""Heights in millimetres of a place to sign: one with a stamp beside the name, another, one of many."""
MANY = 6
DOUBTFUL: frozenset[Certainty] = frozenset({"to-confirm", "secondary"})
"""A paper so sure says it on top, and so does a clause beside its article."""


def standing(paper: Paper) -> Iterator[str]:
    """Return the keys of what is said of a whole paper: whether the law asks for it, how sure it is."""
    if paper.good_practice:
        yield f"paper.good-practice-{_side(paper)}"
    if paper.certainty in DOUBTFUL:
        yield f"paper.whole-{paper.certainty}"


def _side(paper: Paper) -> str:
    """Return for whom a paper is, as the keys of its notes end."""
    return "cooperative" if "cooperative" in paper.forms else "other"


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
            foot="" if self.paper.to_customers else self.version(),
            name=f"{self.paper.id}-{self.lang}{copy}",
        )

    def notices(self) -> Iterator[str]:
        """Return what stands on top: a draft, for whom to check, how sure; nothing for customers."""
        if self.paper.to_customers:
            return
        yield self.say(f"paper.draft-{_side(self.paper)}")
        for key in standing(self.paper):
            yield bare(self.say(key))
        yield bare(" ".join((self.say("paper.lines"), self.say("paper.unread"))))

    def version(self) -> str:
        """Return the version of the content and the day of the paper."""
        version = self.case.library.version
        return bare(self.say("paper.version", version=version, date=self.case.today))

    def blocks(self) -> Iterator[Block]:
        """Return the parts of the paper from top to bottom."""
        chapters = {chapter.id: chapter.title for chapter in self.paper.chapters}
        clauses = clauses_of(self.paper, self.case)
        alone = sum(clause.heading is not None for clause in clauses) == 1
        number, current = 0, None
        last: tuple[Block, ...] = ()
        for clause in clauses:
            yield from last
            if clause.chapter is not None and clause.chapter != current:
                current = clause.chapter
                yield Chapter(self.line(chapters[clause.chapter]))
            number += clause.heading is not None
            last = tuple(self.clause(clause, None if alone else number))
        yield from self.closing(*last, *self.annexes())

    def annexes(self) -> Iterator[Block]:
        """Return the line that names the papers to join."""
        joined = [paper for paper in papers_of(self.case) if paper.id in self.paper.annex]
        if joined:
            titles = (paper.title[self.lang] for paper in joined)
            papers = self.say("join.semicolon").join(titles)
            yield Paragraph((Piece(bare(self.say("paper.annexes", papers=papers))),))

    def closing(self, *blocks: Block) -> Iterator[Block]:
        """Return the last words with who signs them: nobody signs a page that says nothing."""
        signing = tuple(self.signatures())
        for block in blocks:
            if isinstance(block, Paragraph):
                yield dataclasses.replace(block, held=bool(signing))
            else:
                yield block
        yield from signing

    def clause(self, clause: Clause, number: int | None) -> Iterator[Block]:
        """Return a clause: heading, paragraphs, table."""
        basis = self.basis(clause)
        if clause.heading is not None:
            yield Heading(number, self.line(clause.heading), basis)
            basis = ""
        paragraphs = list(self.paragraphs(clause.text)) if clause.text is not None else []
        if paragraphs and basis:
            paragraphs[-1] = dataclasses.replace(paragraphs[-1], cited=basis)
        together = clause.heading is not None and self.paper.layout != "statutes"
        for left, paragraph in enumerate(reversed(paragraphs)):
            held = clause.list is not None if left == 0 else together
            paragraphs[-1 - left] = dataclasses.replace(paragraph, held=held)
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
        if certainty in DOUBTFUL:
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
        room = SIGNED if len(people) <= MANY else SIGNED_BY_MANY
        yield Signatures(title, people, STAMPED if self.paper.layout == "statutes" else room)

    def name(self, name: Said | None) -> Line:
        """Return a name, or a line for one."""
        return told(name, self.lang) or (dots("text"),)

    def line(self, text: Bilingual) -> Line:
        """Return a text with its blanks filled."""
        return self.filler.line(text[self.lang])
