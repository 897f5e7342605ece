"""One line of a programme for one founder: yes, no or not known, why, and what would open it."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable
from types import MappingProxyType

import pytest

from tests.unit.guidance.conftest import Situate
from wizard.content.loading import Library
from wizard.content.model import Condition, Localised, SourceRef
from wizard.content.support import Call, Gate, Line, Programme, Standing, State, last_call
from wizard.guidance.advise import advise
from wizard.guidance.checklist import make_checklist
from wizard.guidance.support import LineMatch, find_support, without_private
from wizard.rules.evaluation import Evaluation
from wizard.rules.situation import Verdict

Judge = Callable[..., tuple[LineMatch, ...]]
"""Makes the matches of one programme for some answers."""

TODAY = datetime.date(2026, 11, 24)
TEXT = Localised(ar="نص", fr="Texte", en="Text")
COUNTED = Localised(ar="{women} {members}", fr="{women} {members}", en="{women} {members}")
HERE, THERE = "01.051", "02.411"
SOURCE = SourceRef(id="law-112-12")
WOMEN = Gate(
    when=Condition(fact="women", of="members", more_than_percent=50),
    unmet=TEXT,
    counted=COUNTED,
    opens=TEXT,
    source=SOURCE,
    certainty="secondary",
)
GROUP = {"founders": "n5_9", "members": 7, "province": HERE}


def standing(state: State = "open") -> Standing:
    """Return a state read this year."""
    return Standing(state=state, on=datetime.date(2026, 1, 1), text=TEXT, source=SOURCE)


def call(year: int, *provinces: str, gates: tuple[Gate, ...] = ()) -> Call:
    """Return a call of one year."""
    name = f"call-{year}-{len(provinces)}"
    return Call(
        id=name, year=year, provinces=provinces, text=TEXT, gates=gates, source=SOURCE,
        certainty="secondary",
    )  # fmt: skip


def line(**fields: object) -> Line:
    """Return a line open to everybody, with some fields of its own."""
    base: dict[str, object] = {
        "id": "money", "title": TEXT, "gives": ("money",), "moments": ("after",), "what": TEXT,
        "sources": (SOURCE,), "certainty": "secondary",
    }  # fmt: skip
    return Line.model_validate({**base, **fields})


def programme(*lines: Line, state: State = "open", name: str = "aid") -> Programme:
    """Return a programme of some lines."""
    return Programme(
        id=name, title=TEXT, body=TEXT, authority="odco-delegation", standing=standing(state),
        lines=lines, how=TEXT, ask=(TEXT,), sources=(SOURCE,), certainty="secondary",
    )  # fmt: skip


@pytest.fixture
def judged(books: Library, situate: Situate) -> Judge:
    """Return a maker of the matches of one programme for some answers."""

    def judge(
        given: Programme, start: str | None = None, **answers: object
    ) -> tuple[LineMatch, ...]:
        only = dataclasses.replace(books, programmes=MappingProxyType({given.id: given}))
        situation = situate(**{**GROUP, **answers})
        advice = advise(only, situation)
        day = datetime.date.fromisoformat(start) if start else None
        made = make_checklist(
            only, situation, today=TODAY, form="cooperative", start=day, advice=advice
        )
        return find_support(only, situation, advice, made).matches[0].lines

    return judge


def why(found: LineMatch) -> list[str]:
    """Return the kinds of reasons."""
    return [reason.why for reason in found.reasons]


@pytest.mark.parametrize(
    ("state", "verdict", "reasons"),
    [
        ("open", True, []),
        ("uncertain", None, ["uncertain"]),
        ("closed", False, ["over"]),
        ("history", False, ["over"]),
    ],
)
def test_state(judged: Judge, state: State, verdict: Verdict, reasons: list[str]) -> None:
    """Open may be asked, uncertain is not known, closed and history are over and nothing else."""
    (found,) = judged(
        programme(line(gates=(WOMEN,) if reasons == ["over"] else ()), state=state), women=1
    )
    assert (found.verdict, why(found)) == (verdict, reasons)


@pytest.mark.parametrize(
    ("women", "verdict", "reasons"), [(4, True, []), (3, False, ["gate"]), (None, None, ["facts"])]
)
def test_gate(judged: Judge, women: int | None, verdict: Verdict, reasons: list[str]) -> None:
    """Not met is said with the group's own numbers; what is missing is asked."""
    given = {} if women is None else {"women": women}
    (found,) = judged(programme(line(gates=(WOMEN,))), **given)

    assert (found.verdict, why(found)) == (verdict, reasons)
    for reason in found.reasons:
        if reason.why == "gate":
            assert (reason.text, dict(reason.values)) == (COUNTED, {"women": 3, "members": 7})
            assert reason.opens == TEXT
        else:
            assert reason.facts == ("women",)


def test_what_is_to_confirm_is_asked_about(judged: Judge) -> None:
    """A gate without a good source closes nothing, and says what to ask."""
    gate = WOMEN.model_copy(update={"certainty": "to-confirm"})
    (found,) = judged(programme(line(gates=(gate,))), women=1)
    assert (found.verdict, why(found), found.reasons[0].text) == (None, ["gate"], COUNTED)


