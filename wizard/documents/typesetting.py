"""Set pages with Typst: data goes in as JSON, so that no text can become markup."""

from __future__ import annotations

import functools
import json
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import typst

from wizard.content.formats import unbroken
from wizard.errors import DocumentError

HERE: Final = Path(__file__).parent
KEPT: Final = 10
"""Documents after which the compiler forgets what it no longer used."""
_LOCK: Final = threading.Lock()


def typeset(template: str, inputs: Mapping[str, object]) -> bytes:
    """Return a tagged PDF of a template filled with plain data."""
    with _LOCK:
        try:
            made = _compiler(template).compile(
                sys_inputs={"data": json.dumps(_unbroken(inputs), ensure_ascii=False)},
                pdf_standards="ua-1",
            )
        except typst.TypstError as error:
            raise DocumentError(str(error)) from error
        finally:
            _forget()
    if not isinstance(made, bytes):
        raise DocumentError("no PDF came out")
    return made


def _unbroken(data: object) -> object:
    """Return plain data in whose texts every number stays on one line; a drawing stays as it is."""
    if isinstance(data, str):
        return data if data.startswith("<") else unbroken(data)
    if isinstance(data, Mapping):
        return {key: _unbroken(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_unbroken(value) for value in data]
    return data


def _forget() -> None:
    """Empty the compiler's memory, which keeps parts of the last ten documents: 400 MiB of them.

    Nothing personal then stays behind either. Ten documents with nothing in them take a millisecond.
    """
    for _ in range(KEPT + 1):
        _compiler("nothing.typ").compile()


@functools.cache
def _compiler(template: str) -> typst.Compiler:
    """Return the compiler of a template with our fonts, none of the system's."""
    return typst.Compiler(
        str(HERE / "templates" / template),
        root=str(HERE / "templates"),
        font_paths=[str(HERE / "fonts")],
        ignore_system_fonts=True,
    )
