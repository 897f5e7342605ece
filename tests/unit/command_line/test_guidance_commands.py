"""``advise`` and ``checklist`` give the agreed shapes, and bad input one plain sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from wizard.command_line import app
from wizard.command_line.opening import voice
from wizard.content.model import Lang

PERSONAS = Path(__file__).parents[2] / "personas"
HONEY = str(PERSONAS / "p01-honey-group-al-hoceima.yaml")
GRADUATES = str(PERSONAS / "p10-6-graduates-oujda.yaml")
TEACHER = str(PERSONAS / "p05-teacher-selling-online-laayoune.yaml")
LEATHER = str(PERSONAS / "p12-deaf-leatherworker-employee-marrakech.yaml")

RUN = CliRunner()

STEP_KEYS = {
    "id", "title", "group", "after", "authority", "trip", "earliest", "safe_latest", "requirements",
    "back", "consequence", "recourse", "fee", "sources", "certainty", "assumption",
}  # fmt: skip


def ran(*words: str) -> Any:
    """Return what a command printed as JSON."""
    result = RUN.invoke(app, list(words))
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_advise_has_the_agreed_keys() -> None:
    """Everything the interface names is there."""
    advice = ran("advise", HONEY, "--json", "--lang", "fr")

    assert set(advice) >= {
        "headline", "forms", "blocked", "conditions", "bands", "strengths", "warnings",
        "changes", "unknown", "plan", "next",
    }  # fmt: skip
    assert advice["headline"] == "best-form"
    assert advice["forms"][0] == "cooperative"
    assert advice["plan"] is None
    assert set(advice["conditions"]["auto-entrepreneur"][0]) == {
        "question", "answer", "text", "basis", "ask",
    }  # fmt: skip
    assert set(advice["changes"][0]) == {"question", "answer", "headline", "forms"}
    assert set(advice["unknown"][0]) == {"question", "how"}


def test_a_plan_has_days_and_tasks() -> None:
    """Where the headline has a short plan, its tasks have their day."""
    plan = ran("advise", GRADUATES, "--json", "--today", "2026-11-24")["plan"]

    assert plan["days"] == 90
    assert plan["tasks"][0]["by"] == "2026-12-01"


@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_advise_in_words(lang: str) -> None:
    """The text says the headline, what would change it and the fixed line; no placeholder is left."""
    text = RUN.invoke(app, ["advise", HONEY, "--lang", lang]).stdout

    fixed = {
        "ar": "الإدارة هي التي تقرر",
        "fr": "L'administration décide",
        "en": "The authority decides",
    }
    assert fixed[lang] in text
    assert "{" not in text


def test_checklist_has_the_agreed_keys() -> None:
    """Steps, bag, trips and the total in the shape the interface names."""
    made = ran("checklist", HONEY, "--as", "json", "--today", "2026-11-24", "--lang", "ar")

    assert set(made) >= {"form", "steps", "bag", "trips", "total_fee", "unknown", "plan"}
    assert set(made["steps"][0]) >= STEP_KEYS
    assert set(made["bag"][0]) >= {"originals", "copies", "certified"}
    assert made["total_fee"]["text"].startswith("at least ")
    court = next(step for step in made["steps"] if step["id"] == "register-at-court")
    assert court["fee"] == "not published"


def test_start_and_form() -> None:
    """The start moves every day; a form asked for against the advice warns."""
    made = ran("checklist", HONEY, "--as", "json", "--start", "2027-01-04", "--today", "2026-11-24")
    assert made["steps"][0]["earliest"] == "2027-01-04"

    result = RUN.invoke(
        app, ["checklist", GRADUATES, "--form", "cooperative", "--as", "json", "--lang", "en"]
    )
    assert json.loads(result.stdout)["form"] == "cooperative"
    assert result.stderr.startswith("Warning:")


def test_no_steps_for_a_public_servant() -> None:
    """No form asked for brings registration steps to a public servant."""
    made = ran("checklist", TEACHER, "--form", "auto-entrepreneur", "--as", "json")

    assert (made["form"], made["steps"]) == (None, [])
    assert made["plan"]["tasks"]


def test_no_steps_for_a_public_servant_who_wants_a_home(tmp_path: Path) -> None:
    """The housing route keeps its own plan, with the question to the administration."""
    file = tmp_path / "answers.yaml"
    text = "founders: n10\nage: y18_35\njob: public\nneed: house\nstart: 2027-01-04\n"
    file.write_text(text, encoding="utf-8")
    made = ran(
        "checklist", str(file), "--form", "cooperative", "--as", "json", "--today", "2026-11-24"
    )

    assert (made["form"], made["steps"]) == (None, [])
    assert "ask-about-public-members" in [task["id"] for task in made["plan"]["tasks"]]
    assert made["plan"]["tasks"][0]["by"] == "2027-01-05"


def test_the_shareable_copy_says_nothing_personal() -> None:
    """What depends on answers that stay on the device is gone: the employee's contract."""
    whole = ran("checklist", LEATHER, "--as", "json")
    shared = ran("checklist", LEATHER, "--as", "json", "--shareable")

    assert "read-contract" in [step["id"] for step in whole["steps"] if step["applies"]]
    assert "read-contract" not in [step["id"] for step in shared["steps"] if step["applies"]]
    assert shared["form"] == "auto-entrepreneur"


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ("founders: n7\n", ["founders", "n7", "n1, n2_4, n5_9, n10"]),
        ("founder: n1\n", ["founder"]),
        ("founders: n1\nfounders: n10\n", ["founders", "2:1"]),
        ("founders: [n1, n10]\n", ["founders"]),
        ("age: dk\n", ["age"]),
        ("need: [sell, buy, tools]\n", ["need", "sell, buy, tools", "2 at most"]),
        ("start: 2027-13-01\n", ["start", "2027-13-01"]),
        ("start: 9999-12-31\n", ["start", "2099-12-31"]),
        ("turns_18: 9999-12\n", ["turns_18", "2099-12"]),
        ("province: 01.052\n", ["province: there is no “01.052”", "01.051 (Al Hoceima)"]),
        ("province: Al Hoceyma\n", ["province", "01.051 (Al Hoceima)"]),
        ("province: الحسيمه\n", ["province", "01.051 (الحسيمة)"]),
        ("province: 01.051\ncommune: 02.411.01.23\n", ["commune", "01.051."]),
        ("dalil: 1\nevents:\n  registered: 02/12/2026\n", ["events.registered", "02/12/2026"]),
        (
            "dalil: 1\nevents:\n  registred: 2026-11-02\n",
            [
                "events: the answer “registred” is not possible",
                "name-certificate, money-received, registered",
            ],
        ),
        ("dalil: 1\nform: sarl\n", ["form: the answer “sarl” is not possible", "sarl-au"]),
        ("# " + "x" * 300_000, ["256 kB"]),
        ("founders: n5_9\nmembers: 4\n", ["members", "5 … 9"]),
        ('{"dalil": 1, "answers": [1]}', ["answers: what is written here cannot be read"]),
        ('{"dalil": 1, "founders": {"a": 1}}', ["founders: what is written here"]),
        ("founders: " + "n" * 5_000, ["founders", "n" * 59 + "…”"]),
        ("- one\n", ["answers"]),
        ("{", ["answers"]),
    ],
)
def test_bad_input_is_one_plain_sentence(tmp_path: Path, answers: str, says: list[str]) -> None:
    """Exit code 2, the key and the allowed values, no traceback."""
    file = tmp_path / "answers.yaml"
    file.write_text(answers, encoding="utf-8")
    result = RUN.invoke(app, ["advise", str(file), "--lang", "en"])

    assert result.exit_code == 2
    assert all(word in result.stderr for word in says), result.stderr
    assert "Traceback" not in result.output


