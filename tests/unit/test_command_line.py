"""The commands about content."""

from __future__ import annotations

from typer.testing import CliRunner

from wizard.command_line import app


def test_check_finds_nothing() -> None:
    """Published content passes, and says that no office has read it."""
    run = CliRunner().invoke(app, ["check", "--strict", "--today", "2026-11-24"])
    assert run.exit_code == 0, run.output
    assert run.output.splitlines()[0] == "no problems"
    assert run.output.splitlines()[1].endswith(" texts, read by no office yet")


def test_check_of_a_far_day_fails() -> None:
    """Sources grow old."""
    run = CliRunner().invoke(app, ["check", "--today", "2029-01-01"])
    assert run.exit_code == 1
    assert "months old: look for its present state" in run.output


def test_graph_draws_every_step() -> None:
    """Graphviz text with what waits for what."""
    run = CliRunner().invoke(app, ["graph", "cooperative", "--lang", "ar"])
    assert run.exit_code == 0
    assert run.output.startswith('digraph "cooperative" {')
    assert " -> " in run.output


def test_unknown_form_is_refused_in_plain_words() -> None:
    """A wrong form names the right ones, without a traceback."""
    run = CliRunner().invoke(app, ["graph", "company"])
    assert run.exit_code == 2
    assert "'cooperative', 'auto-entrepreneur', 'sole-trader', 'sarl-au'" in run.output
