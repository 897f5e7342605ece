"""Which steps and programmes no persona sees: what is written and tried by nobody."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from wizard.content.loading import Library
from wizard.content.merging import merged
from wizard.content.reading import read
from wizard.content.support import OVER
from wizard.guidance.advise import advise
from wizard.guidance.checklist import make_checklist
from wizard.guidance.dossier import read_dossier
from wizard.guidance.support import find_support
from wizard.rules.situation import Situation

PERSONAS: Final = Path(__file__).resolve().parents[2] / "tests" / "personas"
"""Where the personas of this repository stand; a server may run without them."""


@dataclasses.dataclass(frozen=True)
class Unseen:
    """What is on nobody's list."""

    personas: int
    steps: tuple[str, ...]
    """As "form/step", those of sectors included."""
    programmes: tuple[str, ...]
    """Closed to every persona, though not over."""


def read_personas(folder: Path, library: Library) -> dict[str, Situation]:
    """Return the answers of each persona in a folder (files with ``answers:``), by file name."""
    found = {}
    for file in sorted(folder.glob("p*.yaml")):
        page = read(file, file.name)
        if isinstance(page.value, dict) and "answers" in page.value:
            dossier, _ = read_dossier({"answers": page.value["answers"]}, library)
            found[file.stem] = dossier.situation(library)
    return found


def find_unseen(
    library: Library, personas: Mapping[str, Situation], today: datetime.date
) -> Unseen:
    """Return what no persona sees on a day, each of them trying every legal form."""
    seen_steps: set[str] = set()
    seen_programmes: set[str] = set()
    for situation in personas.values():
        advice = advise(library, situation)
        for form in library.procedures:
            made = make_checklist(library, situation, today=today, form=form, advice=advice)
            seen_steps |= {f"{made.form}/{one.step.id}" for one in made.steps}
            support = find_support(library, situation, advice, made)
            seen_programmes |= {
                match.programme.id for match in support.matches if match.verdict is not False
            }
    over = {
        name for name, programme in library.programmes.items() if programme.standing.state in OVER
    }
    return Unseen(
        len(personas),
        tuple(sorted(_all_steps(library) - seen_steps)),
        tuple(sorted(library.programmes.keys() - seen_programmes - over)),
    )


def _all_steps(library: Library) -> set[str]:
    steps = set()
    for form, procedure in library.procedures.items():
        steps |= {f"{form}/{step.id}" for step in procedure.steps}
        for sector in library.sectors.values():
            steps |= {f"{form}/{step.id}" for step in merged(procedure, sector).steps}
    return steps
