"""Papers to sign: which ones this project needs, what is blank in them, and the drafts to download."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.content.loading import library
from wizard.documents.paper_drafting import standing
from wizard.documents.paper_files import PaperFormat
from wizard.guidance.paper_blanks import GROUPS, details_of, open_blanks
from wizard.guidance.papers import papers_of
from wizard.ui import founding, paper_copies
from wizard.ui.components import detail_inputs
from wizard.ui.components.erase import erase_button
from wizard.ui.components.ways import way_back, ways
from wizard.ui.markup import fold, listed, note, points
from wizard.ui.session import current
from wizard.ui.walk import back_to
from wizard.ui.words import local, printed, safe, said, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wizard.content.paper import Paper
    from wizard.guidance.papers import PaperCase
    from wizard.guidance.said import Script
    from wizard.ui.founding import Told

_LANG: Final = "w-paper-lang"
_LANGUAGES: Final = {"ar": "العربية", "fr": "Français"}
_KINDS: Final[tuple[PaperFormat, ...]] = ("docx", "pdf")
_ICONS: Final = {
    "docx": ":material/edit_document:",
    "pdf": ":material/picture_as_pdf:",
    "xlsx": ":material/table:",
}


def show() -> None:
    """Show the papers by the step they are brought to."""
    session = current()
    told = founding.read(session)
    case = told.case
    chosen = [one for one in papers_of(case) if one.id in session.only_papers] or papers_of(case)
    st.title(say("papers.title"))
    side = "cooperative" if case.form == "cooperative" else "other"
    draft = [safe(printed(f"paper.draft-{side}")), safe(printed("paper.unread"))]
    st.html(points("warn d-box", "warn", ["<br>".join(draft)]))
    _ingredients(told)
    if told.stopping:
        _stopped(told)
    else:
        lang = _language()
        st.html(note(said("papers.lines")))
        _all_at_once(lang, chosen, case)
        _cards(case, chosen, lang)
    if session.only_papers:
        st.button(say("papers.all"), key="all-papers", type="tertiary", on_click=_show_all)
    with ways():
        way_back(session.go, back_to(session))
    erase_button()


def _ingredients(told: Told) -> None:
    """Show what the papers are made of, and how far each is."""
    session = current()
    found = details_of(told.case)
    known = sum(detail_inputs.is_told(one) for one in found)
    people = len(session.founders)
    rows = {
        "founders": (
            say("people.title-alone" if told.alone else "people.title"),
            say("papers.people", n=people) if people else say("papers.nobody"),
        ),
        "details": (say("details.title"), say("papers.details", n=str(known), k=str(len(found)))),
    }
    with st.container(key="check", gap="small"):
        for screen, words in rows.items():
            st.button(
                "\n\n".join((*words, say("papers.fill"))),
                key=f"row-to-{screen}",
                width="stretch",
                on_click=session.go,
                args=(screen,),
            )


def _stopped(told: Told) -> None:
    """Say what is wrong and where to mend it; no paper is made meanwhile."""
    st.header(say("papers.stopped"))
    sentences = dict.fromkeys(founding.placed(one) for one in told.stopping)
    st.html(points("warn d-box", "warn", [safe(text) for text in sentences]))
    places = {
        "details" if _is_detail(problem.loc) else "founders": None for problem in told.stopping
    }
    with st.container(key="mend", horizontal=True, gap="small"):
        for at, screen in enumerate(places):
            st.button(
                say(f"papers.mend-{screen}"),
                key=f"mend-{screen}",
                type="secondary" if at else "primary",
                on_click=current().go,
                args=(screen,),
            )


def _is_detail(loc: tuple[str | int, ...]) -> bool:
    return loc[:1] == ("details",) and loc[1:2] != (founding.SHARE_VALUE,)


def _language() -> Script:
    """Let the founder choose the language of the papers; the page's own is chosen first."""
    st.session_state.setdefault(_LANG, founding.script())
    with st.container(key="fill", gap="small"):
        lang: Script | None = st.pills(
            say("papers.language"),
            ("ar", "fr"),
            key=_LANG,
            required=True,
            format_func=_LANGUAGES.__getitem__,
        )
    return lang or founding.script()


def _all_at_once(lang: Script, chosen: Sequence[Paper], case: PaperCase) -> None:
    if len(chosen) < len(papers_of(case)):
        return
    with st.container(key="all-papers-row", horizontal=True, gap="small"):
        for as_ in _KINDS:
            st.download_button(
                say(f"papers.everything-{as_}"),
                functools.partial(paper_copies.everything, current(), lang, as_),
                f"dalil-{lang}-{as_}.zip",
                paper_copies.MEDIA["zip"],
                key=f"everything-{as_}",
                icon=":material/folder_zip:",
                on_click="ignore",
            )


def _cards(case: PaperCase, chosen: Sequence[Paper], lang: Script) -> None:
    """Show each paper under the step it is first brought to."""
    blanks = open_blanks(case)
    with st.container(key="drafts"):
        for title, group in _by_step(case, chosen):
            st.html(f'<h2 class="d-step">{safe(title)}</h2>')
            for paper in group:
                _card(case, paper, blanks[paper.id], lang)


def _by_step(case: PaperCase, chosen: Sequence[Paper]) -> Iterator[tuple[str, list[Paper]]]:
    """Return the papers under the titles of their first steps, in the order of the procedure."""
    steps = library().procedures[case.form].steps if case.form is not None else ()
    left = list(chosen)
    for step in steps:
        group = [paper for paper in left if step.id in paper.steps]
        if group:
            yield local(step.title), group
        left = [paper for paper in left if paper not in group]
    if left:
        yield say("papers.letters"), left


def _card(case: PaperCase, paper: Paper, blanks: Sequence[str], lang: Script) -> None:
    """Show what a paper is for, how sure it is, what is blank in it, and the buttons that make it."""
    good = "".join(note(safe(printed(key))) for key in standing(paper))
    few = bool(current().only_papers)
    with st.expander(local(paper.title), expanded=few, icon=":material/description:"):
        st.html(
            f'<div class="d-paper"><p>{safe(local(paper.purpose))}</p>{good}{_blanks(blanks)}</div>'
        )
        with st.container(key=f"paper-row-{paper.id}", horizontal=True, gap="small"):
            for as_ in _KINDS[:1] if paper.sheets else _KINDS:
                _file(case, paper, lang, as_)


def _blanks(blanks: Sequence[str]) -> str:
    """Return the names of what is not told yet."""
    if not blanks:
        return ""
    details = library().details
    told = [
        safe(say(f"papers.blank-{name}") if name in GROUPS else local(details[name].ask))
        for name in blanks
    ]
    return fold(said("papers.blanks", n=len(told)), listed(told), "ask")


def _file(case: PaperCase, paper: Paper, lang: Script, as_: PaperFormat) -> None:
    ending = paper_copies.ending(case, paper, as_)
    kind = "xlsx" if paper.sheets else as_
    st.download_button(
        say(f"papers.as-{kind}"),
        functools.partial(paper_copies.paper, current(), paper.id, lang, as_),
        f"{paper.id}-{lang}.{ending}",
        paper_copies.MEDIA[ending],
        key=f"file-{paper.id}-{as_}",
        icon=_ICONS[kind],
        on_click="ignore",
    )


def _show_all() -> None:
    current().only_papers = ()
