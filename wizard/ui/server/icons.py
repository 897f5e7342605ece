"""Leave out the fonts and icons that our screens never show: half a megabyte on a cheap phone."""

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
ICON_FONT: Final = "MaterialSymbols-Rounded"
_ICON: Final = re.compile(r":material/([a-z0-9_]+):")
_FACE: Final = re.compile(r"@font-face\s*\{[^}]*\}")
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
        draft = copy.with_suffix(".tmp")
        keep_icons(font, names, draft)
        draft.replace(copy)
    return copy


def keep_icons(font: Path, names: set[str], copy: Path) -> None:
    """Write a font that shows these icons when their names are spelled, and no others."""
    source = TTFont(font)
    wanted = {glyph for name, glyph in _ligatures(source) if name in names}
    options = subset.Options(layout_closure=False, layout_features=["*"])
    options.flavor = "woff2"
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=_SPELLING, glyphs=wanted)
    subsetter.subset(source)
    subset.save_font(source, str(copy), options)


def lean_stylesheet(style: str, icon_font: str) -> str:
    """Return Streamlit's style sheet with our icon font and none of its typefaces."""

    def keep(face: re.Match[str]) -> str:
        if ICON_FONT not in face[0]:
            return ""
        return re.sub(r"url\([^)]*\)", f"url(../media/{icon_font})", face[0])

    return _FACE.sub(keep, style)


def _ligatures(font: TTFont) -> Iterator[tuple[str, str]]:
    """Yield the name and the glyph of every icon in a font."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            kinds = getattr(table, "ExtSubTable", table)
            for first, ligatures in getattr(kinds, "ligatures", {}).items():
                for ligature in ligatures:
                    spelled = [first, *ligature.Component]
                    yield "".join(letters.get(glyph, "?") for glyph in spelled), ligature.LigGlyph
