"""The reader guesses nothing, keeps places, and survives whatever it is handed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wizard.content.reading import MAX_DEPTH, Mark, read, read_text

if TYPE_CHECKING:
    from pathlib import Path

NO_REPEATS = "repeated parts (& and *) are not allowed"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("5", 5),
        ("0", 0),
        ("-3", -3),
        ("'5'", "5"),
        ("010", "010"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("1.5", "1.5"),
        ("1e3", "1e3"),
        ("12:30:45", "12:30:45"),
        ("٥", "٥"),
        ("9999999999999999999", "9999999999999999999"),
        ("no", "no"),
        ("Yes", "Yes"),
        ("true", "true"),
        ("2026-01-31", "2026-01-31"),
        ("2026-13-01", "2026-13-01"),
        (".nan", ".nan"),
        ("=", "="),
        ("<<", "<<"),
        ("null", None),
        ("~", None),
        ("", None),
        ("'null'", "null"),
        ("''", ""),
        ("[1, [a]]", (1, ("a",))),
        ("{}", {}),
    ],
)
def test_values_are_read_as_written(written: str, value: object) -> None:
    """Only plain decimal numbers become numbers; everything else stays text."""
    page = read_text(f"key: {written}", "f.yaml")
    assert page.issues == ()
    assert page.value == {"key": value}
    assert type(page.value["key"]) is type(value)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("a: 1\nb: 2\na: 3", ["f.yaml:3:1: 'a' stands twice; it is already on line 1"]),
        ("a: &x 1", [f"f.yaml:1:4: '&x': {NO_REPEATS}"]),
        ("a: [*x]", [f"f.yaml:1:5: '*x': {NO_REPEATS}"]),
        (
            "a: !!python/name:os.system x",
            ["f.yaml:1:4: 'tag:yaml.org,2002:python/name:os.system': tags are not allowed"],
        ),
        ("a: !!int '5'", ["f.yaml:1:4: 'tag:yaml.org,2002:int': tags are not allowed"]),
        ("1: a", ["f.yaml:1:1: a key must be text (write numbers in quotes)"]),
        ("? [a]\n: b", ["f.yaml:1:3: a key must be text (write numbers in quotes)"]),
        ("a: b\n---\nc: d", ["f.yaml:2:1: a second document starts here; write one a file"]),
        (
            "a: b\n\n\tc: d",
            ["f.yaml:3:1: this is not YAML: found a tab character that violates indentation"],
        ),
        ("a: 1\nb: \x07", ["f.yaml:2:1: a character that YAML does not allow"]),
    ],
)
def test_mistakes_are_values(text: str, messages: list[str]) -> None:
    """What cannot be meant is an issue with its place, never an exception."""
    assert [str(issue) for issue in read_text(text, "f.yaml").issues] == messages


def test_a_bomb_of_repeated_parts_is_refused_at_once() -> None:
    """Repeated parts inside repeated parts are never unfolded."""
    lines = [
        "a0: &a0 [x]",
        *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)),
    ]
    page = read_text("\n".join(lines), "bomb.yaml")
    assert page.value is None
    assert len(page.issues) == 3


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused(opening: str) -> None:
    """A file cannot use up the stack."""
    page = read_text(opening * 5000, "deep.yaml")
    assert page.value is None
    assert len(page.issues) == 1


def test_depth_we_may_use() -> None:
    """As many levels as allowed are read."""
    page = read_text("[" * MAX_DEPTH + "]" * MAX_DEPTH, "f.yaml")
    assert page.issues == ()


def test_places() -> None:
    """Keys and values are found by their path, and what is not written by its nearest ancestor."""
    page = read_text("id: a\nsteps:\n  - {id: b, when: {fact: c}}\n", "f.yaml")
    assert page.mark(("steps", 0, "when", "fact")) == Mark(3, 26)
    assert page.mark(("steps", 0, "when", "fact"), key=True) == Mark(3, 20)
    assert page.mark(("steps", 0, "when", "Condition", "at_least"), key=True) == Mark(3, 13)
    assert page.mark(("steps", 7)) == Mark(3, 3)
    assert page.mark(("steps", 7), key=True) == Mark(2, 1)
    assert page.mark(()) == Mark(1, 1)


def test_columns_count_letters_not_bytes() -> None:
    """Arabic before a value does not shift its column."""
    assert read_text("{عنوان: نص, fr: x}", "f.yaml").mark(("fr",)) == Mark(1, 17)


def test_file_with_other_encoding(tmp_path: Path) -> None:
    """A file in an old encoding is named as such."""
    path = tmp_path / "old.yaml"
    path.write_bytes("é: à".encode("latin-1"))
    assert [str(issue) for issue in read(path, "old.yaml").issues] == [
        "old.yaml:1:1: the file is not UTF-8 text"
    ]


def test_file_with_byte_order_mark(tmp_path: Path) -> None:
    """What Windows editors put before the first letter is not part of the first key."""
    path = tmp_path / "windows.yaml"
    path.write_bytes(b"\xef\xbb\xbfhire: no\r\nneed: [grant]\r\n")
    assert read(path).value == {"hire": "no", "need": ("grant",)}


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from("ab1:-?[]{},&*!|>'\"#% \n\tنé\x00\ud7ff\u2028@`~.0"), max_size=40
    )
)
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever stands in a file, reading ends with a value or with issues."""
    page = read_text(text, "f.yaml")
    for issue in page.issues:
        assert issue.line >= 1
        assert issue.column >= 1


PLAIN = st.recursive(
    st.integers(-(10**12), 10**12) | st.text(alphabet="abc نé0_-.", max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abcd", min_size=1), inner, max_size=3)
    ),
    max_leaves=12,
)


@settings(max_examples=100, deadline=None)
@given(PLAIN)
def test_json_is_read_back(value: object) -> None:
    """JSON is YAML: a dossier made by a program comes back whole."""
    text = json.dumps({"value": value}, ensure_ascii=False)
    page = read_text(text, "dossier.json")
    assert page.issues == ()
    assert json.loads(json.dumps(page.value)) == {"value": value}
