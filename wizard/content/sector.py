"""Sectors: what the trade of a project asks for on top of the procedure of its legal form."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from wizard.content.model import Certainty, Id, Localised, Model, SourceRef, When
from wizard.content.procedure import SlotId, StepBody
from wizard.content.question import FormId

Month = Annotated[int, Field(ge=1, le=12)]


class SectorStep(StepBody):
    """A step that a sector adds; the procedure says where its slot lies (see Slot).

    ``after`` may name other steps of the same sector only.
    """

    slot: SlotId
    forms: tuple[FormId, ...] = ()
    """The legal forms it is for; empty means all that have the slot."""


class Caution(Model):
    """Something to know before choosing or beginning, for all forms or some."""

    text: Localised
    forms: tuple[FormId, ...] = ()
    when: When | None = None
    sources: tuple[SourceRef, ...] = Field(min_length=1)
    certainty: Certainty


class Season(Model):
    """What usually happens in some months (1 to 12), to plan money and work by."""

    months: tuple[Month, ...] = Field(min_length=1)
    text: Localised
    sources: tuple[SourceRef, ...] = ()
    certainty: Certainty


class Sector(Model):
    """One sector: extra steps, the authority to notify, warnings and the usual year."""

    id: Id
    title: Localised
    when: When
    """Whose project it is: the sector and, where one is asked, the trade."""
    authority: Id
    """Stands for ``sector-authority`` in the procedure: also whom to notify (law 112-12, art. 104)."""
    replaces: tuple[Id, ...] = ()
    """General steps that this sector's own steps make needless."""
    steps: tuple[SectorStep, ...] = ()
    cautions: tuple[Caution, ...] = ()
    seasons: tuple[Season, ...] = ()
    ask: tuple[Localised, ...] = ()
    """Questions for the sector's authority."""
    sources: tuple[SourceRef, ...] = Field(min_length=1)
