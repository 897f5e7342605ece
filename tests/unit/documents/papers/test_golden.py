"""Every paper of two projects, word for word, in both languages; nothing is left unfilled in braces."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.unit.documents.papers.as_text import paper_text
from tests.unit.documents.papers.conftest import case_of, founders_of
from wizard.content.check_papers import ITEMS
from wizard.content.loading import library
from wizard.documents.paper_drafting import make_draft
from wizard.guidance.founders_law import check_founders
from wizard.guidance.papers import clauses_of, papers_of, people_of
from wizard.guidance.said import SCRIPTS, Script

GOLDEN = Path(__file__).parents[3] / "papers" / "golden"
CASES = {"p01": "p01-founders.yaml", "p08": "p08-founders.yaml"}
_RULE = "\n" + "#" * 30 + "\n"


@pytest.mark.parametrize("persona", CASES)
@pytest.mark.parametrize("lang", SCRIPTS)
def test_papers_read_as_agreed(persona: str, lang: Script, accept: bool) -> None:
    """The whole set as text, of which only the first copy of papers made for each person."""
    case = case_of(persona, founders_of(CASES[persona]))
    texts = [
        paper_text(make_draft(case, paper, lang, people_of(paper, case)[0]))
        for paper in papers_of(case)
        if not paper.sheets
    ]
    text = _RULE.join(texts)
    golden = GOLDEN / f"{persona}-{lang}.txt"
    if accept:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
    assert not re.search(r"[{}]", text)


@pytest.mark.parametrize("persona", CASES)
def test_example_lists_are_lawful(persona: str) -> None:
    """The documented examples break no article, and leave nothing open."""
    assert check_founders(founders_of(CASES[persona]), "cooperative") == ()


@pytest.mark.parametrize("persona", CASES)
def test_statutes_cover_article_5(persona: str) -> None:
    """Whatever the variant, clauses with words in both languages cover the 27 items."""
    case = case_of(persona, founders_of(CASES[persona]))
    clauses = clauses_of(library().papers["statutes"], case)
    covered = {item for clause in clauses for item in clause.items}
    assert covered == set(range(1, ITEMS + 1))
    for clause in clauses:
        if clause.items:
            assert clause.text is not None or clause.list is not None


def test_articles_are_numbered_alike() -> None:
    """Article 17 in Arabic is article 17 in French."""
    case = case_of("p01", founders_of(CASES["p01"]))
    paper, (person, *_) = library().papers["statutes"], case.founders.people
    numbers = []
    for lang, word in (("ar", "المادة"), ("fr", "Article")):
        text = paper_text(make_draft(case, paper, lang, person))  # type: ignore[arg-type]  # of a pair
        numbers.append(re.findall(rf"^{word} (\d+)", text, re.MULTILINE))
    assert numbers[0] == numbers[1] == [str(n + 1) for n in range(len(numbers[0]))]
    assert len(numbers[0]) > ITEMS
