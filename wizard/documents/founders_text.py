"""Say what is wrong or missing in a founders' list, with the article; screens and commands alike."""

from __future__ import annotations

from wizard.content.formats import isolated
from wizard.content.loading import Library
from wizard.content.model import Lang
from wizard.documents.wording import source_line, voice
from wizard.guidance.citing import cited
from wizard.guidance.founders import Problem
from wizard.guidance.said import Said


def problem_line(problem: Problem, library: Library, lang: Lang) -> str:
    """Return one sentence, with the article in brackets where the law says so."""
    say = voice(lang)
    values = {name: _written(name, value, lang) for name, value in problem.values.items()}
    text = say(f"founders.{problem.key}", **values)
    if problem.source is None:
        return text
    (citation,) = cited(library, [problem.source])
    return say("founders.by", text=text, source=source_line(citation, lang))


def _written(name: str, value: str | int | Said, lang: Lang) -> str | int:
    """Return a value for a sentence; what was told keeps its own direction."""
    if name == "who" and isinstance(value, str):  # somebody without a name yet
        return voice(lang)("founders.nobody", n=value)
    if isinstance(value, Said):
        value = value.in_("ar" if lang == "ar" else "fr")
    return isolated(value, lang) if isinstance(value, str) else value