def test_an_unreadable_file_is_named_in_the_language_asked_for(tmp_path: Path) -> None:
    """The place and what stands there, in words of that language only."""
    file = tmp_path / "answers.yaml"
    file.write_text("founders: n1\nfounders: n10\n", encoding="utf-8")
    result = RUN.invoke(app, ["advise", str(file), "--lang", "fr"])

    assert "answers.yaml:2:1" in result.stderr
    assert "founders: n10" in result.stderr
    assert "stands twice" not in result.stderr


@pytest.mark.parametrize("encoding", ["utf-16", "cp1256"])
@pytest.mark.parametrize("lang", ["ar", "fr", "en"])
def test_another_encoding_is_named(tmp_path: Path, lang: Lang, encoding: str) -> None:
    """A file saved in another encoding: that is said, without the signs it turns into."""
    file = tmp_path / "answers.yaml"
    file.write_bytes("founders: n1  # تعاونية\n".encode(encoding))
    result = RUN.invoke(app, ["advise", str(file), "--lang", lang])

    assert result.exit_code == 2
    assert result.stderr == voice(lang)("not-utf8", file="answers.yaml") + "\n"


def test_the_same_option_twice_is_one_answer(tmp_path: Path) -> None:
    """A set has no order and no doubles; a key with nothing behind it is not answered."""
    file = tmp_path / "answers.yaml"
    file.write_text("founders: n5_9\nneed: [sell, sell]\nage:\n", encoding="utf-8")

    unknown = ran("advise", str(file), "--json")["unknown"]
    assert "age" in [item["question"] for item in unknown]
    assert "need" not in [item["question"] for item in unknown]


def test_a_missing_file(tmp_path: Path) -> None:
    """A file that is not there is named, in the language asked for."""
    result = RUN.invoke(app, ["advise", str(tmp_path / "none.yaml"), "--lang", "fr"])

    assert result.exit_code == 2
    assert "none.yaml" in result.stderr


def test_hire_no_is_an_option_not_a_boolean(tmp_path: Path) -> None:
    """``hire: no`` written by hand means the option "no"."""
    file = tmp_path / "answers.yaml"
    file.write_text("answers:\n  founders: n1\n  hire: no\n", encoding="utf-8")

    assert RUN.invoke(app, ["advise", str(file), "--json"]).exit_code == 0


@pytest.mark.parametrize(
    ("kind", "start"), [("pdf", b"%PDF"), ("html", b"<!"), ("ics", b"BEGIN:VCALENDAR")]
)
def test_documents(tmp_path: Path, kind: str, start: bytes) -> None:
    """Each document is written to the file named."""
    out = tmp_path / f"list.{kind}"
    result = RUN.invoke(
        app, ["checklist", HONEY, "--as", kind, "-o", str(out), "--today", "2026-11-24"]
    )

    assert result.exit_code == 0, result.output
    assert out.read_bytes().lstrip().startswith(start)


def test_a_short_plan_is_not_shared(tmp_path: Path) -> None:
    """A plan tells of personal answers: the shareable data is empty, no document is made."""
    made = ran("checklist", TEACHER, "--as", "json", "--shareable")
    assert (made["form"], made["steps"], made["plan"]) == (None, [], None)

    out = tmp_path / "plan.pdf"
    result = RUN.invoke(app, ["checklist", TEACHER, "--as", "pdf", "--shareable", "-o", str(out)])
    assert result.exit_code == 2
    assert not out.exists()
