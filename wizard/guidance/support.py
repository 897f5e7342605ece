"""Match programmes: may this founder ask, at the planned date of creation, and what would open it."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import Final, Literal

from wizard.content.loading import Library
from wizard.content.model import Certainty, Localised, SourceRef
from wizard.content.question import FormId
from wizard.content.support import (
    MOMENTS,
    Call,
    Gate,
    Gift,
    Likelihood,
    Line,
    Moment,
    Programme,
    Standing,
    State,
    last_call,
)
from wizard.guidance.advice import Advice
from wizard.guidance.checklist_model import Checklist, Place
from wizard.guidance.headline import is_public_servant
from wizard.guidance.places import find_place
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import Situation, Verdict

Why = Literal[
    "over", "uncertain", "until", "barred", "form", "form-open", "gate", "elsewhere", "facts"
]
"""over: closed or history; until: the rule we know ends before; barred: for a public servant;
form: not for this legal form;
gate: a condition is not met (only asked about, where its source is to be confirmed); elsewhere: it
would not be by the call of another province; facts: answers are missing."""

_ADVICE: Final[frozenset[Gift]] = frozenset({"training", "accompaniment"})
_CIVIL_SERVICE: Final = SourceRef(id="dahir-1-58-008", article="15")
_VERDICTS: Final[tuple[Verdict, ...]] = (True, None, False)
_LIKELY: Final[tuple[Likelihood, ...]] = ("often", "sometimes", "rarely")
_STATES: Final[tuple[State, ...]] = ("open", "uncertain", "closed", "history")


@dataclasses.dataclass(frozen=True)
class Reason:
    """Why a programme is closed to a founder, or why we do not know."""

    why: Why
    verdict: Verdict
    text: Localised | None = None
    """What the content says; None where the words depend on ``forms`` or ``facts`` only."""
    values: tuple[tuple[str, int], ...] = ()
    """The counts to fill into the text."""
    opens: Localised | None = None
    forms: tuple[FormId, ...] = ()
    facts: tuple[str, ...] = ()
    day: datetime.date | None = None
    source: SourceRef | None = None
    certainty: Certainty = "official"


@dataclasses.dataclass(frozen=True)
class LineMatch:
    """One thing to ask for, judged for one founder."""

    line: Line
    verdict: Verdict
    standing: Standing
    call: Call | None
    """The newest call we know of; None if the line has none."""
    call_is_here: bool
    """False if that call was held in another province."""
    reasons: tuple[Reason, ...]
    """Why not, or what is not known; empty if nothing stands against asking."""


@dataclasses.dataclass(frozen=True)
class Match:
    """One programme, judged for one founder; its best line stands first."""

    programme: Programme
    verdict: Verdict
    moment: Moment
    lines: tuple[LineMatch, ...]
    place: Place

    @property
    def state(self) -> State:
        """Return the state of its best line."""
        return self.lines[0].standing.state

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Return the reasons of its best line."""
        return self.lines[0].reasons


@dataclasses.dataclass(frozen=True)
class Support:
    """Every programme for one founder, the likeliest and earliest first."""

    day: datetime.date
    """The planned day of creation, at which all is judged."""
    matches: tuple[Match, ...]

    @property
    def missing(self) -> frozenset[str]:
        """Return the facts that would decide what is not known."""
        return frozenset(
            fact
            for match in self.matches
            for line in match.lines
            for reason in line.reasons
            for fact in reason.facts
        )


def find_support(
    library: Library, situation: Situation, advice: Advice, checklist: Checklist
) -> Support:
    """Return all programmes, judged at the planned date of creation of a list."""
    forms = (checklist.form,) if checklist.form is not None else advice.forms
    judge = _Judge(library, Evaluation(situation), forms, creation_day(checklist))
    matches = (judge.match(programme) for programme in library.programmes.values())
    return Support(judge.day, tuple(sorted(matches, key=_rank)))


def creation_day(checklist: Checklist) -> datetime.date:
    """Return the day the project is registered, as done or planned; without steps, when it begins."""
    days = [step.planned for step in checklist.steps if step.step.event == "registered"]
    return max(days, default=checklist.begin)


def without_private(support: Support) -> Support:
    """Return what may stand on a paper of the group or in a copy: nothing that tells of a person."""
    return _only(support, lambda match, found: not is_private(match, found))


def for_the_person(library: Library, support: Support) -> Support:
    """Return what the founder's own screen shows: of private help only what their answers open.

    Whoever said no, or nothing, to a personal question never sees that it has to do with help.
    """
    personal = {name for name, one in library.questions.items() if one.travels == "device"}

    def is_shown(match: Match, found: LineMatch) -> bool:
        asked = {fact for reason in found.reasons for fact in reason.facts}
        is_open = found.verdict is not False and personal.isdisjoint(asked)
        return is_open or not is_private(match, found)

    return _only(support, is_shown)


def is_private(match: Match, found: LineMatch) -> bool:
    """Return whether a line tells something of the person."""
    return match.programme.private or found.line.private


