"""The result: one sentence, why, what would change it, what is not known, and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import streamlit as st

from wizard.content.formats import fill
from wizard.content.loading import library
from wizard.documents import wording
from wizard.documents.lines import action_date
from wizard.documents.outcome import change_words, outcome_words
from wizard.guidance.advise import advise
from wizard.guidance.checklist import make_checklist
from wizard.guidance.citing import cited
from wizard.guidance.headline import NAMED_FORMS, told_outcome
from wizard.ui.components.around import around, way_to_help, way_to_project
from wizard.ui.components.comparison import advantages
from wizard.ui.components.erase import erase_button
from wizard.ui.components.hero import hero
from wizard.ui.components.paper_doors import way_to_papers
from wizard.ui.components.plan import plan_html
from wizard.ui.components.share import share_button
from wizard.ui.components.ways import way_on, ways
from wizard.ui.markup import dated, facts, fold, note, points, source_line
from wizard.ui.session import current
from wizard.ui.settings import today
from wizard.ui.words import kept_together, local, printed, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wizard.content.model import Certainty
    from wizard.content.question import Basis, FormId
    from wizard.guidance.advice import Advice, Reason
    from wizard.guidance.checklist_model import Checklist

Kind = Literal["primary", "secondary", "tertiary"]

SURE: Final[dict[Basis, Certainty]] = {
    "law": "official",
    "official": "official",
    "secondary": "secondary",
    "precaution": "advice",
}
TO_SHEET: Final = frozenset({"not-now-minor", "market-first", "undecided", "advisor-first"})
"""The headlines whose next step or plan asks for the project sheet."""
_OPINION: Final = ("opinion-request",)
"""The letter of a civil servant who asks their administration first."""


def show() -> None:
    """Show the result in its fixed order."""
    session = current()
    situation = session.situation()
    advice = advise(library(), situation)
    checklist = make_checklist(
        library(),
        situation,
        today=today(),
        progress=session.dossier().progress(),
        advice=advice,
    )
    words = outcome_words(library(), advice, session.lang)
    st.html(hero(words))
    st.html(f'<div class="d-grid">{"".join(_reasons(advice))}</div>')
    st.html(_second(advice, checklist) + _next_step(checklist, words.next) + _fixed())
    _buttons(advice)
    if checklist.plan is not None:
        st.html(plan_html(checklist.plan, checklist.begin))
    if _speaks_of_cooperative(advice):
        st.html(fold(said("advantages"), advantages(), "group"))
    around(has_help=True, has_project=advice.headline in TO_SHEET)
    erase_button()


def _reasons(advice: Advice) -> Iterable[str]:
    """Return the parts that explain the result; an empty part is left out."""
    lang = current().lang
    changes = [safe(change_words(library(), change, lang)) for change in advice.changes]
    unknown = [
        f"{safe(local(library().questions[item.question].ask))}"
        + (f'<span class="d-src">{safe(local(item.how))}</span>' if item.how else "")
        for item in advice.unknown
    ]
    blocked = _blocked(advice)
    yield _part("strengths", points("good", "ok", _told(advice.strengths)), advice.strengths)
    yield _part("warnings", points("warn", "warn", _told(advice.warnings)), advice.warnings)
    yield _part("would_change", points("turn", "turn", changes), changes)
    yield _part("unknown", points("ask", "ask", unknown), unknown)
    yield _titled(said("to-ask"), points("ask", "ask", _to_ask(advice)), _to_ask(advice))
    yield _titled(said("not-possible"), points("warn", "off", blocked), blocked)


def _part(connector: str, html: str, items: object) -> str:
    title = library().outcomes.connectors[connector][current().lang].rstrip(" :\u00a0")
    return _titled(safe(title), html, items)


def _titled(title: str, html: str, items: object) -> str:
    return f"<section><h2>{title}</h2>{html}</section>" if items else ""


def _told(reasons: Iterable[Reason]) -> list[str]:
    return [_reason(reason) for reason in reasons if reason.text is not None]


def _reason(reason: Reason) -> str:
    """Return a reason; where it rests on a text, how sure that is and where it stands."""
    text = safe(local(reason.text)) if reason.text else ""
    if reason.basis is None:
        return text
    sources = cited(library(), library().questions[reason.question].sources)
    return text + source_line(SURE[reason.basis], sources)


def _blocked(advice: Advice) -> list[str]:
    """Return each reason once, with all the forms it rules out for now."""
    ruled_out: dict[str, list[str]] = {}
    for form, reasons in advice.blocked.items():
        for told in _told(reasons):
            ruled_out.setdefault(told, []).append(say(f"form.{form}"))
    between = printed("join.comma")
    return [f"<b>{safe(between.join(forms))}</b><br>{told}" for told, forms in ruled_out.items()]


def _to_ask(advice: Advice) -> list[str]:
    """Return the questions for the office about the forms the headline names."""
    found = (reason for form in advice.forms[:2] for reason in advice.conditions.get(form, ()))
    asks = (local(reason.ask) for reason in found if reason.ask and reason.ask != reason.text)
    return [safe(text) for text in dict.fromkeys(asks)]


def _next_step(checklist: Checklist, sentence: str) -> str:
    """Return the next step: what, where and when."""
    lang = current().lang
    pairs = [(said("what"), safe(sentence))]
    if checklist.next_actions:
        action = checklist.next_actions[0]
        pairs = [
            (said("what"), safe(local(action.title))),
            (said("where"), safe(wording.sentence(wording.place_name(action.place, lang)))),
            dated(action_date(action, lang)),
        ]
    title = library().outcomes.connectors["next"][lang].rstrip(" :\u00a0")
    return f'<div class="d-next"><h2>{safe(title)}</h2>{facts(pairs)}</div>'


def _second(advice: Advice, checklist: Checklist) -> str:
    """Return the other possible form, neither hidden nor shown as a failure."""
    if advice.headline != "best-form" or not advice.forms[1:] or checklist.form is None:
        return ""
    second: FormId = advice.forms[1]
    if advice.bands[second] not in {"fits", "possible"}:
        return ""
    sentence = _connected("second", form=library().outcomes.forms[second][current().lang])
    return f'<p class="d-second">{safe(sentence)}</p>'


def _connected(connector: str, **values: str) -> str:
    """Return a connecting sentence of the outcome with its values."""
    lang = current().lang
    return kept_together(fill(library().outcomes.connectors[connector][lang], lang, **values))


def _fixed() -> str:
    read = printed("foot.read", date=library().last_read)
    return note(f"{said('fixed')}<br>{safe(read)}")


def _buttons(advice: Advice) -> None:
    """Show the way on first, then comparing, taking away, sending and changing."""
    with ways():
        if advice.plan is None:
            _ways_to_steps(advice)
        if advice.headline == "not-now-public-servant":
            way_to_papers("papers.letter-out", "to-letter", _OPINION, "primary")
        if advice.headline in TO_SHEET:
            way_to_project("primary")
        others = {*TO_SHEET, "not-now-public-servant"}
        take_first = advice.plan is not None and advice.headline not in others
        if take_first:
            _take("primary")
        way_to_help()
        if not take_first:
            _take("secondary")
        _button("compare", "compare", "compare")
        share_button()
        _button("change-answers", "prev", "check", kind="tertiary")
        if advice.plan is not None:
            _button("steps-anyway", "anyway", "form", kind="tertiary")


def _ways_to_steps(advice: Advice) -> None:
    """Show the way to the steps; of two close forms, one way to each."""
    if advice.headline == "close-call":
        for form in advice.forms[:2]:
            label = say("steps-of", form=say(f"form.{form}"))
            st.button(label, key=f"steps-{form}", type="primary", on_click=_steps_of, args=(form,))
        return
    way_on(say("see-steps"), _steps_of, None)


def _take(kind: Kind) -> None:
    """Show the way to what is taken along; it comes first where nothing else does."""
    _button("take.open", "take", "take", kind=kind, icon=":material/download:")


def _button(
    words: str, key: str, screen: str, *, kind: Kind = "secondary", icon: str | None = None
) -> None:
    st.button(say(words), key=key, type=kind, icon=icon, on_click=current().go, args=(screen,))


def _steps_of(form: FormId | None) -> None:
    session = current()
    session.form = form
    session.go("list")


def _speaks_of_cooperative(advice: Advice) -> bool:
    if advice.headline in NAMED_FORMS:
        return "cooperative" in told_outcome(advice.headline, advice.forms)[1]
    return advice.headline in {"not-yet-missing-members", "not-a-cooperative", "housing-route"}
