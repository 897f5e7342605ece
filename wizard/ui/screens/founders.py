"""The founders' list: who is on it, what it adds up to, and what the law still asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from wizard.content import formats
from wizard.guidance.founders_so_far import so_far
from wizard.ui import founding, person_form
from wizard.ui.components.erase import erase_button
from wizard.ui.components.inputs import beside, fill
from wizard.ui.components.person_inputs import forget_inputs
from wizard.ui.components.ways import way_back, way_on, ways
from wizard.ui.markup import facts, icon, note, points
from wizard.ui.session import current
from wizard.ui.walk import back_to
from wizard.ui.words import printed, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wizard.guidance.founders import Founder, Problem
    from wizard.ui.founding import Told
    from wizard.ui.session import Session


def show() -> None:
    """Show the list."""
    session = current()
    _drop_empty(session)
    told = founding.read(session)
    st.title(say("people.title-alone" if told.alone else "people.title"))
    st.html(note(said("people.kept-nowhere" if session.borrowed else "people.kept")))
    if told.case.form in {"cooperative", "sarl-au"}:
        _share_value(told)
        st.html(_totals(told))
    problems = [*told.of_list()]
    told_of_all = _box([one for one in problems if one.stops]) + _quiet(problems)
    if told_of_all:
        st.html(told_of_all)
    with st.container(key="people", gap="small"):
        for at, person in enumerate(told.case.founders.people):
            _line(at, person, told.of_person(at))
    _put_back(session)
    with ways():
        if not (told.alone and session.founders):
            first = "people.add" if session.founders else "people.add-first"
            way_on(say(first), session.go, screen_of(len(session.founders)))
        st.button(say("people.to-papers"), key="to-papers", on_click=session.go, args=("papers",))
        way_back(session.go, back_to(session))
    erase_button()


def screen_of(at: int) -> str:
    """Return the name of a person's screen: their place on the list, so that it tells nothing."""
    return f"f{at + 1}"


def remove(at: int) -> None:
    """Take one person off the list; they can be put back at once."""
    session = current()
    gone = session.founders.pop(at) if at < len(session.founders) else None
    forget_inputs()
    session.go("founders")
    session.removed = (at, gone) if gone else None


def _restore() -> None:
    session = current()
    if session.removed is not None:
        at, person = session.removed
        session.founders.insert(at, person)
        session.removed = None
        forget_inputs()


def _put_back(session: Session) -> None:
    if session.removed is None:
        return
    with st.container(key="put-back", horizontal=True, gap="small"):
        st.html(note(said("people.removed")))
        st.button(say("people.put-back"), key="undo", type="tertiary", on_click=_restore)


def _drop_empty(session: Session) -> None:
    """Take out whoever nothing is told of."""
    told = [person for person in session.founders if not person_form.is_empty(person)]
    if len(told) < len(session.founders):
        session.founders = told
        forget_inputs()


def _share_value(told: Told) -> None:
    """Ask for the value of one share: it stands for all."""
    session, key = current(), "w-n-share-value"
    held: Any = session.papers.get(founding.SHARE_VALUE, told.case.founders.share_value)
    fill(key, "" if held is None else str(held))
    with st.container(key="fill", gap="small"):
        st.text_input(
            say("people.share-value"), key=key, autocomplete="off", on_change=_keep_share_value
        )
        beside(founding.sentence(one) for one in told.of_detail(founding.SHARE_VALUE))


def _keep_share_value() -> None:
    session = current()
    value = person_form.number_of(st.session_state.get("w-n-share-value"))
    if value == "":
        session.papers.pop(founding.SHARE_VALUE, None)
    else:
        session.papers[founding.SHARE_VALUE] = value


def _totals(told: Told) -> str:
    """Return how many are typed, and what their shares add up to so far."""
    lang, sums = current().lang, so_far(told.case.founders)
    wanted = current().situation().answers.get("members")
    if isinstance(wanted, int) and told.case.form == "cooperative":
        count = say("people.count-of", n=str(sums.members), k=str(wanted))
    else:
        count = str(sums.members)
    pairs = [
        (said("people.count"), safe(count)),
        (said("people.capital"), safe(formats.dirhams(sums.capital, lang))),
        (said("people.paid"), safe(formats.dirhams(sums.paid, lang))),
    ]
    if sums.natural_percent is not None and told.case.form == "cooperative":
        percent = printed("paper.percent", n=sums.natural_percent)
        pairs.append((said("people.natural"), safe(percent)))
    return facts(pairs)


def _box(problems: Sequence[Problem]) -> str:
    """Return what of the whole list the law does not allow."""
    if not problems:
        return ""
    told = [safe(founding.sentence(one)) for one in problems]
    return f'<h2 class="d-around">{said("people.law")}</h2>' + points("warn d-box", "warn", told)


def _quiet(problems: Sequence[Problem]) -> str:
    told = [safe(founding.sentence(one)) for one in problems if not one.stops]
    return points("ask", "ask", told) if told else ""


def _line(at: int, person: Founder, problems: Sequence[Problem]) -> None:
    """Show one person in a line, what is wrong with them, and the way to change it."""
    name = (
        person.name.in_(founding.script()) if person.name else say("people.no-name", n=str(at + 1))
    )
    wrong = "".join(
        f'<span class="d-late">{icon("warn")}<span>{safe(founding.placed(one))}</span></span>'
        for one in problems
        if one.stops
    )
    gaps = sum(one.grade == "missing" for one in problems)
    left = f'<span class="d-maybe">{said("people.gaps", n=gaps)}</span>' if gaps else ""
    rest = safe(printed("join.semicolon").join(_rest(person)))
    with st.container(key=f"line-{at}", horizontal=True, gap="small"):
        st.html(f'<div class="d-line"><b>{safe(name)}</b><small>{rest}</small>{wrong}{left}</div>')
        st.button(
            say("check.change"),
            key=f"change-{at}",
            type="tertiary",
            on_click=current().go,
            args=(screen_of(at),),
        )


def _rest(person: Founder) -> Iterator[str]:
    """Return what is told of a person beside the name."""
    lang = current().lang
    if person.shares is not None:
        yield say("people.n-shares", n=person.shares)
    if person.paid is not None:
        yield say("people.n-paid", sum=formats.dirhams(person.paid, lang))
    if person.brought:
        yield say("people.n-in-kind", sum=formats.dirhams(person.brought, lang))
    for role in person.roles:
        yield printed(f"paper.role.{role}")
    if not person.member:
        yield say("people.not-member")
