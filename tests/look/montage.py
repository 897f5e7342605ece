"""Make the pictures of the front page from those of `make look`: python -m tests.look.montage FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image
from pypdf import PdfReader

from tests.browser import papers
from tests.browser.reading import plain
from tests.browser.serving import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

PICTURES: Final = ROOT / ".github" / "pictures"
GAP: Final = 24
GROUND: Final = "#D8CFBF"
COLOURS: Final = 160
"""Few are needed: flat surfaces, two typefaces, no photograph."""


def main(folder: Path) -> None:
    """Write every picture."""
    PICTURES.mkdir(exist_ok=True)
    phone = [f"{name}.ar.360.png" for name in ("start", "question", "result", "list")]
    _save(_side_by_side([folder / name for name in phone], 860), "phone.ar.png")
    more = [f"{name}.ar.360.png" for name in ("help", "where", "project", "after")]
    _save(_side_by_side([folder / name for name in more], 860), "more.ar.png")
    _save(_top(folder / "list.fr.1280.png", 1000), "list.fr.png")
    _save(_top(folder / "steps.ar.1280.png", 1200), "steps.ar.png")
    _save(_top(folder / "compare.fr.1280.png", 1000), "compare.fr.png")
    _save(_sheet(folder / "paper.ar.pdf"), "counter-sheet.ar.png")


def _side_by_side(paths: Sequence[Path], height: int) -> Image.Image:
    """Return the tops of some screens on one ground; Arabic begins on the right."""
    screens = [_top(path, height) for path in reversed(paths)]
    width = sum(screen.width + GAP for screen in screens) + GAP
    whole = Image.new("RGB", (width, height + 2 * GAP), GROUND)
    left = GAP
    for screen in screens:
        whole.paste(screen, (left, GAP))
        left += screen.width + GAP
    return whole


def _top(path: Path, height: int) -> Image.Image:
    with Image.open(path) as picture:
        return picture.convert("RGB").crop((0, 0, picture.width, min(picture.height, height)))


def _sheet(pdf: Path) -> Image.Image:
    """Return the sheet of the second trip: the first that has papers to bring."""
    reader = PdfReader(pdf)
    entries = [entry for entry in reader.outline if not isinstance(entry, list)]
    sheet = next(entry for entry in entries if plain(str(entry.title)).startswith("التنقل 2"))
    number = reader.get_destination_page_number(sheet)
    return list(papers.pictures(pdf))[number or 0]


def _save(picture: Image.Image, name: str) -> None:
    """Write a picture in few colours, as small as it gets."""
    path = PICTURES / name
    small = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
    sys.stdout.write(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} kB\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
