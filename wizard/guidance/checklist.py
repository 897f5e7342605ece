"""Make the personalised checklist: the steps that apply, their dates, trips, bag and cost."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping, Sequence

from wizard.content.loading import Library
from wizard.content.merging import merged
from wizard.content.procedure import Procedure, Step
from wizard.content.question import FormId
from wizard.content.sector import Caution
from wizard.content.shared import Source
from wizard.guidance.advice import Advice
from wizard.guidance.advise import advise
from wizard.guidance.bag import add_up, requirements_back, step_requirements
from wizard.guidance.checklist_model import (
    Checklist,
    ChecklistStep,
    Citation,
    LegalDate,
    Objection,
    TotalFee,
)
from wizard.guidance.citing import cited
from wizard.guidance.fees import step_fees, total_fee
from wizard.guidance.follow_up import REGISTERED, find_follow_up
from wizard.guidance.group import Group, read_group
from wizard.guidance.headline import never_steps
from wizard.guidance.ordering import applying_after, in_order
from wizard.guidance.places import find_place
from wizard.guidance.plan_days import first_day
from wizard.guidance.sectors import cautions_for, find_sector
from wizard.guidance.timeline import Progress, Timeline
from wizard.guidance.trips import find_trips, next_actions
from wizard.guidance.unknowns import find_unknowns
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import Situation


def make_checklist(
    library: Library,
    situation: Situation,
    *,
    today: datetime.date,
    form: FormId | None = None,
    start: datetime.date | None = None,
    progress: Progress | None = None,
    advice: Advice | None = None,
) -> Checklist:
    """Return the list for one founder or group on one day.

    Without ``form``, the list is for the form the headline names; under a headline with a short
    plan it holds that plan and no steps. A ``form`` asked for shows its steps with a warning,
    except to minors and public servants. ``advice`` is that of this situation, if it is made already.
    """
    advice = advice or advise(library, situation)
    wanted = form or (advice.forms[0] if advice.plan is None and advice.forms else None)
    begins = start or _date(situation.value("start")) or today
    if wanted is None or never_steps(situation) or (form is None and advice.plan):
        return _plan_only(library, situation, advice, today, begins)
    so_far = _up_to(today, progress or Progress({}, {}))
    maker = _Maker(library, library.procedures[wanted], situation, today, begins, so_far)
    made = maker.make(_objection(advice, wanted, asked=wanted is form and bool(situation.answers)))
    return dataclasses.replace(made, follow_up=find_follow_up(library, situation, made, so_far))


def _objection(advice: Advice, form: FormId, *, asked: bool) -> Objection | None:
    """Return what to say of a list that the answers speak against."""
    if form in advice.blocked:
        return "blocked-form"
    return "overrides-headline" if asked and advice.plan is not None else None


def _plan_only(
    library: Library,
    situation: Situation,
    advice: Advice,
    today: datetime.date,
    start: datetime.date,
) -> Checklist:
    """Return a list without steps: the short plan of a headline."""
    members = situation.value("members")
    plan = advice.plan
    return Checklist(
        form=None,
        warning=None,
        title=plan.title if plan else library.outcomes.headline(advice.headline).sentence,
        today=today,
        start=start,
        members=members if isinstance(members, int) else None,
        steps=(),
        trips=(),
        bag=(),
        next_actions=(),
        total_fee=TotalFee(0, 0, ()),
        unknown=(),
        plan=plan,
        sector=None,
        cautions=(),
        sources=(),
        content=library.version,
    )


class _Maker:
    """One checklist in the making."""

    def __init__(
        self,
        library: Library,
        procedure: Procedure,
        situation: Situation,
        today: datetime.date,
        start: datetime.date,
        progress: Progress,
    ) -> None:
        self.library = library
        self.situation = situation
        self.evaluation = Evaluation(situation)
        self.sector, self.sector_waits = find_sector(library, self.evaluation)
        self.procedure = merged(procedure, self.sector) if self.sector else procedure
        self.today, self.start = today, start
        self.registered = _registered_on(self.procedure, progress, today)
        if self.registered is not None:
            self.progress = _behind(self.procedure, progress, self.registered)
        else:
            self.progress = _papers_behind(self.procedure, progress, today)
        self.group: Group = read_group(procedure.id, self.evaluation)
        found = {step.id: self.evaluation.find(step.when) for step in self.procedure.steps}
        self.findings = {
            name: finding for name, finding in found.items() if finding.verdict is not False
        }
        self.steps = in_order([step for step in self.procedure.steps if step.id in self.findings])
        self.certain = frozenset(name for name, finding in self.findings.items() if finding.verdict)
        self.after = applying_after(self.procedure.steps, self.steps, self.certain)
        self.timeline = Timeline(library, self.procedure, self.progress, first_day(start, today))

    def make(self, warning: Objection | None) -> Checklist:
        self.timeline.plan(self.steps, self.after, self.certain)
        steps = self._steps()
        trips = find_trips(self.library, steps)
        known = self.group.founders if self.group.founders_known else None
        cautions = cautions_for(self.sector, self.procedure.id, self.evaluation)
        return Checklist(
            form=self.procedure.id,
            warning=warning,
            title=self.procedure.title,
            today=self.today,
            start=self.start,
            members=known,
            steps=steps,
            trips=trips,
            bag=add_up(
                self.library,
                (paper for step in steps if step.is_planned for paper in step.requirements),
            ),
            next_actions=next_actions(steps, trips, self.today),
            total_fee=total_fee(steps),
            unknown=find_unknowns(
                self.library, self.procedure, self.evaluation, steps, self.sector_waits
            ),
            plan=None,
            sector=self.sector,
            cautions=cautions,
            sources=self._sources(steps, cautions),
            content=self.library.version,
        )

    def _steps(self) -> tuple[ChecklistStep, ...]:
        by_id = {step.id: step for step in self.steps}
        givers: dict[str, str] = {}
        for step in self.steps:
            for given in step.back:
                givers.setdefault(given.id, step.id)
        deadlines = {step.id: self.timeline.deadline(step, by_id) for step in self.steps}
        return tuple(self._step(step, deadlines, givers) for step in self.steps)

    def _step(
        self,
        step: Step,
        deadlines: Mapping[str, LegalDate | None],
        givers: Mapping[str, str],
    ) -> ChecklistStep:
        finding = self.findings[step.id]
        waits = self.after[step.id]
        planned = self.timeline.planned[step.id]
        assumption = self.library.assumptions[step.plan]
        return ChecklistStep(
            step=step,
            place=find_place(self.library, step.authority, self.evaluation),
            trip=self.timeline.trip(step.id),
            earliest=self.timeline.earliest[step.id],
            day=self.timeline.day[step.id],
            planned=planned,
            deadline=deadlines[step.id],
            requirements=step_requirements(self.library, step, self.group, self.evaluation, givers),
            back=requirements_back(self.library, step, self._given_on(step)),
            fees=step_fees(self.library, step, self.group, self.evaluation, planned),
            citations=self._citations(step),
            certain=finding.verdict is True,
            missing=tuple(sorted(finding.missing)),
            done=self._is_done(step),
            locked_by=tuple(previous.id for previous in waits if not self._is_done(previous)),
            assumption=assumption.title,
            assumption_days=assumption.working_days,
        )

    def _is_done(self, step: Step) -> bool:
        """Return whether it has happened; an event whose day lies ahead is only planned for it."""
        real = self.progress.events.get(step.event) if step.event is not None else None
        return step.id in self.progress.done or (real is not None and real <= self.today)

    def _given_on(self, step: Step) -> datetime.date | None:
        """Return the day a step's papers are given; None once registered, when none still runs out."""
        if self.registered is not None:
            return None
        real = self.timeline.event_day(step.event) if step.event is not None else None
        return real or self.timeline.planned[step.id]

    def _citations(self, step: Step) -> tuple[Citation, ...]:
        refs = list(step.sources)
        refs += [part.source for part in (step.deadline, step.answer, step.lasts) if part]
        named = {(ref.id, ref.article): ref for ref in refs}
        return cited(self.library, named.values())

    def _sources(
        self, steps: Sequence[ChecklistStep], cautions: Sequence[Caution]
    ) -> tuple[Source, ...]:
        """Return every source of the list once, in the order of reading."""
        found: dict[str, Source] = {}
        for step in steps:
            fees = (citation for fee in step.fees for citation in fee.citations)
            for citation in (*step.citations, *fees):
                found[citation.source.id] = citation.source
        for caution in cautions:
            found.update({ref.id: self.library.sources[ref.id] for ref in caution.sources})
        return tuple(found.values())


