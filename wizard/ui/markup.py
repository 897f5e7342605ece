"""Small pieces of HTML that the screens are built of. What goes in is HTML already, see words.safe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wizard.documents import wording
from wizard.guidance.checklist_model import Citation
from wizard.ui.session import current
from wizard.ui.words import block, local, printed, safe, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wizard.content.model import Certainty
    from wizard.content.shared import Term
    from wizard.documents.lines import ActionDate

_MARKS: Final[dict[Certainty, str]] = {
    "official": "co",
    "secondary": "cs",
    "to-confirm": "cc",
    "advice": "cd",
}
_SHORT: Final = 3
"""A word this short stands inside too many others to be found by its letters."""


def icon(name: str) -> str:
    """Return an icon that screen readers pass over."""
    return f'<i class="ic ic-{name}" aria-hidden="true"></i>'


def points(kind: str, symbol: str, items: Iterable[str]) -> str:
    """Return a list whose items carry the same symbol."""
    lines = "".join(f"<li>{icon(symbol)}<div>{item}</div></li>" for item in items)
    return f'<ul class="d-pts {kind}">{lines}</ul>'


def fold(summary: str, inside: str, symbol: str = "help") -> str:
    """Return a part that opens on a tap."""
    return (
        f'<details class="d-fold"><summary>{icon(symbol)}<span>{summary}</span></summary>'
        f'<div class="d-in">{inside}</div></details>'
    )


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Return names and what stands behind them, side by side."""
    lines = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in pairs if value)
    return f'<dl class="d-dl">{lines}</dl>'


def dated(due: ActionDate) -> tuple[str, str]:
    """Return when an action is due, to stand among facts."""
    date = wording.sentence(due.date)
    return safe(
        due.label
    ), f'<span class="d-date">{safe(date)}</span><small>{safe(due.note)}</small>'


def meanings(pairs: Iterable[tuple[str, str]]) -> str:
    """Return words, and under each what there is to say of it; nothing if there are none."""
    lines = "".join(f"<dt>{word}</dt><dd>{told}</dd>" for word, told in pairs)
    return f'<dl class="d-words">{lines}</dl>' if lines else ""


def listed(items: Iterable[str]) -> str:
    """Return a plain list."""
    return f'<ul class="d-list">{"".join(f"<li>{item}</li>" for item in items)}</ul>'


def mark(certainty: Certainty) -> str:
    """Return how sure a statement is: a sign and a word."""
    sign = f'<i class="ic c ic-{_MARKS[certainty]}" aria-hidden="true"></i>'
    return f"{sign}{safe(wording.certainty_word(certainty, current().lang))}"


def source_line(certainty: Certainty, citations: Sequence[Citation]) -> str:
    """Return the line under a statement: how sure it is, and where it stands written."""
    names = "" if certainty == "advice" else safe(wording.source_lines(citations, current().lang))
    comma = safe(printed("join.comma")) if names else ""
    return f'<span class="d-src">{mark(certainty)}{comma}{names}</span>'


def explained(terms: Iterable[Term]) -> str:
    """Return official words with what they mean, folded; nothing if there are none."""
    told = meanings((safe(local(term.term)), block(local(term.meaning))) for term in terms)
    return fold(said("words"), told, "book") if told else ""


def spoken_in(text: str, terms: Iterable[Term]) -> list[Term]:
    """Return the official words that a text uses."""
    return [term for term in terms if _uses(text.casefold(), local(term.term).casefold())]


def _uses(text: str, term: str) -> bool:
    names = [part.strip() for part in term.replace("(", "،").replace(")", "،").split("،")]
    return any(len(name) > _SHORT and name in text for name in names)


def alarm(text: str, *, at_once: bool = False) -> str:
    """Return what is late or wrong; ``at_once`` where a screen reader is to say it as it appears."""
    role = ' role="status"' if at_once else ""
    return f'<p class="d-late"{role}>{icon("warn")}<span>{text}</span></p>'


def doubt(text: str, symbol: str = "ask") -> str:
    """Return what is not sure, or not for everybody."""
    return f'<p class="d-maybe">{icon(symbol)}<span>{text}</span></p>'


def note(text: str) -> str:
    """Return a quiet line."""
    return f'<p class="d-note">{text}</p>'
