"""What is looked at: each screen with answers that fill it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from tests.browser.founder import Founder, persona

HERE: Final = Path(__file__).parent
HONEY: Final[dict[str, Any]] = {**persona("p01"), "province": "01.051"}
CHOSEN: Final[dict[str, Any]] = {
    "answers": {**HONEY, "officers": 3, "in_kind": "no", "trade_proof": "yes"},
    "form": "cooperative",
    "ticks": {"find-members": "2026-11-20", "hold-trial-sale": "2026-11-22"},
}
TRADE: Final[dict[str, Any]] = {
    **CHOSEN,
    "answers": {**CHOSEN["answers"], "trade": "bees", "resist": "yes", "women": 4},
}
REGISTERED: Final[dict[str, Any]] = {
    **CHOSEN,
    "events": {"registered": "2026-08-20"},
    "ticks": {**CHOSEN["ticks"], "register-at-court": "2026-08-20", "coop-1m": "2026-09-22"},
    "health": {"2026-09-01": [2, 1, 1, 1, 1, 1], "2026-11-20": [0, 1, 1, 1, 1, 1]},
}
SHEET: Final[dict[str, Any]] = {
    **CHOSEN,
    "sheet": yaml.safe_load((HERE.parent / "project" / "honey-al-hoceima.yaml").read_text("utf-8")),
}
ARABIC: Final[dict[str, Any]] = {
    **CHOSEN,
    "sheet": yaml.safe_load((HERE / "honey.ar.yaml").read_text("utf-8")),
}
"""What a founder writes stands in one language: the sheet in Arabic."""
FEW: Final = {"answers": {**persona("p03"), "members": 4}}
ALONE: Final = {"answers": persona("p02")}
PUBLIC: Final = {"answers": persona("p05")}

_LISTED: Final[dict[str, Any]] = yaml.safe_load(
    (HERE.parent / "papers" / "p01-founders.yaml").read_text("utf-8")
)
LISTED: Final[dict[str, Any]] = {
    **CHOSEN,
    "founders": _LISTED["founders"],
    "papers": {**_LISTED["details"], "seat-address": "Douar El Mital", "duration": "y50"},
}
"""Seven founders whose list the law allows."""
WRONG: Final[dict[str, Any]] = {
    **CHOSEN,
    "founders": [
        {**_LISTED["founders"][0], "paid": 100},
        {"name": _LISTED["founders"][1]["name"], "shares": 20, "roles": ["chair"]},
        {"address": "Aït Kamra", "shares": "vingt"},
    ],
    "papers": {"share_value": 50, "minimum-shares": 0},
}
"""Three of them, with much that is wrong."""

ALONE_ANSWERS: Final[dict[str, Any]] = {
    **{name: HONEY[name] for name in ("job", "nat", "trust", "decide", "surplus", "money")},
    "age": "y18_35",
    "time": "days",
    "fears": ["quarrel"],
}


def _voices(*people: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return what founders answered alone, each different in what is given."""
    return [
        {"id": f"v{at}", "answers": {**ALONE_ANSWERS, **own}, "done": True}
        for at, own in enumerate(people)
    ]


SIX: Final = {"answers": {**HONEY, "members": 6}}
GROUP_BEGUN: Final = {**SIX, "voices": _voices({}, {})}
GROUP: Final = {
    **SIX,
    "voices": _voices(
        {},
        {"decide": "elected", "fears": ["quarrel", "loss"]},
        {"nat": "for", "money": "zero"},
        {"time": "most"},
        {"surplus": "keep", "fears": ["loss"]},
        {"age": "minor", "turns_18": "2027-05", "job": "student"},
    ),
}
GROUP_FEW: Final = {
    **SIX,
    "voices": _voices(*[{"decide": "me"}] * 4, *[{"decide": "me", "job": "public"}] * 2),
}
MEETING: Final[dict[str, Any]] = {
    **SHEET,
    "answers": {**SHEET["answers"], "women": 12, "resist": "yes", "market": "orders"},
}


def _nothing(_founder: Founder) -> None:
    """Touch nothing."""


@dataclasses.dataclass(frozen=True)
class Scene:
    """One picture: what the browser keeps, where to go, what to touch."""

    name: str
    query: Mapping[str, str]
    dossier: Mapping[str, Any] | None = None
    touch: Callable[[Founder], None] = _nothing
    arabic: Mapping[str, Any] | None = None
    """What the browser keeps instead where the page is in Arabic."""

    def kept(self, lang: str) -> Mapping[str, Any] | None:
        """Return what the browser keeps."""
        return self.arabic if self.arabic is not None and lang == "ar" else self.dossier


def _tap(key: str) -> Callable[[Founder], None]:
    return lambda founder: founder.tap(key)


def _unfold(founder: Founder) -> None:
    founder.page.evaluate(
        "document.querySelectorAll('main details').forEach((one) => one.open = true)"
    )


def _screen(name: str, dossier: Mapping[str, Any] | None = None) -> Scene:
    return Scene(name, {"s": name}, dossier)


def _sheet(name: str, screen: str, touch: Callable[[Founder], None] = _nothing) -> Scene:
    """Return a screen of the project sheet, filled in in the language of the page."""
    return Scene(name, {"s": screen}, SHEET, touch, ARABIC)