@pytest.mark.parametrize(
    ("calls", "verdict", "reasons", "is_here"),
    [
        ((call(2025, HERE, gates=(WOMEN,)),), False, ["gate"], True),
        ((call(2025, THERE, gates=(WOMEN,)),), None, ["elsewhere"], False),
        ((call(2025, gates=(WOMEN,)),), False, ["gate"], True),
        ((call(2024, HERE), call(2025, THERE, gates=(WOMEN,))), True, [], True),
        ((call(2024, HERE, gates=(WOMEN,)), call(2025, HERE)), True, [], True),
        ((call(2030, HERE, gates=(WOMEN,)),), True, [], False),
    ],
)
def test_call(
    judged: Judge, calls: tuple[Call, ...], verdict: Verdict, reasons: list[str], is_here: bool
) -> None:
    """The newest call of the own province decides; that of another one only makes doubt."""
    (found,) = judged(programme(line(calls=calls)), women=3)
    assert (found.verdict, why(found)) == (verdict, reasons)
    assert found.call_is_here is is_here or found.call is None


@pytest.mark.parametrize(
    ("gives", "moments", "verdict"),
    [
        (("money",), ("before",), False),
        (("training", "money"), ("before",), False),
        (("training",), ("before", "after"), False),
        (("training", "accompaniment"), ("before",), True),
    ],
)
def test_a_public_servant_may_be_advised_before_anything_else(
    judged: Judge, gives: tuple[str, ...], moments: tuple[str, ...], verdict: Verdict
) -> None:
    """What serves an activity waits for the administration's written opinion; advice does not."""
    (found,) = judged(programme(line(gives=gives, moments=moments)), founders="n1", job="public")

    assert (found.verdict, why(found)) == (verdict, [] if verdict else ["barred"])


@pytest.mark.parametrize(
    ("until", "verdict"), [("2028-12-31", True), ("2026-12-31", False), (None, True)]
)
def test_until_is_judged_at_the_planned_creation(
    judged: Judge, until: str | None, verdict: Verdict
) -> None:
    """A rule known to 2026 says nothing of a cooperative registered in 2027."""
    (found,) = judged(programme(line(until=until)), start="2027-03-01")
    assert (found.verdict, why(found)) == (verdict, [] if verdict else ["until"])


def test_another_legal_form_is_said_alone(judged: Judge) -> None:
    """Where it is for another form nothing else needs to be met."""
    (found,) = judged(programme(line(forms=("sarl-au",), gates=(WOMEN,))), women=0)
    (reason,) = found.reasons
    assert (found.verdict, reason.why, reason.forms) == (False, "form", ("sarl-au",))


def test_while_the_form_is_open_the_verdict_is(books: Library, situate: Situate) -> None:
    """A short plan stands before any form: some of those possible may be the right one."""
    given = programme(line(forms=("cooperative",)))
    only = dataclasses.replace(books, programmes=MappingProxyType({"aid": given}))
    situation = situate("p10")
    advice = advise(only, situation)
    made = make_checklist(only, situation, today=TODAY, advice=advice)
    (match,) = find_support(only, situation, advice, made).matches
    assert (match.verdict, why(match.lines[0])) == (None, ["form-open"])


def test_the_best_line_speaks_for_the_programme(judged: Judge) -> None:
    """May ask before not known before no."""
    lines = (
        line(id="no", forms=("sarl-au",)),
        line(id="open-question", gates=(WOMEN,)),
        line(id="yes"),
    )
    assert [found.line.id for found in judged(programme(*lines))] == ["yes", "open-question", "no"]


def test_missing_facts_are_collected(books: Library, situate: Situate) -> None:
    """What would decide something is known, each fact once."""
    situation = situate(founders="n5_9", sector="agri")
    advice = advise(books, situation)
    made = make_checklist(books, situation, today=TODAY, form="cooperative", advice=advice)
    support = find_support(books, situation, advice, made)

    assert {"women", "province", "age"} <= support.missing
    assert "resist" in support.missing
    assert "resist" not in without_private(support).missing


@pytest.mark.parametrize(
    ("hire", "verdict", "is_asked"), [("no", False, False), ("later", None, True)]
)
def test_who_will_pay_nobody_is_not_asked_how_many(
    books: Library, situate: Situate, hire: str, verdict: Verdict, is_asked: bool
) -> None:
    """Alone and without paid staff, help with hiring is not for now, and no number is missing."""
    situation = situate("p02", hire=hire)
    advice = advise(books, situation)
    made = make_checklist(books, situation, today=TODAY, advice=advice)
    support = find_support(books, situation, advice, made)
    lines = {line.line.id: line.verdict for match in support.matches for line in match.lines}

    assert (lines["idmaj"], lines["taehil"]) == (verdict, verdict)
    assert "workers" not in support.missing
    assert Evaluation(situation).visible("workers").verdict == is_asked


@pytest.mark.parametrize(
    ("province", "day", "expected"),
    [
        (HERE, "2026-01-01", ("call-2022-1", True)),
        (THERE, "2026-01-01", ("call-2025-1", True)),
        ("12.391", "2026-01-01", ("call-2025-1", False)),
        (None, "2026-01-01", ("call-2025-1", False)),
        (HERE, "2021-06-01", (None, False)),
    ],
)
def test_last_call(province: str | None, day: str, expected: tuple[str | None, bool]) -> None:
    """The own province first, else the newest seen anywhere, never one of the future."""
    given = line(calls=(call(2022, HERE), call(2025, THERE)))
    found, is_here = last_call(given, province, datetime.date.fromisoformat(day))
    assert (found.id if found else None, is_here) == expected
