"""The list: first the one page with the next three actions, then all steps by trip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from wizard.content.loading import library
from wizard.content.territory import provinces
from wizard.documents import wording
from wizard.documents.lines import about_list
from wizard.documents.outcome import outcome_words
from wizard.guidance.advise import advise
from wizard.ui.components.actions import actions_html
from wizard.ui.components.around import around, way_to_help, way_to_project
from wizard.ui.components.bag import bag_table
from wizard.ui.components.changed import show_changed
from wizard.ui.components.erase import erase_button
from wizard.ui.components.hero import hero
from wizard.ui.components.jumps import jumps, part_id
from wizard.ui.components.late import late_questions
from wizard.ui.components.plan import plan_html
from wizard.ui.components.sector import sector_html
from wizard.ui.components.sources import sources_html
from wizard.ui.components.trips import done_unit, locked_unit, open_unit, papers_of_unit
from wizard.ui.components.units import by_phase
from wizard.ui.components.ways import way_on, way_to_take, ways
from wizard.ui.copies import make_list, own_support
from wizard.ui.markup import fold, listed, note, points
from wizard.ui.session import current
from wizard.ui.words import local, printed, safe, said, say

if TYPE_CHECKING:
    from wizard.guidance.advice import Advice
    from wizard.guidance.checklist_model import Checklist
    from wizard.guidance.support import Support
    from wizard.ui.components.units import Unit


def show_page() -> None:
    """Show the one page."""
    session = current()
    advice = advise(library(), session.situation())
    checklist = make_list(session, advice)
    if checklist.form is None:
        _show_plan(checklist, advice)
        return
    st.title(wording.next_title(checklist, session.lang))
    show_changed(checklist, _support(advice, checklist))
    st.html(_head(checklist, advice))
    st.html(actions_html(checklist))
    late_questions(checklist)
    with ways():
        way_on(say("list.all", n=len(checklist.steps)), session.go, "steps")
        way_to_help()
        way_to_take()
        st.button(
            say("list.other-form"),
            key="other-form",
            type="tertiary",
            on_click=session.go,
            args=("form",),
        )
    st.html(_cost(checklist) + sector_html(checklist))
    around(has_help=True)
    erase_button()


def show_steps() -> None:
    """Show every step: what is open in full, what is locked or done in a line."""
    session = current()
    advice = advise(library(), session.situation())
    checklist = make_list(session, advice)
    if checklist.form is None:
        _show_plan(checklist, advice)
        return
    st.title(printed("about.title", form=local(checklist.title)))
    show_changed(checklist, _support(advice, checklist))
    phases = list(by_phase(checklist))
    parts = jumps({phase.id: safe(local(phase.title)) for phase, _ in phases})
    st.html(_head(checklist, advice) + sector_html(checklist) + parts)
    done = False
    for phase, units in phases:
        st.header(local(phase.title), anchor=part_id(phase.id))
        for unit in units:
            done |= _show_unit(unit, checklist)
    if done:
        st.button(
            say("list.correct"),
            key="correct",
            type="tertiary",
            on_click=_correct,
            args=(checklist,),
        )
    _steps_foot(checklist)


def _steps_foot(checklist: Checklist) -> None:
    """Show the ways on, the cost, the whole bag, the sources, and the way to erase."""
    with ways():
        st.button(say("list.page"), key="prev", on_click=current().go, args=("list",))
        way_to_help()
        way_to_take()
    bag = fold(safe(printed("bag.all")), _whole_bag(checklist), "bag") if checklist.bag else ""
    st.html(
        _cost(checklist)
        + bag
        + fold(safe(printed("source.title")), sources_html(checklist.sources), "book")
    )
    around(has_help=True)
    erase_button()


def _show_unit(unit: Unit, checklist: Checklist) -> bool:
    """Show one unit; return whether it stands there as done."""
    fresh = unit.is_fresh(current().fresh)
    if unit.is_done and not fresh:
        st.html(done_unit(unit))
        return True
    if unit.waits_for() and not fresh and not any(step.done for step in unit.steps):
        st.html(locked_unit(unit, checklist))
        papers_of_unit(unit, checklist)
    else:
        open_unit(unit, checklist)
    return False


def _correct(checklist: Checklist) -> None:
    """Open what is done again, so that a tick or a date can be put right."""
    current().fresh |= {step.step.id for step in checklist.steps if step.done}


def _show_plan(checklist: Checklist, advice: Advice) -> None:
    """Show the short plan where it stands instead of the steps."""
    session = current()
    words = outcome_words(library(), advice, session.lang)
    st.html(hero(words))
    show_changed(checklist, _support(advice, checklist))
    if checklist.plan is not None:
        st.html(plan_html(checklist.plan, checklist.begin))
    with ways():
        way_to_project()
        way_to_help()
        way_to_take()
        st.button(
            say("change-answers"), key="prev", type="tertiary", on_click=session.go, args=("check",)
        )
    around(has_help=True, has_project=True)
    erase_button()


def _head(checklist: Checklist, advice: Advice) -> str:
    """Return whose list it is, and what speaks against it."""
    return note(safe(_about(checklist))) + _warning(checklist, advice)


def _support(advice: Advice, checklist: Checklist) -> Support | None:
    """Return the programmes as this founder sees them; None where nobody asks what changed."""
    session = current()
    if session.made_with in (None, library().version):
        return None
    return own_support(session, checklist, advice)


def _about(checklist: Checklist) -> str:
    """Return whose list this is, in one line."""
    province = provinces().get(str(current().answers.get("province")))
    where = local(province.name) if province is not None else None
    parts = about_list(checklist, current().lang, where)
    return printed("join.semicolon").join([local(checklist.title), *parts])


def _warning(checklist: Checklist, advice: Advice) -> str:
    """Say plainly when the answers speak against this form, and why."""
    unfinished = advice.next_question is not None
    if checklist.warning is None or (checklist.warning == "overrides-headline" and unfinished):
        return ""
    reasons = advice.blocked.get(checklist.form, ()) if checklist.form else ()
    why = [safe(local(reason.text)) for reason in reasons if reason.text]
    return points("warn d-box", "warn", [safe(printed(f"warning.{checklist.warning}")), *why])


def _cost(checklist: Checklist) -> str:
    lang = current().lang
    total = wording.total_line(checklist, lang)
    title = safe(printed("cost.title"))
    told = f'<p class="d-cost"><span>{title}</span><span>{safe(total)}</span></p>'
    outside = wording.outside_cost(checklist, lang)
    told += note(safe(outside)) if outside else ""
    steps = [local(checklist.step(name).step.title) for name in checklist.total_fee.unpublished]
    if steps:
        inside = note(said("cost.ask")) + listed(map(safe, steps))
        told += fold(said("cost.which"), inside, "ask")
    return told


def _whole_bag(checklist: Checklist) -> str:
    return note(safe(printed("bag.all-note"))) + bag_table(checklist.bag, checklist)