def _mistaken(dossier: Mapping[str, Any], words: str) -> dict[str, Any]:
    """Return a sheet with words where a number stands, and a negative price."""
    low = {"each": words, "price": "-100"}
    return {**dossier, "sheet": {**dossier["sheet"], "low": low}}


SCENES: Final = (
    Scene("start", {}),
    Scene("start-again", {}, CHOSEN),
    Scene("start-borrowed", {"keep": "no"}),
    Scene("question", {"s": "q1"}),
    Scene("question-why", {"s": "q4"}, {"answers": HONEY}, _unfold),
    Scene("question-several", {"s": "q5"}, {"answers": HONEY}),
    Scene("question-groups", {"s": "q22"}, {"answers": HONEY}),
    Scene("question-nothing-chosen", {"s": "q1"}, None, _tap("next")),
    Scene("question-place", {"s": "k30"}, CHOSEN),
    Scene("question-date", {"s": "k33"}, CHOSEN),
    Scene("question-number", {"s": "k37"}, CHOSEN),
    _screen("check", {"answers": HONEY}),
    _screen("result", {"answers": HONEY}),
    Scene("result-few", {"s": "result"}, FEW),
    Scene("result-alone", {"s": "result"}, ALONE),
    Scene("result-public", {"s": "result"}, PUBLIC),
    _screen("compare", {"answers": HONEY}),
    _screen("form"),
    _screen("open"),
    _screen("list", CHOSEN),
    Scene("list-erase", {"s": "list"}, CHOSEN, _tap("erase-ask")),
    Scene("list-plan", {"s": "list"}, {**FEW, "ticks": {"find-members": "2026-11-20"}}),
    _screen("steps", CHOSEN),
    _screen("take", CHOSEN),
    _screen("market", {"answers": {**HONEY, "commune": "01.051.11.01"}}),
    Scene("market-province", {"s": "market"}, {"answers": HONEY}),
    Scene("market-where", {"s": "market"}, FEW),
    _screen("help", TRADE),
    Scene("help-open", {"s": "help"}, TRADE, _unfold),
    Scene("help-few", {"s": "help"}, FEW),
    Scene("help-old", {"s": "help"}, {**TRADE, "content": "2026-01"}),
    _screen("where", TRADE),
    Scene("where-open", {"s": "where"}, TRADE, _unfold),
    Scene("where-ask", {"s": "where"}, FEW),
    _screen("stories", TRADE),
    Scene("list-trade", {"s": "list"}, TRADE, _unfold),
    Scene("take-private", {"s": "take"}, TRADE, lambda founder: founder.touch("print-private")),
    Scene("after-planned", {"s": "after"}, CHOSEN),
    Scene("after", {"s": "after"}, REGISTERED),
    Scene("after-further", {"s": "after"}, REGISTERED, _tap("further")),
    Scene("after-check", {"s": "after"}, REGISTERED, _tap("check-health")),
    Scene("after-plan", {"s": "after"}, FEW),
    Scene("project-empty", {"s": "project"}, CHOSEN),
    _sheet("project", "project"),
    _sheet("project-open", "project", _unfold),
    *(_sheet(f"project-{n:02d}", f"p{n}") for n in range(1, 16)),
    Scene("project-example", {"s": "p1"}, CHOSEN, _unfold),
    Scene(
        "project-wrong", {"s": "p10"}, _mistaken(SHEET, "peu"), _nothing, _mistaken(ARABIC, "قليل")
    ),
    _sheet("project-line", "p8", _tap("change-0")),
    _sheet("project-if", "project-if"),
    _screen("papers", LISTED),
    Scene("papers-blank", {"s": "papers"}, CHOSEN, _unfold),
    Scene("papers-stopped", {"s": "papers"}, WRONG),
    Scene("papers-public", {"s": "papers"}, PUBLIC),
    _screen("founders", LISTED),
    Scene("founders-none", {"s": "founders"}, CHOSEN),
    Scene("founders-wrong", {"s": "founders"}, WRONG),
    Scene("founder", {"s": "f3"}, LISTED),
    Scene("founder-new", {"s": "f4"}, WRONG),
    Scene("founder-wrong", {"s": "f1"}, WRONG),
    _screen("details", LISTED),
    Scene("details-texts", {"s": "d1"}, LISTED),
    Scene("details-choice", {"s": "d3"}, LISTED),
    Scene("details-wrong", {"s": "d4"}, WRONG),
    _screen("group"),
    Scene("group-begun", {"s": "group"}, GROUP_BEGUN),
    Scene("turn", {"s": "turn"}, GROUP_BEGUN),
    Scene("turn-question", {"s": "turn"}, GROUP_BEGUN, _tap("next")),
    _screen("together", GROUP),
    Scene("together-few", {"s": "together"}, GROUP_FEW),
    _screen("meeting", MEETING),
    Scene("meeting-empty", {"s": "meeting"}),
    _screen("about", CHOSEN),
    Scene("which", {"q": "form.sarl-au~founders.n1"}, CHOSEN),
    Scene("link-broken", {"q": "form.cooperative~founders.x~members.7"}),
)
