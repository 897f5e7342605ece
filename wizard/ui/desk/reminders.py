"""Words to paste into WhatsApp: the appointment and the tasks, in Arabic and in French."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import streamlit as st

from wizard.ui.desk import server
from wizard.ui.markup import note
from wizard.ui.server.language import DIRECTIONS
from wizard.ui.words import kept_together, safe, said, say, texts

if TYPE_CHECKING:
    from wizard.content.model import Lang
    from wizard.storage import CaseFacts

_LANGS: Final[tuple[Lang, ...]] = ("ar", "fr")


def show(facts: CaseFacts) -> None:
    """Show the text in both languages, to be selected at one touch; it names no case."""
    with st.expander(say("desk.reminder"), icon=":material/chat:"):
        st.html(note(said("desk.reminder-note")))
        for lang in _LANGS:
            text = "<br>".join(map(safe, reminder(facts, lang).splitlines()))
            st.html(
                f'<p class="d-copy" tabindex="0" lang="{lang}" dir="{DIRECTIONS[lang]}">{text}</p>'
            )


def reminder(facts: CaseFacts, lang: Lang) -> str:
    """Return the text in one language: greeting, tasks still to do, appointment, who writes."""
    say_in = texts()(lang)
    lines = [say_in("desk.remind-hello")]
    tasks = [task for task in facts.tasks if task.done is None]
    if tasks:
        lines.append(say_in("desk.remind-tasks"))
        lines += [say_in("desk.remind-task", what=task.what, date=task.due) for task in tasks]
    if facts.appointment is not None:
        lines.append(say_in("desk.remind-appointment", date=facts.appointment))
    lines.append(say_in("desk.remind-end", body=server.settings().body or say_in("name")))
    return kept_together("\n".join(lines))
