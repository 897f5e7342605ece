"""The one place for what a founder has told this page, and for what goes wrong on it."""

from __future__ import annotations

import copy
import dataclasses
import logging
import secrets
from typing import TYPE_CHECKING, Any, Final, Literal

import streamlit as st

from wizard.content.loading import library
from wizard.errors import WizardError
from wizard.guidance.dossier import Dossier
from wizard.guidance.voices import situation_of
from wizard.ui.settings import today

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from wizard.content.model import Lang
    from wizard.content.project import FieldId
    from wizard.content.question import FormId
    from wizard.rules.situation import Situation, Value

_KEY: Final = "session"
_log = logging.getLogger(__name__)


@dataclasses.dataclass
class Device:
    """What we know of the browser's own store."""

    name: str = dataclasses.field(default_factory=lambda: secrets.token_hex(8))
    """Names this session to the page, so that the page asks the store once for each session."""
    asked: int = 0
    """Counts the orders given to the store."""
    order: str = "read"
    """What the store is to do: read, write or erase."""
    text: str = ""
    """What the store holds, as far as this session knows."""
    answered: bool = False
    """True once the store has said what it holds, or that there is none."""
    refused: bool = False
    """True where the browser lets nothing be kept."""


@dataclasses.dataclass
class Session:
    """Everything one open page knows; it is forgotten when the page closes."""

    lang: Lang = "ar"
    screen: str = "start"
    answers: dict[str, Value] = dataclasses.field(default_factory=dict)
    form: FormId | None = None
    ticks: dict[str, datetime.date] = dataclasses.field(default_factory=dict)
    events: dict[str, datetime.date] = dataclasses.field(default_factory=dict)
    health: dict[datetime.date, tuple[int, ...]] = dataclasses.field(default_factory=dict)
    """The health checks: the day of each with its six scores."""
    sheet: dict[str, Any] = dataclasses.field(default_factory=dict)
    """The project sheet as plain data, as it was typed."""
    writing: FieldId | None = None
    """The field of the sheet on the screen, whose inputs are kept when the page runs again."""
    line: int | None = None
    """The line of that field's list that is open for change; None is a new line."""
    founders: list[dict[str, Any]] = dataclasses.field(default_factory=list)
    """The founders' list as plain data, as it was typed."""
    papers: dict[str, Any] = dataclasses.field(default_factory=dict)
    """What only the papers need, by the ids of the details, as it was typed."""
    voices: list[dict[str, Any]] = dataclasses.field(default_factory=list)
    """What each founder of a group answered alone, as plain data."""
    turn: list[str] | None = None
    """The questions answered in the turn on this screen; None while the phone is handed over."""
    own_phone: bool = False
    """True where one founder answers on their own phone, for a group that gathers on another."""
    at_desk: bool = False
    """True while an advisor is signed in: nothing of a founder goes into the address or the store."""
    for_meeting: bool = False
    """True while an advisor opens what a founder brought."""
    removed: tuple[int, dict[str, Any]] | None = None
    """The founder just taken off the list, with their place on it, to put back."""
    only_papers: tuple[str, ...] = ()
    """The papers somebody came for, by id; empty for all."""
    advised: tuple[dict[str, Value], FormId | None] | None = None
    """The form advised for these answers, so that writing a sheet does not ask again at each tap."""
    kept: Dossier | None = None
    """The dossier that was opened, for the parts that no screen here shows."""
    borrowed: bool = False
    """True on somebody else's phone: nothing is kept on the device."""
    asked_from: str | None = None
    """The screen that sent the founder to one question, to come back to."""
    made_with: str | None = None
    """The version of the content last acknowledged: that of the link or dossier opened here."""
    print_private: bool = False
    """True if what only this founder may read is to stand on their own paper too."""
    changing: bool = False
    """True while one answer is changed from the list of answers."""
    error: str | None = None
    """The sentence to show above the choices."""
    notice: str | None = None
    """The sentence to show once at the top of a screen."""
    later: set[str] = dataclasses.field(default_factory=set)
    """Late questions put off for now."""
    fresh: set[str] = dataclasses.field(default_factory=set)
    """Steps ticked since this screen was opened: they stay in their place."""
    erasing: bool = False
    """True while we ask whether everything is really to be erased."""
    further: bool = False
    """True while what lies further ahead can be ticked too."""
    checking: bool = False
    """True while the six questions of the health check are asked."""
    rival: Dossier | None = None
    """Another dossier that claims this place; the founder says which to keep."""
    rival_from: Literal["device", "tab", "file", "before"] = "device"
    """Where the rival comes from; "before" is what stood here until a link was opened."""
    url: dict[str, str] | None = None
    """What the address said when we last looked, to notice the back button."""
    arrived: dict[str, Value] = dataclasses.field(default_factory=dict)
    """The answers that came with the address, before anything was said here."""
    answered: int = 0
    """How often the screen has answered at its top to something done further down."""
    fetching: bool = False
    """True while a screen in the middle waits for what the device has kept."""
    device: Device = dataclasses.field(default_factory=Device)

    def situation(self) -> Situation:
        """Return the answers, seen through the questions that are visible."""
        return situation_of(library(), self.answers, self.voices)

    def has_content(self) -> bool:
        """Return whether there is anything worth keeping."""
        told = (self.answers, self.ticks, self.events, self.health, self.form, self.sheet)
        return any((*told, self.founders, self.papers, self.voices))

    @property
    def view(self) -> str:
        """Return what tells one screen from another, each shown at its top.

        In a turn each question is a screen, and one that has something to say is a new one.
        """
        name = self.screen if self.turn is None else f"{self.screen}-{len(self.turn)}"
        return f"{name}-{self.answered}" if self.answered else name

    def dossier(self) -> Dossier:
        """Return what the founder keeps."""
        kept = self.kept
        return Dossier(
            lang=self.lang,
            content=self.made_with or library().version,
            answers=dict(self.answers),
            form=self.form,
            events=dict(self.events),
            ticks=dict(self.ticks),
            sheet=dict(self.sheet),
            founders=tuple(self.founders),
            papers=dict(self.papers),
            health=dict(self.health),
            voices=tuple(self.voices),
            made=(kept.made if kept else "") or today().isoformat(),
        )

    def take(self, dossier: Dossier) -> None:
        """Replace what this page knows by a dossier; the language stays."""
        self.answers = dict(dossier.answers)
        self.form = dossier.form
        self.ticks, self.events = dict(dossier.ticks), dict(dossier.events)
        self.health = dict(dossier.health)
        self.sheet, self.writing, self.line = copy.deepcopy(dict(dossier.sheet)), None, None
        self.founders = [dict(one) for one in dossier.founders if isinstance(one, dict)]
        self.papers, self.removed = dict(dossier.papers), None
        self.voices, self.turn = (
            [dict(one) for one in dossier.voices if isinstance(one, dict)],
            None,
        )
        self.kept = dossier
        self.made_with = dossier.content
        self.later, self.fresh = set(), set()

    def go(self, screen: str) -> None:
        """Open another screen, at its top."""
        self.screen = screen
        self.error = self.notice = None
        self.erasing = False
        self.fresh = set()
        self.further = self.checking = False
        self.removed, self.only_papers = None, ()
        self.turn = None


def current() -> Session:
    """Return the session of this page."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = Session()
    session: Session = st.session_state[_KEY]
    return session


def is_new() -> bool:
    """Return whether this page has just been opened."""
    return _KEY not in st.session_state


def forget() -> Session:
    """Empty the memory of this page; language and the choice about the device stay."""
    old = current()
    for key in [key for key in st.session_state if str(key).startswith("w-")]:
        del st.session_state[key]
    fresh = Session(
        lang=old.lang,
        borrowed=old.borrowed,
        at_desk=old.at_desk,
        url=old.url,
        device=old.device,
    )
    st.session_state[_KEY] = fresh
    return fresh


def guarded(show: Callable[[], None], tell: Callable[[str], None]) -> None:
    """Show a screen; what goes wrong is told in plain words and logged without any answer."""
    try:
        show()
    except WizardError as error:
        _log.warning("%s on screen %s", type(error).__name__, current().screen)
        tell(error.key)
    except Exception as error:  # noqa: BLE001  # the one place where a founder is told
        _log.error("%s on screen %s at %s", type(error).__name__, current().screen, _place(error))
        tell("error-unexpected")


def _place(error: Exception) -> str:
    """Return the files and lines an error went through, without its message or any value."""
    lines = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " ".join(lines[-6:])
