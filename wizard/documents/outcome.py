"""The sentences of the outcome, filled in for one founder in one language."""

from __future__ import annotations

import dataclasses

from wizard.content.formats import fill
from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.guidance.advice import Advice, Change


@dataclasses.dataclass(frozen=True)
class OutcomeWords:
    """What a headline says: one sentence, what it means, the next step."""

    sentence: str
    explain: str
    next: str


def outcome_words(library: Library, advice: Advice, lang: Lang) -> OutcomeWords:
    """Return the sentences of the headline, with forms, numbers and dates filled in."""
    texts = library.outcomes
    headline = texts.headline(advice.headline)
    names = [texts.forms[form][lang] for form in advice.forms]
    values = {
        "form": names[0] if names else "",
        "form2": names[1] if len(names) > 1 else "",
        "n": _missing(library, advice, lang),
        "date": advice.come_back or texts.connectors["birthday"][lang],
    }
    return OutcomeWords(
        *(
            fill(part[lang], lang, **values)
            for part in (headline.sentence, headline.explain, headline.next)
        )
    )


def change_words(library: Library, change: Change, lang: Lang) -> str:
    """Return a change of fact in words: "if in fact ..., the best fit becomes ..."."""
    texts = library.outcomes
    question = library.questions[change.question]
    option = question.option(change.answer)
    answer = option.label[lang] if option is not None else change.answer
    if change.headline in ("best-form", "close-call"):
        names = [texts.forms[form][lang] for form in change.forms[:2]]
        key = "if_then" if change.headline == "best-form" else "if_close"
        values = {"answer": answer, "form": names[0], "form2": names[-1]}
        return fill(texts.connectors[key][lang], lang, **values)
    sentence = texts.headline(change.headline).sentence[lang]
    missing = fill(sentence, lang, n=fill_range(library, 1, 3, lang))
    return fill(texts.connectors["if_outcome"][lang], lang, answer=answer, outcome=missing)


def fill_range(library: Library, low: int, high: int, lang: Lang) -> str:
    """Return "3", or "from 1 to 3" where the number is not known."""
    if low == high:
        return str(low)
    return fill(library.outcomes.connectors["from_to"][lang], lang, low=low, high=high)


def _missing(library: Library, advice: Advice, lang: Lang) -> str:
    if advice.missing_members is None:
        return ""
    return fill_range(library, *advice.missing_members, lang)
