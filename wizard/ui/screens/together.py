"""What a group sees when everybody has answered alone: who can found, where it agrees, what to talk about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.loading import library
from wizard.guidance.citing import cited
from wizard.guidance.voices import against, hear
from wizard.ui import group_turns, walk
from wizard.ui.components.erase import erase_button
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.markup import note, points, source_line
from wizard.ui.screens.result import SURE
from wizard.ui.session import current
from wizard.ui.words import local, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wizard.guidance.fit import Chosen
    from wizard.guidance.voices import Eligibility, Line, Together


def show() -> None:
    """Show everything without a name, then the way on."""
    session = current()
    voices = group_turns.finished(session)
    together = hear(library(), session.situation(), voices)
    st.title(say("together.title"))
    st.html(f'<p class="d-lead">{said("together.lead", n=len(voices))}</p>')
    st.html(f'<div class="d-text">{_who(together.eligibility)}{_talk(together)}</div>')
    st.html(f'<div class="d-grid">{"".join(_sides(together))}</div>')
    st.html(f'<div class="d-text">{_hidden(together)}{_follows(together.eligibility)}</div>')
    with ways():
        way_on(say("together.go"), _go_on)
        way_back(session.go, "group")
    erase_button()


def _who(found: Eligibility) -> str:
    """Return how many can found, from when the others can, and what stands in the way."""
    able = (
        said("together.able-all", n=found.voices)
        if found.today == found.voices
        else said("together.able", n=found.today, k=found.voices)
    )
    later = [
        said("together.later", n=found.later.count(date), date=date)
        for date in dict.fromkeys(found.later)
    ]
    parts = [f"<h2>{said('together.who')}</h2>", f"<p><b>{' '.join([able, *later])}</b></p>"]
    if found.missing:
        parts.append(_too_few(found.missing))
    if found.barred:
        parts.append(f"<h3>{said('together.barred')}</h3>")
        parts.append(points("warn", "warn", _told(found.barred)))
        parts.append(note(said("together.sign")))
    if found.to_ask:
        parts.append(f"<h3>{said('together.ask')}</h3>")
        parts.append(points("ask", "ask", _told(found.to_ask)))
    return f"<section>{''.join(parts)}</section>"


def _too_few(missing: int) -> str:
    """Return how many are missing, and the honest ways that are left."""
    texts = library().outcomes.headline("not-yet-missing-members")
    item = f"<b>{said('together.missing', n=missing)}</b><br>{safe(local(texts.explain))}"
    return points("warn d-box", "warn", [item])


def _told(items: Iterable[Chosen]) -> list[str]:
    """Return each reason with how sure it is and where it stands."""
    lines = []
    for item in items:
        if item.option.reason is None:
            continue
        basis = item.option.basis
        sources = cited(library(), item.question.sources)
        line = source_line(SURE[basis], sources) if basis is not None else ""
        lines.append(safe(local(item.option.reason)) + line)
    return lines


def _talk(together: Together) -> str:
    """Return what to talk about, in order."""
    title = f"<h2>{said('together.talk')}</h2>"
    if not together.talk:
        return f"<section>{title}<p>{said('together.no-talk')}</p></section>"
    items = [
        f"<li><b>{safe(local(topic.title))}</b><p>{safe(local(topic.differ))}</p></li>"
        for topic in together.talk
    ]
    return f'<section>{title}<ol class="d-plan">{"".join(items)}</ol></section>'


def _sides(together: Together) -> Iterable[str]:
    """Return where the group agrees, and where it differs."""
    for agreement, kind, symbol in (("agree", "good", "ok"), ("differ", "turn", "turn")):
        lines = [line for line in together.lines if line.agreement == agreement]
        if lines:
            items = points(kind, symbol, [_line(line) for line in lines])
            yield f"<section><h2>{said(f'together.{agreement}')}</h2>{items}</section>"


def _line(line: Line) -> str:
    """Return one topic: what was said, counted where that is allowed, and what speaks against it."""
    total = len(group_turns.finished(current()))
    told = [_count(line, option, n, total) for option, n in line.counts]
    if line.others:
        told.append(said("together.others"))
    warnings = [f"<small>{reason}</small>" for reason in _against(line)]
    head = f"<b>{safe(local(line.topic.title))}</b>"
    agree = f"<p>{safe(local(line.topic.agree))}</p>" if line.agreement == "agree" else ""
    return f"{head}{agree}<p>{'<br>'.join(told)}</p>{''.join(warnings)}"


def _against(line: Line) -> Sequence[str]:
    reasons = (one.option.reason for one in against(library(), line))
    return [safe(local(reason)) for reason in reasons if reason is not None]


def _count(line: Line, option: str, n: int, total: int) -> str:
    found = library().questions[line.topic.id].option(option)
    words = local(found.label if found is not None else library().dont_know)
    if line.agreement == "agree":
        return safe(words)
    if n == 0:
        return said("together.some", answer=words)
    return said("together.of", n=n, k=total, answer=words)


def _hidden(together: Together) -> str:
    """Return that something is not said, and why."""
    hidden = any(line.agreement == "hidden" for line in together.lines)
    return note(said("together.hidden")) if hidden else ""


def _follows(found: Eligibility) -> str:
    """Return what the list will follow."""
    key = "together.follows-few" if found.missing else "together.follows"
    return f"<h2>{said('together.next')}</h2><p>{said(key, n=found.today)}</p>"


def _go_on() -> None:
    """Go to the questions left for all, or to the result where too few can found."""
    session = current()
    group_turns.go_on(session)
    session.form = None
    session.changing = False
    session.go(walk.next_open(session, "q") or "check")
