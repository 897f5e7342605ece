"""People who have papers to sign: on a screen, with a list of founders and details told before."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import yaml

from tests.app.founder import HONEY_GROUP, Founder
from wizard.content.model import Lang
from wizard.content.question import FormId

LISTED: Final[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "papers" / "p01-founders.yaml").read_text("utf-8")
)


def on(screen: str, lang: Lang = "fr", form: FormId = "cooperative", **parts: Any) -> Founder:
    """Return somebody of a legal form, on a screen, with what is told of the papers before."""
    founder = Founder(lang)
    answers = HONEY_GROUP if form == "cooperative" else {**HONEY_GROUP, "founders": "n1"}
    founder.know(answers, "about")
    founder.session.form = form
    founder.session.founders = [dict(one) for one in parts.get("founders", [])]
    founder.session.papers = dict(parts.get("details", {}))
    founder.session.go(screen)
    founder.look()
    return founder


def write(founder: Founder, key: str, text: str) -> None:
    """Write into a field and leave it."""
    fields = [*founder.page.text_input, *founder.page.text_area]
    next(field for field in fields if field.key == key).set_value(text)
    founder.look()


def plain(text: str) -> str:
    """Return a text with plain spaces."""
    return text.replace("\u00a0", " ")
