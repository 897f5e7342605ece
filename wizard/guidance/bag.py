"""The papers to carry: counted for one step, then added up over a trip or the whole road."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Mapping

from wizard.content.loading import Library
from wizard.content.procedure import Given, Requirement, Step
from wizard.guidance.checklist_model import NeededRequirement, ReturnedRequirement
from wizard.guidance.days import add_span
from wizard.guidance.group import Group
from wizard.rules.evaluation import Evaluation


def step_requirements(
    library: Library,
    step: Step,
    group: Group,
    evaluation: Evaluation,
    givers: Mapping[str, str],
) -> tuple[NeededRequirement, ...]:
    """Return the papers one step surely asks of this group; ``givers`` names the step each comes from.

    A paper that waits for an answer is left to the list of what is not known yet.
    """
    return tuple(
        _counted(library, requirement, group, givers.get(requirement.id))
        for requirement in step.requirements
        if evaluation.find(requirement.when).verdict
    )


def requirements_back(
    library: Library, step: Step, day: datetime.date | None
) -> tuple[ReturnedRequirement, ...]:
    """Return what a step gives; valid until a date counted from the day it was given, if known."""
    return tuple(_returned(library, given, day) for given in step.back)


def add_up(library: Library, papers: Iterable[NeededRequirement]) -> tuple[NeededRequirement, ...]:
    """Return one line a paper: copies added; an original that is only shown is packed once."""
    bag: dict[str, NeededRequirement] = {}
    for paper in papers:
        packed = bag.get(paper.id)
        if packed is None:
            bag[paper.id] = paper
            continue
        shown = library.requirements[paper.id].shown
        both = (packed.originals, paper.originals)
        bag[paper.id] = dataclasses.replace(
            packed,
            originals=max(both) if shown else sum(both),
            copies=packed.copies + paper.copies,
            certified=packed.certified + paper.certified,
            advice=packed.advice or paper.advice,
            counted=packed.counted and paper.counted,
            note=packed.note or paper.note,
            from_step=packed.from_step or paper.from_step,
        )
    return tuple(bag.values())


def _counted(
    library: Library, requirement: Requirement, group: Group, from_step: str | None
) -> NeededRequirement:
    paper = library.requirements[requirement.id]
    count = group.count(requirement.per)
    office = paper.given_by if from_step is None else None
    return NeededRequirement(
        id=requirement.id,
        title=paper.title,
        originals=requirement.originals * count,
        copies=requirement.copies * count,
        certified=requirement.certified * count,
        note=requirement.note,
        how=paper.how,
        advice=requirement.advice,
        counted=group.is_counted(requirement.per),
        from_step=from_step,
        given_by=library.authorities[office].title if office is not None else None,
    )


def _returned(library: Library, given: Given, day: datetime.date | None) -> ReturnedRequirement:
    until = add_span(day, given.valid) if given.valid is not None and day is not None else None
    return ReturnedRequirement(given.id, library.requirements[given.id].title, given.note, until)
