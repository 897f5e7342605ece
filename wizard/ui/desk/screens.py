"""The screens of the desk by their names in the address; a name tells nothing of any case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wizard.ui.desk import advisors, case, counts, mine, rights, today

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SCREENS: Final[Mapping[str, Callable[[], None]]] = {
    "advisors": advisors.show,
    "desk": today.show,
    "case": case.show,
    "counts": counts.show,
    "mine": mine.show,
    "rights": rights.show,
}
