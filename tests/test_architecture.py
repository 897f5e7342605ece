"""The layers hold, and every module stays small enough to read in one sitting."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
MODULES = sorted(path for path in (ROOT / "wizard").rglob("*.py") if path.name != "__init__.py")


def test_layers() -> None:
    """Each package imports only what lies below it: content, rules, guidance, documents, ui."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_module_is_long() -> None:
    """No module has 300 lines, and half of them fewer than 120."""
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in MODULES}
    long = {str(path.relative_to(ROOT)): count for path, count in lines.items() if count >= 300}
    assert long == {}
    assert median(lines.values()) < 120


def test_nothing_is_called_utils() -> None:
    """A module is named after its subject."""
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "data", "info"}
    assert [path for path in MODULES if path.stem in vague] == []


def test_only_screens_speak_streamlit() -> None:
    """Streamlit is imported in wizard/ui and app.py and nowhere else."""
    elsewhere = [path for path in MODULES if "ui" not in path.relative_to(ROOT).parts]
    assert [path for path in elsewhere if "import streamlit" in path.read_text("utf-8")] == []
