"""When several people create: what each answers alone, and what the group talks about."""

from __future__ import annotations

from wizard.content.model import Flag, Id, Localised, Model


class Topic(Model):
    """One question whose answers the group compares."""

    id: Id
    """The question."""
    sensitive: Flag = False
    """True if no answer is shown that only one person gave."""
    title: Localised
    agree: Localised
    differ: Localised
    """What to talk about where the answers differ."""


class GroupFile(Model):
    """procedures/group.yaml."""

    asked: tuple[Id, ...]
    """The questions of one person's turn, in order."""
    topics: tuple[Topic, ...]
    """In the order in which to talk about them."""
