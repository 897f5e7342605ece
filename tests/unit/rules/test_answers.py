"""Answers from outside: what is read as which value, and what is refused."""

from __future__ import annotations

import pytest

from wizard.content.loading import library
from wizard.errors import AnswerError
from wizard.rules.answers import read_answer


@pytest.mark.parametrize(
    ("fact", "raw", "value"),
    [
        ("turns_18", "2027-03", "2027-03"),
        ("turns_18", "2027-03\n", None),
        ("turns_18", "2027-13", None),
        ("turns_18", "1999-03", None),
        ("turns_18", "٢٠٢٧-03", None),
        ("turns_18", "dk", "dk"),
        ("members", "7", 7),
        ("members", "٧", 7),
        ("members", "7\n", None),
        ("members", True, None),
        ("members", "9" * 5000, None),
    ],
)
def test_months_and_numbers(fact: str, raw: object, value: object) -> None:
    """A whole text is a month or a number of ours, or it is refused; nothing else is raised."""
    question = library().questions[fact]
    if value is not None:
        assert read_answer(question, raw) == value
        return
    with pytest.raises(AnswerError):
        read_answer(question, raw)


@pytest.mark.parametrize(
    ("fact", "raw", "value"),
    [
        ("need", ["dk"], "dk"),
        ("need", ("dk",), "dk"),
        ("need", ["dk", "sell"], None),
        ("need", [], None),
        ("founders", ["dk"], None),
    ],
)
def test_not_knowing_may_stand_in_a_list(fact: str, raw: object, value: object) -> None:
    """Where several answers may be given, "I don't know" written as a list is still that answer."""
    question = library().questions[fact]
    if value is not None:
        assert read_answer(question, raw) == value
        return
    with pytest.raises(AnswerError):
        read_answer(question, raw)