def _up_to(today: datetime.date, progress: Progress) -> Progress:
    """Return what is done, by today at the latest: a tick that lies ahead is a slip of the pen."""
    done = {name: min(day, today) for name, day in progress.done.items()}
    return Progress(done, progress.events)


def _registered_on(
    procedure: Procedure, progress: Progress, today: datetime.date
) -> datetime.date | None:
    """Return the real day of the registration, if it has happened."""
    steps = [step.id for step in procedure.steps if step.event == REGISTERED]
    ticked = [progress.done[name] for name in steps if name in progress.done]
    real = progress.events.get(REGISTERED) or next(iter(ticked), None)
    return real if real is not None and real <= today else None


def _behind(procedure: Procedure, progress: Progress, registered: datetime.date) -> Progress:
    """Return what is done, with every step that leads to a registration that has happened.

    A step keeps the day it was ticked on; of any other it is only known that it was done by then.
    """
    after = {step.id: step.after for step in procedure.steps}
    waiting = [name for step in procedure.steps if step.event == REGISTERED for name in step.after]
    behind: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in behind:
            behind.add(name)
            waiting += after.get(name, ())
    return Progress({**dict.fromkeys(behind, registered), **progress.done}, progress.events)


def _papers_behind(procedure: Procedure, progress: Progress, today: datetime.date) -> Progress:
    """Return what is done, with every step that gave a paper without which an event cannot have been.

    Whoever holds the name certificate has asked for the name.
    """
    steps = {step.id: step for step in procedure.steps}
    givers = {given.id: step.id for step in procedure.steps for given in step.back}
    real = {step.id: progress.events.get(step.event or "") for step in procedure.steps}
    behind = {name: day for name, day in real.items() if day is not None and day <= today}
    waiting = list(behind)
    while waiting:
        name = waiting.pop()
        needed = (need.id for need in steps[name].requirements if need.when is None)
        for giver in {givers[paper] for paper in needed if paper in givers} - behind.keys():
            behind[giver] = behind[name]
            waiting.append(giver)
    return Progress({**behind, **progress.done}, progress.events)


def _date(value: object) -> datetime.date | None:
    return value if isinstance(value, datetime.date) else None
