"""Our rules agree with an outside engine on truth, unknown and missing, step by step."""

from __future__ import annotations

from typing import Any

import pytest

from tests.oracle.translate import Oracle, trace
from wizard.rules.evaluation import Evaluation

ORACLE = Oracle()


@pytest.mark.parametrize("step", trace(), ids=lambda step: f"step-{step['n']}")
def test_every_step_of_the_trace(step: dict[str, Any]) -> None:
    """The same rules are true, the same are open, and the same facts are missing."""
    evaluation = Evaluation(ORACLE.situation(step["answers"]))
    found = {name: evaluation.find(rule) for name, rule in ORACLE.rules.items()}
    missing = frozenset().union(*(finding.missing for finding in found.values()))

    assert sorted(name for name, finding in found.items() if finding.verdict) == step["true"]
    assert sorted(n for n, finding in found.items() if finding.verdict is None) == step["unknown"]
    assert sorted(missing) == step["missing"]


def test_the_trace_is_whole() -> None:
    """There are 21 steps and 60 rules, as the oracle was made."""
    assert len(trace()) == 21
    assert len(ORACLE.rules) == 60
