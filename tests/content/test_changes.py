"""A step's fee, deadline, requirements or articles never change without a word in changes.yaml.

``published.json`` holds them as last published. After a change: write an entry in
procedures/changes.yaml that names the step, then ``pytest tests/content/test_changes.py --accept``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wizard.content.loading import library

if TYPE_CHECKING:
    from wizard.content.loading import Library
    from wizard.content.procedure import Step
    from wizard.content.shared import Change

LOCK = Path(__file__).parent / "published.json"


def essence(step: Step, content: Library) -> dict[str, Any]:
    """Return what a founder must hear of when it changes."""
    seen = step.model_dump(
        mode="json",
        by_alias=True,
        include={"fees", "deadline", "requirements"},
        exclude_none=True,  # a new field of the models, set nowhere yet, changes nothing
    )
    for requirement in seen["requirements"]:
        requirement.pop("note", None)
    if not isinstance(step.fees, str):
        seen["fees"] = [
            {
                **{key: fee[key] for key in ("amount", "per", "times", "when") if key in fee},
                "values": content.amounts[fee["amount"]].model_dump(mode="json", exclude_none=True)[
                    "values"
                ],
            }
            for fee in seen["fees"]
        ]
    seen["articles"] = sorted(
        f"{source.id} {source.article or ''}".strip() for source in step.sources
    )
    return {name: _without_empty(part) for name, part in seen.items()}


def _without_empty(value: Any) -> Any:
    """Return plain data without the lists a new field of the models adds, empty so far."""
    if isinstance(value, list):
        return [_without_empty(item) for item in value]
    if isinstance(value, dict):
        return {key: _without_empty(item) for key, item in value.items() if item != []}
    return value


def test_changed_steps_have_an_entry(accept: bool) -> None:
    """Every step that is not as published is named by a new entry."""
    content = library()
    now = {
        f"{form}/{step.id}": essence(step, content)
        for form, procedure in content.procedures.items()
        for step in procedure.steps
    }
    lock: dict[str, Any] = (
        json.loads(LOCK.read_text(encoding="utf-8"))
        if LOCK.exists()
        else {"steps": now, "changes": []}
    )
    new = [change for change in content.changes if _name(change) not in lock["changes"]]
    told = {name for change in new for name in change.ids}
    before = lock["steps"]
    changed = {key for key in now.keys() | before.keys() if now.get(key) != before.get(key)}
    silent = sorted(key for key in changed if not {key, key.split("/")[1]} & told)
    assert silent == [], "write an entry in procedures/changes.yaml, then run with --accept"
    fresh = {"changes": [_name(change) for change in content.changes], "steps": now}
    if accept:
        LOCK.write_text(json.dumps(fresh, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert json.loads(LOCK.read_text(encoding="utf-8")) == fresh, "run with --accept"


def _name(change: Change) -> str:
    return f"{change.date} {change.version} {' '.join(change.ids)}"
