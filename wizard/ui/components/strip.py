"""The strip beside the questions: which legal forms are still possible, and why one dropped out."""

from __future__ import annotations

import streamlit as st

from wizard.content.loading import library
from wizard.guidance.advise import live_forms
from wizard.ui.markup import icon
from wizard.ui.session import current
from wizard.ui.words import local, safe, said


def strip() -> None:
    """Show every form, possible or struck out with the reason."""
    forms = live_forms(library(), current().situation())
    possible = [form for form, reasons in forms.items() if not reasons]
    lines = [f"<li>{icon('ok')}<span>{said(f'form.{form}')}</span></li>" for form in possible]
    seen: set[str] = set()
    for form, reasons in forms.items():
        if reasons:
            why = local(reasons[0].text) if reasons[0].text else ""
            told = "" if why in seen else f"<small>{safe(why)}</small>"
            seen.add(why)
            lines.append(f'<li class="off">{icon("off")}<s>{said(f"form.{form}")}</s>{told}</li>')
    title = said("forms-left", n=len(possible)) if possible else said("forms-none")
    st.html(f'<div class="d-strip" role="status"><p>{title}</p><ul>{"".join(lines)}</ul></div>')