def _only(support: Support, is_kept: Callable[[Match, LineMatch], bool]) -> Support:
    """Return the programmes with some of their lines only; one without any is left out."""
    kept = []
    for match in support.matches:
        lines = tuple(found for found in match.lines if is_kept(match, found))
        if lines:
            kept.append(_matched(match.programme, lines, match.place))
    return dataclasses.replace(support, matches=tuple(sorted(kept, key=_rank)))


@dataclasses.dataclass(frozen=True)
class _Judge:
    """The one who reads conditions for one founder."""

    library: Library
    evaluation: Evaluation
    forms: tuple[FormId, ...]
    day: datetime.date

    def match(self, programme: Programme) -> Match:
        lines = sorted((self._line(programme, line) for line in programme.lines), key=_line_rank)
        place = find_place(self.library, programme.authority, self.evaluation)
        return _matched(programme, tuple(lines), place)

    def _line(self, programme: Programme, line: Line) -> LineMatch:
        standing = programme.standing_of(line)
        province = self.evaluation.counts("province")
        call, is_here = last_call(line, str(province) if province else None, self.day)
        reasons = [
            *self._of_state(standing, line),
            *self._of_work(line),
            *self._of_form(line),
            *(reason for gate in line.gates if (reason := self._of_gate(gate)) is not None),
            *(self._of_call(call, is_here=is_here) if call is not None else ()),
        ]
        settled = [
            tuple(reason for reason in reasons if reason.why == why) for why in ("over", "form")
        ]  # nothing else needs to be said of what is over, or is for another legal form
        verdicts = {reason.verdict for reason in reasons}
        verdict = False if False in verdicts else None if None in verdicts else True
        decisive = tuple(reason for reason in reasons if reason.verdict is verdict)
        shown = next(filter(None, settled), decisive)
        return LineMatch(line, verdict, standing, call, is_here, shown)

    def _of_state(self, standing: Standing, line: Line) -> Iterable[Reason]:
        why: dict[State, tuple[Why, Verdict]] = {
            "closed": ("over", False),
            "history": ("over", False),
            "uncertain": ("uncertain", None),
        }
        if standing.state in why:
            name, verdict = why[standing.state]
            yield Reason(name, verdict, standing.text, day=standing.on, source=standing.source)
        if line.until is not None and self.day > line.until:
            yield Reason("until", verdict=False, day=line.until, source=line.sources[0])

    def _of_work(self, line: Line) -> Iterable[Reason]:
        """Return that a public servant first needs an answer (dahir 1-58-008, art. 15).

        Being advised and trained before any creation stays open to them.
        """
        if set(line.gives) <= _ADVICE and line.moments == ("before",):
            return
        if is_public_servant(self.evaluation):
            yield Reason("barred", verdict=False, source=_CIVIL_SERVICE)

    def _of_form(self, line: Line) -> Iterable[Reason]:
        if not line.forms or (self.forms and set(self.forms) <= set(line.forms)):
            return
        possible = bool(set(self.forms) & set(line.forms)) or not self.forms
        yield Reason(
            "form-open" if possible else "form", None if possible else False, forms=line.forms
        )

    def _of_gate(self, gate: Gate) -> Reason | None:
        verdict, missing = self.evaluation.find(gate.when)
        if verdict:
            return None
        if verdict is None:
            return Reason("facts", verdict, facts=tuple(sorted(missing)), source=gate.source)
        if gate.certainty == "to-confirm":
            verdict = None  # a condition nobody has confirmed is asked about, it closes nothing
        text, values = gate.unmet, self._counts()
        if gate.counted is not None and values:
            text = gate.counted
        return Reason(
            "gate", verdict, text, values, gate.opens, source=gate.source, certainty=gate.certainty
        )

    def _of_call(self, call: Call, *, is_here: bool) -> Iterable[Reason]:
        """Return what a call asks; that of another province decides nothing here."""
        for gate in call.gates:
            reason = self._of_gate(gate)
            if reason is not None and is_here:
                yield reason
            elif reason is not None and reason.why == "gate":
                yield dataclasses.replace(reason, why="elsewhere", verdict=None)

    def _counts(self) -> tuple[tuple[str, int], ...]:
        """Return women and members where both are known."""
        found = {name: self.evaluation.counts(name) for name in ("women", "members")}
        known = {name: value for name, value in found.items() if isinstance(value, int)}
        return tuple(known.items()) if len(known) == len(found) else ()


def _matched(programme: Programme, lines: Sequence[LineMatch], place: Place) -> Match:
    best = lines[0]
    return Match(programme, best.verdict, best.line.moments[0], tuple(lines), place)


def _line_rank(found: LineMatch) -> tuple[int, ...]:
    """Return what orders lines: may ask, not known, not today; open; often; early."""
    return (
        _VERDICTS.index(found.verdict),
        _STATES.index(found.standing.state),
        _LIKELY.index(found.line.likelihood),
        MOMENTS.index(found.line.moments[0]),
    )


def _rank(match: Match) -> tuple[int, ...]:
    """Return what orders programmes: may ask first; then by moment, state and likelihood."""
    verdict, state, likely, moment = _line_rank(match.lines[0])
    return verdict, moment, state, likely
