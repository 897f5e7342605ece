"""What is looked at: each screen with answers that fill it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any, Final

from tests.browser.founder import Founder, persona

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
FEW: Final = {"answers": {**persona("p03"), "members": 4}}
ALONE: Final = {"answers": persona("p02")}
PUBLIC: Final = {"answers": persona("p05")}


def _nothing(_founder: Founder) -> None:
    """Touch nothing."""


@dataclasses.dataclass(frozen=True)
class Scene:
    """One picture: what the browser keeps, where to go, what to touch."""

    name: str
    query: Mapping[str, str]
    dossier: Mapping[str, Any] | None = None
    touch: Callable[[Founder], None] = _nothing


def _tap(key: str) -> Callable[[Founder], None]:
    return lambda founder: founder.tap(key)


def _unfold(founder: Founder) -> None:
    founder.page.evaluate(
        "document.querySelectorAll('main details').forEach((one) => one.open = true)"
    )


def _screen(name: str, dossier: Mapping[str, Any] | None = None) -> Scene:
    return Scene(name, {"s": name}, dossier)


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
    Scene("question-date", {"s": "k32"}, CHOSEN),
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
    Scene("take-private", {"s": "take"}, TRADE),
    Scene("after-planned", {"s": "after"}, CHOSEN),
    Scene("after", {"s": "after"}, REGISTERED),
    Scene("after-further", {"s": "after"}, REGISTERED, _tap("further")),
    Scene("after-check", {"s": "after"}, REGISTERED, _tap("check-health")),
    Scene("after-plan", {"s": "after"}, FEW),
    _screen("about", CHOSEN),
    Scene("which", {"q": "form.sarl-au~founders.n1"}, CHOSEN),
    Scene("link-broken", {"q": "form.cooperative~founders.x~members.7"}),
)
