"""The advice as plain text, for a terminal."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from wizard.content.formats import day, fill
from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.content.question import FORMS
from wizard.documents.outcome import change_words, outcome_words
from wizard.documents.wording import voice
from wizard.guidance.advice import Advice, Reason
from wizard.guidance.plan_days import dated_tasks


def advice_text(library: Library, advice: Advice, lang: Lang, begin: datetime.date) -> str:
    """Return the result in the order of the result page, its plan counted from the day they begin."""
    words = outcome_words(library, advice, lang)
    connectors = library.outcomes.connectors
    colon = voice(lang)("join.colon")
    lines = [words.sentence, words.explain]
    lines += _listed(connectors["strengths"][lang], _said(advice.strengths, lang))
    lines += _listed(connectors["warnings"][lang], _said(advice.warnings, lang))
    changes = [change_words(library, change, lang) for change in advice.changes]
    lines += _listed(connectors["would_change"][lang], changes)
    lines += _listed(connectors["unknown"][lang], _unknown(library, advice, lang))
    lines += ["", f"{connectors['next'][lang]} {words.next}"]
    if advice.plan is not None:
        tasks = (
            f"{day(by, lang)}{colon} {task.title[lang]}"
            for task, by in dated_tasks(advice.plan, begin)
        )
        lines += _listed(advice.plan.title[lang], tasks)
    lines.append("")
    lines += [
        f"{library.procedures[form].title[lang]}{colon} "
        f"{library.outcomes.bands[advice.bands[form]][lang]}"
        for form in FORMS
    ]
    dated = fill(connectors["rules_date"][lang], lang, date=library.last_read)
    lines += ["", connectors["fixed"][lang], dated]
    return "\n".join(lines) + "\n"


def _listed(title: str, items: Iterable[str]) -> list[str]:
    found = [f"- {item}" for item in items]
    return ["", title, *found] if found else []


def _said(reasons: Iterable[Reason], lang: Lang) -> Iterator[str]:
    return (reason.text[lang] for reason in reasons if reason.text is not None)


def _unknown(library: Library, advice: Advice, lang: Lang) -> Iterator[str]:
    for item in advice.unknown:
        how = f" {item.how[lang]}" if item.how is not None else ""
        yield f"{library.questions[item.question].ask[lang]}{how}"
