"""A founder without a browser: speaks to the server as the page does, to send many at once."""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

if TYPE_CHECKING:
    from collections.abc import Iterable

THINKS: Final = (0.2, 1.0)
"""Seconds between two taps."""
PATIENCE: Final = 30
"""Seconds after which no answer is an error."""


@dataclass
class Seen:
    """What all visitors met."""

    taps: list[float] = field(default_factory=list)
    """Seconds from each tap to the whole new screen."""
    results: int = 0
    errors: list[str] = field(default_factory=list)


@dataclass
class Visitor:
    """One visit: opens the page, answers by chance, reaches the result."""

    address: str
    seen: Seen
    chance: random.Random
    query: str = "lang=ar&keep=no"
    states: dict[str, WidgetState] = field(default_factory=dict)
    shown: dict[str, Any] = field(default_factory=dict)
    """What stands on the screen and can be touched, by key."""

    async def visit(self) -> None:
        """Walk from the start to the result."""
        place = self.address.replace("http", "ws", 1) + "/_stcore/stream"
        origin, spoken = Origin(self.address), [Subprotocol("streamlit")]
        async with connect(place, origin=origin, subprotocols=spoken, max_size=None) as line:
            await self._run(line)
            await self._tap(line, "door-choose")
            while any(key.startswith("w-") for key in self.shown):
                for state in self._answer():
                    self.states[state.id] = state
                await self._tap(line, "next")
            await self._tap(line, "next")
            self.seen.results += "compare" in self.shown

    async def _tap(self, line: ClientConnection, key: str) -> None:
        await asyncio.sleep(self.chance.uniform(*THINKS))
        begin = time.perf_counter()
        await self._run(line, WidgetState(id=self.shown[key].id, trigger_value=True))
        self.seen.taps.append(time.perf_counter() - begin)

    def _answer(self) -> Iterable[WidgetState]:
        """Return an answer to the question on the screen."""
        fields = [each for key, each in self.shown.items() if key.startswith("w-")]
        lists = [each for each in fields if each.DESCRIPTOR.name == "Selectbox"]
        for each in lists or [self.chance.choice(fields)]:
            kind = each.DESCRIPTOR.name
            if kind in {"Radio", "Selectbox"}:
                yield WidgetState(id=each.id, string_value=self.chance.choice(list(each.options)))
            elif kind == "Checkbox":
                yield WidgetState(id=each.id, bool_value=True)
            else:
                yield WidgetState(id=each.id, double_value=each.min)

    async def _run(self, line: ClientConnection, *touched: WidgetState) -> None:
        """Let the page run once and take in the screen."""
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.widget_states.widgets.extend([*self.states.values(), *touched])
        await line.send(message.SerializeToString())
        shown: dict[str, Any] = {}
        async with asyncio.timeout(PATIENCE):
            while True:
                answer = ForwardMsg.FromString(bytes(await line.recv(decode=False)))
                kind = answer.WhichOneof("type")
                if kind == "script_finished":
                    break
                if kind == "page_info_changed":
                    self.query = answer.page_info_changed.query_string
                if kind == "delta" and answer.delta.WhichOneof("type") == "new_element":
                    self._take_in(answer.delta.new_element, shown)
        self.shown = shown

    def _take_in(self, element: Any, shown: dict[str, Any]) -> None:
        """Note what can be touched, and what went wrong."""
        kind = element.WhichOneof("type")
        part = getattr(element, kind)
        if kind == "exception" or (kind == "alert" and part.format == part.ERROR):
            self.seen.errors.append(str(part)[:300])
        if kind in {"button", "radio", "checkbox", "number_input", "selectbox"}:
            shown[part.id.split("-", 2)[-1]] = part
