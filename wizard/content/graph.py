"""Draw the steps of a procedure as Graphviz text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wizard.content.model import Lang
    from wizard.content.procedure import Procedure, Step


def graph(procedure: Procedure, lang: Lang) -> str:
    """Return the steps in their phases and what each waits for; dashed = only for some founders."""
    return "\n".join([f'digraph "{procedure.id}" {{', *_lines(procedure, lang), "}", ""])


def _lines(procedure: Procedure, lang: Lang) -> Iterator[str]:
    yield "  rankdir=LR; node [shape=box, style=rounded];"
    for number, phase in enumerate(procedure.phases):
        yield f"  subgraph cluster_{number} {{"
        yield f"    label={_quoted(phase.title[lang])};"
        yield from (_box(step, lang) for step in procedure.steps if step.phase == phase.id)
        yield "  }"
    for step in procedure.steps:
        yield from (f"  {_quoted(before)} -> {_quoted(step.id)};" for before in step.after)


def _box(step: Step, lang: Lang) -> str:
    style = ' style="rounded,dashed"' if step.when is not None else ""
    return f"    {_quoted(step.id)} [label={_quoted(step.title[lang])}{style}];"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
