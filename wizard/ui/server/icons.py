"""Make the icon font small: only the icons that our screens and Streamlit itself can show."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fontTools import subset
from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from collections.abc import Iterator

UI: Final = Path(__file__).parents[1]
_ICON: Final = re.compile(r":material/([a-z0-9_]+):")
_SPELLING: Final = "abcdefghijklmnopqrstuvwxyz0123456789_"


def icons_in(folder: Path, *suffixes: str) -> set[str]:
    """Return the icons named in the files of a folder; a name must be written out in full."""
    files = (path for path in folder.rglob("*") if path.suffix in suffixes)
    return {name for path in files for name in _ICON.findall(path.read_text("utf-8"))}


def small_icon_font(font: Path, folder: Path) -> Path:
    """Return a copy of the icon font with only the icons in use, made once for each set of them."""
    names = icons_in(UI, ".py", ".yaml", ".json") | icons_in(font.parents[1] / "js", ".js")
    digest = hashlib.sha256(" ".join([font.name, *sorted(names)]).encode()).hexdigest()[:12]
    copy = folder / f"icons-{digest}.woff2"
    if not copy.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = copy.with_suffix(".tmp")
        keep_icons(font, names, draft)
        draft.replace(copy)
    return copy


def keep_icons(font: Path, names: set[str], copy: Path) -> None:
    """Write a font that shows these icons when their names are spelled, and no others."""
    source = TTFont(font)
    wanted = {glyph for name, glyph in _ligatures(source) if name in names}
    options = subset.Options(layout_closure=False, layout_features=["*"], flavor="woff2")
    options.glyph_names = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=_SPELLING, glyphs=wanted)
    subsetter.subset(source)
    subset.save_font(source, str(copy), options)


def _ligatures(font: TTFont) -> Iterator[tuple[str, str]]:
    """Yield the name and the glyph of every icon in a font."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            for first, ligatures in getattr(table, "ligatures", {}).items():
                for ligature in ligatures:
                    spelled = [first, *ligature.Component]
                    yield "".join(letters.get(glyph, "?") for glyph in spelled), ligature.LigGlyph
